import { type DealtCard, type DealtKey, type DealtPile, noOrder, sizes } from './deal-types.ts'
import { pileOfHead } from './due-piles.ts'
import { packInRows, type Sized, stripsInRows } from './pack.ts'

/** What scrolls: its lanes, and from where to where they reach (px). */
export type ScrollRoom = {
  xs: readonly number[]
  width: number
  top: number
  height: number
  isEndless: boolean
}

/** A pile whose cards do not fit: they run in rows, in a box that scrolls over a bar. */
export function scrolling(
  key: DealtKey,
  cards: readonly Sized[],
  { xs, width, top, height, isEndless }: ScrollRoom,
): DealtPile {
  const left = xs[0] ?? 0
  const whole = (xs.at(-1) ?? left) + width - left
  const head = { x: left, y: 0, width: whole, height: sizes.head }
  const isStrips = cards.every(({ size }) => size === 'strip')
  const inRows = (each: readonly Sized[]) => {
    const edges = xs.map((x) => x - (isEndless ? 0 : left))
    return isStrips ? stripsInRows(each, edges, width) : packInRows(each, edges, width)
  }
  if (isEndless)
    return {
      key,
      head,
      cards: inRows(cards).map((card) => ({ ...card, y: card.y + top })),
      scroller: null,
      bar: null,
    }
  const inSight = height - sizes.bar - sizes.cardGap
  const lower = cards.map((card) => (card.size === 'strip' ? lowStrip(card) : card))
  const shown =
    [inRows(cards), inRows(lower)].toSorted((a, b) => seen(b, inSight) - seen(a, inSight))[0] ?? []
  return {
    key,
    head,
    cards: stretched(shown, inSight),
    scroller: { x: left, y: top, width: whole, height: inSight },
    bar: { x: left, y: top + inSight + sizes.cardGap, width: whole, height: sizes.bar },
  }
}

/** A strip, or the head of a pile, as low as it still says all it must. What else is no order stays as tall as it is. */
function lowStrip(card: Sized): Sized {
  if (pileOfHead(card.id) !== null) return { ...card, need: sizes.lowHead }
  return card.id.startsWith(noOrder) ? card : { ...card, need: card.need - (sizes.strip - sizes.lowStrip) }
}

/** How many of these cards are seen whole before anybody scrolls. */
export function seen(cards: readonly DealtCard[], inSight: number): number {
  return cards.filter(({ id, y, height }) => !id.startsWith(noOrder) && y + height <= inSight).length
}

/** Rows of strips as tall as shows whole ones only: half a strip in sight is half an order. */
function stretched(cards: readonly DealtCard[], inSight: number): DealtCard[] {
  if (cards.some(({ size }) => size !== 'strip')) return [...cards]
  const isHead = ({ id }: DealtCard) => pileOfHead(id) !== null
  const feet = new Map(cards.filter((card) => !isHead(card)).map(({ y, height }) => [y, y + height]))
  const rows = [...feet.keys()]
  const whole = rows.filter((y) => (feet.get(y) ?? 0) <= inSight)
  if (whole.length === 0) return [...cards]
  const more = Math.floor((inSight - (feet.get(Math.max(...whole)) ?? 0)) / whole.length)
  return cards.map((card) => ({
    ...card,
    y: card.y + more * rows.filter((y) => y < card.y).length,
    height: card.height + (isHead(card) ? 0 : more),
  }))
}
