import type { Location } from '../location/location.ts'
import { mentionsAllergy } from '../order/allergy.ts'
import { itemCount, type Order } from '../order/order.ts'
import { made, type OrderChanges } from '../order/reads.ts'
import { changedFacts, changedLines } from './compose-changes.ts'
import { itemBlock } from './compose-item.ts'
import type { TicketDesign } from '../printing/ticket-design.ts'
import type { TicketOccasion, TicketPart } from './occasion.ts'
import {
  channelName,
  cut,
  designOf,
  footBlocks,
  handoverWord,
  itemBlocks,
  logoBlocks,
  noteText,
  noticeBlocks,
  otherDay,
  promisedAt,
  promisedWord,
  qrBlocks,
  remarkOf,
  rule,
  space,
  ticketNumber,
  timeOf,
  utensilsBlocks,
} from './compose-parts.ts'
import { cleanLine } from '../text/sanitise.ts'
import { large, normal, sizeNamed, tall, type Ticket, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** The cook's ticket: no prices, what to make in the order a cook needs it, readable at arm's length. */
export function kitchenTicket(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): Ticket {
  const { changes, part } = occasion
  const design = designOf(occasion)
  const mine = part ? { ...order, lines: part.lines } : order
  return {
    kind: 'kitchen',
    blocks: [
      ...noticeBlocks(order, location, occasion, words),
      ...logoBlocks(occasion, location),
      ...header(order, location, occasion, words),
      ...(changes
        ? changed(order, changes, design, words)
        : [...whole(mine, order, design, words), ...elsewhere(part, words)]),
      {
        type: 'row',
        left: words.itemCount(itemCount(mine)),
        right: words.printedAt(timeOf(occasion.printedAt, location)),
        size: normal,
        bold: false,
      },
      ...qrBlocks(occasion, order),
      ...footBlocks(order, location, occasion, words),
      cut,
    ],
  }
}

/** An allergy is everybody's, whoever makes the dish it was written on. */
function whole(
  mine: Pick<Order, 'lines'>,
  order: Order,
  design: TicketDesign,
  words: TicketWords,
): TicketBlock[] {
  return [
    ...allergy(order, design, words),
    rule,
    ...itemBlocks(
      mine,
      (line) => [...itemBlock(line, words, { size: sizeNamed[design.items] }), space(10)],
      words,
    ),
    rule,
    ...orderNote(order, design, words),
    ...utensilsBlocks(order, words, sizeNamed[design.utensils]),
  ]
}

/** What else is in the order, for whoever puts it together. */
function elsewhere(part: TicketPart | undefined, words: TicketWords): TicketBlock[] {
  if (!part || part.elsewhere.length === 0) return []
  const printers = part.otherPrinters.map((name) => cleanLine(name, 60)).join(', ')
  const text = words.elsewhere(itemCount({ lines: part.elsewhere }), printers)
  return [{ type: 'text', text, mark: '', indent: 0, size: tall, bold: true }, rule]
}

/** Only what the cook does not know yet; an allergy of what changed is said again in any case. */
function changed(
  order: Order,
  changes: OrderChanges,
  design: TicketDesign,
  words: TicketWords,
): TicketBlock[] {
  const isNewNote = changes.facts.includes('note')
  const concerned = changes.lines.filter(({ kind }) => kind !== 'fewer').map(({ line }) => line)
  return [
    ...allergy({ customerNote: isNewNote ? order.customerNote : null, lines: concerned }, design, words),
    rule,
    ...changedLines(changes.lines, words),
    ...(changes.lines.length > 0 ? [rule] : []),
    ...changedFacts(changes.facts, words),
    ...(isNewNote ? orderNote(order, design, words) : []),
    ...(changes.facts.includes('utensils') ? utensilsBlocks(order, words, sizeNamed[design.utensils]) : []),
  ]
}

function header(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): TicketBlock[] {
  const promised = promisedAt(order)
  const design = designOf(occasion)
  const day = otherDay(order, location, occasion.printedAt)
  return [
    {
      type: 'row',
      left: channelName(order, words).toUpperCase(),
      right: words.ticketNumber(ticketNumber(order, occasion)),
      size: normal,
      bold: true,
    },
    space(8),
    { type: 'heading', text: cleanLine(order.displayNumber, 40), size: sizeNamed[design.code], bold: true },
    space(12),
    {
      type: 'row',
      left: cleanLine(order.customerName, 80),
      right: promised === null ? '' : timeOf(promised, location),
      size: sizeNamed[design.name],
      bold: true,
    },
    {
      type: 'row',
      left: handoverWord(order, words),
      right: promisedWord(order, location, occasion.printedAt, words),
      size: normal,
      bold: false,
    },
    ...(day === null ? [] : [{ type: 'banner', text: day, size: normal } as const]),
  ]
}

/** Every text that speaks of an allergy, gathered under a band nobody can miss, naming the item it was written on. */
function allergy(
  order: Pick<Order, 'customerNote' | 'lines'>,
  design: TicketDesign,
  words: TicketWords,
): TicketBlock[] {
  const notes = [
    ...(mentionsAllergy(order.customerNote) ? [noteText(order.customerNote ?? '', words)] : []),
    ...made(order.lines)
      .filter((line) => mentionsAllergy(line.note))
      .map((line) => `${cleanLine(line.name, 60)}: ${remarkOf(line, words) ?? ''}`),
  ]
  if (notes.length === 0) return []
  return [
    space(12),
    { type: 'banner', text: `!! ${words.allergy} !!`, size: large },
    space(6),
    ...notes.map((text): TicketBlock =>
      design.allergyInverse
        ? { type: 'banner', text, size: tall }
        : { type: 'text', text, mark: '! ', indent: 0, size: tall, bold: true },
    ),
    space(6),
  ]
}

function orderNote(order: Order, design: TicketDesign, words: TicketWords): TicketBlock[] {
  const note = order.customerNote === null ? '' : noteText(order.customerNote, words)
  if (note === '') return []
  return [
    { type: 'text', text: words.kitchenNote, mark: '', indent: 0, size: normal, bold: true },
    { type: 'text', text: note, mark: '', indent: 2, size: sizeNamed[design.note], bold: false },
    rule,
  ]
}
