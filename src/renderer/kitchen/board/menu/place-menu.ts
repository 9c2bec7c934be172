export type Rect = { left: number; top: number; width: number; height: number }
export type Size = { width: number; height: number }
export type Place = { left: number; top: number; maxHeight: number }

/** Between the menu, the card and the edges of the window (px). */
const gap = 8

type Asked = {
  card: Rect
  /** The line it is about, or where the card was pressed. */
  line: Rect
  /** What must stay in sight and in reach: the buttons of the card. */
  free: readonly Rect[]
  menu: Size
  view: Size
}

/**
 * Where the menu of a card stands (px): beside the card, so that nothing of it is covered; where neither side has room, as
 * near to the line as leaves the card's own buttons free. Pure.
 */
export function placeMenu({ card, line, free, menu, view }: Asked): Place {
  const most = view.height - 2 * gap
  const height = Math.min(menu.height, most)
  const top = within(line.top, gap, view.height - gap - height)
  for (const left of [card.left + card.width + gap, card.left - gap - menu.width])
    if (left >= gap && left + menu.width <= view.width - gap) return { left, top, maxHeight: most }

  const left = within(line.left, gap, view.width - gap - menu.width)
  const first = Math.min(view.height, ...free.map((rect) => rect.top))
  const last = Math.max(0, ...free.map((rect) => rect.top + rect.height))
  const above = first - 2 * gap
  const below = view.height - last - 2 * gap
  if (above >= height || above >= below)
    return { left, top: within(line.top, gap, Math.max(gap, first - gap - height)), maxHeight: above }
  return { left, top: last + gap, maxHeight: below }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
