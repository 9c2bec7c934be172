import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../scripts/lib/is-alive.ts'

const prefix = 'order-manager-chaos-'
/** In the folder of a day: the process that runs it. */
const owner = 'run.pid'

/** A new folder for a day of this process. What days left that died before their end is removed first. */
export function beginFolder(): string {
  forgetDeadDays()
  const dir = mkdtempSync(join(tmpdir(), prefix))
  // The print service of a day lies in it, and has a user of its own.
  chmodSync(dir, 0o711)
  writeFileSync(join(dir, owner), String(process.pid))
  return dir
}

/** The folder stays for a person to look into. */
export function keepFolder(dir: string): void {
  rmSync(join(dir, owner), { force: true })
}

/** Removes it with all that is in it. */
export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}

/** Removes the folders of days whose process is gone, and that nobody is to look into. */
export function forgetDeadDays(where = tmpdir()): void {
  for (const name of readdirSync(where).filter((each) => each.startsWith(prefix))) {
    const dir = join(where, name)
    const pid = ownerOf(dir)
    if (pid !== null && !isAlive(pid)) removeFolder(dir)
  }
}

function ownerOf(dir: string): number | null {
  try {
    return Number(readFileSync(join(dir, owner), 'utf8')) || null
  } catch {
    return null
  }
}
