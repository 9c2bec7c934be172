import { textWidth } from './text-width.ts'

/** What the chip takes beside its words, and the number of those that had no room (px). */
export const chipPads = 38
const restWidth = 26

/**
 * As many allergens as fit whole into a chip so wide (px), the first always, and how many more there are: that number gives
 * way where the first would be cut for it.
 */
export function allergensThatFit(names: readonly string[], room: number): { said: string; more: number } {
  for (let count = names.length; count > 0; count -= 1) {
    const fit = { said: names.slice(0, count).join(', '), more: names.length - count }
    if (widthOf(fit) <= room) return fit
  }
  return { said: names[0] ?? '', more: 0 }
}

/** How wide that chip is (px). */
export function chipWidth(fit: { said: string; more: number }, room: number): number {
  return Math.min(room, widthOf(fit))
}

/** How wide a chip is that says the first allergen whole, and that there are more (px). */
export function leastChipWidth(names: readonly string[]): number {
  return widthOf({ said: names[0] ?? '', more: names.length - 1 })
}

function widthOf({ said, more }: { said: string; more: number }): number {
  return chipPads + textWidth(said, 16, 750) + (more > 0 ? restWidth : 0)
}
