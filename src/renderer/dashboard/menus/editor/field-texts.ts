/**
 * A field keeps its own text while somebody types, and hands it over a moment later: a keystroke never waits for a menu
 * of 2,000 items. Whoever needs the whole truth now (undo, another page, the window going away) asks for it here.
 */
const waiting = new Set<() => void>()

export function textWaits(handOver: () => void): void {
  waiting.add(handOver)
}

export function textHandedOver(handOver: () => void): void {
  waiting.delete(handOver)
}

/** Hands over what stands in fields and is not in the document yet. */
export function flushTexts(): void {
  for (const handOver of waiting) handOver()
}
