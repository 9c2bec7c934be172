import type { Location } from '../location/location.ts'
import { mentionsAllergy } from '../order/allergy.ts'
import { itemCount, type Order, type OrderLine } from '../order/order.ts'
import { type CookedOption, multiplied } from '../order/quantities.ts'
import type { TicketOccasion } from './compose.ts'
import {
  assumedBlocks,
  channelName,
  cut,
  itemBlocks,
  noteText,
  noticeBlocks,
  otherDay,
  promisedAt,
  remarkOf,
  rule,
  ticketNumber,
  timeOf,
  utensilsBlocks,
} from './compose-parts.ts'
import { cleanLine } from './sanitise.ts'
import { large, normal, tall, type Ticket, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** The cook's ticket: no prices, what to make in the order a cook needs it, readable at arm's length. */
export function kitchenTicket(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): Ticket {
  return {
    kind: 'kitchen',
    blocks: [
      ...noticeBlocks(order, location, occasion, words),
      ...header(order, location, occasion, words),
      ...allergy(order, words),
      rule,
      ...itemBlocks(order, (line) => [...item(line, words), space(10)], words),
      rule,
      ...orderNote(order, words),
      ...utensilsBlocks(order, words, tall),
      {
        type: 'row',
        left: words.itemCount(itemCount(order)),
        right: words.printedAt(timeOf(occasion.printedAt, location)),
        size: normal,
        bold: false,
      },
      cut,
    ],
  }
}

function header(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): TicketBlock[] {
  const promised = promisedAt(order)
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
    { type: 'heading', text: cleanLine(order.displayNumber, 40), size: { wide: 5, tall: 5 }, bold: true },
    space(12),
    {
      type: 'row',
      left: cleanLine(order.customerName, 80),
      right: promised === null ? '' : timeOf(promised, location),
      size: large,
      bold: true,
    },
    {
      type: 'row',
      left: words.fulfillment[order.fulfillment],
      right: promised === null ? '' : words.promised,
      size: normal,
      bold: false,
    },
    ...(day === null ? [] : [{ type: 'banner', text: day, size: normal } as const]),
  ]
}

/** Every text that speaks of an allergy, gathered under a band nobody can miss, naming the item it was written on. */
function allergy(order: Order, words: TicketWords): TicketBlock[] {
  const notes = [
    ...(mentionsAllergy(order.customerNote) ? [noteText(order.customerNote ?? '', words)] : []),
    ...order.lines
      .filter((line) => mentionsAllergy(line.note))
      .map((line) => `${cleanLine(line.name, 60)}: ${remarkOf(line, words) ?? ''}`),
  ]
  if (notes.length === 0) return []
  return [
    space(12),
    { type: 'banner', text: `!! ${words.allergy} !!`, size: large },
    space(6),
    ...notes.map((text): TicketBlock => ({
      type: 'text',
      text,
      mark: '! ',
      indent: 0,
      size: tall,
      bold: true,
    })),
    space(6),
  ]
}

function item(line: OrderLine, words: TicketWords): TicketBlock[] {
  const remark = remarkOf(line, words)
  return [
    {
      type: 'item',
      count: line.quantity,
      name: cleanLine(line.name),
      amount: '',
      depth: 0,
      size: tall,
      bold: true,
    },
    ...assumedBlocks(line, words),
    ...options(multiplied(line), 1, words),
    ...(remark === null
      ? []
      : [{ type: 'text', text: remark, mark: '> ', indent: 3, size: tall, bold: false } as const]),
  ]
}

function options(list: readonly CookedOption[], depth: number, words: TicketWords): TicketBlock[] {
  return list.flatMap((option): TicketBlock[] => [
    {
      type: 'item',
      count: option.count,
      name: cleanLine(option.name),
      amount: '',
      depth,
      size: tall,
      bold: false,
    },
    ...option.removed.map((part): TicketBlock => ({
      type: 'text',
      text: words.without(cleanLine(part)),
      mark: '- ',
      indent: 3 + depth * 2,
      size: tall,
      bold: true,
    })),
    ...options(option.options, depth + 1, words),
  ])
}

function orderNote(order: Order, words: TicketWords): TicketBlock[] {
  const note = order.customerNote === null ? '' : noteText(order.customerNote, words)
  if (note === '') return []
  return [
    { type: 'text', text: words.kitchenNote, mark: '', indent: 0, size: normal, bold: true },
    { type: 'text', text: note, mark: '', indent: 2, size: tall, bold: false },
    rule,
  ]
}

function space(dots: number): TicketBlock {
  return { type: 'space', dots }
}
