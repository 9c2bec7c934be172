import { expect, test } from 'vitest'
import { createHearing } from './hearing.ts'

test('each screen says whether it is heard, and its word ends with it (B1)', async () => {
  const hearing = createHearing()
  const first = new AbortController()
  const silent = hearing.watch({ isHeard: false }, first.signal)
  expect((await silent.next()).value).toEqual({ heard: 0, silent: 1 })
  const second = hearing.watch({ isHeard: true })
  expect((await second.next()).value).toEqual({ heard: 1, silent: 1 })
  // The silent one is told that another is heard.
  expect((await silent.next()).value).toEqual({ heard: 1, silent: 1 })
  const over = silent.next()
  first.abort()
  await over
  expect(hearing.state()).toEqual({ heard: 1, silent: 0 })
  await second.return()
  expect(hearing.state()).toEqual({ heard: 0, silent: 0 })
})

test('what another screen says of itself is what managers are told of it, until it leaves', async () => {
  const told: (boolean | null)[] = []
  const hearing = createHearing(() => told.push(hearing.of('grill')))
  expect(hearing.of('grill')).toBeNull()
  const before = hearing.watch({ isHeard: false, screenId: 'grill' })
  await before.next()
  expect(hearing.of('bar')).toBeNull()
  // Its page was opened anew before the old line was found dead: what it said last counts.
  const now = hearing.watch({ isHeard: true, screenId: 'grill' })
  await now.next()
  expect(hearing.of('grill')).toBe(true)
  await before.return()
  await now.return()
  expect(told).toEqual([false, true, true, null])
})

test('when somebody heard a sound is passed on with the word of that screen', async () => {
  const heard: number[] = []
  const hearing = createHearing(
    () => {},
    (at) => heard.push(at),
  )
  const first = hearing.watch({ isHeard: true })
  await first.next()
  const asked = hearing.watch({ isHeard: true, heardAt: 1_000 })
  await asked.next()
  expect(heard).toEqual([1_000])
  await first.return()
  await asked.return()
})
