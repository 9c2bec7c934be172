import type { TicketKind } from '#shared/printing/printing.ts'
import type { Choice, Content, Dish } from './content.ts'

/** What an English ticket says of an order, without spaces: where a line was broken is the printer's business. */
export type Said = { dishes: string; note: string; cutlery: Content['cutlery']; sums: string | null }

const head = /Ticket \d{4} \/ \d+/
const rule = /^-{20,}$/
const amount = / +-?[\d,]+\.\d\d$/
/** What a ticket says at its foot once more, as `CHANGED · N12`. */
const foot = /^ *[A-Z][A-Z0-9 ]* · \S+$/
/** Which of several copies it is, at its foot too. */
const copyLine = /^ *\** *Copy \d+ of \d+/
const cutleryLines = {
  requested: '** INCLUDE UTENSILS **',
  declined: '** NO UTENSILS **',
} as const
const noteTitles = { kitchen: 'ORDER NOTE', customer: 'CUSTOMER NOTE' } as const

/** Reads a whole ticket: `text` may have the rest of a torn one before it. Pure. */
export function saidOn(text: string, kind: TicketKind): Said {
  const lines = text.split('\n')
  const below = lines.slice(lines.findLastIndex((line) => head.test(line)) + 1)
  const parts: string[][] = [[]]
  for (const line of below) {
    if (rule.test(line)) parts.push([])
    else parts.at(-1)?.push(line)
  }
  const [, dishes = [], ...rest] = parts
  const noted = rest.find(([title]) => title === noteTitles[kind])?.slice(1) ?? []
  const trimmed = new Set(below.map((line) => line.trim()))
  return {
    dishes: packed(kind === 'customer' ? dishes.map((line) => line.replace(amount, '')) : dishes),
    note: packed(
      noted.filter(
        (line) => !/^ {2}Utensils: (INCLUDE|NO)$/.test(line) && !foot.test(line) && !copyLine.test(line),
      ),
    ),
    cutlery: trimmed.has(cutleryLines.requested)
      ? 'requested'
      : trimmed.has(cutleryLines.declined)
        ? 'declined'
        : 'unknown',
    sums: kind === 'customer' ? sumsOn(rest[0] ?? []) : null,
  }
}

/** Subtotal, tax and total as they stand there. */
function sumsOn(lines: readonly string[]): string {
  return lines
    .flatMap((line) => {
      const [, name, cents] = /^(Subtotal|Tax|TOTAL)\b.*? \$?([\d,]+\.\d\d)$/.exec(line) ?? []
      return name === undefined ? [] : `${name} ${cents?.replaceAll(',', '')}`
    })
    .join(', ')
}

/** What a ticket of this kind has to say of an order as it is. Pure. */
export function toBeSaid(content: Content, kind: TicketKind): Said {
  const dollars = (cents: number) => (cents / 100).toFixed(2)
  return {
    dishes: packed(content.dishes.map((dish) => dishText(dish))),
    note: packed([content.note]),
    cutlery: content.cutlery,
    sums:
      kind === 'customer'
        ? `Subtotal ${dollars(content.subtotalCents)}, Tax ${dollars(content.taxCents)}, TOTAL ${dollars(content.totalCents)}`
        : null,
  }
}

/**
 * What a slip of changes alone has to say of the dishes that became more or fewer from one content to the next; the
 * second way repeats the notes of dishes. Pure.
 */
export function changesToBeSaid(before: Content, after: Content): string[] {
  const changed = (withNote: boolean) =>
    after.dishes.map((dish, index) => {
      const more = dish.count - (before.dishes[index]?.count ?? 0)
      if (more === 0) return ''
      const counted = { ...dish, count: Math.abs(more), note: withNote ? dish.note : '' }
      return `${more > 0 ? '+' : '-'}${dishText(counted)}`
    })
  return [packed(changed(false)), packed(changed(true))]
}

function dishText(dish: Dish): string {
  const { note, person } = dish
  const remark =
    note === '' ? (person === null ? '' : `for ${person}`) : note + (person ? ` (${person})` : '')
  return choiceText(dish, 1) + (remark === '' ? '' : `> ${remark}`)
}

/** As many of each choice as are to be made. */
function choiceText({ count, name, choices }: Choice, times: number): string {
  const all = count * times
  return `${all} ${name}${choices.map((one) => choiceText(one, all)).join('')}`
}

function packed(lines: readonly string[]): string {
  return lines.join('').replaceAll(/\s/g, '')
}

/** What is another thing on paper than it should be; empty where nothing is. Pure. */
export function saysElse(said: Said, wanted: Said): string[] {
  return (Object.keys(said) as (keyof Said)[])
    .filter((name) => said[name] !== wanted[name])
    .map((name) => `${name} ${said[name] || 'none'} instead of ${wanted[name] || 'none'}`)
}
