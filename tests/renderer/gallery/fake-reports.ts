import { ORPCError } from '@orpc/client'
import { type CustomerComment, type FeedbackSource, noFeedback } from '#shared/reports/feedback.ts'
import type { Overview } from '#shared/reports/overview.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { type Figures, noFigures } from '#shared/reports/figures.ts'
import { type Period, seriesUnit } from '#shared/reports/period.ts'
import { stepKeys } from '#shared/reports/periods.ts'
import { isoWeek, weekday } from '#shared/time/business-day.ts'

export type Asked = Period & { locationId: string | null; channel: Channel | null; currency: string | null }

/** What a station has of a period, by what it is asked. */
export type ReportsScene = (asked: Asked) => Overview

/** Orders per weekday (Monday first) from 11:00 to 22:00. */
const rhythm = [
  [2, 7, 4, 1, 1, 1, 4, 9, 7, 4, 3, 1],
  [2, 6, 5, 2, 1, 2, 5, 8, 8, 5, 2, 1],
  [2, 8, 5, 1, 1, 2, 5, 10, 9, 5, 3, 1],
  [3, 7, 6, 2, 1, 2, 6, 10, 10, 7, 3, 1],
  [3, 10, 6, 2, 1, 2, 9, 19, 16, 8, 5, 2],
  [3, 7, 6, 2, 1, 2, 10, 16, 15, 10, 5, 2],
  [3, 8, 6, 2, 1, 1, 4, 9, 8, 4, 2, 1],
]
const firstHour = 11
const today = '2026-11-24'

function sum(all: readonly Figures[]): Figures {
  const total: Figures = { ...noFigures }
  for (const each of all)
    for (const name of Object.keys(total) as (keyof Figures)[]) total[name] += each[name]
  return total
}

/** The same figures for the same day, hour and channel whenever they are asked. */
function figuresOf(date: string, hour: number, channel: Channel): Figures {
  const usual = rhythm[weekday(date) - 1]?.[hour - firstHour] ?? 0
  const week = Number(isoWeek(date).slice(6))
  // Uber Eats brings a fifth; some weeks are better than others.
  const uber = Math.floor((usual + (week % 4)) / 5)
  const all = Math.max(0, usual - (week % 7 === 4 ? 1 : 0))
  const orders = channel === 'uber-eats' ? Math.min(uber, all) : all - Math.min(uber, all)
  const subtotalCents = orders * (2_900 + ((hour * 37 + week * 53) % 500))
  const taxCents = Math.round(subtotalCents * 0.14975)
  const lateOrders = orders > 7 ? Math.floor(orders / 4) : 0
  const refused = channel === 'doordash' && hour === 18 && weekday(date) > 4 ? 1 : 0
  return {
    ...noFigures,
    orders,
    items: orders * 3,
    subtotalCents,
    taxCents,
    totalCents: subtotalCents + taxCents,
    tipCents: orders * 210,
    feeCents: orders * 10,
    discountCents: hour === 12 ? orders * 90 : 0,
    refundedCents: hour === 20 ? 640 : 0,
    completed: orders - refused,
    cancelled: refused,
    refused,
    lostCents: refused * 3_300,
    accepted: orders - refused,
    acceptMs: (orders - refused) * (38_000 + (week % 5) * 2_000),
    readied: orders - refused,
    readyMs: (orders - refused) * (840_000 + (week % 3) * 20_000),
    promisedMs: (orders - refused) * 900_000,
    lateOrders,
    courierWaits: Math.floor(orders / 2),
    courierWaitMs: Math.floor(orders / 2) * 190_000,
    cutleryRequested: Math.floor(orders / 3),
    cutleryDeclined: Math.floor(orders / 4),
    cutleryUnknown: orders - Math.floor(orders / 3) - Math.floor(orders / 4),
  }
}

const dishes: [string, string, number, number, number][] = [
  ['Tourtière', 'Plats', 1_650, 118, 11],
  ['Poutine classique', 'Plats', 1_325, 104, 8],
  ['Steak frites', 'Plats', 2_600, 71, 6],
  ['Grilled cheese', 'Sandwichs', 1_195, 66, 0],
  ['Pâté chinois', 'Plats', 1_550, 61, 1],
  ['Crêpe jambon', 'Crêpes', 1_475, 52, 0],
  ['Soupe aux pois', 'Entrées', 650, 44, 0],
  ['Tarte au sucre', 'Desserts', 725, 41, 1],
  ['Salade de chèvre chaud', 'Entrées', 1_425, 33, 0],
  ['Limonade maison', 'Boissons', 450, 29, 0],
]

const comment = (more: Partial<CustomerComment>): CustomerComment => ({
  id: 1,
  channel: 'doordash',
  locationId: 'chez-loutre-centre',
  storeId: '2390417',
  date: '2026-11-20',
  stars: 2,
  emoji: null,
  comment: 'Good, but cold: the dasher waited 15 minutes.',
  tags: [],
  reviewType: null,
  frequency: null,
  orderId: 'past-0',
  displayNumber: '2611',
  ...more,
})
const comments = [
  comment({}),
  comment({
    id: 2,
    orderId: 'past-1',
    displayNumber: '3A9F7',
    channel: 'uber-eats',
    stars: 5,
    date: '2026-11-21',
    comment: 'Best tourtière this side of the river!',
  }),
  comment({
    id: 3,
    orderId: null,
    displayNumber: null,
    stars: null,
    emoji: 'disliked',
    date: '2026-11-22',
    comment: 'No forks, though we asked for them.',
  }),
]

/** A restaurant that does well. */
export const usual: ReportsScene = (asked) => {
  const { from, to, channel } = asked
  const wanted = channels.filter((each) => channel === null || each === channel)
  const begun = stepKeys('day', from, to < today ? to : today)
  const cells = begun.flatMap((date) =>
    wanted.flatMap((each) =>
      Array.from({ length: 12 }, (_, at) => firstHour + at).map((hour) => ({
        date,
        hour,
        channel: each,
        figures: figuresOf(date, hour, each),
      })),
    ),
  )
  const total = sum(cells.map(({ figures }) => figures))
  const unit = seriesUnit(asked)
  const keyOf = (cell: (typeof cells)[number]) =>
    unit === 'hour'
      ? String(cell.hour)
      : unit === 'day'
        ? cell.date
        : unit === 'week'
          ? isoWeek(cell.date)
          : cell.date.slice(0, 7)
  const part = total.orders / 412
  const sold = dishes.map(([dish, category, price, items, late]) => ({
    dish,
    category,
    price,
    items: Math.round(items * part) + (Number(isoWeek(from).slice(6)) % 3) * 2,
    late: Math.round(late * part),
  }))
  return {
    from,
    to,
    currency: 'CAD',
    currencies: ['CAD'],
    total,
    series: {
      unit,
      rows: [...Map.groupBy(cells, (cell) => `${keyOf(cell)} ${cell.channel}`)].map(([key, group]) => ({
        key: key.split(' ')[0] ?? '',
        channel: group[0]?.channel ?? 'doordash',
        figures: sum(group.map(({ figures }) => figures)),
      })),
    },
    heat: [...Map.groupBy(cells, ({ date, hour }) => `${weekday(date)} ${hour}`)].map(([key, group]) => {
      const [day, hour] = key.split(' ').map(Number)
      const { orders, lateOrders } = sum(group.map(({ figures }) => figures))
      return { weekday: day ?? 1, hour: hour ?? 0, orders, lateOrders }
    }),
    dishes: sold.map(({ dish, price, items, late }) => ({
      dish,
      orders: Math.ceil(items * 0.9),
      items,
      subtotalCents: items * price,
      lateOrders: late,
    })),
    dishCount: sold.length,
    categories: [...Map.groupBy(sold, ({ category }) => category)].map(([category, group]) => ({
      category,
      orders: Math.ceil(group.reduce((all, { items }) => all + items, 0) * 0.8),
      items: group.reduce((all, { items }) => all + items, 0),
      subtotalCents: group.reduce((all, { items, price }) => all + items * price, 0),
    })),
    locations: [{ locationId: 'chez-loutre-centre', figures: total }],
    channels: wanted.map((each) => ({
      channel: each,
      figures: sum(cells.filter((cell) => cell.channel === each).map(({ figures }) => figures)),
    })),
    reasons:
      total.refused === 0
        ? []
        : [
            {
              kind: 'refused',
              by: 'merchant',
              reason: 'too-busy',
              orders: Math.max(1, total.refused - 1),
              lostCents: Math.max(1, total.refused - 1) * 3_300,
            },
            { kind: 'cancelled', by: 'platform', reason: '', orders: 1, lostCents: 3_300 },
          ],
    soldOut: [
      { name: 'Steak frites', locationId: 'chez-loutre-centre', minutes: 95, orders: 4.5, lostCents: 11_700 },
    ],
    pauses: [
      {
        locationId: 'chez-loutre-centre',
        channel: 'doordash',
        pausedMinutes: 75,
        busyMinutes: 40,
        estimatedMinutes: 75,
        orders: 6.4,
        lostCents: 21_150,
      },
      {
        locationId: 'chez-loutre-port',
        channel: 'uber-eats',
        pausedMinutes: 15,
        busyMinutes: 0,
        estimatedMinutes: 0,
        orders: null,
        lostCents: null,
      },
    ],
    feedback: {
      ...noFeedback,
      total: 99,
      emojis: { loved: 1, liked: 0, disliked: 2 },
      count: 96,
      starSum: 438,
      stars: [1, 3, 5, 19, 68],
      latest: comments,
      days: begun.map((date, at) => ({ date, count: 4, starSum: 20 - (at % 3) * 3 })),
    },
    unanswered: asked.to < today ? 0 : 3,
    hasAny: true,
  }
}

const nothing: ReportsScene = (asked) => ({
  from: asked.from,
  to: asked.to,
  currency: 'CAD',
  currencies: [],
  total: noFigures,
  series: { unit: seriesUnit(asked), rows: [] },
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
})

/** Whatever is asked, the same one order. */
const one: ReportsScene = (asked) => {
  const figures: Figures = {
    ...noFigures,
    orders: 1,
    items: 2,
    subtotalCents: 2_650,
    taxCents: 397,
    totalCents: 3_047,
    cutleryUnknown: 1,
  }
  return {
    ...nothing(asked),
    currencies: ['CAD'],
    total: figures,
    series: {
      unit: seriesUnit(asked),
      rows: [
        { key: stepKeys(seriesUnit(asked), asked.from, asked.to)[1] ?? '18', channel: 'doordash', figures },
      ],
    },
    heat: [{ weekday: 2, hour: 18, orders: 1, lateOrders: 0 }],
    dishes: [{ dish: 'Poutine classique', orders: 1, items: 2, subtotalCents: 2_650, lateOrders: 0 }],
    dishCount: 1,
    categories: [{ category: '', orders: 1, items: 2, subtotalCents: 2_650 }],
    locations: [{ locationId: 'chez-loutre-centre', figures }],
    channels: [{ channel: 'doordash', figures }],
  }
}

/** Two currencies, two locations, one of which is gone, and hours past midnight. */
const several: ReportsScene = (asked) => {
  const whole = usual(asked)
  const [most = noFigures, rest = noFigures] = whole.channels.map(({ figures }) => figures)
  return {
    ...whole,
    currency: asked.currency ?? 'CAD',
    currencies: ['CAD', 'USD'],
    heat: [...whole.heat, { weekday: 6, hour: 1, orders: 4, lateOrders: 1 }],
    locations: [
      { locationId: 'chez-loutre-centre', figures: most },
      { locationId: 'loutre-a-lyon', figures: rest },
    ],
  }
}

/** Names and words nobody would expect, at their longest. */
const loud: ReportsScene = (asked) => {
  const whole = usual(asked)
  const long = `<b>Cold</b> <script>alert(1)</script> =HYPERLINK("x") 🥶🍟 ${'مرحبا \u202Eevil '.repeat(40)}`
  return {
    ...whole,
    dishes: whole.dishes.map((each, at) => ({
      ...each,
      dish:
        at === 0
          ? 'Tourtière du Lac-Saint-Jean aux trois viandes sauvages, pommes de terre rattes et ketchup aux fruits maison'
          : at === 1
            ? 'ﺑﻮﺗﻴﻦ <i>كلاسيك</i> 🍟'
            : each.dish,
    })),
    categories: whole.categories.map((each) => ({ ...each, category: `${each.category} <b>&amp;</b> 🥗` })),
    feedback: {
      ...noFeedback,
      total: 12,
      count: 12,
      starSum: 33,
      stars: [5, 2, 1, 1, 3],
      latest: [
        comment({ comment: long.padEnd(10_000, 'Ça '), stars: 1 }),
        comment({ comment: 'نعم ممتاز', stars: 5, id: 2, orderId: 'past-1', displayNumber: 'ABC-⁦123' }),
        comment({ comment: 'x'.repeat(10_000), id: 3, orderId: 'past-2' }),
      ],
    },
  }
}

export const reportsScenes = {
  usual,
  nothing: (asked: Asked) => ({ ...nothing(asked), hasAny: false }),
  empty: nothing,
  one,
  several,
  loud,
} satisfies Record<string, ReportsScene>

const feedbackSources: FeedbackSource[] = [
  { channel: 'doordash', state: 'fresh', readAt: Date.parse('2026-11-24T10:05:00Z'), nextAt: null },
  { channel: 'uber-eats', state: 'none', readAt: null, nextAt: null },
]

/** The reports of a station; a spec lets it fail or wait. */
/** How far the days are counted anew when the page opens, as `12 90`. */
const recountKey = 'gallery-recount'

export function createFakeReports(scene: ReportsScene, managed: (call: string) => Promise<void>) {
  let failure: string | null = null
  const [counted = 0, of = 0] = (sessionStorage.getItem(recountKey) ?? '0 0').split(' ').map(Number)
  let recount = { counted, of }
  return {
    fail: (code: string | null) => (failure = code),
    /** So many days are counted anew, of so many. */
    recounted: (counted: number, of: number) => (recount = { counted, of }),
    client: {
      overview: async (asked: Asked) => {
        await managed(`reports.overview ${JSON.stringify(asked)}`)
        if (failure !== null) throw new ORPCError(failure, { defined: true })
        return scene(asked)
      },
      comments: async (asked: { stars: number | null; cursor: string | null; limit: number }) => {
        await managed(`reports.comments ${JSON.stringify(asked)}`)
        if (failure !== null) throw new ORPCError(failure, { defined: true })
        const all = Array.from({ length: 45 }, (_, at) => ({ ...comments[at % 3], id: at + 1 })).filter(
          (each) => asked.stars === null || each.stars === asked.stars,
        )
        const begin = Number(asked.cursor ?? 0)
        const end = begin + asked.limit
        return { comments: all.slice(begin, end), next: end < all.length ? String(end) : null }
      },
      recount: async () => recount,
      feedbackSources: async () => feedbackSources,
      lookForFeedback: async () => {
        await managed('reports.lookForFeedback')
        return feedbackSources
      },
    },
  }
}
