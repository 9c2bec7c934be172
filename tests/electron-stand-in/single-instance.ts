import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../scripts/lib/is-alive.ts'

/** One process per user data folder, as Electron has it; the second tells the first how it was started. */
export function takeSingleInstanceLock(
  userData: string,
  onSecond: (argv: string[], directory: string) => void,
): boolean {
  const lock = join(userData, 'stand-in.lock')
  const call = join(userData, 'stand-in.call')
  const holder = Number(read(lock))
  if (holder > 0 && isAlive(holder)) {
    writeFileSync(call, JSON.stringify({ argv: process.argv, directory: process.cwd() }))
    return false
  }
  writeFileSync(lock, String(process.pid))
  rmSync(call, { force: true })
  watch(userData, { persistent: false }, () => {
    const text = read(call)
    if (text === '') return
    rmSync(call, { force: true })
    const { argv, directory } = JSON.parse(text) as { argv: string[]; directory: string }
    onSecond(argv, directory)
  })
  return true
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
