import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderLine, OrderOption } from '#shared/order/order.ts'
import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { allergyNotes, restOfNote } from '#renderer/station/shown/order/allergies.ts'

/** Heights of the parts of a card in px, near enough to decide what fits; long orders are set smaller. */
const sizes = {
  usual: { name: 34, option: 27, gap: 6, lettersPerName: 21, lettersPerOption: 30 },
  dense: { name: 29, option: 24, gap: 6, lettersPerName: 25, lettersPerOption: 33 },
}
type Size = (typeof sizes)['usual']
const parts = { frame: 132, accept: 142, next: 96, utensils: 56, more: 58, box: 34 }
/** Folding further than this hides more than it helps. */
const leastShown = 2
/** With more lines than this an order is set smaller rather than folded sooner. */
const mostUsualLines = 5

/** Whether an order's items are set smaller. */
export function isDense(lines: readonly OrderLine[]): boolean {
  return lines.length > mostUsualLines
}

/** How many of the lines to show in this height (px); all of them when they fit or almost do. */
export function linesThatFit(lines: readonly OrderLine[], height: number): number {
  const size = sizeOf(lines)
  const heights = lines.map((line) => lineHeight(line, size))
  if (sum(heights) <= height) return lines.length
  let used = 0
  let fit = 0
  for (const each of heights) {
    used += each
    if (used > height) break
    fit += 1
  }
  const shown = Math.max(leastShown, fit)
  return lines.length - shown < 2 ? lines.length : shown
}

/** What a card needs besides its items (px), with the button that unfolds them. */
export function besidesItems(
  order: Pick<BoardOrder, 'status' | 'customerNote' | 'lines' | 'cutlery' | 'changes'>,
): number {
  const note = restOfNote(order)
  const notes = [...allergyNotes(order).map(({ text }) => text), ...(note === null ? [] : [note])]
  return (
    parts.frame +
    (order.status === 'preparing' ? parts.next : parts.accept) +
    (order.cutlery === 'unknown' ? 0 : parts.utensils) +
    parts.more +
    changesHeight(order.changes) +
    sum(notes.map((text) => parts.box + noteHeight(text, sizes.usual)))
  )
}

function changesHeight(changes: BoardOrder['changes']): number {
  if (changes === null) return 0
  const { name, lettersPerOption } = sizes.usual
  return (
    parts.box +
    (changes.facts.length + 1) * name +
    sum(changes.lines.map(({ line }) => nameRows(line.name, lettersPerOption) * name))
  )
}

/** Roughly how tall a card's items are (px). */
export function itemsHeight(lines: readonly OrderLine[]): number {
  const size = sizeOf(lines)
  return sum(lines.map((line) => lineHeight(line, size)))
}

function sizeOf(lines: readonly OrderLine[]): Size {
  return isDense(lines) ? sizes.dense : sizes.usual
}

function lineHeight(line: OrderLine, size: Size): number {
  return (
    size.gap +
    nameRows(line.name, size.lettersPerName) * size.name +
    (line.isQuantityAssumed ? size.option : 0) +
    (line.consumerName === null ? 0 : size.option) +
    noteHeight(line.note, size) +
    sum(line.options.map((option) => optionHeight(option, size)))
  )
}

/** A note keeps the lines it was written on. */
function noteHeight(note: string | null, size: Size): number {
  const lines = writtenLines(note, 'card')
  return lines.length === 0
    ? 0
    : sum(lines.map((line) => rows(line, size.lettersPerOption))) * size.option + 8
}

function optionHeight(option: OrderOption, size: Size): number {
  return (
    nameRows(option.name, size.lettersPerOption) * size.option +
    option.removed.length * size.option +
    sum(option.options.map((inner) => optionHeight(inner, size)))
  )
}

/** A very long name is cut short on a card. */
function nameRows(name: string, perRow: number): number {
  return rows(boundedName(name, 'card').line, perRow)
}

function rows(text: string, perRow: number): number {
  return Math.max(1, Math.ceil(text.length / perRow))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
