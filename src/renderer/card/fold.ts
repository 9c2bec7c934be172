import type { Order, OrderLine, OrderOption } from '#shared/order/order.ts'
import { allergyNotes, restOfNote } from './allergies.ts'

/** Heights of the parts of a card in px, near enough to decide what fits. */
const rowHeight = { name: 34, option: 27, gap: 6 }
const lettersPerRow = { name: 21, small: 30 }
const parts = { frame: 150, accept: 142, next: 96, utensils: 56, more: 66, box: 34 }
/** Folding further than this hides more than it helps. */
const leastShown = 4

/** How many of the lines to show in this height (px); all of them when they fit or almost do. */
export function linesThatFit(lines: readonly OrderLine[], height: number): number {
  const heights = lines.map(lineHeight)
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
export function besidesItems(order: Pick<Order, 'status' | 'customerNote' | 'lines' | 'cutlery'>): number {
  const note = restOfNote(order)
  const notes = [...allergyNotes(order).map(({ text }) => text), ...(note === null ? [] : [note])]
  return (
    parts.frame +
    (order.status === 'preparing' ? parts.next : parts.accept) +
    (order.cutlery === 'unknown' ? 0 : parts.utensils) +
    parts.more +
    sum(notes.map((text) => parts.box + rows(text, lettersPerRow.small) * rowHeight.option))
  )
}

/** Roughly how tall a card's items are (px). */
export function itemsHeight(lines: readonly OrderLine[]): number {
  return sum(lines.map(lineHeight))
}

function lineHeight(line: OrderLine): number {
  return (
    rowHeight.gap +
    rows(line.name, lettersPerRow.name) * rowHeight.name +
    (line.consumerName === null ? 0 : rowHeight.option) +
    (line.note === null ? 0 : rows(line.note, lettersPerRow.small) * rowHeight.option + 8) +
    sum(line.options.map(optionHeight))
  )
}

function optionHeight(option: OrderOption): number {
  return (
    rows(option.name, lettersPerRow.small) * rowHeight.option +
    option.removed.length * rowHeight.option +
    sum(option.options.map(optionHeight))
  )
}

function rows(text: string, perRow: number): number {
  return Math.max(1, Math.ceil(text.length / perRow))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
