import { type CommandMatch, createMatchingReader, textAt, unknownAt } from '../escpos/reader.ts'

/** How many bytes follow a name; undefined while too few have arrived to tell. */
type ParamLength = number | ((params: Uint8Array) => number | undefined)

/** `ESC X`: dots in three bytes a column, behind the count. */
const pictured: ParamLength = ([low, high]) =>
  low === undefined || high === undefined ? undefined : 2 + (low + high * 256) * 3

/** After ESC. */
const escape: Record<number, { name: string; length: ParamLength }> = {
  0x06: { name: 'ESC ACK', length: 1 },
  0x07: { name: 'ESC BEL', length: 2 },
  0x30: { name: 'ESC 0', length: 0 },
  0x34: { name: 'ESC 4', length: 0 },
  0x35: { name: 'ESC 5', length: 0 },
  0x40: { name: 'ESC @', length: 0 },
  0x45: { name: 'ESC E', length: 0 },
  0x46: { name: 'ESC F', length: 0 },
  0x49: { name: 'ESC I', length: 1 },
  0x4a: { name: 'ESC J', length: 1 },
  0x58: { name: 'ESC X', length: pictured },
  0x61: { name: 'ESC a', length: 1 },
  0x64: { name: 'ESC d', length: 1 },
  0x69: { name: 'ESC i', length: 2 },
  0x7a: { name: 'ESC z', length: 1 },
}

/** After ESC GS. */
const extended: Record<number, { name: string; length: ParamLength }> = {
  0x03: { name: 'ESC GS ETX', length: 3 },
  0x07: { name: 'ESC GS BEL', length: 3 },
  0x50: { name: 'ESC GS P', length: 1 },
  0x74: { name: 'ESC GS t', length: 1 },
}

/** After ESC RS. */
const set: Record<number, { name: string; length: ParamLength }> = { 0x61: { name: 'ESC RS a', length: 1 } }

const controls: Record<number, string> = { 0x00: 'NUL', 0x07: 'BEL', 0x0d: 'CR', 0x18: 'CAN' }

/** StarPRNT as a printer reads it (printing.md section 6): bytes in, commands out, as far as tickets use it. */
export function createStarCommandReader() {
  return createMatchingReader(matchAt)
}

function matchAt(input: Uint8Array, at: number): CommandMatch | null {
  const first = input[at] ?? 0
  if (first >= 0x20 && first !== 0x7f) return textAt(input, at)
  if (first === 0x0a) return { length: 1, command: { type: 'line-feed' } }
  const control = controls[first]
  if (control !== undefined)
    return { length: 1, command: { type: 'command', name: control, params: new Uint8Array() } }
  if (first !== 0x1b) return unknownAt(input, at, 1)
  const second = input[at + 1]
  if (second === undefined) return null
  if (second !== 0x1d && second !== 0x1e) return withParams(input, at, 2, escape[second])
  const third = input[at + 2]
  if (third === undefined) return null
  return withParams(input, at, 3, (second === 0x1d ? extended : set)[third])
}

function withParams(
  input: Uint8Array,
  at: number,
  head: number,
  known: { name: string; length: ParamLength } | undefined,
): CommandMatch | null {
  if (known === undefined) return unknownAt(input, at, head)
  const rest = input.subarray(at + head)
  const count = typeof known.length === 'number' ? known.length : known.length(rest)
  if (count === undefined || rest.length < count) return null
  return {
    length: head + count,
    command: { type: 'command', name: known.name, params: rest.slice(0, count) },
  }
}
