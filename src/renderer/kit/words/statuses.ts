import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Cutlery, OrderStatus, OtherAmount } from '#shared/order/order.ts'
import type { PrintState, TicketKind } from '#shared/printing/printing.ts'

export const statusWords: Record<OrderStatus, MessageDescriptor> = {
  scheduled: msg({ message: 'Scheduled', comment: 'state of an order' }),
  new: msg({ message: 'New', comment: 'state of an order' }),
  preparing: msg({ message: 'Preparing', comment: 'state of an order' }),
  ready: msg({ message: 'Ready', comment: 'state of an order' }),
  picked_up: msg({ message: 'Picked up', comment: 'state of an order' }),
  completed: msg({ message: 'Completed', comment: 'state of an order' }),
  cancelled: msg({ message: 'Cancelled', comment: 'state of an order' }),
  failed: msg({ message: 'Failed', comment: 'state of an order' }),
}

export const ticketWords: Record<TicketKind, MessageDescriptor> = {
  kitchen: msg`Kitchen ticket`,
  customer: msg`Customer ticket`,
}

export const printStateWords: Record<PrintState, MessageDescriptor> = {
  queued: msg({ message: 'waiting', comment: 'state of a ticket' }),
  held: msg({ message: 'held back', comment: 'state of a ticket' }),
  checking: msg({ message: 'asking the printer', comment: 'state of a ticket' }),
  sending: msg({ message: 'printing', comment: 'state of a ticket' }),
  printed: msg({ message: 'printed', comment: 'state of a ticket' }),
  sent: msg({
    message: "sent to the printer's queue; nobody can prove that it printed",
    comment: 'state of a ticket',
  }),
  unconfirmed: msg({ message: 'perhaps printed', comment: 'state of a ticket' }),
  failed: msg({ message: 'not printed', comment: 'state of a ticket' }),
  cancelled: msg({ message: 'dropped', comment: 'state of a ticket' }),
}

export const amountWords: Record<OtherAmount['kind'], MessageDescriptor> = {
  'merchant-tip': msg`Tip for the staff`,
  'courier-tip': msg`Tip for the dasher`,
  'delivery-fee': msg`Delivery fee`,
  'tax-on-fees': msg`Tax on fees`,
  'small-order-fee': msg`Small order fee`,
  'bag-fee': msg`Bag fee`,
  'bag-fee-tax': msg`Tax on the bag fee`,
  'discount-by-merchant': msg`Discount paid by you`,
  'discount-by-platform': msg`Discount paid by DoorDash`,
  'tax-remitted-by-platform': msg`Tax remitted by DoorDash`,
  'subtotal-for-tax': msg`Subtotal for tax`,
  'subtotal-tax': msg`Tax on the subtotal`,
  'packing-fee': msg`Packing fee`,
  'other-fee': msg`Fee`,
  discount: msg`Discount`,
  'cash-to-collect': msg`Cash to collect`,
}

export const cutleryWords: Record<Cutlery, MessageDescriptor> = {
  requested: msg`Include utensils`,
  declined: msg`No utensils`,
  unknown: msg`Utensils: the channel did not say`,
}
