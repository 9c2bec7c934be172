import { fontFamilies, loadCanvas } from '../drawing/fonts.ts'
import { cellHeight, cellWidth, type Run, type Sheet, type Strip } from './paper.ts'

/** Where letters stand in their cell. */
const baseline = 20
/** Accented capitals fill the cell; our font draws letters 0.6 times as wide as high. */
const fontPixels = 22
const narrow = cellWidth / (0.6 * fontPixels)

export type Picture = { png: Uint8Array; widthDots: number; heightDots: number }

/** A sheet as a thermal printer shows it: black or white, one dot one pixel. */
export async function renderSheet(sheet: Sheet): Promise<Picture> {
  const { createCanvas } = await loadCanvas()
  const { widthDots } = sheet
  const heightDots = Math.max(
    1,
    sheet.strips.reduce((sum, strip) => sum + heightOf(strip), 0),
  )
  const canvas = createCanvas(widthDots, heightDots)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, widthDots, heightDots)
  context.font = `${fontPixels}px ${fontFamilies}`
  context.textBaseline = 'alphabetic'

  const drawRun = (run: Run, bottom: number) => {
    const top = bottom - cellHeight * run.tall
    const width = Array.from(run.text).length * cellWidth * run.wide
    context.fillStyle = '#000'
    if (run.invert) {
      context.fillRect(run.x, top, width, cellHeight * run.tall)
      context.fillStyle = '#fff'
    }
    for (let strike = 0; strike <= (run.bold ? 1 : 0); strike += 1) {
      const x = run.x + strike * run.wide
      context.setTransform(narrow * run.wide, 0, 0, run.tall, x, top + baseline * run.tall)
      context.fillText(run.text, 0, 0)
    }
    context.resetTransform()
    if (run.underline) context.fillRect(run.x, bottom - 2, width, 2)
  }

  let top = 0
  for (const strip of sheet.strips) {
    if (strip.type === 'text') {
      const bottom = top + Math.max(...strip.runs.map((run) => cellHeight * run.tall))
      for (const run of strip.runs) drawRun(run, bottom)
    }
    top += heightOf(strip)
  }
  const pixels = context.getImageData(0, 0, widthDots, heightDots)
  toOneBit(pixels.data)
  placeBitmaps(sheet, pixels.data)
  context.putImageData(pixels, 0, 0)
  return { png: await canvas.encode('png'), widthDots, heightDots }
}

function heightOf(strip: Strip): number {
  return strip.type === 'text' ? strip.height : strip.type === 'bitmap' ? strip.bitmap.rows : strip.dots
}

function toOneBit(rgba: Uint8ClampedArray): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const ink = (rgba[at] ?? 255) < 160 ? 0 : 255
    rgba[at] = rgba[at + 1] = rgba[at + 2] = ink
  }
}

function placeBitmaps(sheet: Sheet, rgba: Uint8ClampedArray): void {
  let top = 0
  for (const strip of sheet.strips) {
    if (strip.type === 'bitmap') {
      const { widthBytes, rows, data } = strip.bitmap
      for (let row = 0; row < rows; row += 1) {
        for (let x = 0; x < Math.min(widthBytes * 8, sheet.widthDots - strip.x); x += 1) {
          if (((data[row * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0) continue
          const at = ((top + row) * sheet.widthDots + strip.x + x) * 4
          rgba[at] = rgba[at + 1] = rgba[at + 2] = 0
        }
      }
    }
    top += heightOf(strip)
  }
}
