import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { columnsOf } from '#shared/ticket/width.ts'
import { layoutTicket, type PaperLine } from '#shared/ticket/layout.ts'
import type { PaperWidth } from '#shared/printing/printing.ts'
import type { Picture, Ticket } from '#shared/ticket/ticket.ts'
import type { DrawnPages } from '../../base/shell.ts'
import { drawLine, heightOf as textHeight, writeAsTickets } from './draw-lines.ts'
import { inkThreshold } from './bitmap.ts'
import { withMissingTold } from './coverage.ts'
import { loadCanvas, loadCoverage } from './fonts.ts'

/** Dots of a column, and of a millimetre of a roll. */
const columnDots = 12
const dotsPerMm = 8

/** What the ticket is drawn on; mm. */
type PaperSize = {
  width: number
  /** Null for a roll, which is as long as its ticket. */
  height: number | null
  /** So much larger than on a roll. */
  scale: number
  margin: number
}

const sizes: Record<PaperWidth, PaperSize> = {
  80: { width: 80, height: null, scale: 1, margin: 0 },
  58: { width: 58, height: null, scale: 1, margin: 0 },
  // At one and a half a line is read from as far as on a roll that hangs before one's eyes.
  210: { width: 210, height: 297, scale: 1.5, margin: 12 },
  216: { width: 216, height: 279, scale: 1.5, margin: 12 },
}

/** Pixels of a dot: letters on a sheet have smooth edges, those on a roll are as its head prints them. */
const pixelsPerDot = { sheet: 2, roll: 1 }
/** The line at the foot of each page of several. */
const footDots = 40

/** Tickets as pages for a driver; each begins a page of its own, and a long one says on each which of how many it is. */
export async function drawPages(tickets: readonly Ticket[], paper: PaperWidth): Promise<DrawnPages> {
  const size = sizes[paper]
  const columns = columnsOf(paper)
  const room = size.height === null ? Infinity : toDots(size.height - 2 * size.margin, size) - footDots
  const coverage = await loadCoverage()
  const pages = tickets.flatMap((ticket) => {
    const lines = layoutTicket(withMissingTold(ticket, coverage).ticket, columns)
    const parts = intoPages(
      lines.filter(({ type }) => type !== 'cut'),
      room,
    )
    return parts.map((part, at) => ({
      lines: part,
      foot: parts.length === 1 ? null : `${nameOf(ticket)}   ${at + 1} / ${parts.length}`,
    }))
  })
  const texts = pages.flatMap(({ lines }) => lines.flatMap(textsOf))
  const longest = Math.max(...pages.map(({ lines }) => heightOfAll(lines)))
  const drawn: Uint8Array[] = []
  for (const page of pages) drawn.push(await drawPage(page, { columns, texts, isRoll: size.height === null }))
  const width = ((columns * columnDots) / dotsPerMm) * size.scale
  return {
    pages: drawn,
    sheet: { width: size.width, height: size.height ?? Math.ceil(longest / dotsPerMm) + 1 },
    picture: { left: (size.width - width) / 2, top: size.margin, width },
  }
}

function toDots(mm: number, { scale }: PaperSize): number {
  return Math.floor((mm * dotsPerMm) / scale)
}

/** The largest heading: the number a courier reads out. */
function nameOf({ blocks }: Ticket): string {
  const headings = blocks.filter((block) => block.type === 'heading' || block.type === 'banner')
  return headings.toSorted((one, other) => other.size.wide - one.size.wide)[0]?.text ?? ''
}

function textsOf(line: PaperLine): string[] {
  return line.type === 'text' ? line.cells.map(({ text }) => text) : []
}

function heightOf(line: PaperLine): number {
  switch (line.type) {
    case 'text':
      return textHeight(line)
    case 'rule':
      return 30
    case 'space':
      return line.dots
    case 'picture':
      return line.picture.rows
    case 'cut':
      return 0
  }
}

function heightOfAll(lines: readonly PaperLine[]): number {
  return lines.reduce((sum, line) => sum + heightOf(line), 0)
}

/** Lines by pages of so many dots; white space begins no page. */
function intoPages(lines: readonly PaperLine[], room: number): PaperLine[][] {
  const pages: PaperLine[][] = [[]]
  let left = room
  for (const line of lines) {
    const height = heightOf(line)
    if (height > left) {
      if (line.type === 'space') continue
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(line)
    left -= height
  }
  return pages
}

async function drawPage(
  { lines, foot }: { lines: readonly PaperLine[]; foot: string | null },
  { columns, texts, isRoll }: { columns: number; texts: readonly string[]; isRoll: boolean },
): Promise<Uint8Array> {
  const { createCanvas } = await loadCanvas(texts)
  const width = columns * columnDots
  const rows = Math.max(1, heightOfAll(lines) + (foot === null ? 0 : footDots))
  const pixels = isRoll ? pixelsPerDot.roll : pixelsPerDot.sheet
  const canvas = createCanvas(width * pixels, rows * pixels)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(pixels, pixels)
  writeAsTickets(context)
  let top = 0
  for (const line of lines) {
    if (line.type === 'text') drawLine(context, line, top, width)
    if (line.type === 'rule') drawRule(context, top, width)
    if (line.type === 'picture') drawPicture(context, createCanvas, line.picture, top, width)
    top += heightOf(line)
  }
  if (foot !== null) {
    context.fillStyle = '#000'
    context.fillText(foot, 0, top + footDots - 8)
  }
  if (isRoll) blackOrWhite(context, canvas)
  return canvas.encode('png')
}

function drawRule(context: SKRSContext2D, top: number, width: number): void {
  context.fillStyle = '#000'
  context.fillRect(0, top + 14, width, 2)
}

function drawPicture(
  context: SKRSContext2D,
  createCanvas: (width: number, height: number) => Canvas,
  { widthBytes, rows, bits }: Picture,
  top: number,
  width: number,
): void {
  const dots = createCanvas(widthBytes * 8, rows)
  const own = dots.getContext('2d')
  const image = own.createImageData(dots.width, dots.height)
  const data = Buffer.from(bits, 'base64')
  for (let at = 0; at < widthBytes * 8 * rows; at += 1)
    if (((data[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0) image.data[at * 4 + 3] = 255
  own.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(dots, Math.floor((width - dots.width) / 2), top)
}

/** A roll's driver would make a pattern of dots of what is grey. */
function blackOrWhite(context: SKRSContext2D, { width, height }: Canvas): void {
  const picture = context.getImageData(0, 0, width, height)
  for (let at = 0; at < picture.data.length; at += 4) {
    const ink = (picture.data[at] ?? 255) < inkThreshold ? 0 : 255
    picture.data[at] = picture.data[at + 1] = picture.data[at + 2] = ink
  }
  context.putImageData(picture, 0, 0)
}
