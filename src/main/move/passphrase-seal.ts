import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
/** About a tenth of a second and 32 MB a try: a thief who has the file tries slowly. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const keyOf = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, cost)

/** Text that a passphrase alone opens, as base64: AES-256-GCM under a key of scrypt's. */
export function sealWith(passphrase: string, text: string): string {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** The text again; null for another passphrase, or where it was altered. */
export function openWith(passphrase: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < saltBytes + nonceBytes + tagBytes) return null
  const at = (from: number, length: number) => bytes.subarray(from, from + length)
  try {
    const opening = createDecipheriv(
      'aes-256-gcm',
      keyOf(passphrase, at(0, saltBytes)),
      at(saltBytes, nonceBytes),
    ).setAuthTag(at(saltBytes + nonceBytes, tagBytes))
    const body = bytes.subarray(saltBytes + nonceBytes + tagBytes)
    return Buffer.concat([opening.update(body), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
