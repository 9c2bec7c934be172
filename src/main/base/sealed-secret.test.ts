import { expect, test } from 'vitest'
import type { Clock } from './clock.ts'
import { createReadAgain, readSealed } from './sealed-secret.ts'
import { SecretUnreadable } from './shell.ts'

const sealed = (bytes: Uint8Array | undefined, unprotect: () => Promise<string>) =>
  readSealed(
    {
      store: { settings: { getSealed: () => bytes } as never },
      secrets: { protect: () => Promise.reject(new Error('not asked')), unprotect },
    },
    'name',
  )
const bytes = Uint8Array.of(1)

test('a secret is there, is not there, or cannot be read just now; anything else is nobody’s expectation', async () => {
  expect(await sealed(undefined, () => Promise.resolve('text'))).toEqual({ type: 'none' })
  expect(await sealed(bytes, () => Promise.resolve('text'))).toEqual({ type: 'read', text: 'text' })
  expect(await sealed(bytes, () => Promise.reject(new SecretUnreadable()))).toEqual({ type: 'unreadable' })
  await expect(sealed(bytes, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

/** Timers that are run by hand. */
function timers() {
  const waiting = new Set<() => void>()
  const after: Clock['after'] = (_, work) => {
    waiting.add(work)
    return () => void waiting.delete(work)
  }
  const run = async () => {
    const due = [...waiting]
    waiting.clear()
    for (const work of due) work()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock: { after } as Clock, run, count: () => waiting.size }
}

test('an unreadable secret is read again until it can be, also when reading fails in another way', async () => {
  const { clock, run, count } = timers()
  const outcomes = [
    () => false,
    () => {
      throw new Error('the keychain is gone')
    },
    () => true,
  ]
  const said: string[] = []
  const log = {
    info: () => {},
    warn: () => {},
    error: (_: object, message: string) => void said.push(message),
  }
  let reads = 0
  const again = createReadAgain({ clock, log, read: async () => outcomes[reads++]?.() ?? true })
  again.seen(true)
  expect(count()).toBe(0)
  again.seen(false)
  for (let i = 0; i < 4; i++) await run()
  expect(reads).toBe(3)
  expect(said).toEqual(['a stored secret could not be read again'])
})

test('a station that closes reads no more', async () => {
  const { clock, run, count } = timers()
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  let reads = 0
  const again = createReadAgain({ clock, log, read: async () => (reads++, false) })
  again.seen(false)
  await run()
  again.stop()
  again.seen(false)
  await run()
  expect([reads, count()]).toEqual([1, 0])
})
