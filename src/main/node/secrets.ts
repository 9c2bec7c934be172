import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { type Secrets, SecretUnreadable } from '../shell.ts'
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
  const load = () => {
    if (key) return key
    key = readKey(file)
    log.warn({ file }, 'secrets are encrypted with a key file: protect the data folder and its backups')
    return key
  }
  return {
    protect: async (text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', load(), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(keyFileFormat), nonce, cipher.getAuthTag(), body])
    },
    unprotect: async (secret) => {
      if (secret[0] !== keyFileFormat || secret.length < 1 + nonceBytes + tagBytes)
        throw new SecretUnreadable('the secret was not protected with a key file')
      const nonce = secret.subarray(1, 1 + nonceBytes)
      const tag = secret.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', load(), nonce).setAuthTag(tag)
      try {
        const body = decipher.update(secret.subarray(1 + nonceBytes + tagBytes))
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new SecretUnreadable('the secret was altered, or protected with another key file', { cause })
      }
    },
  }
}

function readKey(file: string): Buffer {
  const key = ownerOnlyFile(file, () => randomBytes(keyBytes))
  if (key.length !== keyBytes)
    throw new Error(`${file} is not a key of ${keyBytes} bytes: restore it, or remove it and connect again`)
  return key
}
