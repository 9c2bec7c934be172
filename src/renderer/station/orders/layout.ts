import type { BoardOrder } from '#shared/api/orders.ts'
import { columnOf } from '#shared/order/board.ts'

/** Columns of cards; the Scheduled shelf is a screen of its own and has no fingers to protect. */
export const boardColumns = ['new', 'preparing', 'ready'] as const
export type BoardColumn = (typeof boardColumns)[number]

/** Ids in the order shown, per column. */
export type Layout = Record<BoardColumn, readonly string[]>

export const emptyLayout: Layout = { new: [], preparing: [], ready: [] }

/**
 * Where every card stands now. A card keeps its place for as long as it stays in its column; newcomers go to the
 * end, oldest first, so that nothing ever slips in between (B5).
 */
export function arrange(shown: Layout, orders: ReadonlyMap<string, BoardOrder>): Layout {
  const wanted = wantedIn(orders)
  return eachColumn((column) => {
    const ids = new Set(wanted[column])
    const staying = shown[column].filter((id) => ids.has(id))
    const stays = new Set(staying)
    return unlessSame(shown[column], [...staying, ...wanted[column].filter((id) => !stays.has(id))])
  })
}

/**
 * The same while a finger is down or has just been: what is shown stays where it is, even if it has left its
 * column meanwhile; only cards that are nowhere yet are added at the end, where they push nothing away.
 */
export function hold(shown: Layout, orders: ReadonlyMap<string, BoardOrder>): Layout {
  const wanted = wantedIn(orders)
  const somewhere = new Set(boardColumns.flatMap((column) => shown[column]))
  return eachColumn((column) =>
    unlessSame(shown[column], [...shown[column], ...wanted[column].filter((id) => !somewhere.has(id))]),
  )
}

function wantedIn(orders: ReadonlyMap<string, BoardOrder>): Record<BoardColumn, string[]> {
  const oldestFirst = [...orders.values()].sort(
    (a, b) => a.receivedAt - b.receivedAt || a.id.localeCompare(b.id),
  )
  return eachColumn((column) => oldestFirst.filter((order) => columnOf(order) === column).map(({ id }) => id))
}

function eachColumn<Value>(make: (column: BoardColumn) => Value): Record<BoardColumn, Value> {
  return { new: make('new'), preparing: make('preparing'), ready: make('ready') }
}

/** The old list when nothing changed, so that a column does not render again for nothing. */
function unlessSame(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length && before.every((id, at) => id === after[at]) ? before : after
}
