import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SecretUnreadable } from './shell.ts'
import { createKeyFileSecrets } from './key-file-secrets.ts'

function station(dataDir = mkdtempSync(join(tmpdir(), 'om-secrets-'))) {
  const warnings: string[] = []
  const secrets = createKeyFileSecrets(dataDir, {
    warn: (_detail, message) => warnings.push(message),
  })
  return { dataDir, secrets, warnings }
}

describe('secrets in a key file', () => {
  test('a protected secret reads back after a restart, and its text is nowhere in the bytes', async () => {
    const first = station()
    const bytes = await first.secrets.protect('clé-très-secrète')
    expect(Buffer.from(bytes).includes('secrète')).toBe(false)
    await expect(station(first.dataDir).secrets.unprotect(bytes)).resolves.toBe('clé-très-secrète')
  })

  test('the same secret never gives the same bytes twice', async () => {
    const { secrets } = station()
    expect(await secrets.protect('a')).not.toEqual(await secrets.protect('a'))
  })

  test('the key file is readable by its owner only, even after a restore loosened it', async () => {
    const { dataDir, secrets } = station()
    await secrets.protect('a')
    const file = join(dataDir, 'secrets.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    chmodSync(file, 0o644)
    await station(dataDir).secrets.protect('b')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('the log says once that a key file is in use', async () => {
    const { secrets, warnings } = station()
    await secrets.protect('a')
    await secrets.protect('b')
    expect(warnings).toHaveLength(1)
  })

  test('altered bytes, a strange format and another machine are refused, not read wrongly', async () => {
    const { secrets } = station()
    const bytes = Buffer.from(await secrets.protect('a'))
    const altered = Buffer.from(bytes)
    altered[altered.length - 1]! ^= 1
    await expect(secrets.unprotect(altered)).rejects.toBeInstanceOf(SecretUnreadable)
    const foreign = Buffer.from(bytes)
    foreign[0] = 2
    await expect(secrets.unprotect(foreign)).rejects.toBeInstanceOf(SecretUnreadable)
    await expect(secrets.unprotect(Buffer.alloc(0))).rejects.toBeInstanceOf(SecretUnreadable)
    await expect(station().secrets.unprotect(bytes)).rejects.toBeInstanceOf(SecretUnreadable)
  })

  test('a missing, closed or damaged key file is never replaced by reading, and good again once it is back', async () => {
    const { dataDir, secrets } = station()
    const bytes = await secrets.protect('a')
    const file = join(dataDir, 'secrets.key')
    const key = readFileSync(file)
    rmSync(file)
    const restarted = station(dataDir).secrets
    await expect(restarted.unprotect(bytes)).rejects.toBeInstanceOf(SecretUnreadable)
    expect(existsSync(file)).toBe(false)
    // A folder in its place cannot be read as a file, by root either.
    mkdirSync(file)
    await expect(restarted.unprotect(bytes)).rejects.toBeInstanceOf(SecretUnreadable)
    await expect(restarted.protect('b')).rejects.toBeInstanceOf(SecretUnreadable)
    rmSync(file, { recursive: true })
    writeFileSync(file, 'short')
    await expect(restarted.unprotect(bytes)).rejects.toBeInstanceOf(SecretUnreadable)
    writeFileSync(file, randomBytes(32))
    await expect(restarted.unprotect(bytes)).rejects.toBeInstanceOf(SecretUnreadable)
    writeFileSync(file, key)
    await expect(restarted.unprotect(bytes)).resolves.toBe('a')
  })

  test('a damaged key file stops with what to do instead of making a new key', async () => {
    const { dataDir, secrets } = station()
    writeFileSync(join(dataDir, 'secrets.key'), 'short')
    await expect(secrets.protect('a')).rejects.toThrow(/restore it, or remove it/)
  })
})
