import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './log.ts'
import { type Secrets, SecretUnreadable } from './shell.ts'
import { ownerOnlyFile } from './owner-only-file.ts'

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
/** First byte of what this file writes; Electron's secrets start with another (electron/safe-storage.ts). */
export const keyFileFormat = 1

/**
 * Secrets for machines without a keychain: AES-256-GCM with a key in `<dataDir>/secrets.key` (mode 0600). It keeps
 * secrets out of backups of the database alone, not from someone who can read the whole data folder; says so once.
 */
export function createKeyFileSecrets(dataDir: string, log: Pick<Log, 'warn'>): Secrets {
  const file = join(dataDir, 'secrets.key')
  let key: Buffer | undefined
  const warned = { keyFile: false }
  const keep = (bytes: Buffer) => {
    if (!warned.keyFile)
      log.warn({ file }, 'secrets are encrypted with a key file: protect the data folder and its backups')
    warned.keyFile = true
    return (key = bytes)
  }
  return {
    protect: async (text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key ?? keep(readKey(file, true)), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(keyFileFormat), nonce, cipher.getAuthTag(), body])
    },
    unprotect: async (secret) => {
      if (secret[0] !== keyFileFormat || secret.length < 1 + nonceBytes + tagBytes)
        throw new SecretUnreadable('the secret was not protected with a key file')
      const opened = decipher(key ?? keep(readKey(file, false)), secret)
      // The right key file may be put back while the station runs.
      if (!opened.ok) key = undefined
      if (opened.ok) return opened.text
      throw new SecretUnreadable('the secret was altered, or protected with another key file', {
        cause: opened.cause,
      })
    },
  }
}

function decipher(
  key: Buffer,
  secret: Uint8Array,
): { ok: true; text: string } | { ok: false; cause: unknown } {
  const nonce = secret.subarray(1, 1 + nonceBytes)
  const tag = secret.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
  try {
    const opening = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag)
    const body = opening.update(secret.subarray(1 + nonceBytes + tagBytes))
    return { ok: true, text: Buffer.concat([body, opening.final()]).toString('utf8') }
  } catch (cause) {
    return { ok: false, cause }
  }
}

/**
 * The key in `file`. Only a secret that is about to be protected may make one: a key made while reading would take the
 * place of the one that is missing, and what it protects could never be read again. Throws SecretUnreadable.
 */
function readKey(file: string, mayMake: boolean): Buffer {
  let key: Buffer
  try {
    key = mayMake ? ownerOnlyFile(file, () => randomBytes(keyBytes)) : readFileSync(file)
  } catch (cause) {
    const isMissing = (cause as { code?: string }).code === 'ENOENT'
    throw new SecretUnreadable(
      isMissing
        ? `The key file ${file} is missing: put it back from a copy, or connect again`
        : `The key file ${file} cannot be used: give this user the right to read it`,
      { cause },
    )
  }
  if (key.length !== keyBytes)
    throw new SecretUnreadable(
      `${file} is not a key of ${keyBytes} bytes: restore it, or remove it and connect again`,
    )
  return key
}
