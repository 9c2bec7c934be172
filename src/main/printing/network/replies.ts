/** What comes back from a printer (printing.md section 6). */
export type Reply =
  /** How it is: the answer to `DLE EOT n`, or a Star printer's status. */
  | { type: 'status'; bytes: Uint8Array }
  /** Status nobody asked for (`GS a`), four bytes. */
  | { type: 'automatic'; bytes: Uint8Array }
  /** Echo of `GS ( H`: everything before it is on paper. */
  | { type: 'process'; id: string }
  /** Answer to `GS r`, which a printer gives when it gets there. */
  | { type: 'sensor'; byte: number }
  /** The buffers were cleared. */
  | { type: 'cleared' }
  /** A letter, digit or line end that is no reply: printers do not write, other servers do. */
  | { type: 'text' }

/** What stands at a place in what came back: how many bytes, and the reply in them, if any; null while it is incomplete. */
export type Match = { reply?: Reply; length: number } | null

/** Reads an ESC/POS printer's replies from a stream; keeps incomplete ones, drops flow control and noise. */
export const createReplyReader = () => readStream(matchAt)

/** Reads replies from a stream with what tells them in the printer's language; keeps what is incomplete. */
export function readStream(
  matchAt: (bytes: readonly number[], at: number) => Match,
): (bytes: Uint8Array) => Reply[] {
  let waiting: number[] = []
  return (bytes) => {
    waiting.push(...bytes)
    const replies: Reply[] = []
    let at = 0
    while (at < waiting.length) {
      const match = matchAt(waiting, at)
      if (match === null) break
      if (match.reply) replies.push(match.reply)
      at += match.length
    }
    waiting = waiting.slice(at)
    return replies
  }
}

function matchAt(bytes: readonly number[], at: number): Match {
  const first = bytes[at] ?? 0
  const available = bytes.length - at
  if (first === 0x37) {
    const kind = bytes[at + 1]
    if (kind === undefined) return null
    const length = kind === 0x22 ? 7 : kind === 0x25 ? 3 : 1
    if (available < length) return null
    if (kind === 0x25) return { length, reply: { type: 'cleared' } }
    if (kind === 0x22)
      return { length, reply: { type: 'process', id: String.fromCharCode(...bytes.slice(at + 2, at + 6)) } }
    return { length, reply: { type: 'text' } }
  }
  if ((first & 0x93) === 0x12) return { length: 1, reply: { type: 'status', bytes: Uint8Array.of(first) } }
  if ((first & 0x93) === 0x10) {
    const rest = bytes.slice(at + 1, at + 4)
    // The other three have their own mark; anything else in between means this was no automatic status.
    if (rest.some((byte) => (byte & 0x90) !== 0))
      return { length: 1, ...(isText(first) && { reply: { type: 'text' } as const }) }
    if (rest.length < 3) return null
    return { length: 4, reply: { type: 'automatic', bytes: Uint8Array.of(first, ...rest) } }
  }
  if (isText(first)) return { length: 1, reply: { type: 'text' } }
  if ((first & 0xf0) === 0) return { length: 1, reply: { type: 'sensor', byte: first } }
  return { length: 1 }
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
