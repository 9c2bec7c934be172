import { useSyncExternalStore } from 'react'
import { useLiveState } from './live-state.ts'

const tickMs = 500
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | null = null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const tell of listeners) tell()
  }, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || !timer) return
    clearInterval(timer)
    timer = null
  }
}

/** The sandbox's time in epoch ms, twice a second. */
export function useNow(): number {
  const { clockOffset } = useLiveState()
  return useSyncExternalStore(subscribe, () => now) + clockOffset
}
