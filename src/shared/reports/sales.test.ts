import { describe, expect, it } from 'vitest'
import type { Overview } from './overview.ts'
import type { Channel } from '../channel.ts'
import { labelled, salesChart } from './charts/sales-chart.ts'
import { noFeedback } from './feedback.ts'
import { noFigures } from './figures.ts'
import { heatOf } from './heat.ts'
import { seriesUnit } from './period.ts'
import { salesOf } from './sales.ts'

/** A day on which all of these are over. */
const later = '2026-12-31'
const row = (key: string, orders: number, channel: Channel = 'doordash') => ({
  key,
  channel,
  figures: { ...noFigures, orders, totalCents: orders * 3_000 },
})

function overview(from: string, to: string, rows: Overview['series']['rows']): Overview {
  return {
    from,
    to,
    currency: 'CAD',
    currencies: ['CAD'],
    total: noFigures,
    series: { unit: seriesUnit({ from, to }), rows },
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
  }
}

describe('the steps of the chart (R4, R5)', () => {
  it('stand beside the same weekday of the week before, those without orders too', () => {
    const now = overview('2026-11-16', '2026-11-22', [
      row('2026-11-16', 4),
      row('2026-11-16', 1, 'uber-eats'),
      row('2026-11-20', 9),
    ])
    const before = overview('2026-11-09', '2026-11-15', [row('2026-11-13', 7)])
    const { unit, channels, steps } = salesOf(now, before, later)
    expect([unit, channels, steps.length]).toEqual(['day', ['doordash', 'uber-eats'], 7])
    expect(steps[0]).toEqual({
      key: '2026-11-16',
      orders: 5,
      revenueCents: 15_000,
      byChannel: { doordash: 4, 'uber-eats': 1 },
      isAhead: false,
      before: { key: '2026-11-09', orders: 0, revenueCents: 0 },
    })
    expect(steps[4]?.before).toEqual({ key: '2026-11-13', orders: 7, revenueCents: 21_000 })
  })

  it('have nothing beside them where the earlier month is shorter', () => {
    const { steps } = salesOf(
      overview('2026-03-01', '2026-03-31', []),
      overview('2026-02-01', '2026-02-28', []),
      later,
    )
    expect([steps[27]?.before?.key, steps[28]?.before]).toEqual(['2026-02-28', null])
  })

  it('run from the first hour with orders to the last, over midnight', () => {
    const { steps } = salesOf(overview('2026-11-20', '2026-11-20', [row('23', 2), row('01', 1)]), null, later)
    expect(steps.map(({ key }) => key)).toEqual(['23', '00', '01'])
  })

  it('that have not begun are no steps of nothing: the chart leaves them open', () => {
    const sales = salesOf(overview('2026-11-16', '2026-11-22', [row('2026-11-16', 4)]), null, '2026-11-17')
    expect(sales.steps.map(({ isAhead }) => isAhead)).toEqual([false, false, true, true, true, true, true])
    const { series } = salesChart({
      sales,
      nameOf: ({ key }) => key,
      amount: String,
      number: String,
      width: 700,
      height: 330,
      font: 'sans-serif',
      fontSize: 16,
    })
    for (const { data } of series as { data: unknown[] }[])
      expect(data.slice(2).every((each) => each === null)).toBe(true)
  })

  it('are none of a day without orders', () => {
    expect(salesOf(overview('2026-11-20', '2026-11-20', []), null, later).steps).toEqual([])
  })

  it('are never measured by steps of another length', () => {
    const { steps } = salesOf(
      overview('2026-11-16', '2026-11-22', []),
      overview('2026-11-09', '2026-11-09', []),
      later,
    )
    expect(steps.every(({ before }) => before === null)).toBe(true)
  })
})

describe('the map of hours', () => {
  it('has every hour between the first and the last of a business day, and frames the busiest', () => {
    const heat = heatOf([
      { weekday: 5, hour: 22, orders: 3, lateOrders: 0 },
      { weekday: 6, hour: 0, orders: 8, lateOrders: 2 },
      { weekday: 6, hour: 12, orders: 0, lateOrders: 0 },
    ])
    expect(heat.hours).toEqual([22, 23, 0])
    expect(heat.rows.map((cells) => cells.map(({ orders }) => orders))).toEqual([
      ...Array.from({ length: 4 }, () => [0, 0, 0]),
      [3, 0, 0],
      [0, 0, 8],
      [0, 0, 0],
    ])
    expect(heat.peak).toEqual({ weekday: 6, hour: 0, orders: 8, lateOrders: 2 })
  })

  it('has no row for a weekday that has not been yet', () => {
    const { rows } = heatOf([{ weekday: 1, hour: 12, orders: 2, lateOrders: 0 }], 4, [1, 2])
    expect(rows.map(([cell]) => cell?.weekday)).toEqual([1, 2])
  })

  it('is empty without orders', () => {
    expect(heatOf([])).toEqual({ hours: [], rows: [], peak: null })
  })
})

describe('the chart of revenue and orders', () => {
  const sales = salesOf(
    overview('2026-11-16', '2026-11-22', [row('2026-11-18', 4), row('2026-11-20', 9, 'uber-eats')]),
    overview('2026-11-09', '2026-11-15', [row('2026-11-13', 7)]),
    later,
  )
  const drawn = {
    sales,
    nameOf: ({ key }: { key: string }) => key.slice(8),
    amount: (cents: number) => `$${cents / 100}`,
    number: String,
    width: 700,
    height: 330,
    font: 'sans-serif',
    fontSize: 16,
  }
  type Series = {
    type: string
    stack?: string
    data: unknown[]
    itemStyle?: object
    lineStyle?: { type?: unknown }
  }
  const series = (with_: Partial<typeof drawn> = {}) => salesChart({ ...drawn, ...with_ }).series as Series[]

  it('dashes what was before, and tells the channels apart without colour', () => {
    const [earlierLine, doordash, uber, earlierBars, revenue] = series()
    expect(earlierLine?.lineStyle?.type).toEqual([4, 4])
    expect(earlierBars?.itemStyle).toMatchObject({ color: 'transparent', borderType: [3, 3] })
    expect([doordash?.stack, uber?.stack]).toEqual(['orders', 'orders'])
    expect(doordash?.itemStyle).not.toHaveProperty('decal')
    expect(uber?.itemStyle).toHaveProperty('decal')
    expect(revenue?.data).toHaveLength(7)
  })

  it('draws no earlier period where there is none', () => {
    const alone = { ...sales, steps: sales.steps.map((step) => ({ ...step, before: null })) }
    expect(series({ sales: alone }).map(({ type }) => type)).toEqual(['bar', 'bar', 'line'])
  })

  it('writes every value where there is room, else the highest and the lowest', () => {
    const { steps } = sales
    expect([...labelled(steps, 90, 16)]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([...labelled(steps, 20, 16)]).toEqual([4, 0])
  })

  it('is drawn of nothing without a fault', () => {
    expect(() => salesChart({ ...drawn, sales: { unit: 'hour', channels: [], steps: [] } })).not.toThrow()
  })
})
