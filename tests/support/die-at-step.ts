import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'

/**
 * Ends this process by SIGKILL before the n-th thing it does to a file or a database from now on; with 0 it goes on to its
 * end. Answers with how many there were so far. Load what is to die after it.
 */
export function dieAtStep(nth: number): () => number {
  let steps = 0
  function dieBefore<K extends string>(owner: Record<K, unknown>, name: K): void {
    const original = owner[name] as (...args: unknown[]) => unknown
    owner[name] = function (this: unknown, ...args: unknown[]) {
      steps += 1
      if (steps === nth) process.kill(process.pid, 'SIGKILL')
      return original.apply(this, args)
    }
  }
  const calls = [
    'openSync',
    'writeFileSync',
    'fsyncSync',
    'linkSync',
    'copyFileSync',
    'renameSync',
    'rmSync',
  ] as const
  for (const name of calls) dieBefore(fs, name)
  syncBuiltinESMExports()
  const database = Database.prototype as unknown as Record<string, unknown>
  for (const name of ['pragma', 'exec', 'backup', 'close']) dieBefore(database, name)
  return () => steps
}
