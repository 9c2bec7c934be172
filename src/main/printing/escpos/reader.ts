/**
 * A printer's language as the printer reads it (printing.md sections 5.1 and 6): bytes in, commands out. What is not known
 * is reported and never skipped in silence.
 */
export type Command =
  | { type: 'text'; bytes: Uint8Array }
  | { type: 'line-feed' }
  /** `name` as manuals write it, such as `ESC @` or `GS v 0`; `params` are the bytes after the name. */
  | { type: 'command'; name: string; params: Uint8Array }
  | { type: 'unknown'; bytes: Uint8Array }

/** A command and how many bytes it takes. */
export type CommandMatch = { length: number; command: Command }

export type CommandReader = { read: (bytes: Uint8Array) => Command[]; pending: () => number }

/**
 * A reader that keeps incomplete commands until the rest arrives; a command may be split over packets anywhere. `matchAt`
 * answers null while too few bytes have arrived.
 */
export function createMatchingReader(
  matchAt: (input: Uint8Array, at: number) => CommandMatch | null,
): CommandReader {
  let waiting: Uint8Array = new Uint8Array()
  return {
    read(bytes) {
      const input = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes])
      const commands: Command[] = []
      let at = 0
      while (at < input.length) {
        const match = matchAt(input, at)
        if (!match) break
        commands.push(match.command)
        at += match.length
      }
      waiting = input.slice(at)
      return commands
    },
    pending: () => waiting.length,
  }
}

/** Letters from here on up to the next control code. */
export function textAt(input: Uint8Array, at: number): CommandMatch {
  let end = at
  while (end < input.length && (input[end] ?? 0) >= 0x20 && input[end] !== 0x7f) end += 1
  return { length: end - at, command: { type: 'text', bytes: input.slice(at, end) } }
}

export function unknownAt(input: Uint8Array, at: number, length: number): CommandMatch {
  return { length, command: { type: 'unknown', bytes: input.slice(at, at + length) } }
}
