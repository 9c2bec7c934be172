import { expect, test } from 'vitest'
import { storeCheckDueAt } from './weekly-check.ts'

const timeZone = 'America/Toronto'
const at = (text: string) => Date.parse(text)
const due = (lastAt: string | null, now: string) =>
  new Date(
    storeCheckDueAt({ lastAt: lastAt === null ? null : at(lastAt), now: at(now), timeZone }),
  ).toISOString()

test('a week later at four in the morning, as the restaurant reads its clock', () => {
  expect(due('2026-11-20T09:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-27T09:00:00.000Z')
  // Made during the day, the next one goes back to the night.
  expect(due('2026-11-20T20:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-27T09:00:00.000Z')
  // The hour was set back meanwhile.
  expect(due('2026-10-28T08:00:00Z', '2026-10-30T12:00:00Z')).toBe('2026-11-04T09:00:00.000Z')
})

test('soon after a start where there was none, or where the device is always off at night', () => {
  expect(due(null, '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:10:00.000Z')
  expect(due('2026-11-10T09:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:10:00.000Z')
  // A clock that was set back.
  expect(due('2027-01-01T09:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:10:00.000Z')
})
