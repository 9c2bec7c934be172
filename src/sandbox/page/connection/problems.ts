import { useSyncExternalStore } from 'react'

/** What the sandbox would not do; `message` null when it could not be reached at all. */
export type Problem = { id: number; message: string | null }

const shownMs = 8_000
let current: Problem | null = null
let lastId = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function show(problem: Problem | null): void {
  current = problem
  for (const tell of listeners) tell()
}

/** Shows a problem for a while, in place of the one before. */
export function report(message: string | null): void {
  clearTimeout(timer)
  lastId += 1
  show({ id: lastId, message })
  timer = setTimeout(() => show(null), shownMs)
}

export function dismissProblem(): void {
  clearTimeout(timer)
  show(null)
}

export function useProblem(): Problem | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
