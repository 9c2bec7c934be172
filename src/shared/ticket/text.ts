import { type Cell, layoutTicket, type PaperLine } from './layout.ts'
import type { Ticket } from './ticket.ts'
import { textWidth } from './width.ts'

/** A ticket as plain text, as wide as the paper: for the command line, for screen readers, for tests. */
export function ticketText(ticket: Ticket, columns: number): string {
  return layoutTicket(ticket, columns)
    .filter((line) => line.type !== 'space')
    .map((line) => `${lineText(line, columns)}\n`)
    .join('')
}

function lineText(line: PaperLine, columns: number): string {
  switch (line.type) {
    case 'rule':
      return '-'.repeat(columns)
    case 'text':
      return line.cells.reduce((text, cell) => place(text, cell, line.size.wide), '').trimEnd()
    default:
      return ''
  }
}

function place(text: string, cell: Cell, wide: number): string {
  const free = cell.width * wide - textWidth(cell.text)
  const shift = cell.align === 'left' ? 0 : cell.align === 'right' ? free : free / 2
  const gap = Math.floor(cell.at * wide + Math.max(0, shift) - textWidth(text))
  return text + ' '.repeat(Math.max(0, gap)) + cell.text
}
