import { setImmediate } from 'node:timers/promises'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Cell, PaperLine } from '#shared/ticket/layout.ts'
import type { Size } from '#shared/ticket/ticket.ts'
import { hasIdeographs, isPlain, isRightToLeft } from '#shared/ticket/width.ts'
import { bandRows, type Bitmap, packBitmap } from './bitmap.ts'
import { fontFamilies, loadCanvas } from './fonts.ts'

export type TextLine = Extract<PaperLine, { type: 'text' }>

/** Dots of a column, and of a letter's height. */
const columnDots = 12
const fontPixels = 24
/** A drawn line is as high as the printer's own; scripts that reach further down get more room. */
const pitch = (plain: boolean, tall: number) => (plain ? Math.max(30, 27 * tall) : 34 * tall)
const baseline = (plain: boolean, tall: number) => (plain ? Math.max(23, 22 * tall) : 24 * tall)
/** Our fonts draw a letter 14.4 dots wide at 24; a column has 12. Ideographs keep their 24 by 24. */
const narrow = columnDots / 14.4
/** Taller pictures are drawn in parts, so that a very long ticket neither stalls the process nor fills its memory. */
const maxRows = 8_192

/** Draws lines no code page covers: shaped, in their own direction, emoji in outline. One canvas for all of them. */
export async function drawLines(lines: readonly TextLine[], columns: number): Promise<Bitmap[][]> {
  const { createCanvas } = await loadCanvas(lines.flatMap(({ cells }) => cells.map(({ text }) => text)))
  const width = columns * columnDots
  const drawn: Bitmap[][] = []
  for (const part of parts(lines)) {
    const rows = part.reduce((sum, line) => sum + heightOf(line), 0)
    const context = createCanvas(width, rows).getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, rows)
    writeAsTickets(context)
    let top = 0
    for (const line of part) {
      drawLine(context, line, top, width)
      top += heightOf(line)
    }
    const picture = packBitmap(context.getImageData(0, 0, width, rows).data, width, rows)
    top = 0
    for (const line of part) {
      drawn.push(bands(picture, top, heightOf(line)))
      top += heightOf(line)
    }
    // A canvas is freed only when the event loop turns (printing.md section 3).
    await setImmediate()
  }
  return drawn
}

/** The letters of drawn lines. */
export function writeAsTickets(context: SKRSContext2D): void {
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.font = `${fontPixels}px ${fontFamilies}`
}

/** Dots a drawn line is high. */
export function heightOf(line: TextLine): number {
  return pitch(isPlainLine(line), line.size.tall)
}

function isPlainLine(line: TextLine): boolean {
  return line.cells.every((cell) => isPlain(cell.text))
}

function parts(lines: readonly TextLine[]): TextLine[][] {
  const all: TextLine[][] = []
  let rows = maxRows
  for (const line of lines) {
    rows += heightOf(line)
    if (rows > maxRows) {
      all.push([])
      rows = heightOf(line)
    }
    all.at(-1)?.push(line)
  }
  return all
}

/** Clipped, because an ornate letter may reach into the line below, which is another line of the ticket. */
export function drawLine(context: SKRSContext2D, line: TextLine, top: number, width: number): void {
  const plain = isPlainLine(line)
  const height = pitch(plain, line.size.tall)
  context.save()
  context.beginPath()
  context.rect(0, top, width, height)
  context.clip()
  for (const cell of line.cells)
    drawCell(context, cell, line.size, top, height, baseline(plain, line.size.tall))
  context.restore()
}

function drawCell(
  context: SKRSContext2D,
  cell: Cell,
  size: Size,
  top: number,
  height: number,
  base: number,
): void {
  const left = cell.at * size.wide * columnDots
  const width = cell.width * size.wide * columnDots
  context.fillStyle = '#000'
  if (cell.invert) {
    context.fillRect(left, top, width, height)
    context.fillStyle = '#fff'
  }
  const natural = context.measureText(cell.text).width
  if (natural === 0) return
  const stretch = Math.min((hasIdeographs(cell.text) ? 1 : narrow) * size.wide, width / natural)
  const free = width - natural * stretch
  const shift = cell.align === 'left' ? 0 : cell.align === 'right' ? free : free / 2
  context.direction = isRightToLeft(cell.text) ? 'rtl' : 'ltr'
  // A thermal head prints bold by striking twice, one dot apart; so do we.
  for (let strike = 0; strike <= (cell.bold ? 1 : 0); strike += 1) {
    context.save()
    context.transform(stretch, 0, 0, size.tall, Math.round(left + shift) + strike * size.wide, top + base)
    context.fillText(cell.text, 0, 0)
    context.restore()
  }
  // Through the middle of small letters.
  if (cell.strike)
    context.fillRect(Math.round(left + shift), top + base - 8 * size.tall, natural * stretch, 2 + size.tall)
}

function bands(picture: Bitmap, top: number, rows: number): Bitmap[] {
  const { widthBytes, data } = picture
  const cut: Bitmap[] = []
  for (let from = top; from < top + rows; from += bandRows) {
    const to = Math.min(from + bandRows, top + rows)
    cut.push({ widthBytes, rows: to - from, data: data.subarray(from * widthBytes, to * widthBytes) })
  }
  return cut
}
