import { assertNever } from '../result.ts'
import {
  normal,
  type Picture,
  type Size,
  type TextCodePage,
  type Ticket,
  type TicketBlock,
} from './ticket.ts'
import { isRightToLeft, textWidth } from './width.ts'
import { languagesOf, sideBySide, wrap } from './wrap.ts'

/** A piece of a line; `at` and `width` count columns of the line's own size. */
export type Cell = {
  text: string
  at: number
  width: number
  align: 'left' | 'right' | 'center'
  bold: boolean
  invert: boolean
  /** A line through it; only a drawn line can have that. */
  strike?: true
}

/** What a printer does next: one line of text, or paper movement. */
export type PaperLine =
  /** `codePage` overrides the printer's own for this line. */
  | { type: 'text'; cells: Cell[]; size: Size; codePage: TextCodePage | null }
  | { type: 'picture'; picture: Picture }
  | { type: 'rule' }
  | { type: 'space'; dots: number }
  | { type: 'cut' }

/** Lays a ticket out for a roll of 48 (80 mm) or 32 (58 mm) columns. Pure; every cell fits its width. */
export function layoutTicket(ticket: Ticket, columns: number): PaperLine[] {
  return ticket.blocks.flatMap((block) => layoutBlock(block, columns))
}

function layoutBlock(block: TicketBlock, columns: number): PaperLine[] {
  switch (block.type) {
    case 'heading':
      return centred(block.text, fit(block.text, block.size, columns), block.bold, columns)
    case 'emphasis':
      return centred(block.text, block.size, true, columns)
    case 'banner':
      return banner(block.text, block.size, columns)
    case 'row':
      return row(block, columns)
    case 'item':
      return item(block, columns)
    case 'text':
      return text(block, columns)
    case 'ruler':
      return ruler(columns)
    case 'sample': {
      const at = Math.max(12, block.label.length + 1)
      return wrap(block.text, columns - at).map((part, index) => ({
        type: 'text',
        size: normal,
        codePage: block.codePage,
        cells: [cell(index === 0 ? block.label : '', 0, at), cell(part, at, columns - at)],
      }))
    }
    case 'picture':
      return [{ type: 'picture', picture: block.picture }]
    case 'rule':
    case 'space':
    case 'cut':
      return [block]
    default:
      return assertNever(block)
  }
}

function cell(
  text: string,
  at: number,
  width: number,
  style: Partial<Pick<Cell, 'align' | 'bold' | 'invert' | 'strike'>> = {},
): Cell {
  return { text, at, width, align: 'left', bold: false, invert: false, ...style }
}

function line(cells: Cell[], size: Size): PaperLine {
  return { type: 'text', cells, size, codePage: null }
}

/** The largest size up to the wanted one at which the text stays on one line. */
function fit(text: string, size: Size, columns: number): Size {
  const width = Math.max(1, textWidth(sideBySide(text)))
  const wide = Math.max(1, Math.min(size.wide, Math.floor(columns / width)))
  return { wide, tall: size.tall > 2 ? Math.max(Math.min(size.tall, wide), 2) : size.tall }
}

function centred(text: string, size: Size, bold: boolean, columns: number): PaperLine[] {
  // Not rounded: the middle of the paper need not be a multiple of a wide letter.
  const width = columns / size.wide
  return wrap(text, width).map((part) => line([cell(part, 0, width, { align: 'center', bold })], size))
}

function banner(text: string, wanted: Size, columns: number): PaperLine[] {
  // A letter's width stays black on either side.
  const fitted = (part: string) => fit(`_${part}_`, wanted, columns)
  const onOne = fitted(text)
  // Two languages stand below each other rather than small: what is white on black must not be overlooked.
  const onOwn = languagesOf(text)
    .map(fitted)
    .reduce((size, other) => (other.wide < size.wide ? other : size))
  const size = onOwn.wide > onOne.wide ? onOwn : onOne
  const width = Math.floor(columns / size.wide)
  return wrap(text, width - 2).map((part) =>
    line([cell(part, 0, width, { align: 'center', bold: true, invert: true })], size),
  )
}

function row(block: Extract<TicketBlock, { type: 'row' }>, columns: number): PaperLine[] {
  const { size, bold } = block
  const width = Math.floor(columns / size.wide)
  const rightWidth = Math.min(Math.ceil(textWidth(block.right)), width)
  const leftWidth = rightWidth === 0 ? width : width - rightWidth - 1
  // Too little is left for words: the right part goes below.
  if (block.left !== '' && leftWidth < Math.min(8, textWidth(block.left))) {
    return [
      ...wrap(block.left, width).map((part) => line([cell(part, 0, width, { bold })], size)),
      ...wrap(block.right, width).map((part) => line([cell(part, 0, width, { align: 'right', bold })], size)),
    ]
  }
  return leftParts(block.left, leftWidth, width).map((part, index) =>
    line(
      [
        cell(part.text, 0, part.width, { bold }),
        ...(index === 0 && rightWidth > 0
          ? [cell(block.right, width - rightWidth, rightWidth, { align: 'right', bold })]
          : []),
      ],
      size,
    ),
  )
}

/** Lines of words with a figure beside the first of them: another language below has the whole width. */
function leftParts(text: string, leftWidth: number, width: number): { text: string; width: number }[] {
  const lines = (of: string, columns: number) =>
    wrap(of, columns).map((part) => ({ text: part, width: columns }))
  const [first = '', ...others] = languagesOf(text)
  if (textWidth(sideBySide(text)) <= leftWidth) return lines(text, leftWidth)
  return [...lines(first, leftWidth), ...others.flatMap((other) => lines(other, width))]
}

/** Narrower than this, names would be chopped into syllables. */
const leastName = 8

type ItemBlock = Extract<TicketBlock, { type: 'item' }>

function item(block: ItemBlock, columns: number): PaperLine[] {
  const { size, bold } = block
  const width = Math.floor(columns / size.wide)
  const count = `${block.sign ?? ''}${block.count}`
  const style = { bold, ...(block.sign === '-' && { strike: true as const }) }
  const indent = block.depth === 0 ? 0 : Math.min(3 + block.depth * 2, Math.floor(width / 3))
  const nameAt = indent + (block.depth === 0 ? Math.max(3, count.length + 1) : count.length + 1)
  const amountWidth = Math.ceil(textWidth(block.amount))
  const nameWidth = width - nameAt - (amountWidth === 0 ? 0 : amountWidth + 1)
  if (nameWidth < leastName) return stackedItem(block, width)
  return wrap(block.name, nameWidth).map((part, index) =>
    line(
      [
        ...(index === 0 ? [cell(count, indent, count.length, { bold })] : []),
        cell(part, nameAt, nameWidth, style),
        ...(index === 0 && amountWidth > 0
          ? [cell(block.amount, width - amountWidth, amountWidth, { align: 'right', bold: false })]
          : []),
      ],
      size,
    ),
  )
}

/** Where count, name and amount do not fit beside each other. */
function stackedItem({ count, sign, name, amount, size, bold }: ItemBlock, width: number): PaperLine[] {
  return [
    ...wrap(`${sign ?? ''}${count} ${name}`, width).map((part) =>
      line([cell(part, 0, width, { bold })], size),
    ),
    ...(amount === ''
      ? []
      : wrap(amount, width).map((part) => line([cell(part, 0, width, { align: 'right' })], size))),
  ]
}

function text(block: Extract<TicketBlock, { type: 'text' }>, columns: number): PaperLine[] {
  const { size, bold } = block
  const width = Math.floor(columns / size.wide)
  const indent = Math.min(block.indent, Math.floor(width / 2))
  const at = indent + block.mark.length
  return wrap(block.text, width - at).map((part, index) =>
    line(
      [
        ...(index === 0 && block.mark !== '' ? [cell(block.mark, indent, block.mark.length, { bold })] : []),
        cell(part, at, width - at, { bold, align: isRightToLeft(part) ? 'right' : 'left' }),
      ],
      size,
    ),
  )
}

function ruler(columns: number): PaperLine[] {
  const digits = Array.from({ length: columns }, (_, index) => String((index + 1) % 10)).join('')
  const tens = Array.from({ length: columns / 10 }, (_, index) => String((index + 1) * 10).padStart(10)).join(
    '',
  )
  return [tens, digits].map((part) => line([cell(part, 0, columns)], normal))
}
