import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
/** About a tenth of a second and 32 MB a try: a thief who has the file tries slowly. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** Off this thread: orders may be coming in. */
const keyOf = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  )

/** Text that a passphrase alone opens, as base64: AES-256-GCM under a key of scrypt's. */
export async function sealWith(passphrase: string, text: string): Promise<string> {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)]
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** The text again; null for another passphrase, or where it was altered. */
export async function openWith(passphrase: string, sealed: string): Promise<string | null> {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < saltBytes + nonceBytes + tagBytes) return null
  const at = (from: number, length: number) => bytes.subarray(from, from + length)
  const key = await keyOf(passphrase, at(0, saltBytes))
  try {
    const opening = createDecipheriv('aes-256-gcm', key, at(saltBytes, nonceBytes)).setAuthTag(
      at(saltBytes + nonceBytes, tagBytes),
    )
    const body = bytes.subarray(saltBytes + nonceBytes + tagBytes)
    return Buffer.concat([opening.update(body), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
