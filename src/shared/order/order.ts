import type { Order, OrderContent } from './order-schema.ts'

// Its shape is checked by order-schema.ts. What only reads orders imports this file: it needs no schema library with it.
export type {
  OrderStatus,
  Fulfillment,
  Cutlery,
  Actor,
  OrderOption,
  OrderLine,
  OtherAmount,
  OrderContent,
  Dasher,
  UnseenKind,
  AskedChange,
  Ending,
  Order,
} from './order-schema.ts'

/**
 * The total as the channel states it; subtotal plus tax where it states none, as DoorDash does. What stands in a stated
 * total differs by channel, so tips, fees and discounts are on lines of their own and never added up.
 */
export function totalCents(
  content: Pick<OrderContent, 'subtotalCents' | 'taxCents' | 'statedTotalCents'>,
): number {
  return content.statedTotalCents ?? content.subtotalCents + content.taxCents
}

/** Sum of the item quantities, options not counted. */
export function itemCount(content: Pick<OrderContent, 'lines'>): number {
  return content.lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** What `warnings` holds where more than a field cannot be read: the kept document, or something sent about the order. */
export const wholeDocument = '$'

/** Whether a person has to look the order up at its channel: not all that was sent of it can be read here. */
export function isPartlyUnread(order: Pick<OrderContent, 'warnings'>): boolean {
  return order.warnings.includes(wholeDocument)
}

/** Whether a person still has to accept or refuse it. */
export function awaitsAnswer(order: Pick<Order, 'status' | 'confirmation'>): boolean {
  return (order.status === 'new' || order.status === 'scheduled') && order.confirmation === 'open'
}
