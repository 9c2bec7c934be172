// Writes resources/fonts/coverage.json: the characters our ticket fonts can draw, as ranges of code points.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import type { Coverage, Range } from '../src/main/printing/drawing/coverage.ts'
import { rareFonts, usualFonts } from '../src/main/printing/drawing/fonts.ts'

const folder = join(import.meta.dirname, '../resources/fonts')

/** What the usual fonts have, and what all of them have together. */
export function coverageOfFonts(): Coverage {
  const usual = Object.values(usualFonts)
  return { usual: rangesOf(usual), all: rangesOf([...usual, ...Object.values(rareFonts)]) }
}

function rangesOf(files: readonly string[]): Range[] {
  const points = new Set(files.flatMap((file) => codePoints(readFileSync(join(folder, file)))))
  const ranges: Range[] = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

/** The table `cmap` of a WOFF2 file (https://www.w3.org/TR/WOFF2/, sections 4 and 5). */
function cmapOf(file: Buffer): Buffer {
  let at = 48
  let offset = 0
  let found: [number, number] | null = null
  const byte = () => file.readUInt8(at++)
  const base128 = () => {
    for (let value = 0; ;) {
      const next = byte()
      value = value * 128 + (next & 0x7f)
      if ((next & 0x80) === 0) return value
    }
  }
  for (let left = file.readUInt16BE(12); left > 0; left -= 1) {
    const flags = byte()
    const known = flags & 0x3f
    if (known === 63) at += 4
    const version = flags >> 6
    // `glyf` and `loca` (10 and 11) are transformed by default, all others when their version is not zero.
    const isTransformed = known === 10 || known === 11 ? version === 0 : version !== 0
    let length = base128()
    if (isTransformed) length = base128()
    if (known === 0) found = [offset, offset + length]
    offset += length
  }
  if (found === null) throw new Error('The font has no cmap table.')
  return brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20))).subarray(...found)
}

function codePoints(file: Buffer): number[] {
  const cmap = cmapOf(file)
  const points: number[] = []
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4))
    const format = table.readUInt16BE(0)
    if (format === 12) points.push(...groups(table))
    if (format === 4) points.push(...segments(table))
  }
  return points
}

function* groups(table: Buffer): Generator<number> {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point += 1) yield point
  }
}

function* segments(table: Buffer): Generator<number> {
  const count = table.readUInt16BE(6) / 2
  for (let segment = 0; segment < count; segment += 1) {
    const read = (part: number) => table.readUInt16BE(14 + 2 * (part * count + segment) + (part > 0 ? 2 : 0))
    const [last, first, delta, range] = [read(0), read(1), read(2), read(3)]
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const at = 16 + 2 * (3 * count + segment) + range + 2 * (point - first)
      const glyph = range === 0 ? (point + delta) & 0xffff : table.readUInt16BE(at)
      if (glyph !== 0) yield point
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(folder, 'coverage.json'), `${JSON.stringify(coverageOfFonts())}\n`)
