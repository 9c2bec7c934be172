import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file system of its own that can be filled to the last byte. */
export type SmallDisk = { dir: string; fill: () => void; free: () => void; close: () => void }

/** Mounts one at `dir`; null, with the reason told, where this machine or user may not. */
export function smallDisk(dir: string, say: (line: string) => void): SmallDisk | null {
  mkdirSync(dir, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m,mode=0700', 'tmpfs', dir], { stdio: 'ignore' })
  } catch {
    say('disk-full is left out: mounting a small file system takes root on Linux')
    return null
  }
  const filler = join(dir, 'filler')
  return {
    dir,
    fill: () => {
      const file = openSync(filler, 'a')
      for (const size of [1_048_576, 4_096, 1]) while (isWritten(file, size));
      closeSync(file)
    },
    free: () => rmSync(filler, { force: true }),
    close: () => void execFileSync('umount', ['-l', dir]),
  }
}

function isWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSPC') return false
    throw error
  }
}
