import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

/** The time zone this station's times are read in. */
export function useZone(): string {
  return useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
}
