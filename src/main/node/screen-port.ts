import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../base/log.ts'

const fileOf = (dataDir: string) => join(dataDir, 'screen-port')

/** The port the station's own page had last; 0, which is any that is free, where none is known. */
export function lastScreenPort(dataDir: string): number {
  try {
    const port = Number(readFileSync(fileOf(dataDir), 'utf8'))
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0
  } catch {
    // The first start, or a folder that cannot be read: screens are opened at another address then.
    return 0
  }
}

/** Keeps it for the next start: a page that was left open finds its station again. */
export function keepScreenPort(dataDir: string, port: number, log: Pick<Log, 'warn'>): void {
  if (lastScreenPort(dataDir) === port) return
  try {
    writeFileSync(fileOf(dataDir), String(port), { mode: 0o600 })
  } catch (error) {
    const { code } = error as { code?: string }
    log.warn({ code }, 'the file screen-port cannot be written; after a restart screens are opened anew')
  }
}
