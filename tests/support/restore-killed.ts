import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'

/**
 * Run as a program of its own: restores `from` into `dataDir` as the app does, and ends by SIGKILL before the n-th thing
 * it does to a file or a database; with 0 it goes to its end, and tells how many there were.
 */
const [dataDir = '', from = '', nth = ''] = process.argv.slice(2)
let steps = 0

function dieBefore<K extends string>(owner: Record<K, unknown>, name: K): void {
  const original = owner[name] as (...args: unknown[]) => unknown
  owner[name] = function (this: unknown, ...args: unknown[]) {
    steps += 1
    if (steps === Number(nth)) process.kill(process.pid, 'SIGKILL')
    return original.apply(this, args)
  }
}

for (const name of ['openSync', 'fsyncSync', 'linkSync', 'copyFileSync', 'renameSync', 'rmSync'] as const)
  dieBefore(fs, name)
syncBuiltinESMExports()
const database = Database.prototype as unknown as Record<string, unknown>
for (const name of ['pragma', 'exec', 'backup', 'close']) dieBefore(database, name)

const { prepareRestore, swapRestored } = await import('#main/store/restore.ts')
await prepareRestore(dataDir, from)
const swapFrom = steps + 1
swapRestored(dataDir, Date.now())
process.stdout.write(JSON.stringify({ swapFrom, steps }))
