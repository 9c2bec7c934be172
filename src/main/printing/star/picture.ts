import type { Bitmap } from '../drawing/bitmap.ts'

/** A pass of the print head: dots high, and bytes in each of its columns. */
export const passRows = 24
const columnBytes = passRows / 8

/**
 * The commands that print bitmaps one below the other: `ESC X` takes 24 rows at a time, column by column, each fed without
 * a gap. They are put together first, or every line would be filled up to whole passes.
 */
export function starPicture(bitmaps: readonly Bitmap[]): Uint8Array[] {
  const whole = stacked(bitmaps)
  const parts: Uint8Array[] = [Uint8Array.of(0x1b, 0x30)]
  for (let top = 0; top < whole.rows; top += passRows) parts.push(pass(whole, top))
  return [...parts, Uint8Array.of(0x1b, 0x7a, 0x01)]
}

function stacked(bitmaps: readonly Bitmap[]): Bitmap {
  return {
    widthBytes: bitmaps[0]?.widthBytes ?? 0,
    rows: bitmaps.reduce((sum, { rows }) => sum + rows, 0),
    data: Buffer.concat(bitmaps.map(({ data }) => data)),
  }
}

function pass({ widthBytes, rows, data }: Bitmap, top: number): Uint8Array {
  const width = widthBytes * 8
  const command = new Uint8Array(4 + width * columnBytes + 1)
  command.set([0x1b, 0x58, width & 0xff, width >> 8])
  for (let row = 0; row < Math.min(passRows, rows - top); row += 1) {
    for (let x = 0; x < width; x += 1) {
      if (((data[(top + row) * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0) continue
      const at = 4 + x * columnBytes + (row >> 3)
      command[at] = (command[at] ?? 0) | (0x80 >> (row & 7))
    }
  }
  command[command.length - 1] = 0x0a
  return command
}

/** The same read back: rows of dots from the columns of `ESC X`. */
export function bitmapOfPass(columns: Uint8Array): Bitmap {
  const width = Math.floor(columns.length / columnBytes)
  const widthBytes = Math.ceil(width / 8)
  const data = new Uint8Array(widthBytes * passRows)
  for (let x = 0; x < width; x += 1) {
    for (let row = 0; row < passRows; row += 1) {
      if (((columns[x * columnBytes + (row >> 3)] ?? 0) & (0x80 >> (row & 7))) === 0) continue
      const at = row * widthBytes + (x >> 3)
      data[at] = (data[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { widthBytes, rows: passRows, data }
}
