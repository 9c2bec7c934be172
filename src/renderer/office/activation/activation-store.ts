import { create } from 'zustand'
import type { ActivationResult } from '#shared/integration/activation.ts'
import type { GoLiveCheck } from '#shared/integration/go-live.ts'
import type { Channel } from '#shared/channel.ts'

/** What was confirmed, and what came of it. */
export type Attempt = {
  channel: Channel
  locationIds: readonly string[]
  /** Null while the channel has not answered. */
  results: ActivationResult[] | null
  /** Code of why nothing was started. */
  problem: string | null
}

type Activation = {
  /** Whether this device's checks were gone through; with which of them open, as a conscious choice. */
  goneOnWithout: readonly GoLiveCheck[] | null
  ticked: Record<Channel, readonly string[]>
  attempt: Attempt | null
  goOnWithout: (checks: readonly GoLiveCheck[] | null) => void
  tick: (channel: Channel, locationId: string, isTicked: boolean) => void
  tried: (attempt: Attempt | null) => void
}

/** Where an activation stands on this screen; a look at the orders in between loses nothing. */
export const useActivation = create<Activation>()((set) => ({
  goneOnWithout: null,
  ticked: { doordash: [], 'uber-eats': [] },
  attempt: null,
  goOnWithout: (goneOnWithout) => set({ goneOnWithout }),
  tick: (channel, locationId, isTicked) =>
    set(({ ticked }) => {
      const others = ticked[channel].filter((id) => id !== locationId)
      return { ticked: { ...ticked, [channel]: isTicked ? [...others, locationId] : others } }
    }),
  tried: (attempt) => set({ attempt }),
}))
