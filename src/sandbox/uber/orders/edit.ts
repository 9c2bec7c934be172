import type { Delivery } from '../../contract/views.ts'
import { log } from '../../world/order-log.ts'
import { uberLines, type UberLine, type UberOption, type UberOrder } from '../../world/uber-order.ts'
import type { World } from '../../world/world.ts'
import { enterUber } from './enter.ts'
import { tellOfEnd, tellOfOrder } from './tell.ts'

/** How many of a line there shall be; none takes it out. */
export type LineEdit = { lineId: string; quantity: number }

/**
 * The customer changes his order after checkout; without changes, one more of the first line. Every line has another id
 * afterwards. Null when a line is not in the order, or none would be left.
 */
export function editByCustomer(
  world: World,
  order: UberOrder,
  changes: readonly LineEdit[] = oneMore(order),
): Promise<Delivery> | null {
  const lines = uberLines(order.content)
  if (changes.some(({ lineId }) => !lines.some((line) => line.lineId === lineId))) return null
  if (!replaceLines(world, order, changes)) return null
  order.edits += 1
  log(order, world.clock.now(), { type: 'uber-edited', by: 'customer', changes: changes.length })
  world.changed()
  return tellOfOrder(world, order, 'orders.customer_order_edit')
}

/** A customer who was asked answers after so long, in ms. */
const askedMs: [number, number] = [20_000, 60_000]

/** Lets the customer answer by himself what he was asked. */
export function watchMissing(world: World, order: UberOrder): void {
  const { missing } = order
  if (missing === null) return
  world.clock.after(world.random.uber.int(...askedMs), () => {
    if (world.uberEats.orders.get(order.id) === order && order.missing === missing)
      void answerMissing(world, order, true)
  })
}

/** The customer says what to do about something that is out: it is left out, or he cancels. */
export function answerMissing(world: World, order: UberOrder, keeps: boolean): Promise<Delivery> | null {
  const { missing } = order
  if (missing === null || order.state !== 'ACCEPTED') return null
  order.missing = null
  if (!keeps || !replaceLines(world, order, [{ lineId: missing.lineId, quantity: 0 }])) {
    enterUber(world, order, 'FAILED', {
      failure: {
        reason: 'CANCELED',
        party: 'CUSTOMER',
        description: 'An item was out, and the customer cancelled',
      },
    })
    return tellOfEnd(world, order)
  }
  log(order, world.clock.now(), { type: 'uber-edited', by: 'customer', changes: 1 })
  world.changed()
  return tellOfOrder(world, order, 'order.fulfillment_issues.resolved')
}

function oneMore({ content }: UberOrder): LineEdit[] {
  const [line] = uberLines(content)
  return line ? [{ lineId: line.lineId, quantity: line.quantity + 1 }] : []
}

/** Whether there is something left. */
function replaceLines(world: World, order: UberOrder, changes: readonly LineEdit[]): boolean {
  const wanted = new Map(changes.map((change) => [change.lineId, change.quantity]))
  const carts = order.content.carts
    .map((cart) => ({
      ...cart,
      lines: cart.lines.flatMap((line) => {
        const quantity = wanted.get(line.lineId) ?? line.quantity
        return quantity === 0 ? [] : [renewed({ ...line, quantity }, world)]
      }),
    }))
    .filter((cart) => cart.lines.length > 0)
  if (carts.length === 0) return false
  order.content = { ...order.content, carts }
  return true
}

/** Line ids are new after a change: whoever kept them must replace its lines whole. */
function renewed<Line extends UberLine | UberOption>(line: Line, world: World): Line {
  return {
    ...line,
    lineId: world.random.uber.uuid(),
    groups: line.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => renewed(option, world)),
    })),
  }
}
