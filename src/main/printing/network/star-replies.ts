import { type Match, type Reply, readStream } from './replies.ts'

/** What a Star printer says of itself has a first byte with these bits, and its own length in the others. */
const isStatus = (first: number) => (first & 0x91) === 0x01

/** The answer to `ESC GS ETX`: the command itself, a counter and a NUL. */
const documentEnd = [0x1b, 0x1d, 0x03, 0x01]
const documentEndLength = 8

/**
 * Reads what comes back from a printer that speaks StarPRNT (printing.md section 6); keeps incomplete replies. Status it
 * was asked for and status of its own accord look the same.
 */
export const createStarReplyReader = () => readStream((bytes, at) => matchAt(bytes.slice(at)))

function matchAt(bytes: readonly number[]): Match {
  const [first = 0, second] = bytes
  if (first === documentEnd[0]) {
    const head = bytes.slice(0, documentEnd.length)
    if (head.some((byte, index) => byte !== documentEnd[index])) return { length: 1 }
    if (bytes.length < documentEndLength) return null
    return { length: documentEndLength, reply: { type: 'process', id: idOf(bytes[4] ?? 0, bytes[5] ?? 0) } }
  }
  if (isStatus(first)) {
    if (second === undefined) return null
    const length = ((first >> 2) & 0x18) | ((first >> 1) & 0x07)
    const whole = length + ((second >> 6) & 0x02)
    // Six bytes say what we ask; a shorter one is no status.
    if (whole < 6) return { length: 1, ...textOf(first) }
    if (bytes.length < whole) return null
    return { length: whole, reply: { type: 'status', bytes: Uint8Array.from(bytes.slice(0, whole)) } }
  }
  return { length: 1, ...textOf(first) }
}

/** The four digits of a document's id, in its two bytes. */
export function idOf(high: number, low: number): string {
  return String(high * 100 + low)
}

function textOf(byte: number): { reply?: Reply } {
  const isText = (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d
  return isText ? { reply: { type: 'text' } } : {}
}
