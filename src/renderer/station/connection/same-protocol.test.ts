import { expect, test } from 'vitest'
import { protocolVersion } from '#shared/api/protocol.ts'
import type { Client, Line } from './client.ts'
import { reloadOnce } from './reload-once.ts'
import { inSameProtocol } from './same-protocol.ts'

function lineThat(answers: () => Promise<number>, closed: Promise<void> = new Promise(() => {})) {
  const state = { closed: false }
  const client = { device: { protocol: answers } } as unknown as Client
  const line: Line = { client, closed, close: () => void (state.closed = true) }
  return { state, line, open: inSameProtocol(() => Promise.resolve(line)) }
}

test('a station of the same version is spoken to', async () => {
  const { line, open, state } = lineThat(() => Promise.resolve(protocolVersion))
  expect(await open()).toBe(line)
  expect(state.closed).toBe(false)
})

test.each([
  ['a newer version', () => Promise.resolve(protocolVersion + 1)],
  ['no such call', () => Promise.reject(Object.assign(new Error('Not Found'), { code: 'NOT_FOUND' }))],
])('of a station with %s nothing is read: the screen is outdated', async (_, answers) => {
  const { open, state } = lineThat(answers)
  expect(await open()).toBe('outdated')
  expect(state.closed).toBe(true)
})

test('a station that leaves before it answers is merely lost', async () => {
  const { open, state } = lineThat(() => new Promise(() => {}), Promise.resolve())
  await expect(open()).rejects.toThrow('The station left.')
  expect(state.closed).toBe(true)
})

test('an outdated screen loads itself again once, and then leaves it to a person', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  let reloads = 0
  const reload = () => void (reloads += 1)
  expect(reloadOnce(storage, reload)).toBe(true)
  expect(reloadOnce(storage, reload)).toBe(false)
  expect(reloads).toBe(1)
})
