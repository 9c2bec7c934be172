import type { OrderLine } from '../order/order.ts'
import { type CookedOption, multiplied } from '../order/quantities.ts'
import { assumedBlocks, remarkOf, removedParts } from './compose-parts.ts'
import { cleanLine } from '../text/sanitise.ts'
import { type Size, tall, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** A dish as a cook reads it: how many, what is chosen and left off, and the note under it. */
export function itemBlock(
  line: OrderLine,
  words: TicketWords,
  {
    sign,
    remark = remarkOf(line, words),
    size = tall,
  }: { sign?: '+' | '-' | '='; remark?: string | null; size?: Size } = {},
): TicketBlock[] {
  return [
    {
      type: 'item',
      count: line.quantity,
      ...(sign && { sign }),
      name: cleanLine(line.name),
      amount: '',
      depth: 0,
      size,
      bold: true,
    },
    ...assumedBlocks(line, words),
    ...options(multiplied(line), 1, words, { isStruck: sign === '-', size }),
    ...(remark === null
      ? []
      : [{ type: 'text', text: remark, mark: '> ', indent: 3, size, bold: false } as const]),
  ]
}

function options(
  list: readonly CookedOption[],
  depth: number,
  words: TicketWords,
  look: { isStruck: boolean; size: Size },
): TicketBlock[] {
  return list.flatMap((option): TicketBlock[] => [
    {
      type: 'item',
      count: option.count,
      ...(look.isStruck && { sign: '-' as const }),
      name: cleanLine(option.name),
      amount: '',
      depth,
      size: look.size,
      bold: false,
    },
    ...removedParts(option, depth, words, { size: look.size, bold: true }),
    ...options(option.options, depth + 1, words, look),
  ])
}
