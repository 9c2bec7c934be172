import type { Budget } from './budget.ts'
import { walkXml } from './xml.ts'

export type NumberLook = 'plain' | 'date' | 'percent'

/** Formats every program knows without their being written down (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
for (let id = 27; id <= 36; id += 1) builtInDates.add(id)
for (let id = 50; id <= 58; id += 1) builtInDates.add(id)

/** How the numbers of each cell style are shown, by the style's number. */
export function numberLooks(stylesXml: string, budget: Budget): NumberLook[] {
  const custom = new Map<number, NumberLook>()
  const looks: NumberLook[] = []
  let isCellStyle = false
  walkXml(stylesXml, {
    count: budget.element,
    open(name, attribute) {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), lookOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) {
        const id = Number(attribute('numFmtId') ?? 0)
        looks.push(
          custom.get(id) ?? (builtInDates.has(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'plain'),
        )
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return looks
}

/** Excel takes no longer format. */
const longestFormat = 255

function lookOf(code: string): NumberLook {
  if (code.length > longestFormat) return 'plain'
  // Quoted words, colours and currencies such as [$€-40C] hold letters that are no dates.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '')
  if (bare.includes('%')) return 'percent'
  return /[dmyhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'plain'
}
