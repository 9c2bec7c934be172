import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Run as a program of its own: restores `from` into `dataDir`, and before each thing it does to a file or a database
 * copies the folder to `states/<n>`: what the disk holds when the program is killed there. The last copy is the end.
 */
const [dataDir = '', from = '', states = ''] = process.argv.slice(2)
const { cpSync, existsSync, mkdirSync } = fs
let steps = 0
let isCopying = false

function keepState(): void {
  isCopying = true
  steps += 1
  const state = join(states, String(steps))
  mkdirSync(state)
  cpSync(dataDir, state, { recursive: true, filter: (name) => !name.endsWith('-shm') })
  isCopying = false
}

function keepStateBefore<K extends string>(owner: Record<K, unknown>, name: K): void {
  const original = owner[name] as (...args: unknown[]) => unknown
  owner[name] = function (this: unknown, ...args: unknown[]) {
    if (!isCopying && !(name === 'rmSync' && !existsSync(String(args[0])))) keepState()
    return original.apply(this, args)
  }
}

for (const name of ['openSync', 'fsyncSync', 'linkSync', 'copyFileSync', 'renameSync', 'rmSync'] as const)
  keepStateBefore(fs, name)
syncBuiltinESMExports()
const database = Database.prototype as unknown as Record<string, unknown>
for (const name of ['pragma', 'exec', 'backup', 'close']) keepStateBefore(database, name)

const { restoreStore } = await import('#main/store/restore.ts')
await restoreStore(dataDir, from, Date.now())
keepState()
