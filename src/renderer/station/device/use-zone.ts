import { boardLocation, useDevice } from './device-store.ts'

/** The zone in which this station's own times are shown. */
export function useZone(): string {
  return useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
}
