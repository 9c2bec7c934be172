import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Where new versions come from, and whose signature they carry. */
export type UpdatesConfig = { url: URL; keys: readonly KeyObject[] }
export type UpdatesSetting =
  | ({ is: 'on' } & UpdatesConfig)
  | { is: 'off'; why: 'not-configured' | 'switched-off' | 'bad-configuration' }

const wanted = z.object({
  url: z.string().max(2_000),
  /** Ed25519, as SubjectPublicKeyInfo in base64; several while one follows the other. */
  publicKeys: z.array(z.string().max(200)).min(1).max(4),
})
const inFolder = z.union([z.object({ off: z.literal(true) }), wanted])

/** The file of a data folder that configures updates, or switches them off. */
const fileIn = (dataDir: string) => join(dataDir, 'updates.json')

/**
 * Where this station looks for new versions. What was built into the package (`built`, `updates` in its package.json) cannot be
 * changed by the data folder's `updates.json`, only switched off; without it that file says. Off unless one of them does.
 */
export function readUpdatesSetting(dataDir: string, built: unknown): UpdatesSetting {
  const folder = jsonOf(fileIn(dataDir))
  const own = inFolder.safeParse(folder)
  if (own.success && 'off' in own.data) return { is: 'off', why: 'switched-off' }
  const given = built ?? folder
  if (given === undefined) return { is: 'off', why: 'not-configured' }
  const read = wanted.safeParse(given)
  const config = read.success ? configOf(read.data) : null
  return config === null ? { is: 'off', why: 'bad-configuration' } : { is: 'on', ...config }
}

/** The `updates` of a package's own manifest; undefined where it has none. */
export function builtInUpdates(manifest: string): unknown {
  const read = jsonOf(manifest)
  return typeof read === 'object' && read !== null && 'updates' in read ? read.updates : undefined
}

/** Undefined for no file. One that cannot be read is no configuration, and not none. */
function jsonOf(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function configOf({ url: text, publicKeys }: z.infer<typeof wanted>): UpdatesConfig | null {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`)
  if (url === null || !isSafe(url)) return null
  try {
    const keys = publicKeys.map(publicKeyOf)
    return keys.every(({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519') ? { url, keys } : null
  } catch {
    return null
  }
}

const publicKeyOf = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })

/** The signature holds over any line; https keeps others from knowing which version a restaurant runs. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
