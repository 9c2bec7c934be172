import { logoScale } from '#shared/printing/ticket-design.ts'
import type { Picture } from '#shared/ticket/ticket.ts'
import { packBitmap } from './bitmap.ts'
import { loadCanvas } from './fonts.ts'

/** A picture of more dots than a screen has is none for a ticket, and would take memory to open. */
const mostPixels = 4_096

/** A PNG in black and white, as large as a ticket takes it; null when it is none, or too large to be opened. */
export async function logoPicture(png: Uint8Array): Promise<Picture | null> {
  const size = pngSize(png)
  if (size === null || size.width > mostPixels || size.height > mostPixels) return null
  const { createCanvas, loadImage } = await loadCanvas()
  const image = await loadImage(Buffer.from(png)).catch(() => null)
  if (image === null) return null
  const scale = logoScale(image)
  const width = Math.max(8, Math.ceil((image.width * scale) / 8) * 8)
  const rows = Math.max(1, Math.round(image.height * scale))
  const context = createCanvas(width, rows).getContext('2d')
  // What is see-through is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, rows)
  context.drawImage(image, 0, 0, image.width * scale, rows)
  const pixels = context.getImageData(0, 0, width, rows).data
  greyed(pixels)
  const { widthBytes, data } = packBitmap(pixels, width, rows)
  return { widthBytes, rows, bits: Buffer.from(data).toString('base64') }
}

/** Width and height as its header says, before anything of it is opened; null for another kind of file. */
function pngSize(png: Uint8Array): { width: number; height: number } | null {
  const bytes = Buffer.from(png)
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null
}

/** Colours as bright as an eye sees them: what packs the dots looks at one channel. */
function greyed(rgba: Uint8ClampedArray): void {
  for (let at = 0; at < rgba.length; at += 4)
    rgba[at] = 0.3 * (rgba[at] ?? 0) + 0.59 * (rgba[at + 1] ?? 0) + 0.11 * (rgba[at + 2] ?? 0)
}
