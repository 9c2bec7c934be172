import { create } from 'zustand'

/**
 * The station's clock, counted on from its last word by the steady timer: a tablet's own clock may be wrong,
 * and may jump when it is corrected.
 */
type Clock = {
  now: number
  base: { station: number; steady: number }
  /** The station said what time it is (epoch ms). */
  set: (station: number) => void
  tick: () => void
}

export const useClock = create<Clock>()((set, get) => ({
  now: Date.now(),
  base: { station: Date.now(), steady: performance.now() },
  set: (station) => set({ now: station, base: { station, steady: performance.now() } }),
  tick: () => {
    const { base } = get()
    set({ now: base.station + performance.now() - base.steady })
  },
}))

/** The time on the station now (epoch ms). */
export function stationNow(): number {
  const { base } = useClock.getState()
  return base.station + performance.now() - base.steady
}

/** Re-renders only when what is made of the time changes, not every second. */
export function useTime<Shown>(select: (now: number) => Shown): Shown {
  return useClock(({ now }) => select(now))
}

/** Ticks every second until the returned function is called. */
export function startClock(): () => void {
  const timer = setInterval(() => useClock.getState().tick(), 1000)
  return () => clearInterval(timer)
}
