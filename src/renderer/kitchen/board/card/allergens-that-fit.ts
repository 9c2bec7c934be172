import { textWidth } from '../deal/text-width.ts'

/** What the chip takes beside its words, and the number of those that had no room (px). */
export const chipPads = 38
const restWidth = 26

/** As many allergens as fit whole into a chip so wide (px), the first always, and how many more there are. */
export function allergensThatFit(names: readonly string[], room: number): { said: string; more: number } {
  for (let count = names.length; count > 1; count -= 1) {
    const said = names.slice(0, count).join(', ')
    const more = names.length - count
    if (chipPads + textWidth(said, 16, 750) + (more > 0 ? restWidth : 0) <= room) return { said, more }
  }
  return { said: names[0] ?? '', more: Math.max(0, names.length - 1) }
}

/** How wide that chip is (px). */
export function chipWidth({ said, more }: { said: string; more: number }, room: number): number {
  return Math.min(room, chipPads + textWidth(said, 16, 750) + (more > 0 ? restWidth : 0))
}
