import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Printer } from '#shared/printing/printing.ts'
import { assertNever } from '#shared/result.ts'
import { type Cell, layoutTicket, type PaperLine } from '#shared/ticket/layout.ts'
import { samplePages } from '#shared/ticket/sample-pages.ts'
import type { TextCodePage, Ticket } from '#shared/ticket/ticket.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { type Bitmap, centredBands, rasterCommand } from '../drawing/bitmap.ts'
import { starPicture } from '../star/picture.ts'
import { isRepresentable } from './code-page.ts'
import { withMissingTold } from '../drawing/coverage.ts'
import { drawLines, type TextLine } from '../drawing/draw-lines.ts'
import { loadCoverage } from '../drawing/fonts.ts'

/** Lines fed before the cut: the blade sits above the print head, a cut without feed goes through the last lines. */
const feedBeforeCut = 4

/** What the bytes of a ticket depend on; ESC/POS where no language is said. */
export type PaperOf = Pick<Printer, 'paper' | 'codePage'> & Partial<Pick<Printer, 'language'>>

/**
 * The bytes that print a ticket, in the printer's language. A line is sent as text when the printer's code page has every character of
 * it and as a bitmap otherwise; `codePage: 'bitmap'` draws every line. Nothing in the ticket's text can become a
 * command: control codes are in no code page, so a line that held one would be drawn.
 */
export async function encodeTicket(ticket: Ticket, printer: PaperOf): Promise<Uint8Array> {
  const columns = columnsOf(printer.paper)
  const { ticket: drawable } = withMissingTold(ticket, await loadCoverage())
  const lines = layoutTicket(drawable, columns)
  const toDraw = lines.filter((line) => line.type === 'text').filter((line) => !isText(line, printer))
  const pictures = toDraw.length === 0 ? [] : await drawLines(toDraw, columns)
  const drawn = new Map(toDraw.map((line, index) => [line, pictures[index] ?? []]))
  const page = pageOf(printer, printer.codePage) ?? 'windows1252'
  return encodeLines(lines, drawn, { columns, page, language: printer.language ?? 'esc-pos' })
}

/**
 * A line with its own code page is a sample of that page: it is sent as text even where all else is drawn as a picture.
 */
function isText(line: TextLine, printer: PaperOf): boolean {
  const page = pageOf(printer, line.codePage ?? printer.codePage)
  return page !== null && line.cells.every((cell) => !cell.strike && isRepresentable(cell.text, page))
}

/** The page text is sent in; null where every line is drawn, because it was chosen or the language has no such page. */
function pageOf({ language = 'esc-pos' }: PaperOf, page: Printer['codePage']): TextCodePage | null {
  return samplePages[language].find((each) => each === page) ?? null
}

/** What the encoding library leaves to us; `space` in dots, `feed` in lines. */
const languages: Record<
  Printer['language'],
  {
    pictures: (bitmaps: readonly Bitmap[]) => Uint8Array[]
    space: (dots: number) => number[]
    feed: (lines: number) => number[]
  }
> = {
  'esc-pos': {
    pictures: (bitmaps) => bitmaps.map(rasterCommand),
    space: (dots) => [0x1b, 0x4a, dots],
    feed: (lines) => [0x1b, 0x64, lines],
  },
  'star-prnt': {
    pictures: starPicture,
    space: (dots) => [0x1b, 0x49, dots],
    feed: (lines) => [0x1b, 0x61, lines],
  },
}

function encodeLines(
  lines: readonly PaperLine[],
  drawn: ReadonlyMap<PaperLine, Bitmap[]>,
  { columns, page, language }: { columns: number; page: TextCodePage; language: Printer['language'] },
): Uint8Array {
  const bytesOf = languages[language]
  const encoder = new ReceiptPrinterEncoder({
    language,
    columns,
    feedBeforeCut: 0,
    newline: '\n',
    imageMode: 'raster',
  })
  // Many printers boot into a Chinese mode; `initialize` leaves it with FS . before the page is set.
  encoder.initialize().codepage(page)
  let pictures: Bitmap[] = []
  const putPictures = () => {
    if (pictures.length > 0) for (const command of bytesOf.pictures(pictures)) encoder.raw(command)
    pictures = []
  }
  for (const line of lines) {
    if (line.type === 'picture') {
      pictures.push(...centredBands(line.picture, columns))
      continue
    }
    const picture = drawn.get(line)
    if (picture) {
      pictures.push(...picture)
      continue
    }
    putPictures()
    switch (line.type) {
      case 'text':
        encodeText(encoder, line, page)
        break
      case 'rule':
        encoder.line('-'.repeat(columns))
        break
      case 'space':
        encoder.raw(bytesOf.space(line.dots))
        break
      case 'cut':
        encoder.raw(bytesOf.feed(feedBeforeCut)).cut('partial')
        break
      default:
        assertNever(line)
    }
  }
  putPictures()
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
  const cut = `${bytes.at(-4)} ${bytes.at(-3)}`
  return bytes.at(-1) === 0x0a && (cut === '29 86' || cut === '27 100') ? bytes.subarray(0, -1) : bytes
}
