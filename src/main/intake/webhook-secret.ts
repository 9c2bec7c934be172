import type { WebhookSecretState } from '#shared/api/webhooks.ts'
import type { Actor } from '#shared/order/order.ts'
import { createReadAgain } from '../base/sealed-secret.ts'
import { errorLine } from '../base/unexpected.ts'
import { mark } from './webhook-disk.ts'
import { type HeldSecret, load, makeSecret, note, put, type SecretDeps } from './webhook-held.ts'
import {
  afterUse,
  freshRecord,
  hasTimeLeft,
  type Opened,
  overlapMs,
  type SecretChange,
  type Start,
  unknownRecord,
  whyNotRotate,
} from './webhook-record.ts'
import { settle } from './webhook-start.ts'

/** How soon a change made by another process (the CLI) is noticed (ms). */
const lookEveryMs = 1_000

/**
 * The secret DoorDash's webhooks carry, and how it is changed without losing an order: for a while the old one is as good
 * as the new. Both are sealed on disk; another process may change them meanwhile.
 */
export function createWebhookSecret(deps: SecretDeps) {
  const { clock } = deps
  const again = createReadAgain({ ...deps, read: () => readAgain(deps, held) })
  const nothing = { current: '', old: null, record: unknownRecord, isUnreadable: false, seen: '' }
  const held: HeldSecret = { ...nothing, isOpen: false, again }
  let cancelLook = () => {}

  async function look(): Promise<void> {
    await lookAtDisk(deps, held)
    if (held.isOpen) cancelLook = clock.after(lookEveryMs, () => void look())
  }

  return {
    /**
     * Loads the stored secret, or keeps the given one, or makes one. What is stored from a demo is not good for anything
     * else (`isDemo` false). Looks for changes from outside until `stop`.
     */
    open: async (start: Start): Promise<Opened> => {
      const opened = await settle(deps, held, start)
      held.isOpen = true
      again.seen(!held.isUnreadable)
      cancelLook = clock.after(lookEveryMs, () => void look())
      return opened
    },
    /** Loads what is stored, and changes nothing; whether it can be read. */
    read: async (): Promise<boolean> => (await load(deps, held)) !== null,
    stop: (): void => {
      held.isOpen = false
      again.stop()
      cancelLook()
    },
    current: (): string => held.current,
    /** What a webhook may carry now. */
    accepted: (): readonly string[] =>
      held.old !== null && hasTimeLeft(held.record, clock.now()) ? [held.current, held.old] : [held.current],
    /** A webhook carried `secret`: the first with the new one begins the end of the old. */
    used: (secret: string): void => used(deps, held, secret),
    state: (): WebhookSecretState => {
      const { origin, changedAt, newUsedAt, oldUntil } = held.record
      const isOldGood = hasTimeLeft(held.record, clock.now())
      return { origin, changedAt, newUsedAt, oldUntil: isOldGood ? oldUntil : null }
    },
    /** Makes a new secret; the old one stays good for a while. */
    rotate: (actor: Actor): Promise<SecretChange> => rotate(deps, held, actor),
    /** Ends the old secret now. */
    endOld: (actor: Actor): void => {
      if (held.record.oldUntil === null) return
      note(deps, held, { ...held.record, oldUntil: null })
      const change = { subject: '', before: 'old', after: null }
      deps.settingChanges.record(actor, 'webhook-secret-ended', change)
    },
  }
}
export type WebhookSecret = ReturnType<typeof createWebhookSecret>

/** Another process changed it, or the old one's time is up. */
async function lookAtDisk(deps: SecretDeps, held: HeldSecret): Promise<void> {
  const { store, clock, log } = deps
  try {
    if (mark(store) !== held.seen) {
      await load(deps, held)
      log.info({}, 'the webhook secret was changed from outside')
      deps.onChange?.()
    }
    const { oldUntil } = held.record
    if (oldUntil !== null && clock.now() >= oldUntil) note(deps, held, { ...held.record, oldUntil: null })
  } catch (error) {
    log.error({ error: errorLine(error) }, 'the webhook secret could not be looked at')
  }
}

async function readAgain(deps: SecretDeps, held: HeldSecret): Promise<boolean> {
  await load(deps, held)
  if (!held.isUnreadable) deps.log.info({}, 'the webhook secret can be read again')
  return !held.isUnreadable
}

function used(deps: SecretDeps, held: HeldSecret, secret: string): void {
  if (secret !== held.current || held.old === null) return
  const next = afterUse(held.record, deps.clock.now())
  if (next === null) return
  // In memory at once, on disk a moment later: an order is waiting for its answer.
  held.record = next
  deps.clock.after(0, () => {
    try {
      note(deps, held, next)
    } catch (error) {
      deps.log.error({ error: errorLine(error) }, 'the use of the new webhook secret was not noted')
    }
  })
}

async function rotate(deps: SecretDeps, held: HeldSecret, actor: Actor): Promise<SecretChange> {
  const now = deps.clock.now()
  const refusal = whyNotRotate(held.record, now)
  if (refusal !== null) return { ok: false, refusal }
  const record = { ...freshRecord(held.record.origin, now), oldUntil: now + overlapMs }
  await put(deps, held, makeSecret(), record, true)
  deps.settingChanges.record(actor, 'webhook-secret', { subject: '', before: 'old', after: 'new' })
  deps.log.info({}, 'the webhook secret was changed; the old one is good for a day')
  return { ok: true }
}
