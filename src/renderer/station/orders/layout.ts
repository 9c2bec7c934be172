import type { BoardOrder } from '#shared/api/orders.ts'
import { afterEnd } from '#shared/order/after-end.ts'
import { columnOf, needsEndingSeen } from '#shared/order/board.ts'
import type { DasherStep } from '#shared/order/dasher-steps.ts'
import { awaitsAnswer } from '#shared/order/order.ts'

/** Columns of cards; the Scheduled shelf is a screen of its own and has no fingers to protect. */
export const boardColumns = ['new', 'preparing', 'ready'] as const
export type BoardColumn = (typeof boardColumns)[number]

/** Ids in the order shown, per column. */
export type Layout = Record<BoardColumn, readonly string[]>

export const emptyLayout: Layout = { new: [], preparing: [], ready: [] }

/** Where every card stands now: each column soonest first. Cards move by it only while nobody touches the screen (B5). */
export function arrange(shown: Layout, orders: ReadonlyMap<string, BoardOrder>): Layout {
  const wanted = wantedIn(orders)
  return unlessSameColumns(shown, (column) => wanted[column])
}

/**
 * The same while a finger is down or has just been: what is shown stays where it is, even if it has left its
 * column meanwhile; only cards that are nowhere yet are added at the end, where they push nothing away.
 */
export function hold(shown: Layout, orders: ReadonlyMap<string, BoardOrder>): Layout {
  const wanted = wantedIn(orders)
  const somewhere = new Set(boardColumns.flatMap((column) => shown[column]))
  return unlessSameColumns(shown, (column) => [
    ...shown[column],
    ...wanted[column].filter((id) => !somewhere.has(id)),
  ])
}

/**
 * The column of cards an order stands in; null for none. An ending nobody has seen stays where the food is: on the shelf
 * when it was ready, at the stove when it was being cooked. One that leaves nothing to cook has no food and takes no place
 * from orders that have: it stands in the urgent strip alone, until somebody has seen it.
 */
export function boardColumnOf(order: BoardOrder): BoardColumn | null {
  const column = columnOf(order)
  if (column === 'scheduled' || column === null) return null
  if (!needsEndingSeen(order)) return column
  switch (afterEnd(order)) {
    case 'never-cook':
    case 'gone':
      return null
    case 'stop-cooking':
      return 'preparing'
    case 'keep':
      return 'ready'
  }
}

/** When something has to happen to an order: answered, ready, or handed over (epoch ms). */
export function dueOf(order: BoardOrder): number {
  if (awaitsAnswer(order)) return order.confirmBy
  if (order.status === 'ready') return order.estimatedPickupAt ?? order.readyAt ?? order.receivedAt
  return order.readyBy ?? order.confirmBy
}

const courierRanks: Partial<Record<DasherStep, number>> = { arrived_at_store: 1, arriving_at_store: 2 }

/** Before all deadlines: what must not be handed over, and whose courier is here. */
function rankOf(order: BoardOrder): number {
  if (boardColumnOf(order) !== 'ready') return 0
  if (needsEndingSeen(order)) return 0
  return courierRanks[order.dasher?.step ?? 'dropoff'] ?? 3
}

/** Soonest first. */
export function bySoonest(one: BoardOrder, two: BoardOrder): number {
  return (
    rankOf(one) - rankOf(two) ||
    dueOf(one) - dueOf(two) ||
    one.receivedAt - two.receivedAt ||
    one.id.localeCompare(two.id)
  )
}

function wantedIn(orders: ReadonlyMap<string, BoardOrder>): Record<BoardColumn, string[]> {
  const byColumn = Map.groupBy(orders.values(), boardColumnOf)
  return eachColumn((column) => (byColumn.get(column) ?? []).toSorted(bySoonest).map(({ id }) => id))
}

function eachColumn<Value>(make: (column: BoardColumn) => Value): Record<BoardColumn, Value> {
  return { new: make('new'), preparing: make('preparing'), ready: make('ready') }
}

/** The old columns when nothing changed, and else of each the old list where that did not. */
function unlessSameColumns(before: Layout, after: (column: BoardColumn) => readonly string[]): Layout {
  const layout = eachColumn((column) => unlessSame(before[column], after(column)))
  return boardColumns.every((column) => layout[column] === before[column]) ? before : layout
}

/** The old list when nothing changed, so that a column does not render again for nothing. */
function unlessSame(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length && before.every((id, at) => id === after[at]) ? before : after
}
