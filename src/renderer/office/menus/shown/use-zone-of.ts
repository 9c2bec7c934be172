import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

/** Zone of a location; that of this board for one that has just been added. */
export function useZoneOf(locationId: string): string {
  return useDevice(
    ({ state }) =>
      state?.locations.find(({ id }) => id === locationId)?.timeZone ??
      boardLocation(state)?.timeZone ??
      'UTC',
  )
}
