/** Whether a process is there, also one of another user. Pids are given out anew: ask about one that was seen lately. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
