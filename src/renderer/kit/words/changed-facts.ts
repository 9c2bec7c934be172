import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ChangedFact } from '#shared/order/order-changes.ts'

/** What else than its dishes a channel changed of an order. */
export const changedFactWords: Record<ChangedFact, MessageDescriptor> = {
  customer: msg({ message: 'New name', comment: 'what the channel changed in an order' }),
  fulfillment: msg({ message: 'Who picks it up', comment: 'what the channel changed in an order' }),
  promised: msg({ message: 'New pickup time', comment: 'what the channel changed in an order' }),
  note: msg({ message: 'New order note', comment: 'what the channel changed in an order' }),
  utensils: msg({ message: 'Utensils', comment: 'what the channel changed in an order' }),
}
