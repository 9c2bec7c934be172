import { oc, type } from '@orpc/contract'

/** How the webhook secret stands, without the secret. Times are epoch ms. */
export type WebhookSecretState = {
  /** `given` with each start of the program, the `demo`'s, or `made` by this station. */
  origin: 'made' | 'given' | 'demo'
  /** Of its last change; null: not known. */
  changedAt: number | null
  /** When DoorDash first used the new one; null: not yet, or never changed. */
  newUsedAt: number | null
  /** Until when the one before is good as well; null when it is not. */
  oldUntil: number | null
}

/** What DoorDash is given to deliver orders here. */
export type WebhookAccess = WebhookSecretState & { url: string | null }

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const webhooks = {
  access: oc.output(type<WebhookAccess>()),
  /** The secret itself, for a person who asked to see it. */
  reveal: oc.output(type<{ secret: string }>()),
  /** Makes a new secret; the old one stays good for a day, or until DoorDash has used the new one. */
  rotate: oc
    .errors({
      /** It comes with each start of the program, and is changed there. */
      GIVEN: {},
      /** The one before is still good: it has to end first. */
      OVERLAP: {},
    })
    .output(type<WebhookAccess>()),
  endOld: oc.output(type<WebhookAccess>()),
}
