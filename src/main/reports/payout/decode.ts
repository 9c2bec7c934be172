import { gunzipSync } from 'node:zlib'
import { largestPayoutFile } from '#shared/reports/payout.ts'
import { UnreadablePayout } from './problem.ts'

/** The bytes of a file that came gzipped as base64. Throws `UnreadablePayout` for one that is larger than any we read. */
export function unpackPayout(packed: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: largestPayoutFile })
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadablePayout(isTooLarge ? 'too-large' : 'not-text')
  }
}

/** First bytes of what people choose instead of the CSV: a workbook or ZIP, an old Excel file, a PDF, gzip. */
const otherFiles = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF', '\x1f\x8b']

/** The text of a payout file in UTF-8, UTF-16 or Windows-1252, as portals and Excel write it. Throws `UnreadablePayout`. */
export function decodePayout(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadablePayout('empty')
  if (bytes.length > largestPayoutFile) throw new UnreadablePayout('too-large')
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (otherFiles.some((mark) => start.startsWith(mark))) throw new UnreadablePayout('not-csv')
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new UnreadablePayout('not-text')
  return text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Latin letters without a mark: every other byte is zero.
  if (bytes[0] !== 0 && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
