import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Printer } from '#shared/printing/printing.ts'
import { assertNever } from '#shared/result.ts'
import { type Cell, layoutTicket, type PaperLine } from '#shared/ticket/layout.ts'
import type { TextCodePage, Ticket } from '#shared/ticket/ticket.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { type Bitmap, rasterCommand } from './drawing/bitmap.ts'
import { isRepresentable } from './code-page.ts'
import { withMissingTold } from './drawing/coverage.ts'
import { drawLines, type TextLine } from './draw-lines.ts'
import { loadCoverage } from './drawing/fonts.ts'

/** Lines fed before the cut: the blade sits above the print head, a cut without feed goes through the last lines. */
const feedBeforeCut = 4

/**
 * The bytes that print a ticket (ESC/POS). A line is sent as text when the printer's code page has every character of
 * it and as a bitmap otherwise; `codePage: 'bitmap'` draws every line. Nothing in the ticket's text can become a
 * command: control codes are in no code page, so a line that held one would be drawn.
 */
export async function encodeTicket(
  ticket: Ticket,
  printer: Pick<Printer, 'paper' | 'codePage'>,
): Promise<Uint8Array> {
  const columns = columnsOf(printer.paper)
  const { ticket: drawable } = withMissingTold(ticket, await loadCoverage())
  const lines = layoutTicket(drawable, columns)
  const toDraw = lines.filter((line) => line.type === 'text').filter((line) => !isText(line, printer))
  const pictures = toDraw.length === 0 ? [] : await drawLines(toDraw, columns)
  const drawn = new Map(toDraw.map((line, index) => [line, pictures[index] ?? []]))
  return encodeLines(lines, drawn, columns, printer.codePage === 'bitmap' ? 'windows1252' : printer.codePage)
}

/**
 * A line with its own code page is a sample of that page: it is sent as text even where all else is drawn as a picture.
 */
function isText(line: TextLine, printer: Pick<Printer, 'codePage'>): boolean {
  const page = line.codePage ?? printer.codePage
  return page !== 'bitmap' && line.cells.every((cell) => !cell.strike && isRepresentable(cell.text, page))
}

function encodeLines(
  lines: readonly PaperLine[],
  drawn: ReadonlyMap<PaperLine, Bitmap[]>,
  columns: number,
  page: TextCodePage,
): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    feedBeforeCut: 0,
    newline: '\n',
    imageMode: 'raster',
  })
  // Many printers boot into a Chinese mode; `initialize` leaves it with FS . before the page is set.
  encoder.initialize().codepage(page)
  for (const line of lines) {
    switch (line.type) {
      case 'text': {
        const pictures = drawn.get(line)
        if (pictures) for (const picture of pictures) encoder.raw(rasterCommand(picture))
        else encodeText(encoder, line, page)
        break
      }
      case 'rule':
        encoder.line('-'.repeat(columns))
        break
      case 'space':
        encoder.raw([0x1b, 0x4a, line.dots])
        break
      case 'cut':
        encoder.raw([0x1b, 0x64, feedBeforeCut]).cut('partial')
        break
      default:
        assertNever(line)
    }
  }
  return withoutLastFeed(encoder.encode())
}

function encodeText(encoder: ReceiptPrinterEncoder, line: TextLine, page: TextCodePage): void {
  const { wide, tall } = line.size
  const isSized = wide !== 1 || tall !== 1
  if (line.codePage !== null) encoder.codepage(line.codePage)
  for (const [index, part] of styledParts(line).entries()) {
    // The gap in front is of normal width: a widened heading would sit up to half a letter off the middle.
    if (index === 1 && isSized) encoder.size(wide, tall)
    if (part.bold) encoder.bold(true)
    if (part.invert) encoder.invert(true)
    if (part.text !== '') encoder.text(part.text)
    if (part.invert) encoder.invert(false)
    if (part.bold) encoder.bold(false)
  }
  encoder.newline()
  if (isSized) encoder.size(1, 1)
  if (line.codePage !== null) encoder.codepage(page)
}

type Part = { text: string; bold: boolean; invert: boolean }

/** The gap before the first cell, then pieces of one style each; gaps between cells take the style before them. */
function styledParts(line: TextLine): Part[] {
  const { wide } = line.size
  const parts: Part[] = [{ text: '', bold: false, invert: false }]
  let at = 0
  for (const cell of line.cells) {
    const { before, text } = placed(cell, at, wide)
    const last = parts.at(-1)
    if (last) last.text += ' '.repeat(parts.length === 1 ? before : Math.floor(before / wide))
    if (last && parts.length > 1 && last.bold === cell.bold && last.invert === cell.invert) last.text += text
    else parts.push({ text, bold: cell.bold, invert: cell.invert })
    at += before + text.length * wide
  }
  return parts
}

/** Normal columns before a cell, from column `at` on; a white-on-black cell is filled to its width. */
function placed(cell: Cell, at: number, wide: number): { before: number; text: string } {
  // Every character of a code page is one column wide.
  const free = Math.max(0, cell.width - cell.text.length)
  const shift = cell.align === 'left' ? 0 : cell.align === 'right' ? free : free / 2
  if (cell.invert) {
    const text = (' '.repeat(Math.floor(shift)) + cell.text).padEnd(cell.width)
    return { before: Math.max(0, cell.at * wide - at), text }
  }
  return { before: Math.max(0, Math.floor((cell.at + shift) * wide) - at), text: cell.text }
}

/** The encoder ends every line with a feed, the cut too: it would stand as white space on the next ticket. */
function withoutLastFeed(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0a && bytes.at(-4) === 0x1d && bytes.at(-3) === 0x56
    ? bytes.subarray(0, -1)
    : bytes
}
