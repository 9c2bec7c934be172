import type { DealInput, DealtKey, DealtPile } from './deal-types.ts'
import { dealShelf, mostRows } from './shelf.ts'

export type Shelf = { rows: number; needed: number; place: () => DealtPile }

/** Ready in rows along the foot; null where it does not fold to one. */
export function shelfOf(input: DealInput, isOverflowing = false): Shelf | null {
  const ready = input.piles.find(({ key }: { key: DealtKey }) => key === 'ready')
  if (input.mayShelve !== true || ready === undefined || ready.ids.length === 0) return null
  const isAlone = input.piles.every(({ key, ids }) => key === 'ready' || ids.length === 0)
  const { rows: most, needed } = mostRows(ready.ids.length, input.room, isAlone)
  // Where orders to accept are out of sight, finished ones do not take a second row from them.
  const rows = isOverflowing && !isAlone ? 1 : most
  return { rows, needed, place: () => dealShelf(ready.ids, input.room, rows) }
}
