import { useDevice } from '#renderer/station/device/device-store.ts'

/** The zone managers read times in: of the first location, as everywhere in the Dashboard's overview. */
export function useZone(): string {
  return useDevice(({ state }) => state?.locations[0]?.timeZone ?? 'UTC')
}
