import { useEffect } from 'react'
import { signOut } from './session-calls.ts'

const acts = ['pointerdown', 'keydown', 'wheel'] as const
const lookEveryMs = 5_000

/** Locks the Dashboard when nobody touched it for so many minutes: a counter tablet is left alone all the time. */
export function useIdleLock(minutes: number | null): void {
  useEffect(() => {
    if (minutes === null) return
    let lastAct = performance.now()
    const act = () => (lastAct = performance.now())
    const timer = setInterval(() => {
      if (performance.now() - lastAct >= minutes * 60_000) void signOut('idle')
    }, lookEveryMs)
    for (const type of acts) window.addEventListener(type, act, { passive: true })
    return () => {
      clearInterval(timer)
      for (const type of acts) window.removeEventListener(type, act)
    }
  }, [minutes])
}
