import type { OrderLine } from './order.ts'
import { readsOfLine } from './reads.ts'

/**
 * What each line of an order is called as long as the order stays as it is, in the order of the lines: the channel's own id
 * where it is given and its only one, else the name and which of that name it is.
 */
export function lineKeys(lines: readonly OrderLine[]): string[] {
  const ids = counted(lines.map(({ lineId }) => lineId))
  const names = new Map<string, number>()
  return lines.map(({ lineId, category, name }) => {
    if (lineId !== null && ids.get(lineId) === 1) return lineId
    // A station, which makes whole categories, counts the same as the kitchen.
    const called = `${category ?? ''} ${name}`
    const nth = (names.get(called) ?? 0) + 1
    names.set(called, nth)
    return `${nth} ${called}`
  })
}

/**
 * Which line of a changed order is which line of the order before, by key. A line is followed while it asks for the same
 * thing to be made: one with another number, note or option is a line to be read again. The channel may give new ids.
 */
export function followLines(
  before: readonly OrderLine[],
  after: readonly OrderLine[],
): ReadonlyMap<string, string> {
  const keysBefore = lineKeys(before)
  const left = lineKeys(after).map((key, at) => ({ key, reads: readsOfLine(after[at] as OrderLine) }))
  const followed = new Map<string, string>()
  const claim = (key: string, at: number) => {
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found) followed.set(key, found.key)
  }
  // First who kept both its id and what it says; then, of what is left, who says the same.
  for (const [at, line] of before.entries()) {
    const key = keysBefore[at] as string
    claim(
      key,
      left.findIndex((other) => other.key === key && other.reads === readsOfLine(line)),
    )
  }
  for (const [at, line] of before.entries()) {
    const key = keysBefore[at] as string
    if (followed.has(key)) continue
    claim(
      key,
      left.findIndex((other) => other.reads === readsOfLine(line)),
    )
  }
  return followed
}

function counted(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
