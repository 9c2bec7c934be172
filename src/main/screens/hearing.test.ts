import { expect, test } from 'vitest'
import { createHearing } from './hearing.ts'

test('each screen says whether it is heard, and its word ends with it (B1)', async () => {
  const hearing = createHearing()
  const first = new AbortController()
  const silent = hearing.watch(false, first.signal)
  expect((await silent.next()).value).toEqual({ heard: 0, silent: 1 })
  const second = hearing.watch(true)
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
