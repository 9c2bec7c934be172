import type { BoardOrder } from '#shared/api/orders.ts'
import { type CardSize, sizes } from './deal-types.ts'
import type { Letters } from './needs-compact-lines.ts'
import { compactHeight, compactWordsHeight, wholeCompactHeight } from './needs-compact.ts'
import { fullHeight, leastFullHeight } from './needs-full.ts'
import { stripHeight, wholeStripHeight } from './needs-strip.ts'

/**
 * How tall a card is that shows all of its kind (px). Close enough to choose a size; the card itself then tells exactly.
 * `stations` are the words of the stations that are marked on it; `isLow` where the page scrolls as a whole.
 */
export function needOf(
  order: BoardOrder,
  size: CardSize,
  width: number,
  stations: readonly string[] = [],
  isLow = false,
): number {
  switch (size) {
    case 'full':
      return fullHeight(order, width, false, stations)
    case 'compact':
      return compactHeight(order, width, stations, isLow)
    case 'strip':
      return stripHeight(order, width)
    case 'shelf':
      return sizes.shelfCard
  }
}

/** How tall a compact card or a strip is that leaves no dish out (px). */
export function wholeNeedOf(
  order: BoardOrder,
  size: 'compact' | 'strip',
  width: number,
  stations: readonly string[] = [],
  isLow = false,
): number {
  return size === 'compact'
    ? wholeCompactHeight(order, width, stations, isLow)
    : wholeStripHeight(order, width)
}

/** How tall a compact card is that says every word: its options, what was written to its dishes, and its note whole (px). */
export function wordsNeedOf(
  order: BoardOrder,
  width: number,
  stations: readonly string[] = [],
  isLow = false,
  letters: Letters = 'usual',
): number {
  return compactWordsHeight(order, width, stations, isLow, letters)
}

/** How tall a full card is whose options are folded (px). */
export function foldedNeedOf(order: BoardOrder, width: number, stations: readonly string[] = []): number {
  return fullHeight(order, width, true, stations)
}

/** How low a full card may be that folds its dishes as well (px). */
export function leastNeedOf(order: BoardOrder, width: number, stations: readonly string[] = []): number {
  return leastFullHeight(order, width, stations)
}
