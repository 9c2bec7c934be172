import { create } from 'zustand'
import type { PauseState, ThrottleEntry } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import type { Channel } from '#shared/channel.ts'

type Pausing = {
  /** False until the station has told us: "open" must not be claimed before. */
  known: boolean
  storefronts: readonly StorefrontService[]
  ended: readonly ThrottleEntry[]
  entries: readonly ThrottleEntry[]
  received: (state: PauseState) => void
}

/** Busy and paused, as the station last said; it comes again whole on every change. */
export const usePause = create<Pausing>()((set) => ({
  known: false,
  storefronts: [],
  ended: [],
  entries: [],
  received: ({ storefronts, ended, entries }) => set({ known: true, storefronts, ended, entries }),
}))

/** Minutes a busy kitchen adds to the preparation time of an order. The station ends them in time. */
export function extraMinutesFor(
  { storefronts }: Pick<Pausing, 'storefronts'>,
  order: { locationId: string; channel: Channel },
): number {
  const storefront = storefronts.find(
    ({ locationId, channel }) => locationId === order.locationId && channel === order.channel,
  )
  return storefront?.busy?.wanted === 'on' ? storefront.busy.plusMinutes : 0
}
