import { readFileSync } from 'node:fs'

/** Switches inside Electron's program, in the order of its wire (electron/fuses, "FuseV1Options"). */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const
export type FuseName = (typeof fuseNames)[number]
export type Fuses = Partial<Record<FuseName, boolean>>

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const version = 1
const on = '1'.charCodeAt(0)
const off = '0'.charCodeAt(0)

/** As Electron's own program comes: what the packager then switches. */
const electronsOwn: Record<FuseName, boolean> = {
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: true,
  enableNodeCliInspectArguments: true,
  enableEmbeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: true,
}

/**
 * How the switches of a packed program stand, read from its bytes (a macOS program keeps them in its framework). Null
 * where the program has none. Throws when they are written in a way this does not know, and when a program for two
 * processors holds two different settings.
 */
export function readFuses(program: string): Fuses | null {
  const bytes = readFileSync(program)
  const all: Fuses[] = []
  for (let at = bytes.indexOf(sentinel); at >= 0; at = bytes.indexOf(sentinel, at + 1)) {
    const start = at + sentinel.length
    if (bytes[start] !== version) throw new Error(`${program} writes its fuses as version ${bytes[start]}.`)
    const wire = bytes.subarray(start + 2, start + 2 + (bytes[start + 1] ?? 0))
    const states = fuseNames.map((name, index) => [name, wire[index]] as const)
    all.push(
      Object.fromEntries(
        states
          .filter(([, state]) => state === on || state === off)
          .map(([name, state]) => [name, state === on]),
      ),
    )
  }
  const [first] = all
  if (all.some((one) => JSON.stringify(one) !== JSON.stringify(first)))
    throw new Error(`${program} holds its fuses twice, and they differ.`)
  return first ?? null
}

/** The bytes in which Electron's program keeps its switches, as they are before a packager touched them. */
export function untouchedFuses(): Buffer {
  const wire = fuseNames.map((name) => (electronsOwn[name] ? on : off))
  return Buffer.concat([sentinel, Buffer.from([version, wire.length, ...wire])])
}
