import type { Location } from '../location/location.ts'
import { type Order, type OrderLine, type OrderOption, type OtherAmount, totalCents } from '../order/order.ts'
import type { TicketOccasion } from './occasion.ts'
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
  placeName,
  promisedAt,
  promisedWord,
  qrBlocks,
  remarkOf,
  rule,
  ticketNumber,
  timeOf,
  utensilsBlocks,
  removedParts,
} from './compose-parts.ts'
import { ticketMoney, type TicketMoney } from './money.ts'
import { cleanLine } from '../text/sanitise.ts'
import { normal, type Size, sizeNamed, tall, type Ticket, type TicketBlock } from './ticket.ts'
import { measured } from './width.ts'
import type { TicketWords } from './words.ts'

/** The ticket that goes with the bag: prices and amounts as DoorDash sent them, and the customer's note (R156). */
export function customerTicket(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): Ticket {
  const money = ticketMoney(location, order.currency)
  const design = designOf(occasion)
  return {
    kind: 'customer',
    blocks: [
      ...noticeBlocks(order, location, occasion, words),
      ...logoBlocks(occasion, location),
      ...header(order, location, occasion, words),
      rule,
      ...delivery(order, words),
      ...itemBlocks(order, (line) => item(line, money, words, sizeNamed[design.items]), words),
      rule,
      ...totals(order, money, words),
      ...customerNote(order, words, sizeNamed[design.note]),
      ...utensils(order, words, sizeNamed[design.utensils]),
      ...qrBlocks(occasion, order),
      ...footBlocks(order, location, occasion, words),
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
  const design = designOf(occasion)
  const day = otherDay(order, location, occasion.printedAt)
  return [
    heading(placeName(location).toLocaleUpperCase(location.language), true),
    heading(spaced(channelName(order, words).toUpperCase()), false),
    { type: 'space', dots: 8 },
    {
      type: 'heading',
      text: `# ${cleanLine(order.displayNumber, 40)}`,
      size: sizeNamed[design.code],
      bold: true,
    },
    { type: 'space', dots: 8 },
    rule,
    {
      ...row(cleanLine(order.customerName, 80), words.ticketNumber(ticketNumber(order, occasion)), true),
      size: sizeNamed[design.name],
    },
    row(
      handoverWord(order, words),
      promised === null
        ? ''
        : `${promisedWord(order, location, occasion.printedAt, words)}  ${timeOf(promised, location)}`,
      false,
    ),
    ...(day === null ? [] : [row('', day, true)]),
  ]
}

/** Where our own driver goes; other orders are not ours to deliver and carry no address. */
function delivery(order: Order, words: TicketWords): TicketBlock[] {
  const address = order.deliveryAddress
  if (order.fulfillment !== 'merchant-delivery' || address === null) return []
  const phone = order.customerPhone === null ? '' : cleanLine(order.customerPhone, 40)
  return [
    label(words.deliverTo),
    ...address.lines.map((line) => indented(cleanLine(line))),
    ...(address.instructions === null ? [] : [indented(noteText(address.instructions, words))]),
    ...(phone === '' ? [] : [indented(words.phone(phone))]),
    rule,
  ]
}

/** Amount = unit price times quantity; a price of zero, or one nobody named, is left blank. */
function item(line: OrderLine, money: TicketMoney, words: TicketWords, size: Size): TicketBlock[] {
  const remark = remarkOf(line, words)
  return [
    {
      type: 'item',
      count: line.quantity,
      name: cleanLine(line.name),
      amount: priceOf(line.priceCents, line.quantity, money),
      depth: 0,
      size,
      bold: true,
    },
    ...options(line.options, line.quantity, { depth: 1, size }, money, words),
    ...(remark === null
      ? []
      : [{ type: 'text', text: remark, mark: '> ', indent: 3, size, bold: false } as const]),
  ]
}

function options(
  list: readonly OrderOption[],
  times: number,
  { depth, size }: { depth: number; size: Size },
  money: TicketMoney,
  words: TicketWords,
): TicketBlock[] {
  return list.flatMap((option): TicketBlock[] => {
    const count = option.quantity * times
    return [
      {
        type: 'item',
        count,
        name: cleanLine(option.name),
        amount: priceOf(option.priceCents, count, money),
        depth,
        size,
        bold: false,
      },
      ...removedParts(option, depth, words, { size, bold: false }),
      ...options(option.options, count, { depth: depth + 1, size }, money, words),
    ]
  })
}

function totals(order: Order, money: TicketMoney, words: TicketWords): TicketBlock[] {
  // When DoorDash remits the very tax it states, one line says both, as on its own receipts.
  const remitted = order.otherAmounts.find(
    (other) => other.kind === 'tax-remitted-by-platform' && other.cents === order.taxCents,
  )
  if (order.isMoneyUnstated === true)
    return [{ type: 'row', left: words.total, right: words.notStated, size: tall, bold: true }]
  const others = otherAmounts(order).filter((other) => other !== remitted && other.cents !== 0)
  const isStated = order.statedTotalCents !== undefined
  const rows = others.map(({ kind, label: name, cents }) => {
    const said = name === undefined ? words.amounts[kind] : `${words.amounts[kind]} (${cleanLine(name, 40)})`
    return row(said, money.bare(cents), false)
  })
  return [
    row(words.subtotal, money.bare(order.subtotalCents), false),
    row(remitted ? words.taxRemitted : words.tax, money.bare(order.taxCents), false),
    // Which of them stand in a stated total is the channel's business: above it, they explain it.
    ...(isStated ? rows : []),
    { type: 'row', left: words.total, right: money.full(totalCents(order)), size: tall, bold: true },
    ...(isStated || others.length === 0 ? [] : [rule, label(words.besidesTotal), ...rows]),
  ]
}

/** The staff's tip has a field of its own; it is shown once, wherever it came. */
function otherAmounts(order: Order): OtherAmount[] {
  const named = order.otherAmounts.some((other) => other.kind === 'merchant-tip')
  return named ? order.otherAmounts : [{ kind: 'merchant-tip', cents: order.tipCents }, ...order.otherAmounts]
}

/** Note and utensils, exactly when DoorDash sent them: the switch is in its Merchant portal, not here (R155, R156). */
function customerNote(order: Order, words: TicketWords, size: Size): TicketBlock[] {
  const note = order.customerNote === null ? '' : noteText(order.customerNote, words)
  const texts = [
    ...(note === '' ? [] : [note]),
    ...(order.cutlery === 'unknown' ? [] : [words.utensils[order.cutlery]]),
  ]
  return texts.length === 0
    ? []
    : [rule, label(words.customerNote), ...texts.map((text) => ({ ...indented(text), size }))]
}

/** `D O O R D A S H`; whole characters, whatever their script. */
function spaced(text: string): string {
  return measured(text)
    .map((part) => part.text)
    .join(' ')
}

function utensils(order: Order, words: TicketWords, size: Size): TicketBlock[] {
  const blocks = utensilsBlocks(order, words, size)
  return blocks.length === 0 ? [] : [rule, ...blocks]
}

function priceOf(cents: number | null, count: number, money: TicketMoney): string {
  return cents === null || cents === 0 ? '' : money.bare(cents * count)
}

function heading(text: string, bold: boolean): TicketBlock {
  return { type: 'heading', text, size: normal, bold }
}

function row(left: string, right: string, bold: boolean): Extract<TicketBlock, { type: 'row' }> {
  return { type: 'row', left, right, size: normal, bold }
}

function label(text: string): TicketBlock {
  return { type: 'text', text, mark: '', indent: 0, size: normal, bold: true }
}

function indented(text: string): Extract<TicketBlock, { type: 'text' }> {
  return { type: 'text', text, mark: '', indent: 2, size: normal, bold: false }
}
