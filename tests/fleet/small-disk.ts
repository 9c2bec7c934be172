import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fillUp } from '../support/fill-up.ts'

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
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    close: () => void execFileSync('umount', ['-l', dir]),
  }
}
