import { useMemo } from 'react'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import type { PausePlace } from '#shared/pause/pause-place.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'

/** The location this board shows, or null for all. */
const useShown = () => useDevice(({ state }) => state?.settings.boardLocationId ?? null)

/** Places of the locations this board shows. */
export function usePlacesHere(): PausePlace[] {
  const shown = useShown()
  const places = usePause((state) => state.places)
  return useMemo(
    () => places.filter(({ locationId }) => shown === null || locationId === shown),
    [places, shown],
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
