import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Reasons for a store that takes no orders (doordash-marketplace.md section 12, uber-eats.md section 15), by the channel's code. */
const reasons: Record<string, MessageDescriptor | undefined> = {
  out_of_business: msg`The store has closed for good, according to DoorDash.`,
  operational_issues: msg`It reports a problem running the store.`,
  delete_store: msg`The store is to be deleted at DoorDash.`,
  payment_issue: msg`It reports a payment problem.`,
  store_self_disabled_in_their_POS_portal: msg`The store was switched off in its own system.`,
  store_pos_connectivity_issues: msg`This station could not be reached.`,
  store_closed: msg`An order was cancelled here because the store is closed: DoorDash then stops orders for a while.`,
  kitchen_busy: msg`An order was cancelled here because the kitchen is busy: DoorDash then stops orders for a while.`,
  PAUSED_BY_UBER: msg`Uber Eats paused it, often after orders nobody accepted.`,
  PAUSED_BY_API_INTEGRATION: msg`A connected program paused it, and this station did not ask for it.`,
  PAUSED_BY_RESTAURANT: msg`Somebody paused it on the Uber Eats tablet.`,
}

/** A sentence for a code; null for one nobody knows yet. */
export function pauseReasonWords(code: string | null): MessageDescriptor | null {
  return code === null ? null : (reasons[code] ?? null)
}
