import { type Order } from '#shared/order/order.ts'
import { confirmLimitMs } from '#shared/order/transition.ts'
import { type CallOutcome, errorText } from '../channels/outcome.ts'
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
      const error = errorText(outcome)
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

/** What a 400 says of the order, in whatever words: DoorDash's are not published. `unsaid` is "processed or expired" alone. */
export type SaidOfOrder = 'alive' | 'dead' | 'unsaid'
export function saidOfOrder(message: string): SaidOfOrder {
  if (/fail|cancel|expire|too late|time(?:d|s)? ?-?out|reject|declin|refus|abandon|closed/i.test(message))
    return 'dead'
  // "Can no longer be accepted" has the word too.
  const isSaid = /\balready\b.*\b(?:confirmed|accepted|success|ready|picked|delivered)/i.test(message)
  return isSaid && !/\b(?:not|never|no longer|cannot|un\w+)\b|n't/i.test(message) ? 'alive' : 'unsaid'
}

/**
 * 400 means "already processed or expired" (docs/decisions/0004). "Processed" may be failed or cancelled, so it is good
 * news only with evidence: the answer itself says accepted, a dasher is on the way, or an earlier attempt of ours was
 * heard while DoorDash surely waited for it.
 */
function rejected(entry: OutboxEntry, order: Order, outcome: CallOutcome & { kind: 'rejected' }): Verdict {
  const error = errorText(outcome)
  const said = outcome.status === 400 ? saidOfOrder(outcome.message) : 'unsaid'
  const heardBefore = entry.maybeHeard && outcome.status === 400 && said === 'unsaid'
  switch (entry.command.kind) {
    case 'confirm': {
      const isEvidence = heardBefore && !order.inDoubt && entry.createdAt - order.receivedAt < confirmLimitMs
      return said === 'alive' || order.dasher !== null || isEvidence ? { type: 'done' } : { type: 'too-late' }
    }
    case 'refuse':
      // Over either way: it is not cooked. Accepted elsewhere, it is expected, and a person must know.
      return said === 'dead' || heardBefore ? { type: 'done' } : { type: 'gave-up', error }
    case 'cancel':
      return said === 'dead' || heardBefore || hasLeft(order) ? { type: 'done' } : { type: 'gave-up', error }
    case 'tell-ready':
      return heardBefore || hasLeft(order) ? { type: 'done' } : { type: 'gave-up', error }
  }
}

function hasLeft(order: Order): boolean {
  return order.status === 'picked_up' || order.status === 'completed'
}
