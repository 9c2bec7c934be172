import { create } from 'zustand'
import { type Gap, leastGapMs, leastStoppedMs, oneGap } from '#shared/order/meanwhile.ts'
import { readKeptDocument, remember } from '#renderer/kit/memory/screen-memory.ts'
import { stationNow, useClock } from '../clock/clock-store.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useDevice } from '../device/device-store.ts'

type Outage = {
  /** The last time nobody at this screen could see what came in; null when there was none, or it was gone through. */
  gap: Gap | null
  isOpen: boolean
  open: () => void
  close: () => void
  /** A person has gone through it. */
  done: () => void
}

const key = 'order-manager-outage'
/** What this screen keeps over its own end: the gap, up to when it was gone through, and when it last saw the truth. */
type Kept = { gap: Gap | null; doneTo: number; liveAt: number }
const nothing: Kept = { gap: null, doneTo: 0, liveAt: 0 }

/** After this long what is left of it stands on the board like any other order (ms). */
const forgottenMs = 60 * 60_000
/** How often this screen writes down that it sees what the station has (ms). */
const writtenMs = 15_000

export const useOutage = create<Outage>()((set, get) => ({
  gap: null,
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  done: () => {
    const to = get().gap?.to ?? 0
    write({ ...read(), gap: null, doneTo: to })
    set({ gap: null, isOpen: false })
  },
}))

/**
 * Notices the times in which nothing could be seen: this screen had lost the station, it was closed, or the station did
 * not run: it was killed, or its device slept. Returns how to stop.
 */
export function watchOutages(): () => void {
  const first = read()
  let { liveAt } = first
  if (first.gap !== null) useOutage.setState({ gap: first.gap })
  const noteGap = (gap: Gap, leastMs: number) => {
    const { doneTo } = read()
    const now = stationNow()
    if (gap.to - gap.from < leastMs || gap.to <= doneTo || now - gap.to > forgottenMs) return
    const joined = oneGap([useOutage.getState().gap, gap])
    useOutage.setState({ gap: joined })
    write({ ...read(), gap: joined })
  }
  const stops = [
    useConnection.subscribe(({ link }, before) => {
      if (link !== 'live' || before.link === 'live') return
      const from = before.lostAt ?? liveAt
      if (from > 0) noteGap({ from, to: stationNow() }, leastGapMs)
    }),
    useDevice.subscribe(({ state }, before) => {
      const stood = state?.clock.stoodStill ?? null
      if (stood !== null && stood.to !== before.state?.clock.stoodStill?.to) noteGap(stood, leastStoppedMs)
    }),
    useClock.subscribe(({ now }) => {
      if (useConnection.getState().link !== 'live') return
      const { gap } = useOutage.getState()
      if (gap !== null && now - gap.to > forgottenMs) useOutage.getState().done()
      if (Math.abs(now - liveAt) < writtenMs) return
      liveAt = now
      write({ ...read(), liveAt })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function read(): Kept {
  const { gap, doneTo, liveAt } = (readKeptDocument(key) ?? nothing) as Partial<Kept>
  const isGap = typeof gap?.from === 'number' && typeof gap.to === 'number'
  return { gap: isGap ? { from: gap.from, to: gap.to } : null, doneTo: doneTo ?? 0, liveAt: liveAt ?? 0 }
}

function write(value: Kept): void {
  remember(key, JSON.stringify(value))
}
