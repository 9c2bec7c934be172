import { type Cell, layoutTicket } from './layout.ts'
import type { Ticket } from './ticket.ts'
import { textWidth } from './width.ts'

/** A ticket as plain text, as wide as the paper: for the command line, for screen readers, for tests. */
export function ticketText(ticket: Ticket, columns: number): string {
  return layoutTicket(ticket, columns)
    .flatMap((line) => {
      if (line.type === 'rule') return ['-'.repeat(columns)]
      if (line.type === 'text') return [cellsText(line.cells, line.size.wide)]
      return []
    })
    .map((line) => `${line}\n`)
    .join('')
}

function cellsText(cells: readonly Cell[], wide: number): string {
  return cells.reduce((text, cell) => place(text, cell, wide), '').trimEnd()
}

function place(text: string, cell: Cell, wide: number): string {
  const free = cell.width * wide - textWidth(cell.text)
  const shift = cell.align === 'left' ? 0 : cell.align === 'right' ? free : free / 2
  const gap = Math.floor(cell.at * wide + Math.max(0, shift) - textWidth(text))
  return text + ' '.repeat(Math.max(0, gap)) + cell.text
}
