import type { Picture } from '#shared/ticket/ticket.ts'

/** One bit per dot, rows padded to bytes, most significant bit leftmost: what `GS v 0` takes. */
export type Bitmap = { widthBytes: number; rows: number; data: Uint8Array }

/**
 * Rows of one `GS v 0`, at most: a whole line of normal height. Small, because a picture that was broken off has to be
 * filled up before anything else can be printed (see unfinished.ts).
 */
export const bandRows = 34
/** The widest paper: 576 dots. */
export const widestBytes = 72

/** Darker than this prints; higher than one half, or thin strokes break (printing.md section 3). */
export const inkThreshold = 176

/** Packs an RGBA picture (grey on white, width a multiple of 8) into bits; no dithering, which would fray letters. */
export function packBitmap(rgba: Uint8ClampedArray, width: number, rows: number): Bitmap {
  const widthBytes = width / 8
  const data = new Uint8Array(widthBytes * rows)
  for (let at = 0, pixel = 0; at < data.length; at += 1) {
    let byte = 0
    for (let bit = 0x80; bit > 0; bit >>= 1, pixel += 4) if ((rgba[pixel] ?? 255) < inkThreshold) byte |= bit
    data[at] = byte
  }
  return { widthBytes, rows, data }
}

/** A picture in the middle of paper so many letters wide, in bands that each fit one command. */
export function centredBands({ widthBytes, rows, bits }: Picture, columns: number): Bitmap[] {
  const paperBytes = (columns * 12) / 8
  const shown = Math.min(widthBytes, paperBytes)
  const left = Math.floor((paperBytes - shown) / 2)
  const picture = Buffer.from(bits, 'base64')
  const bands: Bitmap[] = []
  for (let top = 0; top < rows; top += bandRows) {
    const height = Math.min(bandRows, rows - top)
    const data = new Uint8Array(paperBytes * height)
    for (let row = 0; row < height; row += 1) {
      const from = (top + row) * widthBytes
      data.set(picture.subarray(from, from + shown), row * paperBytes + left)
    }
    bands.push({ widthBytes: paperBytes, rows: height, data })
  }
  return bands
}

/**
 * The command that prints a bitmap. Printers watch for real-time commands (DLE EOT, ENQ, DC4) even inside a picture;
 * one dot more makes such a pair harmless.
 */
export function rasterCommand({ widthBytes, rows, data }: Bitmap): Uint8Array {
  const command = new Uint8Array(8 + data.length)
  command.set([0x1d, 0x76, 0x30, 0, widthBytes & 0xff, widthBytes >> 8, rows & 0xff, rows >> 8])
  command.set(data, 8)
  for (let at = 8; at < command.length - 1; at += 1) {
    const next = command[at + 1]
    if (command[at] === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14)) command[at] = 0x18
  }
  return command
}
