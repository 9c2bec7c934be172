import { type CommandMatch, createMatchingReader, textAt, unknownAt } from './reader.ts'

/** Where a command ends: bytes after its two-byte name, or undefined while too few have arrived to tell. */
type ParamLength = number | ((params: Uint8Array) => number | undefined)

/** Length in the low-high byte pair at `at`, counted from behind it. */
const counted =
  (at: number): ParamLength =>
  (params) => {
    const low = params[at]
    const high = params[at + 1]
    return low === undefined || high === undefined ? undefined : at + 2 + low + high * 256
  }

const escape: Record<string, ParamLength> = {
  '@': 0,
  '2': 0,
  t: 1,
  E: 1,
  G: 1,
  '-': 1,
  a: 1,
  M: 1,
  d: 1,
  J: 1,
  '3': 1,
  '!': 1,
  R: 1,
  '{': 1,
  p: 3,
  B: 2,
  '(': counted(1),
  '*': (params) => {
    const [mode, low, high] = params
    if (mode === undefined || low === undefined || high === undefined) return undefined
    return 3 + (low + high * 256) * (mode >= 32 ? 3 : 1)
  },
}

const group: Record<string, ParamLength> = {
  '!': 1,
  B: 1,
  a: 1,
  r: 1,
  h: 1,
  w: 1,
  H: 1,
  f: 1,
  I: 1,
  b: 1,
  L: 2,
  W: 2,
  P: 2,
  V: ([mode]) => (mode === undefined ? undefined : mode === 65 || mode === 66 ? 2 : 1),
  '(': counted(1),
  '8': (params) => {
    const [, a, b, c, d] = params
    if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
    return 5 + a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24
  },
  v: (params) => {
    const [, , wideLow, wideHigh, rowsLow, rowsHigh] = params
    if (wideLow === undefined || wideHigh === undefined) return undefined
    if (rowsLow === undefined || rowsHigh === undefined) return undefined
    return 6 + (wideLow + wideHigh * 256) * (rowsLow + rowsHigh * 256)
  },
  k: (params) => {
    const [system, count] = params
    if (system === undefined || count === undefined) return undefined
    if (system >= 65) return 2 + count
    const end = params.indexOf(0, 1)
    return end < 0 ? undefined : end + 1
  },
}

const file: Record<string, ParamLength> = { '.': 0, '&': 0, '!': 1, C: 1, S: 2 }

const realTime: Record<number, ParamLength> = {
  0x04: ([kind]) => (kind === undefined ? undefined : kind >= 7 ? 2 : 1),
  0x05: 1,
  0x14: ([kind]) => (kind === undefined ? undefined : kind === 8 ? 8 : kind === 2 ? 2 : 3),
}
const realTimeNames: Record<number, string> = { 0x04: 'DLE EOT', 0x05: 'DLE ENQ', 0x14: 'DLE DC4' }

/** Commands with a sub-command that belongs to the name. */
const named: Record<string, number> = { 'GS (': 1, 'GS 8': 1, 'ESC (': 1, 'GS v': 1 }

/** ESC/POS: a reader that keeps incomplete commands until the rest arrives. */
export function createCommandReader() {
  return createMatchingReader(matchAt)
}

function matchAt(input: Uint8Array, at: number): CommandMatch | null {
  const first = input[at] ?? 0
  if (first >= 0x20 && first !== 0x7f) return textAt(input, at)
  switch (first) {
    case 0x00:
      return { length: 1, command: { type: 'command', name: 'NUL', params: new Uint8Array() } }
    case 0x0a:
      return { length: 1, command: { type: 'line-feed' } }
    case 0x0d:
      return { length: 1, command: { type: 'command', name: 'CR', params: new Uint8Array() } }
    case 0x1b:
      return prefixed(input, at, 'ESC', escape)
    case 0x1d:
      return prefixed(input, at, 'GS', group)
    case 0x1c:
      return prefixed(input, at, 'FS', file)
    case 0x10: {
      const second = input[at + 1]
      if (second === undefined) return null
      return withParams(input, at, realTimeNames[second], realTime[second])
    }
    default:
      return unknownAt(input, at, 1)
  }
}

function prefixed(
  input: Uint8Array,
  at: number,
  prefix: string,
  table: Record<string, ParamLength>,
): CommandMatch | null {
  const second = input[at + 1]
  if (second === undefined) return null
  const letter = String.fromCharCode(second)
  return withParams(
    input,
    at,
    `${prefix} ${letter}`,
    Object.hasOwn(table, letter) ? table[letter] : undefined,
  )
}

function withParams(
  input: Uint8Array,
  at: number,
  name: string | undefined,
  length: ParamLength | undefined,
): CommandMatch | null {
  if (name === undefined || length === undefined) return unknownAt(input, at, 2)
  const rest = input.subarray(at + 2)
  const count = typeof length === 'number' ? length : length(rest)
  if (count === undefined || rest.length < count) return null
  const inName = named[name] ?? 0
  const full = inName === 0 ? name : `${name} ${String.fromCharCode(rest[0] ?? 0)}`
  return { length: 2 + count, command: { type: 'command', name: full, params: rest.slice(inName, count) } }
}
