import type { OrderChannel } from '../orders.ts'
import { errorText } from '../protocol/outcome.ts'

/**
 * Uber understood and will not. What a 409 or 404 means was read from the order itself (answering.ts), so an acceptance
 * that comes to this found the order dead, or accepted by somebody else. Any other refusal is for a person.
 */
export const whenRejected: OrderChannel['whenRejected'] = (entry, order, outcome) => {
  if (outcome.stands !== undefined) {
    // Nobody's id is on it: it is ours where an earlier attempt may have been heard, or an acceptance came before it was due.
    const isOurs = outcome.stands === 'accepted' && (entry.maybeHeard || order.status === 'scheduled')
    return { type: isOurs ? 'done' : 'accepted-elsewhere' }
  }
  const isGone = outcome.status === 409 || outcome.status === 404
  if (entry.command.kind === 'confirm' && isGone) return { type: 'too-late' }
  return { type: 'gave-up', error: errorText(outcome) }
}
