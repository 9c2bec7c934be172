import type { Location } from '../location/location.ts'
import { afterEnd } from '../order/after-end.ts'
import type { Order, OrderLine } from '../order/order.ts'
import { isTestOrder } from '../order/test-order.ts'
import { clockTime, dateInWords, localDate } from '../time/zoned.ts'
import type { TicketOccasion } from './compose.ts'
import { cleanLine, cleanLines } from './sanitise.ts'
import { large, normal, type Size, tall, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** Parts that kitchen and customer tickets share. */

export const rule: TicketBlock = { type: 'rule' }
export const cut: TicketBlock = { type: 'cut' }

/** Why this ticket is not the ordinary one. An order that is over says so on every ticket, whatever it was queued for. */
export function noticeBlocks(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): TicketBlock[] {
  const banner = (text: string, detail: string | null): TicketBlock[] => [
    { type: 'banner', text, size: large },
    ...(detail === null ? [] : [{ type: 'emphasis', text: detail, size: normal } as const]),
  ]
  const blocks: TicketBlock[] = []
  if (occasion.notice === 'test' || isTestOrder(order)) blocks.push(...banner(words.test.banner, null))
  if (occasion.notice === 'cancelled' || order.ending !== null)
    blocks.push(...banner(words.cancelled, words.afterEnd[afterEnd(order)]))
  if (occasion.notice === 'changed') blocks.push(...banner(words.changed, words.changedDetail))
  if (occasion.notice === 'reprint') {
    const { copy, originalAt } = occasion.reprintOf ?? { copy: 1, originalAt: occasion.printedAt }
    blocks.push(...banner(words.reprint(copy), words.reprintDetail(timeOf(originalAt, location))))
  }
  return blocks.length > 0 ? [...blocks, { type: 'space', dots: 16 }] : []
}

/** `0042 / 1`: our number of the day and the print sequence, so that gaps and doubles show. */
export function ticketNumber(order: Order, occasion: TicketOccasion): string {
  return `${String(order.ticketNumber).padStart(4, '0')} / ${occasion.sequence}`
}

export function timeOf(at: number, location: Location): string {
  return clockTime(at, location.timeZone)
}

/** When the food is promised; null when neither we nor DoorDash said. */
export function promisedAt(order: Order): number | null {
  return order.readyBy ?? order.estimatedPickupAt
}

/** The date in words, for a promise on another day than the printing. */
export function otherDay(order: Order, location: Location, printedAt: number): string | null {
  const at = promisedAt(order)
  if (at === null || localDate(at, location.timeZone) === localDate(printedAt, location.timeZone)) return null
  return dateInWords(at, location.timeZone, location.language)
}

/** Brand and place; the brand is not said twice when the place already names it. */
export function placeName(location: Location): string {
  const brand = cleanLine(location.brand)
  const name = cleanLine(location.name)
  if (name.toLowerCase().startsWith(brand.toLowerCase())) return name
  return `${brand} · ${name}`
}

/** The channel, with DoorDash's other storefronts (`CAVIAR`, ...) by their own name. */
export function channelName(order: Order, words: TicketWords): string {
  const experience = cleanLine(order.experience ?? '', 24)
  const name = words.channel[order.channel]
  return experience === '' || experience.toUpperCase() === order.channel.replaceAll('-', '').toUpperCase()
    ? name
    : `${name} · ${experience}`
}

/** The note of a line and whose line it is, as in `One without butter (Nadia)`; null without either. */
export function remarkOf(line: OrderLine, words: TicketWords): string | null {
  const note = line.note === null ? '' : noteText(line.note, words)
  const person = line.consumerName === null ? '' : cleanLine(line.consumerName, 60)
  if (note === '') return person === '' ? null : words.forPerson(person)
  return person === '' ? note : `${note} (${person})`
}

/** Says under a line that nobody told how many of it. */
export function assumedBlocks(line: OrderLine, words: TicketWords): TicketBlock[] {
  if (!line.isQuantityAssumed) return []
  return [{ type: 'text', text: words.quantityAssumed, mark: '? ', indent: 3, size: tall, bold: true }]
}

/** A note on as many lines as the customer wrote; a very long one ends in a pointer to the screen. */
export function noteText(note: string, words: TicketWords): string {
  const { lines, cut } = cleanLines(note)
  return lines.join('\n') + (cut ? ` … ${words.seeScreen}` : '')
}

/** The bold line about utensils; nothing when DoorDash did not say (B7). */
export function utensilsBlocks(order: Order, words: TicketWords, size: Size): TicketBlock[] {
  if (order.cutlery === 'unknown') return []
  return [
    { type: 'emphasis', text: `** ${words.utensilsLine[order.cutlery]} **`, size },
    { type: 'space', dots: 8 },
  ]
}

/** An absurd order must not print metres of paper: what is beyond is on the screen, and the ticket says so. */
const maxBlocks = 400

/** The blocks of all lines, up to a length nobody reaches by ordering food. */
export function itemBlocks(
  order: Order,
  ofLine: (line: OrderLine) => TicketBlock[],
  words: TicketWords,
): TicketBlock[] {
  const blocks: TicketBlock[] = []
  for (const [index, line] of order.lines.entries()) {
    blocks.push(...ofLine(line).slice(0, maxBlocks + 1))
    const left = order.lines.length - index - 1
    if (blocks.length > maxBlocks) {
      const text = `… ${left > 0 ? words.moreLines(left) : words.seeScreen}`
      return [...blocks.slice(0, maxBlocks), { type: 'emphasis', text, size: tall }]
    }
  }
  return blocks
}
