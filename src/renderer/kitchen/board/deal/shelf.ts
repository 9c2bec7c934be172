import { type DealtPile, sizes } from './deal-types.ts'

/** The shelf never takes more of the board than this share, unless nothing else stands on it. */
const mostShare = 0.3

function perRow(width: number): number {
  const lanes = width - sizes.shelfHead - sizes.laneGap
  return Math.max(1, Math.floor((lanes + sizes.laneGap) / (sizes.shelfLane + sizes.laneGap)))
}

/** How many rows so many Ready orders need, and how many of them stand in sight. */
export function mostRows(
  count: number,
  room: { width: number; height: number },
  isAlone: boolean,
): { rows: number; needed: number } {
  const needed = Math.ceil(count / perRow(room.width))
  const row = sizes.shelfCard + sizes.cardGap
  const most = Math.max(1, Math.floor(((room.height - sizes.head) * (isAlone ? 1 : mostShare)) / row))
  return { rows: Math.min(needed, most), needed }
}

/** What so many rows take from the lanes (px). */
export function shelfHeight(rows: number): number {
  return rows * (sizes.shelfCard + sizes.cardGap)
}

/** Ready orders side by side along the foot of the board, behind their head; further rows scroll. */
export function dealShelf(
  ids: readonly string[],
  room: { width: number; height: number },
  rows: number,
): DealtPile {
  const left = sizes.shelfHead + sizes.laneGap
  const across = perRow(room.width)
  const width = Math.floor((room.width - left - (across - 1) * sizes.laneGap) / across)
  const height = shelfHeight(rows) - sizes.cardGap
  const top = room.height - height
  const scrolls = ids.length > rows * across
  return {
    key: 'ready',
    head: { x: 0, y: top, width: sizes.shelfHead, height },
    cards: ids.map((id, at) => ({
      id,
      size: 'shelf',
      fold: 'none',
      x: (scrolls ? 0 : left) + (at % across) * (width + sizes.laneGap),
      y: (scrolls ? 0 : top) + Math.floor(at / across) * (sizes.shelfCard + sizes.cardGap),
      width,
      height: sizes.shelfCard,
    })),
    scroller: scrolls ? { x: left, y: top, width: room.width - left, height } : null,
    bar: null,
  }
}
