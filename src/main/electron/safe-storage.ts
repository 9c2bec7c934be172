import { safeStorage } from 'electron'
import type { Log } from '../base/log.ts'
import { type Secrets, SecretUnreadable } from '../base/shell.ts'

/** First byte of what this file writes; the key file's secrets start with another (node/secrets.ts). */
const keychainFormat = 2

/**
 * Secrets encrypted with the keychain of the operating system. Without one (a bare Linux session) they go to
 * `keyFile`, which also reads what this data folder got before it was opened here.
 */
export async function createSafeStorageSecrets(keyFile: Secrets, log: Log): Promise<Secrets> {
  const available = await hasKeychain()
  if (!available) log.warn({}, 'this session has no keychain; secrets go to a key file')
  return {
    protect: async (text) => {
      if (!available) return keyFile.protect(text)
      return Buffer.concat([Buffer.of(keychainFormat), await safeStorage.encryptStringAsync(text)])
    },
    unprotect: async (secret) => {
      if (secret[0] !== keychainFormat) return keyFile.unprotect(secret)
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(secret.subarray(1)))
        return result
      } catch (cause) {
        throw new SecretUnreadable('the keychain does not have the key of this secret', { cause })
      }
    },
  }
}

/** Electron's `basic_text` is a password everyone knows: worse than a key file only its owner can read. */
async function hasKeychain(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
