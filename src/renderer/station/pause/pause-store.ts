import { create } from 'zustand'
import type { PauseState, ThrottleEntry } from '#shared/api/pause.ts'
import type { PausePlace } from '#shared/pause/pause-place.ts'
import type { Channel } from '#shared/channel.ts'

type Pausing = {
  /** False until the station has told us: "open" must not be claimed before. */
  known: boolean
  places: readonly PausePlace[]
  ended: readonly ThrottleEntry[]
  entries: readonly ThrottleEntry[]
  received: (state: PauseState) => void
}

/** Busy and paused, as the station last said; it comes again whole on every change. */
export const usePause = create<Pausing>()((set) => ({
  known: false,
  places: [],
  ended: [],
  entries: [],
  received: ({ places, ended, entries }) => set({ known: true, places, ended, entries }),
}))

/** Minutes a busy kitchen adds to the preparation time of an order. The station ends them in time. */
export function extraMinutesFor(
  { places }: Pick<Pausing, 'places'>,
  order: { locationId: string; channel: Channel },
): number {
  const place = places.find(
    ({ locationId, channel }) => locationId === order.locationId && channel === order.channel,
  )
  return place?.busy?.wanted === 'on' ? place.busy.plusMinutes : 0
}
