import { codeOf } from '#shared/ticket/code-point.ts'
import type { Ticket, TicketBlock } from '#shared/ticket/ticket.ts'

/** First and last code point of a run of characters. */
export type Range = [number, number]
/** What the fonts that are always loaded have, and what all fonts have. Sorted. */
export type Coverage = { usual: readonly Range[]; all: readonly Range[] }

/** Joiners, selectors and marks belong to the character before them; controls are dropped elsewhere. */
const withoutShape = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}]$/u
/** More codes than this in a row help nobody. */
const codesAtMost = 3

/** The characters of a text that these fonts cannot draw, each once. */
export function missing(text: string, ranges: readonly Range[]): string[] {
  const found = new Set<string>()
  for (const char of text) if (!isDrawable(char, ranges)) found.add(char)
  return [...found]
}

/** A ticket on which a character that no font has is told by its code, as in `[U+20BB7]`, instead of an empty box. */
export function withMissingTold(
  ticket: Ticket,
  { all }: Pick<Coverage, 'all'>,
): { ticket: Ticket; missing: string[] } {
  const found = new Set<string>()
  const blocks = ticket.blocks.map((block) => {
    const told = Object.entries(block).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'string') return [key, value]
      const lacks = missing(value, all)
      for (const char of lacks) found.add(char)
      return [key, lacks.length === 0 ? value : toldIn(value, all)]
    })
    return Object.fromEntries(told) as TicketBlock
  })
  return found.size === 0 ? { ticket, missing: [] } : { ticket: { ...ticket, blocks }, missing: [...found] }
}

function toldIn(text: string, ranges: readonly Range[]): string {
  let told = ''
  let run: string[] = []
  const endRun = () => {
    if (run.length > 0)
      told += `[${run.slice(0, codesAtMost).join(' ')}${run.length > codesAtMost ? ' …' : ''}]`
    run = []
  }
  for (const char of text) {
    if (!isDrawable(char, ranges)) run.push(codeOf(char))
    else {
      endRun()
      told += char
    }
  }
  endRun()
  return told
}

function isDrawable(char: string, ranges: readonly Range[]): boolean {
  const point = char.codePointAt(0) ?? 0
  if (point < 0x7f) return true
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, 0]
    if (point < first) high = middle - 1
    else if (point > last) low = middle + 1
    else return true
  }
  return withoutShape.test(char)
}
