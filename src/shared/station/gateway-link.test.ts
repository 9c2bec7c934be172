import { expect, it } from 'vitest'
import { linkAfter, linkMovedBy, newLink } from './gateway-link.ts'

const fresh = newLink({ deviceId: 'one', servers: ['tls://a'] }, 1_000)
const up = linkAfter(fresh, { type: 'line', line: 'up', server: 'a:4222' }, 2_000)

it('since when the line is up or down is told, and the same again is no news', () => {
  expect(up).toMatchObject({ line: 'up', lineSince: 2_000, server: 'a:4222' })
  expect(linkAfter(up, { type: 'line', line: 'up' }, 3_000)).toEqual(up)
  const down = linkAfter(up, { type: 'line', line: 'down' }, 4_000)
  expect(down).toMatchObject({ line: 'down', lineSince: 4_000, server: null })
  expect(linkAfter(down, { type: 'line', line: 'down' }, 5_000).lineSince).toBe(4_000)
})

it('a gateway is silent since the first question without an answer, until one answers', () => {
  const silent = linkAfter(linkAfter(up, { type: 'silent' }, 3_000), { type: 'silent' }, 4_000)
  expect(silent.silentSince).toBe(3_000)
  const answered = linkAfter(silent, { type: 'answered', locations: ['centre'] }, 5_000)
  expect(answered).toMatchObject({ silentSince: null, answeredAt: 5_000, locations: ['centre'] })
})

it('where the servers are not reached, neither a silent gateway nor a backlog is claimed', () => {
  const behind = linkAfter(up, { type: 'behind', behind: { count: 3, oldestAt: 1 } }, 3_000)
  const down = linkAfter(linkAfter(behind, { type: 'silent' }, 3_000), { type: 'line', line: 'down' }, 4_000)
  expect(down).toMatchObject({ silentSince: null, behind: null })
  expect(linkAfter(down, { type: 'silent' }, 5_000).silentSince).toBeNull()
})

it('what was noted moves along with a clock that is set', () => {
  const moved = linkMovedBy(linkAfter(up, { type: 'answered' }, 3_000), 60_000)
  expect(moved).toMatchObject({ lineSince: 62_000, answeredAt: 63_000, silentSince: null })
})
