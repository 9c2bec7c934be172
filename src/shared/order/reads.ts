import type { Order, OrderContent, OrderLine, OrderOption } from './order.ts'
import type { ChangedFact, KitchenReads, LineChange, OrderChanges } from './order-changes.ts'

export type { ChangedFact, KitchenReads, LineChange, OrderChanges } from './order-changes.ts'

/** What people read of an order, and what of it a change altered: the rest need not reach them. */

/** The part that stands on the kitchen's ticket and card. */
export function kitchenReads(order: KitchenReads): KitchenReads {
  const { lines, customerNote, cutlery, customerName, fulfillment, estimatedPickupAt } = order
  return { lines, customerNote, cutlery, customerName, fulfillment, estimatedPickupAt }
}

/** What the kitchen has to know to get from what it read to the order as it is; null when nothing. */
export function kitchenChanges(
  before: KitchenReads,
  order: KitchenReads & Pick<Order, 'readyBy'>,
): OrderChanges | null {
  const lines = lineChanges(before.lines, order.lines)
  const facts: ChangedFact[] = []
  if (before.customerName !== order.customerName) facts.push('customer')
  if (before.fulfillment !== order.fulfillment) facts.push('fulfillment')
  // Once we promised a time ourselves, the channel's estimate is not read any more.
  if (order.readyBy === null && before.estimatedPickupAt !== order.estimatedPickupAt) facts.push('promised')
  if ((before.customerNote ?? '') !== (order.customerNote ?? '')) facts.push('note')
  if (before.cutlery !== order.cutlery) facts.push('utensils')
  return lines.length === 0 && facts.length === 0 ? null : { lines, facts }
}

/** Whether two contents are the same in everything the channel sent. */
export function sameContent(known: OrderContent, sent: OrderContent): boolean {
  return Object.keys(sent).every(
    (key) =>
      JSON.stringify(known[key as keyof OrderContent]) === JSON.stringify(sent[key as keyof OrderContent]),
  )
}

/** Whether the ticket in the bag says another thing now: dishes, amounts, notes, or where it goes. */
export function customerReadsOther(before: OrderContent, after: OrderContent): boolean {
  return JSON.stringify(customerReads(before)) !== JSON.stringify(customerReads(after))
}

/** Without the amounts beside the total: they come and go, and nobody pays them here. */
function customerReads(content: OrderContent): unknown {
  const { customerNote, cutlery, customerName, fulfillment, subtotalCents, taxCents } = content
  const isOurs = fulfillment === 'merchant-delivery'
  return [
    made(content.lines).map((line) => [asDish(line), line.note, line.quantity, pricesOf(line)]),
    [customerNote ?? '', cutlery, customerName, fulfillment, subtotalCents, taxCents],
    isOurs && [content.deliveryAddress, content.customerPhone],
  ]
}

function pricesOf({ priceCents, options }: Pick<OrderLine, 'priceCents' | 'options'>): unknown {
  return [priceCents, ...options.map(pricesOf)]
}

/** What is still to be made: the channel sends a line taken off as a quantity of zero. */
export function made<T extends Pick<OrderLine, 'quantity'>>(lines: readonly T[]): T[] {
  return lines.filter((line) => line.quantity > 0)
}

/** Notes and how many of each, of one dish. */
type Portions = Map<string, { count: number; line: OrderLine }>

function lineChanges(before: readonly OrderLine[], after: readonly OrderLine[]): LineChange[] {
  const was = dishes(before)
  const is = dishes(after)
  const all = new Set([...is.keys(), ...was.keys()])
  return [...all].flatMap((dish) => dishChanges(was.get(dish) ?? new Map(), is.get(dish) ?? new Map()))
}

function dishes(lines: readonly OrderLine[]): Map<string, Portions> {
  const all = new Map<string, Portions>()
  for (const line of made(lines)) {
    const dish = asDish(line)
    const portions: Portions = all.get(dish) ?? new Map()
    const note = line.note ?? ''
    portions.set(note, { count: (portions.get(note)?.count ?? 0) + line.quantity, line })
    all.set(dish, portions)
  }
  return all
}

function dishChanges(was: Portions, is: Portions): LineChange[] {
  const changes: LineChange[] = []
  const add = (count: number, line: OrderLine, withNote: boolean) => {
    if (count === 0) return
    changes.push({ kind: count > 0 ? 'more' : 'fewer', count: Math.abs(count), line, withNote })
  }
  for (const [note, { count, line }] of is) {
    const before = was.get(note)
    if (before) add(count - before.count, line, false)
  }
  const gone = [...was].filter(([note]) => !is.has(note)).map(([, portion]) => portion)
  const come = [...is].filter(([note]) => !was.has(note)).map(([, portion]) => portion)
  for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
    const [old, now] = [gone[at], come[at]]
    if (old && now) {
      add(now.count - old.count, now.line, false)
      changes.push({ kind: 'note', count: now.count, line: now.line, withNote: true })
    } else if (now) add(now.count, now.line, true)
    // The note tells which of several is meant.
    else if (old) add(-old.count, old.line, was.size > 1)
  }
  return changes
}

/** The same text for the same line to make: how many, of what, in which way. */
export function readsOfLine(line: OrderLine): string {
  return JSON.stringify([line.quantity, asDish(line), line.note ?? ''])
}

/** The same text for the same thing to make, whatever ids and prices the channel gives it. */
function asDish({ name, consumerName, options }: OrderLine): string {
  return JSON.stringify([name, consumerName, options.map(asCooked)])
}

function asCooked({ name, quantity, removed, options }: OrderOption): unknown {
  return [name, quantity, removed, options.map(asCooked)]
}
