import { z } from 'zod'
import { signInProblems } from '../integration/wizard.ts'
import { languages } from '../location/language.ts'

/**
 * A merchant's consent at a channel, asked for by a device that nobody can reach: the window comes back to the gateway's
 * public address, and the gateway tells the device that made its `state`.
 */

/** Below a gateway's public address; the channel's name follows. */
export const consentPath = '/consent'

/** A device has sent somebody to a channel's window; the SHA-256 (base64url) of the `state` he comes back with. */
export const consentExpected = z.object({ stateDigest: z.string().regex(/^[\w-]{43}$/) })

export const consentExpectedAnswer = z.object({ isExpected: z.boolean() })

/** What of the channel's redirect reaches the device. The state proves that it is its own. */
export const consentBack = z.object({
  state: z.string().max(256),
  code: z.string().min(1).max(4_096).optional(),
  error: z.string().max(256).optional(),
  error_description: z.string().max(1_024).optional(),
})
export type ConsentBack = z.infer<typeof consentBack>

/** `replaced`: a newer sign-in took its place. `over`: this one had its answer or was given up. Null is success. */
export const consentOutcome = z.enum([...signInProblems, 'replaced', 'over']).nullable()
export type ConsentOutcome = z.infer<typeof consentOutcome>

/** What came of it, and the station's language, for the page its window shows last. */
export const consentTaken = z.object({ outcome: consentOutcome, language: z.enum(languages) })
export type ConsentTaken = z.infer<typeof consentTaken>

/** A window may stay open so long, in ms; as long again it is told what became of it. */
export const consentExpiryMs = 10 * 60_000
