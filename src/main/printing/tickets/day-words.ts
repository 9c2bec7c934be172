import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { CancelReason, RefusalReason } from '#shared/order/reasons.ts'
import type { DayLoss } from '#shared/reports/day-summary.ts'
import type { TicketWords } from '#shared/ticket/words.ts'

/** What the ticket says that a day is closed with. */
export function dayWords(say: (message: MessageDescriptor) => string): TicketWords['day'] {
  return {
    title: say(msg({ context: 'ticket', message: 'END OF DAY' })),
    notFinal: say(msg({ context: 'ticket', message: 'NOT FINAL' })),
    runsUntil: (time) => say(msg({ context: 'ticket', message: `The day still runs, until ${time}` })),
    span: (from, to) => say(msg({ context: 'ticket', message: `From ${from} to ${to}` })),
    noOrders: say(msg({ context: 'ticket', message: 'No orders' })),
    orders: say(msg({ context: 'ticket', message: 'Orders' })),
    items: say(msg({ context: 'ticket', message: 'Items' })),
    fees: say(msg({ context: 'ticket', message: 'Bag and small-order fees' })),
    refunds: say(msg({ context: 'ticket', message: 'Refunds' })),
    lost: (orders) =>
      say(
        msg({
          context: 'ticket',
          message: plural(orders, { one: '# order lost', other: '# orders lost' }),
        }),
      ),
    loss: (loss) => say(lossWords(loss)),
    acceptTime: say(msg({ context: 'ticket', message: 'Average time to accept' })),
    late: say(msg({ context: 'ticket', message: 'Ready late' })),
    cutlery: {
      requested: say(msg({ context: 'ticket', message: 'Utensils asked for' })),
      declined: say(msg({ context: 'ticket', message: 'Utensils declined' })),
      unknown: say(msg({ context: 'ticket', message: 'Utensils: not said' })),
    },
  }
}

const whyRefused: Record<RefusalReason, MessageDescriptor> = {
  'item-out-of-stock': msg({ context: 'ticket', message: 'Refused: out of stock' }),
  'too-busy': msg({ context: 'ticket', message: 'Refused: too busy' }),
  'store-closed': msg({ context: 'ticket', message: 'Refused: closed' }),
  'closed-early': msg({ context: 'ticket', message: 'Refused: closed early' }),
  'hours-wrong': msg({ context: 'ticket', message: 'Refused: wrong opening hours' }),
  'item-unknown': msg({ context: 'ticket', message: 'Refused: not on our menu' }),
  'price-mismatch': msg({ context: 'ticket', message: 'Refused: wrong price' }),
  'pickup-time-gone': msg({ context: 'ticket', message: 'Refused: pickup time passed' }),
  connectivity: msg({ context: 'ticket', message: 'Refused: technical trouble' }),
  other: msg({ context: 'ticket', message: 'Refused' }),
}

const whyCancelled: Record<CancelReason, MessageDescriptor> = {
  ITEM_OUT_OF_STOCK: msg({ context: 'ticket', message: 'Cancelled: out of stock' }),
  KITCHEN_BUSY: msg({ context: 'ticket', message: 'Cancelled: too busy' }),
  STORE_CLOSED: msg({ context: 'ticket', message: 'Cancelled: closed' }),
  OTHER: msg({ context: 'ticket', message: 'Cancelled by us' }),
}

function lossWords({ kind, by, reason }: Pick<DayLoss, 'kind' | 'by' | 'reason'>): MessageDescriptor {
  const known: Record<string, MessageDescriptor | undefined> =
    kind === 'refused' ? whyRefused : kind === 'cancelled' ? whyCancelled : {}
  switch (kind) {
    case 'refused':
      return known[reason] ?? whyRefused.other
    case 'cancelled':
      return by === 'merchant'
        ? (known[reason] ?? whyCancelled.OTHER)
        : msg({ context: 'ticket', message: 'Cancelled by the channel or customer' })
    case 'missed':
      return msg({ context: 'ticket', message: 'Not answered in time' })
    case 'failed':
      return msg({ context: 'ticket', message: 'Failed at the channel' })
  }
}
