import { useMemo } from 'react'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'

/** The location this board shows, or null for all. */
const useShown = () => useDevice(({ state }) => state?.settings.boardLocationId ?? null)

/** Places of the locations this board shows. */
export function useStorefrontsHere(): StorefrontService[] {
  const shown = useShown()
  const storefronts = usePause((state) => state.storefronts)
  return useMemo(
    () => storefronts.filter(({ locationId }) => shown === null || locationId === shown),
    [storefronts, shown],
  )
}

/** Pauses that ended here by themselves, and that nobody has read of. */
export function useEndedHere(): ThrottleEntry[] {
  const shown = useShown()
  const ended = usePause((state) => state.ended)
  return useMemo(
    () => ended.filter(({ locationId }) => shown === null || locationId === shown),
    [ended, shown],
  )
}
