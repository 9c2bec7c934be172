import type { Integration } from './integration.ts'

/** A pause the channel told of; it ends by itself at `until` (epoch ms), where that is known. */
export type StorePause = {
  reason: string | null
  notes: string | null
  since: number
  until: number | null
}

export type IntegrationView = Integration & {
  locationName: string
  brand: string
  address: string
  timeZone: string
  lastHeardAt: number | null
  /** In force now. */
  pause: StorePause | null
  /** Its DoorDash account has to be signed in again before anything can be asked about it. */
  needsSignIn: boolean
}
