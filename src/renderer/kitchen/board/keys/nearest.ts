type Box = { left: number; right: number; top: number; bottom: number }

/** The nearest card in the direction of an arrow key; null at the edge. Up and down stay in their lane. */
export function nearest(
  cards: readonly { id: string; box: Box }[],
  fromId: string,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): string | null {
  const from = cards.find(({ id }) => id === fromId)?.box
  if (!from) return null
  let best: { id: string; distance: number } | null = null
  for (const { id, box } of cards) {
    const distance = id === fromId ? null : distanceTo(from, box, key)
    if (distance !== null && (best === null || distance < best.distance)) best = { id, distance }
  }
  return best?.id ?? null
}

function distanceTo(from: Box, to: Box, key: string): number | null {
  const sameLane = Math.abs(from.left - to.left) < 4
  switch (key) {
    case 'ArrowDown':
      return sameLane && to.top > from.top ? to.top - from.top : null
    case 'ArrowUp':
      return sameLane && to.top < from.top ? from.top - to.top : null
    case 'ArrowRight':
      return to.left >= from.right ? (to.left - from.right) * 1000 + Math.abs(to.top - from.top) : null
    case 'ArrowLeft':
      return to.right <= from.left ? (from.left - to.right) * 1000 + Math.abs(to.top - from.top) : null
    default:
      return null
  }
}
