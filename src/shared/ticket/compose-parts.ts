import { courierCalled } from '../channel.ts'
import { isEatenHere, storefrontOf } from '../order/eaten-here.ts'
import type { Location } from '../location/location.ts'
import { afterEnd } from '../order/after-end.ts'
import type { Order, OrderLine } from '../order/order.ts'
import { made } from '../order/reads.ts'
import { isTestOrder } from '../order/test-order.ts'
import { clockTime, clockTimeOnce, dateInWords, localDate, shortDate, zoneName } from '../time/zoned.ts'
import { type TicketDesign, usualDesigns } from '../printing/ticket-design.ts'
import type { TicketOccasion } from './occasion.ts'
import { cleanLine, cleanLines } from '../text/sanitise.ts'
import { large, normal, type Size, tall, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** Parts that kitchen and customer tickets share. */

export const rule: TicketBlock = { type: 'rule' }
export const cut: TicketBlock = { type: 'cut' }
export const space = (dots: number): TicketBlock => ({ type: 'space', dots })

/** What a customer took off an option, under it, at the depth of that option. */
export function removedParts(
  { removed }: { removed: readonly string[] },
  depth: number,
  words: TicketWords,
  look: { size: Size; bold: boolean },
): TicketBlock[] {
  return removed.map((part) => ({
    type: 'text',
    text: words.without(cleanLine(part)),
    mark: '- ',
    indent: 3 + depth * 2,
    ...look,
  }))
}

/** What the ticket looks like. */
export function designOf({ kind, design }: TicketOccasion): TicketDesign {
  return design ?? usualDesigns[kind]
}

export function logoBlocks({ logo }: TicketOccasion, location: Location): TicketBlock[] {
  return logo ? [{ type: 'picture', picture: logo, alt: cleanLine(location.brand) }, space(12)] : []
}

export function qrBlocks({ qr }: TicketOccasion, order: Order): TicketBlock[] {
  return qr ? [space(16), { type: 'picture', picture: qr, alt: cleanLine(order.displayNumber, 40) }] : []
}

/** Why this ticket is not the ordinary one. An order that is over says so on every ticket, whatever it was queued for. */
export function noticeBlocks(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): TicketBlock[] {
  const blocks = notices(order, location, occasion, words).flatMap(({ text, detail }): TicketBlock[] => [
    { type: 'banner', text, size: large },
    ...(detail === null ? [] : [{ type: 'emphasis', text: detail, size: normal } as const]),
  ])
  return blocks.length > 0 ? [...blocks, { type: 'space', dots: 16 }] : []
}

/** The same at the foot, with the number: the rail a ticket hangs from hides its top. */
export function footBlocks(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): TicketBlock[] {
  const number = cleanLine(order.displayNumber, 40)
  const blocks = notices(order, location, occasion, words).map(({ text }): TicketBlock => ({
    type: 'banner',
    text: `${text} · ${number}`,
    size: large,
  }))
  return [
    ...(blocks.length > 0 ? [{ type: 'space', dots: 16 } as const, ...blocks] : []),
    ...(occasion.copy
      ? [{ type: 'emphasis', text: words.copyOf(occasion.copy.nth, occasion.copy.of), size: tall } as const]
      : []),
  ]
}

type Notice = { text: string; detail: string | null }

function notices(order: Order, location: Location, occasion: TicketOccasion, words: TicketWords): Notice[] {
  const { notice, changes, printedAt, reroutedFrom } = occasion
  const all: Notice[] = []
  if (reroutedFrom !== undefined)
    all.push({ text: words.rerouted(cleanLine(reroutedFrom, 60)), detail: null })
  if (notice === 'test' || isTestOrder(order)) all.push({ text: words.test.banner, detail: null })
  if (notice === 'cancelled' || order.ending !== null)
    all.push({ text: words.cancelled, detail: words.afterEnd[afterEnd(order)] })
  if (notice === 'changed')
    all.push({ text: words.changed, detail: changes ? words.changesOnly : words.changedDetail })
  if (notice === 'reprint') {
    const { copy, originalAt } = occasion.reprintOf ?? { copy: 1, originalAt: printedAt }
    const time = timeOf(originalAt, location)
    const day = dayUnlessSame(originalAt, printedAt, location)
    all.push({
      text: words.reprint(copy),
      detail: words.reprintDetail(day === null ? time : `${time}, ${day}`),
    })
  }
  return all
}

/** `0042 / 1`: our number of the day and the print sequence, so that gaps and doubles show. */
export function ticketNumber(order: Order, occasion: TicketOccasion): string {
  return `${String(order.ticketNumber).padStart(4, '0')} / ${occasion.sequence}`
}

/** Wall-clock time; in the hour that comes twice it says which. */
export function timeOf(at: number, location: Location): string {
  return clockTimeOnce(at, location.timeZone, localeOf(location))
}

/** The day in short, unless it is that of the printing. */
export function dayUnlessSame(at: number, printedAt: number, location: Location): string | null {
  const { timeZone } = location
  return localDate(at, timeZone) === localDate(printedAt, timeZone)
    ? null
    : shortDate(at, timeZone, location.language)
}

/** With the country: what a zone is called differs between them. */
function localeOf({ language, country }: Location): string {
  return /^[A-Z]{2}$/u.test(country) ? `${language}-${country}` : language
}

/** When the food is promised; null when neither we nor DoorDash said. */
export function promisedAt(order: Order): number | null {
  return order.readyBy ?? order.estimatedPickupAt
}

/** Day, time and zone in words, for a promise on another day than the printing. */
export function otherDay(order: Order, location: Location, printedAt: number): string | null {
  const at = promisedAt(order)
  const { timeZone } = location
  if (at === null || dayUnlessSame(at, printedAt, location) === null) return null
  const zone = zoneName(at, timeZone, localeOf(location))
  return `${dateInWords(at, timeZone, location.language)}, ${clockTime(at, timeZone)} ${zone}`
}

/** `Promised`, with the day where it is not that of the printing. */
export function promisedWord(
  order: Order,
  location: Location,
  printedAt: number,
  words: TicketWords,
): string {
  const at = promisedAt(order)
  if (at === null) return ''
  const day = dayUnlessSame(at, printedAt, location)
  return day === null ? words.promised : `${words.promised} ${day}`
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
  const experience = cleanLine(storefrontOf(order) ?? '', 24)
  const name = words.channel[order.channel]
  return experience === '' || experience.toUpperCase() === order.channel.replaceAll('-', '').toUpperCase()
    ? name
    : `${name} · ${experience}`
}

/** Who takes it away, by the name the channel's couriers have. */
export function handoverWord(order: Order, words: TicketWords): string {
  const { channel, fulfillment } = order
  if (isEatenHere(order)) return words.eatenHere
  const isCourier = fulfillment === 'dasher-delivery' && courierCalled[channel] === 'courier'
  return isCourier ? words.courierPickup : words.fulfillment[fulfillment]
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
  order: Pick<Order, 'lines'>,
  ofLine: (line: OrderLine) => TicketBlock[],
  words: TicketWords,
): TicketBlock[] {
  const blocks: TicketBlock[] = []
  const lines = made(order.lines)
  for (const [index, line] of lines.entries()) {
    blocks.push(...ofLine(line).slice(0, maxBlocks + 1))
    const left = lines.length - index - 1
    if (blocks.length > maxBlocks) {
      const text = `… ${left > 0 ? words.moreLines(left) : words.seeScreen}`
      return [...blocks.slice(0, maxBlocks), { type: 'emphasis', text, size: tall }]
    }
  }
  return blocks
}
