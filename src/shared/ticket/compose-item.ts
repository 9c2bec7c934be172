import type { OrderLine } from '../order/order.ts'
import { type CookedOption, multiplied } from '../order/quantities.ts'
import { assumedBlocks, remarkOf, removedParts } from './compose-parts.ts'
import { cleanLine } from '../text/sanitise.ts'
import { tall, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** A dish as a cook reads it: how many, what is chosen and left off, and the note under it. */
export function itemBlock(
  line: OrderLine,
  words: TicketWords,
  { sign, remark = remarkOf(line, words) }: { sign?: '+' | '-' | '='; remark?: string | null } = {},
): TicketBlock[] {
  return [
    {
      type: 'item',
      count: line.quantity,
      ...(sign && { sign }),
      name: cleanLine(line.name),
      amount: '',
      depth: 0,
      size: tall,
      bold: true,
    },
    ...assumedBlocks(line, words),
    ...options(multiplied(line), 1, words, sign === '-'),
    ...(remark === null
      ? []
      : [{ type: 'text', text: remark, mark: '> ', indent: 3, size: tall, bold: false } as const]),
  ]
}

function options(
  list: readonly CookedOption[],
  depth: number,
  words: TicketWords,
  isStruck: boolean,
): TicketBlock[] {
  return list.flatMap((option): TicketBlock[] => [
    {
      type: 'item',
      count: option.count,
      ...(isStruck && { sign: '-' as const }),
      name: cleanLine(option.name),
      amount: '',
      depth,
      size: tall,
      bold: false,
    },
    ...removedParts(option, depth, words, { size: tall, bold: true }),
    ...options(option.options, depth + 1, words, isStruck),
  ])
}
