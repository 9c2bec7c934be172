import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchWaking } from './watch-waking.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = Object.assign(new EventTarget(), { document })
  let woke = 0
  const stop = watchWaking(window as unknown as Window, () => (woke += 1))
  return { document, window, stop, woke: () => woke }
}

test('a page that is shown, focused, online or thawed again has woken; one that is hidden has not', () => {
  const { document, window, woke, stop } = page()
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woke()).toBe(0)
  document.visibilityState = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  document.dispatchEvent(new Event('resume'))
  for (const type of ['focus', 'online', 'pageshow']) window.dispatchEvent(new Event(type))
  expect(woke()).toBe(5)
  stop()
  window.dispatchEvent(new Event('focus'))
  expect(woke()).toBe(5)
})

test('a device that slept has woken: its clock went on and its timers did not', () => {
  const { woke, stop } = page()
  vi.advanceTimersByTime(10_000)
  expect(woke()).toBe(0)
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(1_000)
  expect(woke()).toBe(1)
  stop()
})
