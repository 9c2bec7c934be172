import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const nobody = 65_534

/** Runs `work` with the rights of an ordinary user who owns `dir` and what is in it; to root no file is read-only. */
export async function asOrdinaryUser<T>(dir: string, work: () => T | Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  for (const file of ['', ...readdirSync(dir)]) chownSync(join(dir, file), nobody, nobody)
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
