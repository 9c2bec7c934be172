import { readFileSync } from 'node:fs'

/**
 * Whether a process is there, also one of another user. One that has ended and that nobody has asked about yet is not. Pids
 * are given out anew: ask about one that was seen lately.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false
  }
  return !hasEnded(pid)
}

/** A process without a parent that waits for it stays in the list until the system's first process asks (Linux). */
function hasEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1))
  } catch {
    // Another system, or it has just gone.
    return false
  }
}
