import { leastChipWidth } from './allergens-that-fit.ts'

/** Between what stands in the row (px). */
const gap = 6
export const iconWidth = 27

/** What a strip's row of marks has room for, beside the utensils. */
export type StripMarks = {
  /** So many marks, gravest first. */
  count: number
  /** Whether those that have a word say it. */
  hasWords: boolean
  /** What is left for the allergens (px). */
  chipRoom: number
}

/**
 * Which marks stand in so much room (px): an allergen that is cut in two warns of nothing, so the words of the marks give
 * way before it does, and then the marks, the least grave first. `marks` are their widths with their words (px).
 */
export function stripMarks(
  allergens: readonly string[] | null,
  marks: readonly number[],
  room: number,
): StripMarks {
  const least = allergens === null ? -gap : leastChipWidth(allergens)
  const left = (widths: readonly number[]) => widths.reduce((rest, width) => rest - width - gap, room)
  const inWords = left(marks)
  if (inWords >= least) return { count: marks.length, hasWords: true, chipRoom: inWords }
  for (let count = marks.length; count > 0; count -= 1) {
    const chipRoom = left(Array<number>(count).fill(iconWidth))
    if (chipRoom >= least) return { count, hasWords: false, chipRoom }
  }
  return { count: 0, hasWords: false, chipRoom: room }
}
