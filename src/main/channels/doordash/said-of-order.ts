import type { Order } from '#shared/order/order.ts'
import { confirmLimitMs } from '#shared/order/transition.ts'
import type { OutboxEntry } from '../../store/outbox.ts'
import type { Verdict } from '../orders.ts'
import { type CallOutcome, errorText } from '../protocol/outcome.ts'

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
export function whenRejected(
  entry: OutboxEntry,
  order: Order,
  outcome: CallOutcome & { kind: 'rejected' },
): Verdict {
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
    case 'adjust':
      return heardBefore || hasLeft(order) ? { type: 'done' } : { type: 'gave-up', error }
    case 'tell-time':
    case 'tell-ready':
      return heardBefore || hasLeft(order) ? { type: 'done' } : { type: 'gave-up', error }
  }
}

function hasLeft(order: Order): boolean {
  return order.status === 'picked_up' || order.status === 'completed'
}
