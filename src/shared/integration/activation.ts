import { z } from 'zod'
import { integrationStates } from './integration.ts'

/** What activation at one location would cut off, and how to go back (R98, B12). */
export const cutOff = z.object({
  locationId: z.string(),
  locationName: z.string(),
  disconnects: z.array(z.string()),
  ready: z.boolean(),
  /** False: the channel could not be asked, and this is what was known from before. */
  isCurrent: z.boolean(),
})
export type CutOff = z.infer<typeof cutOff>

/**
 * `ok` is active. Otherwise `state` tells whether it failed, or DoorDash has not said yet (`activating`: the outcome
 * comes with `watch`).
 */
export const activationResult = z.object({
  locationId: z.string(),
  ok: z.boolean(),
  state: z.enum(integrationStates),
  code: z.string().nullable(),
  details: z.string().nullable(),
})
export type ActivationResult = z.infer<typeof activationResult>
