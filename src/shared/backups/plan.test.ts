import { expect, it } from 'vitest'
import { backupEveryMs, backupName, backupTime, dueInMs, hasRoom, newestBackup, thinned } from './plan.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-11-29T16:00:00Z')
const at = (...times: number[]) => times.map((at) => ({ name: backupName(at), at, bytes: 1 }))
/** One every four hours, for so many days. */
const steady = (days: number) => at(...Array.from({ length: days * 6 }, (_, n) => now - n * 4 * hour))
const left = (all: ReturnType<typeof at>, from = now) => {
  const gone = new Set(thinned(all, from))
  return all.filter(({ name }) => !gone.has(name))
}

it('a name tells its time in UTC, and no other file is taken for a backup', () => {
  expect(backupName(now)).toBe('orders-2026-11-29T16-00-00Z.db')
  expect(backupTime(backupName(now))).toBe(now)
  for (const name of [
    'orders.db',
    'orders-2026-11-29T16-00-00Z.db.partial',
    'orders-2026-13-29T16-00-00Z.db',
  ])
    expect(backupTime(name)).toBeNull()
})

it('keeps all of a day, one of each of seven days and of each of four weeks', () => {
  const kept = left(steady(60))
  expect(kept.filter((one) => now - one.at <= day)).toHaveLength(7)
  const days = new Set(kept.map((one) => Math.floor(one.at / day)))
  for (let back = 0; back < 7; back += 1) expect(days).toContain(Math.floor(now / day) - back)
  expect(new Set(kept.map((one) => Math.floor(one.at / (7 * day)))).size).toBe(5)
  expect(kept.length).toBeLessThanOrEqual(7 + 7 + 4)
})

it('thinned after every backup, for half a year, the days and weeks stay covered', () => {
  let all: ReturnType<typeof at> = []
  for (let n = 0; n < 180 * 6; n += 1) {
    const time = now + n * 4 * hour
    all = left([...all, ...at(time)], time)
  }
  const last = now + (180 * 6 - 1) * 4 * hour
  expect(new Set(all.map((one) => Math.floor(one.at / day))).size).toBeGreaterThanOrEqual(7)
  expect(Math.max(...all.map((one) => last - one.at))).toBeGreaterThanOrEqual(3 * 7 * day)
  expect(all.length).toBeLessThanOrEqual(18)
})

it('a station that was off for months keeps its old ones, and at least the two newest', () => {
  expect(left(at(now, now - 200 * day, now - 300 * day))).toHaveLength(3)
  const crowd = at(...Array.from({ length: 9 }, (_, n) => now - 400 * day - n * 60_000))
  expect(left(crowd)).toHaveLength(9)
})

it('a clock that was set, ahead or back, deletes no good backup and hides none', () => {
  const before = left(steady(60))
  // Two years ahead: what is there stays.
  const ahead = now + 730 * day
  expect(left([...before, ...at(ahead)], ahead).length).toBeGreaterThanOrEqual(before.length - 7)
  expect(newestBackup([...before, ...at(ahead)], now)?.at).toBe(now)
  // Six years back: the new one is not taken for the oldest of all.
  const back = now - 6 * 365 * day
  expect(left([...before, ...at(back)], back)).toContainEqual(at(back)[0])
  expect(newestBackup(at(now), back)?.at).toBe(now)
})

it('is due four hours after the newest, at a start not at once, and soon where its time is no guide', () => {
  expect(dueInMs(now - hour, now)).toBe(backupEveryMs - hour)
  const soon = dueInMs(null, now)
  expect(soon).toBeLessThanOrEqual(5 * 60_000)
  expect([dueInMs(now - 90 * day, now), dueInMs(now + day, now)]).toEqual([soon, soon])
})

it('needs room for one more and a reserve', () => {
  expect(hasRoom({ freeBytes: 600e6, neededBytes: 100e6 })).toBe(true)
  expect(hasRoom({ freeBytes: 599e6, neededBytes: 100e6 })).toBe(false)
})
