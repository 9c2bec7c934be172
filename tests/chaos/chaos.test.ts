import { expect, it } from 'vitest'
import { runDay } from './day.ts'
import { planOf, troubles } from './plan.ts'

const seeds = [1, 2, 3]
const short = { durationMs: 4_000, orders: 30, kills: 2, troubles: 10 }

it('three days in a row have every kind of trouble', () => {
  const kinds = seeds.flatMap((seed) =>
    planOf(seed, short).happenings.flatMap((one) => (one.type === 'trouble' ? [one.kind] : [])),
  )
  expect(new Set(kinds)).toEqual(new Set(troubles))
})

it.each(seeds)(
  'a short day with kills and trouble ends with everything accounted for (seed %i)',
  { timeout: 90_000 },
  async (seed) => {
    const result = await runDay(planOf(seed, short), { settleMs: 4_000, shell: 'node', say: () => {} })
    expect(result.differences, `seed ${seed}, kept in ${result.dataDir}`).toEqual([])
    expect(result.facts.placed.length).toBe(short.orders)
    expect(result.facts.kept.length).toBeGreaterThan(0)
    expect(result.kills.size).toBeGreaterThan(0)
  },
)
