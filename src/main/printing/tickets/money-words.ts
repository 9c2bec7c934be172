import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TicketWords } from '#shared/ticket/words.ts'

/** What a ticket calls its sums, and the amounts beside them. */
export function moneyWords(
  say: (message: MessageDescriptor) => string,
): Pick<
  TicketWords,
  'subtotal' | 'tax' | 'taxRemitted' | 'total' | 'notStated' | 'besidesTotal' | 'amounts'
> {
  return {
    subtotal: say(msg({ context: 'ticket', message: 'Subtotal' })),
    tax: say(msg({ context: 'ticket', message: 'Tax' })),
    taxRemitted: say(msg({ context: 'ticket', message: 'Tax (remitted by DoorDash)' })),
    total: say(msg({ context: 'ticket', message: 'TOTAL' })),
    notStated: say(msg({ context: 'ticket', message: 'not stated' })),
    besidesTotal: say(msg({ context: 'ticket', message: 'Not part of the total' })),
    amounts: {
      'merchant-tip': say(msg({ context: 'ticket', message: 'Tip for the staff' })),
      'courier-tip': say(msg({ context: 'ticket', message: 'Tip for the driver' })),
      'delivery-fee': say(msg({ context: 'ticket', message: 'Delivery fee' })),
      'tax-on-fees': say(msg({ context: 'ticket', message: 'Tax on fees' })),
      'small-order-fee': say(msg({ context: 'ticket', message: 'Small order fee' })),
      'bag-fee': say(msg({ context: 'ticket', message: 'Bag fee' })),
      'bag-fee-tax': say(msg({ context: 'ticket', message: 'Tax on bag fee' })),
      'discount-by-merchant': say(msg({ context: 'ticket', message: 'Discount paid by us' })),
      'discount-by-platform': say(msg({ context: 'ticket', message: 'Discount paid by DoorDash' })),
      'tax-remitted-by-platform': say(msg({ context: 'ticket', message: 'Tax remitted by DoorDash' })),
      'subtotal-for-tax': say(msg({ context: 'ticket', message: 'Taxable subtotal' })),
      'subtotal-tax': say(msg({ context: 'ticket', message: 'Tax on subtotal' })),
      'packing-fee': say(msg({ context: 'ticket', message: 'Packing fee' })),
      'other-fee': say(msg({ context: 'ticket', message: 'Fee' })),
      discount: say(msg({ context: 'ticket', message: 'Discount' })),
      'cash-to-collect': say(msg({ context: 'ticket', message: 'Cash to collect' })),
    },
  }
}
