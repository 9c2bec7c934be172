import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decideRestart } from '#shared/station/restart-budget.ts'

const fileIn = (dataDir: string) => join(dataDir, 'restarts.json')

/**
 * How often the station of a folder was started again by itself (shared/station/restart-budget.ts). It is kept in the
 * folder, so that it counts on over the end of a process; where nothing can be written, this process remembers.
 */
export function createRestarts(dataDir: string) {
  let notWritten: readonly number[] | null = null
  return {
    /** Whether the station may start again by itself at `now` (epoch ms); then this restart is counted. */
    mayRestart: (now: number): boolean => {
      const { mayRestart, restarts } = decideRestart(notWritten ?? read(dataDir), now)
      notWritten = write(dataDir, restarts) ? null : restarts
      return mayRestart
    },
    /** A person starts it: what was before counts no more. */
    forget: (): void => {
      notWritten = write(dataDir, []) ? null : []
    },
  }
}
export type Restarts = ReturnType<typeof createRestarts>

function read(dataDir: string): number[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))
    return Array.isArray(kept) ? kept.filter((at) => Number.isFinite(at)) : []
  } catch {
    return []
  }
}

/** Whether the disk took it; one that is full is no reason to stay down. */
function write(dataDir: string, restarts: readonly number[]): boolean {
  try {
    writeFileSync(fileIn(dataDir), JSON.stringify(restarts), { mode: 0o600 })
    return true
  } catch {
    return false
  }
}
