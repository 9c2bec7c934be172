import { expect, test } from 'vitest'
import { hasSlept, tickMs } from './sleep-gap.ts'
import { watchWaking } from './watch-waking.ts'

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = Object.assign(new EventTarget(), { document })
  const sleep = Object.assign(new EventTarget(), { ended: false, terminate: () => void (sleep.ended = true) })
  let woke = 0
  const stop = watchWaking(window as unknown as Window, () => (woke += 1), sleep)
  return { document, window, sleep, stop, woke: () => woke }
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

test('a device that slept has woken: the thread beside the page says so', () => {
  const { sleep, woke, stop } = page()
  sleep.dispatchEvent(new Event('message'))
  expect(woke()).toBe(1)
  stop()
  expect(sleep.ended).toBe(true)
})

test('a clock that went on by seconds between two looks slept; one that was put back, or ticked late, did not', () => {
  expect(hasSlept(0, 10_000)).toBe(true)
  expect(hasSlept(0, 8 * tickMs)).toBe(false)
  expect(hasSlept(3_600_000, 0)).toBe(false)
})
