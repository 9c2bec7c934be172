import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backoffMs } from './backoff.ts'
import type { Client, Line } from './client.ts'
import { type Follow, keepConnected, type LinkReport, silentTooLongMs } from './keep-connected.ts'

beforeEach(() => {
  vi.useFakeTimers()
  answers = true
  client.device.protocol = answer as unknown as Client['device']['protocol']
})
afterEach(() => void vi.useRealTimers())

/** Whether the station behind a line that is open still answers. */
let answers = true
const answer = () => (answers ? Promise.resolve(1) : new Promise(() => {}))
const client = { device: { protocol: answer } } as unknown as Client

/** A station whose lines and streams a test breaks by hand. */
function stage(opens: ('line' | 'refused' | 'fails')[]) {
  const reports: LinkReport['type'][] = []
  const lines: { drop: () => void; closed: boolean; end: () => void; heard: () => void }[] = []
  const stop = new AbortController()
  const retryNow = new EventTarget()
  let opened = 0
  const follow: Follow = (_client, _signal, heard) => {
    const line = lines.at(-1)
    if (!line) throw new Error('followed before a line was open')
    line.heard = heard
    return [new Promise<void>((resolve) => (line.end = resolve)), new Promise<void>(() => {})]
  }
  const running = keepConnected({
    open: () => {
      const kind = opens[Math.min(opened, opens.length - 1)]
      opened += 1
      if (kind === 'refused') return Promise.resolve('refused')
      if (kind === 'fails') return Promise.reject(new Error('unreachable'))
      const line = { drop: () => {}, closed: false, end: () => {}, heard: () => {} }
      lines.push(line)
      const closed = new Promise<void>((resolve) => (line.drop = resolve))
      return Promise.resolve({ client, closed, close: () => (line.closed = true) } satisfies Line)
    },
    follow,
    report: ({ type }) => reports.push(type),
    signal: stop.signal,
    retryNow,
  })
  return { reports, lines, stop, retryNow, running, opened: () => opened }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

test('a dropped line is opened again by itself', async () => {
  const { reports, lines, opened } = stage(['line'])
  await settle()
  lines[0]?.heard()
  lines[0]?.drop()
  await vi.advanceTimersByTimeAsync(500)
  expect(opened()).toBe(2)
  expect(reports).toEqual(['connecting', 'open', 'lost', 'connecting', 'open'])
})

test('one stream that ends takes the whole line down, and it is closed', async () => {
  const { reports, lines } = stage(['line'])
  await settle()
  lines[0]?.end()
  await settle()
  expect(lines[0]?.closed).toBe(true)
  expect(reports).toContain('lost')
})

test('a line nobody speaks on for too long counts as lost; each word keeps it alive', async () => {
  const { reports, lines } = stage(['line'])
  await settle()
  await vi.advanceTimersByTimeAsync(silentTooLongMs - 1)
  lines[0]?.heard()
  await vi.advanceTimersByTimeAsync(silentTooLongMs - 1)
  expect(reports).toEqual(['connecting', 'open'])
  await vi.advanceTimersByTimeAsync(2)
  expect(reports).toContain('lost')
})

test('attempts come ever more rarely, but a person in a hurry need not wait', async () => {
  const { opened, retryNow } = stage(['fails'])
  await vi.advanceTimersByTimeAsync(60_000)
  const tries = opened()
  expect(tries).toBeGreaterThan(6)
  expect(tries).toBeLessThan(20)
  retryNow.dispatchEvent(new Event('retry-now'))
  await settle()
  expect(opened()).toBe(tries + 1)
})

test('a station that refuses this screen is told apart from one that is gone', async () => {
  const { reports } = stage(['refused', 'line'])
  await settle()
  expect(reports).toEqual(['connecting', 'refused'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(reports.at(-1)).toBe('open')
})

test('it stops when told to', async () => {
  const { stop, running, lines } = stage(['line'])
  await settle()
  stop.abort()
  await running
  expect(lines[0]?.closed).toBe(true)
})

test('the pause doubles from a quarter second to eight, spread by a quarter either way', () => {
  expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, 0.5))).toEqual([250, 500, 1000, 2000])
  expect(backoffMs(99, 0)).toBe(6_000)
  expect(backoffMs(99, 0.999_999)).toBeLessThanOrEqual(10_000)
})

test('a line that died while the device slept is found out at waking, and another is there within a second', async () => {
  const { reports, lines, opened, retryNow } = stage(['line'])
  await settle()
  lines[0]?.heard()
  answers = false
  retryNow.dispatchEvent(new Event('retry-now'))
  await vi.advanceTimersByTimeAsync(999)
  expect(lines[0]?.closed).toBe(true)
  expect(opened()).toBe(2)
  expect(reports).toEqual(['connecting', 'open', 'lost', 'connecting', 'open'])
})

test('a line that lives is kept when the device wakes', async () => {
  const { opened, lines, retryNow } = stage(['line'])
  await settle()
  lines[0]?.heard()
  retryNow.dispatchEvent(new Event('retry-now'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(opened()).toBe(1)
})

test('while the station says anything at all, its line is not dead; once it falls silent, it is', async () => {
  const { opened, lines, retryNow } = stage(['line'])
  await settle()
  answers = false
  retryNow.dispatchEvent(new Event('retry-now'))
  for (let word = 0; word < 10; word += 1) {
    await vi.advanceTimersByTimeAsync(300)
    lines[0]?.heard()
  }
  expect(opened()).toBe(1)
  await vi.advanceTimersByTimeAsync(999)
  expect(opened()).toBe(2)
})

test('a screen with much to draw takes no line for dead: the answer stood behind that work', async () => {
  vi.useRealTimers()
  const { reports, lines, retryNow, stop, running } = stage(['line'])
  await new Promise((resolve) => setTimeout(resolve, 10))
  lines[0]?.heard()
  // As on a socket: the answer is there, and is handed over by a task of its own when the thread is free.
  const socket = new MessageChannel()
  client.device.protocol = (() =>
    new Promise((resolve) => {
      socket.port1.once('message', resolve)
      setTimeout(() => socket.port2.postMessage(1), 20)
    })) as unknown as Client['device']['protocol']
  retryNow.dispatchEvent(new Event('retry-now'))
  // Much to draw, four times over: each longer than an answer may take.
  for (let round = 0; round < 4; round += 1) {
    const until = Date.now() + 500
    while (Date.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await new Promise((resolve) => setTimeout(resolve, 600))
  socket.port1.close()
  stop.abort()
  await running
  expect(reports).toEqual(['connecting', 'open'])
})
