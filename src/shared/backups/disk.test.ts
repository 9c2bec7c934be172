import { expect, it } from 'vitest'
import { daysUntilFull } from './disk.ts'
import { reserveBytes } from './plan.ts'

const day = 24 * 3_600_000
const mb = 1_000_000
/** A store of 100 MB that grew by so much a day for ten days, with a backup of each. */
const grown = (perDay: number) =>
  Array.from({ length: 11 }, (_, n) => ({ at: n * day, bytes: 100 * mb + (n - 10) * perDay }))
const free = (bytes: number) => [{ at: 0, freeBytes: reserveBytes + 100 * mb + bytes }]

it('tells three days before that the disk will be full, by how the store and its backups grow', () => {
  // 12 MB a day: the store and eleven backups.
  const backups = grown(mb)
  expect(daysUntilFull({ backups, samples: free(60 * mb) })).toBeNull()
  expect(daysUntilFull({ backups, samples: free(47 * mb) })).toBe(3)
  expect(daysUntilFull({ backups, samples: free(13 * mb) })).toBe(1)
  expect(daysUntilFull({ backups, samples: free(-mb) })).toBe(0)
})

it('also where something else fills it while the station runs', () => {
  const samples = [
    { at: 0, freeBytes: reserveBytes + 1_000 * mb },
    { at: 2 * day, freeBytes: reserveBytes + 600 * mb },
  ]
  // 200 MB a day, and 500 MB beside the next backup.
  expect(daysUntilFull({ backups: grown(0), samples })).toBe(2)
})

it('says nothing while nothing grows, or before a day has passed', () => {
  expect(daysUntilFull({ backups: grown(0), samples: free(5 * mb) })).toBeNull()
  expect(daysUntilFull({ backups: [], samples: [] })).toBeNull()
  const anEvening = [
    { at: 0, freeBytes: reserveBytes + 200 * mb },
    { at: day / 4, freeBytes: reserveBytes + 110 * mb },
  ]
  expect(daysUntilFull({ backups: grown(0).slice(0, 1), samples: anEvening })).toBeNull()
})
