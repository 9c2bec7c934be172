import { type Order } from '#shared/order/order.ts'
import { confirmLimitMs } from '#shared/order/transition.ts'
import type { CallOutcome } from '../doordash/client.ts'
import type { OutboxEntry } from '../store/outbox.ts'

/** How long each kind of command is worth sending, in ms from its creation; confirms keep trying, see below. */
const worthMs = {
  confirm: 2 * 3_600_000,
  refuse: confirmLimitMs,
  'tell-ready': 3_600_000,
  cancel: 2 * 3_600_000,
}

export type Verdict =
  | { type: 'done' }
  /** DoorDash no longer takes this order: the kitchen must know. */
  | { type: 'too-late' }
  | { type: 'retry'; minimumMs: number; error: string; alarm: boolean }
  | { type: 'gave-up'; error: string }

/** Whether this attempt may have reached the channel although it brought no verdict. */
export function maybeHeard(outcome: CallOutcome): boolean {
  if (outcome.kind === 'unreachable') return outcome.maybeHeard
  return outcome.kind === 'later' && outcome.status >= 500
}

/** What to do after a call. Pure. `entry` is as it was before this attempt. */
export function verdict(entry: OutboxEntry, order: Order, outcome: CallOutcome, now: number): Verdict {
  const age = now - entry.createdAt
  switch (outcome.kind) {
    case 'taken':
      return { type: 'done' }
    case 'rejected':
      return rejected(entry, order, outcome)
    case 'denied':
    case 'later':
    case 'unreachable': {
      const error =
        outcome.kind === 'unreachable' ? outcome.message : `${outcome.status} ${outcome.message}`.trim()
      // DoorDash says so itself: this device may not cancel orders (allowlist). Waiting does not help.
      if (outcome.kind === 'denied' && outcome.status === 403 && entry.command.kind === 'cancel')
        return { type: 'gave-up', error }
      if (age > worthMs[entry.command.kind]) return { type: 'gave-up', error }
      const minimumMs = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
      // After eight minutes DoorDash has dropped it for certain unless our word got through: people must call.
      return {
        type: 'retry',
        minimumMs,
        error,
        alarm: entry.command.kind === 'confirm' && now - order.receivedAt > confirmLimitMs,
      }
    }
  }
}

/**
 * 400 means "already processed or expired", and no field says which. After an attempt whose answer was lost, or with
 * a dasher on the way, it was processed; the message decides where it says so; otherwise it came too late.
 */
function rejected(entry: OutboxEntry, order: Order, outcome: CallOutcome & { kind: 'rejected' }): Verdict {
  const error = `${outcome.status} ${outcome.message}`.trim()
  const heardBefore = entry.maybeHeard && outcome.status === 400
  const saysProcessed = /already/i.test(outcome.message) && !/expired|cancel/i.test(outcome.message)
  const saysExpired = /expired|too late|timed? ?out/i.test(outcome.message)
  switch (entry.command.kind) {
    case 'confirm':
      if (saysProcessed || order.dasher !== null || (heardBefore && !saysExpired)) return { type: 'done' }
      return { type: 'too-late' }
    case 'refuse':
      // Expired or processed: the order is not cooked either way.
      return heardBefore || saysExpired || saysProcessed ? { type: 'done' } : { type: 'gave-up', error }
    case 'tell-ready':
    case 'cancel':
      return heardBefore || order.status === 'picked_up' || order.status === 'completed'
        ? { type: 'done' }
        : { type: 'gave-up', error }
  }
}
