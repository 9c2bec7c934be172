import { describe, expect, it } from 'vitest'
import type { Overview } from './overview.ts'
import { adviceOf } from './advice.ts'
import { noFeedback } from './feedback.ts'
import { type Figures, noFigures } from './figures.ts'

const scope = { from: '2026-11-16', to: '2026-11-22', locationId: 'centre' }

function overview({
  total = {},
  ...more
}: Partial<Omit<Overview, 'total'>> & { total?: Partial<Figures> }): Overview {
  return {
    from: scope.from,
    to: scope.to,
    currency: 'CAD',
    currencies: ['CAD'],
    total: { ...noFigures, orders: 400, accepted: 400, acceptMs: 400 * 41_000, ...total },
    series: { unit: 'day', rows: [] },
    heat: [],
    dishes: [],
    dishCount: 0,
    categories: [],
    locations: [],
    channels: [],
    reasons: [],
    soldOut: [],
    pauses: [],
    feedback: noFeedback,
    unanswered: 0,
    hasAny: true,
    ...more,
  }
}
const dish = (name: string, orders: number, lateOrders: number) => ({
  dish: name,
  orders,
  items: orders,
  subtotalCents: orders * 1_500,
  lateOrders,
})
const reason = (orders: number, more: Partial<Overview['reasons'][number]> = {}) =>
  ({
    kind: 'refused',
    by: 'merchant',
    reason: 'too-busy',
    orders,
    lostCents: orders * 3_000,
    ...more,
  }) as const

describe('what to change (R4, R7)', () => {
  it('is nothing where the figures carry nothing', () => {
    expect(adviceOf(overview({}), scope)).toBe(null)
    expect(adviceOf(overview({ total: { orders: 0, accepted: 0, acceptMs: 0 } }), scope)).toBe(null)
    // Four late orders are no habit, whatever is in them.
    expect(adviceOf(overview({ total: { lateOrders: 4 }, dishes: [dish('Tourtière', 5, 4)] }), scope)).toBe(
      null,
    )
  })

  it('names the dishes that are late more often than the rest, each with its own count', () => {
    const advice = adviceOf(
      overview({
        total: { lateOrders: 21 },
        dishes: [
          dish('Tourtière', 100, 11),
          dish('Poutine', 80, 8),
          dish('Limonade', 390, 20),
          dish('Steak frites', 50, 5),
        ],
        heat: [
          { weekday: 5, hour: 18, orders: 19, lateOrders: 6 },
          { weekday: 6, hour: 18, orders: 16, lateOrders: 4 },
        ],
      }),
      scope,
    )
    expect(advice).toEqual({
      type: 'late-dishes',
      // The lemonade is in nearly every order: that it is in late ones says nothing about it.
      dishes: [
        { dish: 'Tourtière', lateOrders: 11 },
        { dish: 'Poutine', lateOrders: 8 },
        { dish: 'Steak frites', lateOrders: 5 },
      ],
      lateOrders: 21,
      worst: { weekday: 5, hour: 18, lateOrders: 6 },
      filter: { ...scope, isLate: true },
    })
  })

  it('leads to the orders of one dish where it is one', () => {
    const advice = adviceOf(
      overview({ total: { lateOrders: 10 }, dishes: [dish('Tourtière', 60, 8)] }),
      scope,
    )
    expect(advice?.filter).toEqual({ ...scope, isLate: true, isLost: false, dish: 'Tourtière' })
  })

  it('names the hour where no dish stands out', () => {
    const advice = adviceOf(
      overview({
        total: { lateOrders: 20 },
        heat: [{ weekday: 5, hour: 19, orders: 20, lateOrders: 9 }],
      }),
      scope,
    )
    expect(advice).toMatchObject({ type: 'late-hour', weekday: 5, hour: 19, lateOrders: 9, of: 20 })
    expect(advice?.filter).toEqual({ ...scope, isLate: true, weekday: 5, hour: 19 })
  })

  it('puts orders that were lost for one reason before all', () => {
    const advice = adviceOf(
      overview({
        total: { lateOrders: 20 },
        dishes: [dish('Tourtière', 60, 15)],
        reasons: [reason(2, { reason: 'store-closed' }), reason(9)],
      }),
      scope,
    )
    expect(advice).toMatchObject({ type: 'lost-by-reason', reason: 'too-busy', orders: 9, of: 11 })
    expect(advice?.filter).toEqual({ ...scope, isLost: true, statuses: ['cancelled'], reason: 'too-busy' })
  })

  it('blames no reason that is one of many, or that ended hardly any order', () => {
    const many = ['a', 'b', 'c'].map((code) => reason(8, { reason: code }))
    expect(adviceOf(overview({ reasons: many }), scope)).toBe(null)
    expect(
      adviceOf(
        overview({ total: { orders: 5_000, accepted: 5_000, acceptMs: 0 }, reasons: [reason(9)] }),
        scope,
      ),
    ).toBe(null)
  })

  it('says that orders wait too long for an answer', () => {
    expect(adviceOf(overview({ total: { accepted: 100, acceptMs: 100 * 125_000 } }), scope)).toEqual({
      type: 'slow-to-accept',
      averageMs: 125_000,
      accepted: 100,
      filter: { ...scope, figure: 'accepted' },
    })
  })

  it('points at low stars, of which there are enough to say so', () => {
    const feedback = { ...noFeedback, count: 12, starSum: 33, stars: [5, 2, 1, 1, 3] }
    expect(adviceOf(overview({ feedback }), scope)).toMatchObject({ type: 'low-stars', low: 7, count: 12 })
    expect(
      adviceOf(
        overview({ feedback: { ...noFeedback, count: 2, starSum: 2, stars: [2, 0, 0, 0, 0] } }),
        scope,
      ),
    ).toBe(null)
  })
})
