import type { IntegrationState } from './integration.ts'

/** What activation at one location would cut off, and how to go back (R98, B12). */
export type CutOff = {
  locationId: string
  locationName: string
  disconnects: string[]
  ready: boolean
  /** False: the channel could not be asked, and this is what was known from before. */
  isCurrent: boolean
}

/**
 * `ok` is active. Otherwise `state` tells whether it failed, or DoorDash has not said yet (`activating`: the outcome
 * comes with `watch`).
 */
export type ActivationResult = {
  locationId: string
  ok: boolean
  state: IntegrationState
  code: string | null
  details: string | null
}
