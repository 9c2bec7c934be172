import { z } from 'zod'

/** How long the old secret stays good after a change (ms). */
export const overlapMs = 24 * 3_600_000

/** How long the old secret stays good once the new one was used (ms): deliveries sent before that are still on their way. */
export const graceMs = 10 * 60_000

/** What is kept beside the sealed secrets. Times are epoch ms. */
export const webhookRecord = z.object({
  /** `given` with each start, the `demo`'s, or `made` here. */
  origin: z.enum(['made', 'given', 'demo']),
  /** Its last change; null where it was made before changes were noted. */
  changedAt: z.number().nullable(),
  newUsedAt: z.number().nullable(),
  /** When the old one ends; null when there is none. */
  oldUntil: z.number().nullable(),
})
export type WebhookRecord = z.infer<typeof webhookRecord>

export const unknownRecord: WebhookRecord = {
  origin: 'made',
  changedAt: null,
  newUsedAt: null,
  oldUntil: null,
}

export type WebhookSecretRefusal = 'given' | 'overlap'
export type SecretChange = { ok: true } | { ok: false; refusal: WebhookSecretRefusal }

/** The record of a first secret, made at `now`. Pure. */
export function freshRecord(origin: WebhookRecord['origin'], now: number): WebhookRecord {
  return { origin, changedAt: now, newUsedAt: null, oldUntil: null }
}

/** Whether the old secret may still be good. Pure. */
export function hasTimeLeft({ oldUntil }: WebhookRecord, now: number): boolean {
  return oldUntil !== null && now < oldUntil
}

/** A webhook carried the new secret: the first begins the end of the old. Null when that changes nothing. Pure. */
export function afterUse(record: WebhookRecord, now: number): WebhookRecord | null {
  if (record.newUsedAt !== null || record.oldUntil === null || !hasTimeLeft(record, now)) return null
  return { ...record, newUsedAt: now, oldUntil: Math.min(record.oldUntil, now + graceMs) }
}

/** Why the secret cannot be changed now; null when it can. Pure. */
export function whyNotRotate(record: WebhookRecord, now: number): WebhookSecretRefusal | null {
  if (record.origin === 'given') return 'given'
  return hasTimeLeft(record, now) ? 'overlap' : null
}

export type Start = { given: string | undefined; isDemo: boolean; demoSecret: string }

/**
 * `demo-ended`, `empty-ended`: what was stored came from a demo, or let everybody in, and a new one was made.
 * `unreadable`: nobody is let in.
 */
export type Opened = 'kept' | 'made' | 'demo-ended' | 'empty-ended' | 'unreadable'

/** What a start does about the secret. */
export type AtStart =
  /** Uses this one; `isNew` when it is not the stored one. */
  | { type: 'take'; secret: string; origin: WebhookRecord['origin']; isNew: boolean }
  | { type: 'keep'; origin: WebhookRecord['origin'] }
  | { type: 'make'; opened: 'made' | 'demo-ended' | 'empty-ended' }
  | { type: 'unreadable' }

/** Decides by what is stored (`secret` null: none that can be used). What came from a demo is good for a demo alone. Pure. */
export function atStart(
  stored: { secret: string | null; isThere: boolean; isUnreadable: boolean; origin: WebhookRecord['origin'] },
  { given, isDemo, demoSecret }: Start,
): AtStart {
  const { secret, origin } = stored
  const wanted = given ?? (isDemo ? demoSecret : undefined)
  if (wanted !== undefined)
    return { type: 'take', secret: wanted, origin: isDemo ? 'demo' : 'given', isNew: wanted !== secret }
  // It may be readable again at the next start, so no other one is put in its place.
  if (secret === null && stored.isUnreadable) return { type: 'unreadable' }
  if (secret === demoSecret || origin === 'demo') return { type: 'make', opened: 'demo-ended' }
  if (secret === null) return { type: 'make', opened: stored.isThere ? 'empty-ended' : 'made' }
  return { type: 'keep', origin: origin === 'given' ? 'made' : origin }
}
