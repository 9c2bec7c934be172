import { spawn } from 'node:child_process'

/** Processes started here, so that they can be ended by their own ids and no others. */
export function createChildren() {
  const running = new Set()
  return {
    /**
     * Starts a program as the head of a group of its own, where the system has groups. `ended` says how it ended, `isGone`
     * that it has.
     */
    start(program, args, options = {}) {
      const child = spawn(program, args, { detached: process.platform !== 'win32', ...options })
      running.add(child)
      child.ended = new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }))
        child.once('error', (error) => resolve({ code: null, signal: null, error }))
      }).then((how) => {
        running.delete(child)
        child.isGone = true
        return how
      })
      return child
    },
    /** Asks every child to end, and after `graceMs` makes it. */
    async end(graceMs = 8_000) {
      const children = [...running]
      for (const child of children) signalGroup(child.pid, 'SIGTERM')
      const force = setTimeout(() => {
        for (const child of children) if (running.has(child)) signalGroup(child.pid, 'SIGKILL')
      }, graceMs)
      await Promise.all(children.map((child) => child.ended))
      clearTimeout(force)
    },
  }
}

/** Signals a process and what it started. */
export function signalGroup(pid, signal) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
