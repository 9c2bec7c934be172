import { oc } from '@orpc/contract'
import { z } from 'zod'

/** How the webhook secret stands, without the secret. Times are epoch ms. */
export const webhookSecretState = z.object({
  /** `given` with each start of the program, the `demo`'s, or `made` by this station. */
  origin: z.enum(['made', 'given', 'demo']),
  /** Of its last change; null: not known. */
  changedAt: z.number().nullable(),
  /** When DoorDash first used the new one; null: not yet, or never changed. */
  newUsedAt: z.number().nullable(),
  /** Until when the one before is good as well; null when it is not. */
  oldUntil: z.number().nullable(),
})
export type WebhookSecretState = z.infer<typeof webhookSecretState>

/** What DoorDash is given to deliver orders here. */
export const webhookAccess = webhookSecretState.extend({ url: z.string().nullable() })
export type WebhookAccess = z.infer<typeof webhookAccess>

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const webhooks = {
  access: oc.output(webhookAccess),
  /** The secret itself, for a person who asked to see it. */
  reveal: oc.output(z.object({ secret: z.string() })),
  /** Makes a new secret; the old one stays good for a day, or until DoorDash has used the new one. */
  rotate: oc
    .errors({
      /** It comes with each start of the program, and is changed there. */
      GIVEN: {},
      /** The one before is still good: it has to end first. */
      OVERLAP: {},
    })
    .output(webhookAccess),
  endOld: oc.output(webhookAccess),
}
