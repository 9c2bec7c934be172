/** Between what stands in the row (px). */
const gap = 6
export const iconWidth = 27

/** What a strip's row of marks has room for, beside the utensils. */
export type StripMarks = {
  /** So many marks, gravest first. */
  count: number
  /** Whether those that have a word say it. */
  hasWords: boolean
  /** What is left for dishes (px). */
  left: number
}

/**
 * Which marks stand in so much room (px): an allergen that is cut in two warns of nothing, so the words of the marks give
 * way before it does, and then the marks, the least grave first. `chip` is how wide the allergens are that stand among them,
 * `marks` their widths with their words (px).
 */
export function stripMarks(chip: number | null, marks: readonly number[], room: number): StripMarks {
  const leftBeside = (widths: readonly number[]) =>
    widths.reduce((rest, width) => rest - width - gap, chip === null ? room : room - chip - gap)
  const inWords = leftBeside(marks)
  if (inWords >= -gap) return { count: marks.length, hasWords: true, left: Math.max(0, inWords) }
  for (let count = marks.length; count > 0; count -= 1) {
    const left = leftBeside(Array<number>(count).fill(iconWidth))
    if (left >= -gap) return { count, hasWords: false, left: Math.max(0, left) }
  }
  return { count: 0, hasWords: false, left: Math.max(0, leftBeside([])) }
}
