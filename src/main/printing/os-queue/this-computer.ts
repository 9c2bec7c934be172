import { createCups } from './cups.ts'
import type { OsQueue } from './os-queue.ts'
import { createWindowsSpooler } from './windows-spooler.ts'

/** The print service of the computer this runs on. */
export function createOsQueue(): OsQueue {
  return process.platform === 'win32'
    ? createWindowsSpooler()
    : createCups(process.env['CUPS_SERVER'] ?? null)
}
