import type { Order } from '#shared/order/order.ts'
import { givenUpAt, longestWaitMs } from '#shared/order/answer-times.ts'
import type { OrderChannel, Verdict } from '../channels/orders.ts'
import { type CallOutcome, errorText } from '../channels/protocol/outcome.ts'
import type { OutboxEntry } from '../store/outbox.ts'

/** How long each kind of command is worth sending, in ms from its creation; confirms keep trying, see below. */
const worthMs = {
  confirm: 2 * 3_600_000,
  'tell-ready': 3_600_000,
  'tell-time': 15 * 60_000,
  cancel: 2 * 3_600_000,
  // Whoever waits at the stove for the answer calls by then.
  adjust: 15 * 60_000,
}

/** An answer that a customer waits for is sent again after this, in ms, whatever longer wait a channel names. */
const longestPauseMs = 15_000

/**
 * What to do after a call. Pure. `entry` is as it was before this attempt; what the channel's refusals mean, the channel
 * knows.
 */
export function verdict(
  entry: OutboxEntry,
  order: Order,
  outcome: CallOutcome,
  now: number,
  whenRejected: OrderChannel['whenRejected'],
): Verdict {
  const age = now - entry.createdAt
  switch (outcome.kind) {
    case 'taken':
      return { type: 'done' }
    case 'rejected':
      return whenRejected(entry, order, outcome)
    case 'denied':
    case 'later':
    case 'unreachable': {
      const error = errorText(outcome)
      // The channel says so itself: this device may not cancel or change orders (allowlist). Waiting does not help.
      const needsAllowing = entry.command.kind === 'cancel' || entry.command.kind === 'adjust'
      if (outcome.kind === 'denied' && outcome.status === 403 && needsAllowing)
        return { type: 'gave-up', error }
      const { kind } = entry.command
      if (age > (kind === 'refuse' ? longestWaitMs(order.channel) : worthMs[kind]))
        return { type: 'gave-up', error }
      const namedMs = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
      const isAwaited = (kind === 'confirm' || kind === 'refuse') && now < givenUpAt(order)
      const minimumMs = isAwaited ? Math.min(longestPauseMs, namedMs) : namedMs
      // Then the channel has dropped it for certain unless our word got through: people must call.
      return {
        type: 'retry',
        minimumMs,
        error,
        alarm: entry.command.kind === 'confirm' && now - order.receivedAt > longestWaitMs(order.channel),
      }
    }
  }
}
