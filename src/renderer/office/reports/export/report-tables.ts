import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { channelNames } from '#shared/channel.ts'
import type { Figures } from '#shared/reports/figures.ts'
import { daysOfStep } from '#shared/reports/periods.ts'
import { longestCell, type ReportCell, type ReportTable } from '#shared/reports/report-document.ts'
import type { Sales } from '#shared/reports/sales.ts'
import type { Language } from '#shared/location/location.ts'
import { endingText } from '../report/ending-text.ts'
import { hourTitle, stepTitle, weekdayName } from '../report/report-words.ts'
import type { Report } from '../report/use-reports.ts'

/** What tables are worded with. */
export type Wording = {
  say: (message: MessageDescriptor) => string
  language: Language
  /** What a location is called; its id where it was removed since. */
  locationName: (id: string) => string
}

type Column = ReportTable['columns'][number]

const orders = msg`Orders`
const revenue = msg({ message: 'Revenue', comment: 'subtotal and tax' })
const sold = msg({ message: 'Sold', comment: 'column: pieces sold' })
const lost = msg({ message: 'Lost', comment: 'column: money that was not earned' })
const dish = msg`Dish`

/** Every table of a report; one without a row is left out. */
export function reportTables(now: Report, sales: Sales, wording: Wording): ReportTable[] {
  return [
    bySteps(now, sales, wording),
    byHours(now, wording),
    places(now, wording),
    channels(now, wording),
    dishes(now, wording),
    categories(now, wording),
    endings(now, wording),
    soldOut(now, wording),
    pauses(now, wording),
    ratings(now, wording),
  ].filter(({ rows }) => rows.length > 0)
}

function bySteps(now: Report, { unit, steps, channels }: Sales, { say, language }: Wording): ReportTable {
  return {
    title: say(
      {
        hour: msg`Revenue and orders by hour`,
        day: msg`Revenue and orders by day`,
        week: msg`Revenue and orders by week`,
        month: msg`Revenue and orders by month`,
      }[unit],
    ),
    columns: [
      text(say(msg({ message: 'When', comment: 'column: a time' }))),
      money(say(revenue)),
      count(say(orders)),
      ...channels.map((channel) => count(channelNames[channel])),
    ],
    rows: steps.map(({ key, revenueCents, orders: many, byChannel }) => [
      stepTitle(unit, key, daysOfStep(unit, key, now).from, language),
      revenueCents,
      many,
      ...channels.map((channel) => byChannel[channel]),
    ]),
    note: null,
  }
}

function byHours(now: Report, { say, language }: Wording): ReportTable {
  return {
    title: say(msg`Orders by hour`),
    columns: [
      text(say(msg({ message: 'Weekday', comment: 'column' }))),
      text(say(msg({ message: 'Hour', comment: 'column' }))),
      count(say(orders)),
      count(say(msg`Late orders`)),
    ],
    rows: now.heat
      .filter(({ orders: many }) => many > 0)
      .map(({ weekday, hour, orders: many, lateOrders }) => [
        weekdayName(weekday, language, 'long'),
        hourTitle(hour, language),
        many,
        lateOrders,
      ]),
    note: null,
  }
}

function figureColumns(say: Wording['say']): Column[] {
  return [
    count(say(orders)),
    money(say(msg`Subtotal`)),
    money(say(msg`Tax`)),
    money(say(revenue)),
    money(say(msg`Tips`)),
    money(say(msg`Refunded`)),
    count(say(msg`Late orders`)),
  ]
}

function figureCells(figures: Figures): ReportCell[] {
  const { orders: many, subtotalCents, taxCents, totalCents, tipCents, refundedCents, lateOrders } = figures
  return [many, subtotalCents, taxCents, totalCents, tipCents, refundedCents, lateOrders]
}

function places(now: Report, { say, locationName }: Wording): ReportTable {
  return {
    title: say(msg`Locations`),
    columns: [text(say(msg`Location`)), ...figureColumns(say)],
    rows: now.locations.map(({ locationId, figures }) => [
      cut(locationName(locationId)),
      ...figureCells(figures),
    ]),
    note: null,
  }
}

function channels(now: Report, { say }: Wording): ReportTable {
  return {
    title: say(msg({ message: 'Channels', comment: 'DoorDash, Uber Eats' })),
    columns: [text(say(msg({ message: 'Channel', comment: 'DoorDash, Uber Eats' }))), ...figureColumns(say)],
    rows: now.channels.map(({ channel, figures }) => [channelNames[channel], ...figureCells(figures)]),
    note: null,
  }
}

function dishes(now: Report, { say }: Wording): ReportTable {
  const [most, all] = [now.dishes.length, now.dishCount]
  return {
    title: say(msg`Dishes`),
    columns: [
      text(say(dish)),
      count(say(sold)),
      count(say(orders)),
      money(say(msg({ message: 'Before discounts', comment: 'column: what dishes brought' }))),
      count(say(msg({ message: 'In late orders', comment: 'column: in how many late orders a dish is' }))),
    ],
    rows: now.dishes.map(({ dish: name, items, orders: many, subtotalCents, lateOrders }) => [
      cut(name),
      items,
      many,
      subtotalCents,
      lateOrders,
    ]),
    note: all > most ? say(msg`The ${most} most sold of ${all}.`) : null,
  }
}

function categories(now: Report, { say }: Wording): ReportTable {
  return {
    title: say(msg`Categories`),
    columns: [
      text(say(msg({ message: 'Category', comment: 'column: a category of the menu' }))),
      count(say(sold)),
      count(say(orders)),
      money(say(msg({ message: 'Before discounts', comment: 'column: what dishes brought' }))),
    ],
    rows: now.categories.map(({ category, items, orders: many, subtotalCents }) => [
      category === '' ? say(msg`Without a category`) : cut(category),
      items,
      many,
      subtotalCents,
    ]),
    note: null,
  }
}

function endings(now: Report, { say }: Wording): ReportTable {
  return {
    title: say(msg`Refused and cancelled`),
    columns: [
      text(say(msg({ message: 'Why', comment: 'column: why orders ended' }))),
      count(say(orders)),
      money(say(lost)),
    ],
    rows: now.reasons.map((reason) => [cut(endingText(say, reason)), reason.orders, reason.lostCents]),
    note: null,
  }
}

function soldOut(now: Report, { say, locationName }: Wording): ReportTable {
  return {
    title: say(msg`Sold out, and what it may have cost`),
    columns: [
      text(say(dish)),
      text(say(msg`Location`)),
      {
        title: say(msg({ message: 'Off sale', comment: 'column: for how long a dish could not be ordered' })),
        kind: 'duration',
      },
      count(say(orders)),
      money(say(lost)),
    ],
    rows: now.soldOut.map(({ name, locationId, minutes, orders: many, lostCents }) => [
      cut(name),
      cut(locationName(locationId)),
      minutes * 60_000,
      Math.round(many * 10) / 10,
      lostCents,
    ]),
    note: say(msg`Estimated from what the same hours of the four weeks before sold.`),
  }
}

function pauses(now: Report, { say, locationName }: Wording): ReportTable {
  return {
    title: say(msg`Paused, and what it may have cost`),
    columns: [
      text(say(msg`Location`)),
      text(say(msg({ message: 'Channel', comment: 'DoorDash, Uber Eats' }))),
      {
        title: say(msg({ message: 'Paused', comment: 'column: for how long no orders were taken' })),
        kind: 'duration',
      },
      {
        title: say(msg({ message: 'Busy', comment: 'column: for how long orders took longer than usual' })),
        kind: 'duration',
      },
      count(say(orders)),
      money(say(lost)),
    ],
    rows: now.pauses.map(({ locationId, channel, pausedMinutes, busyMinutes, orders: missed, lostCents }) => [
      cut(locationName(locationId)),
      channelNames[channel],
      pausedMinutes * 60_000,
      busyMinutes * 60_000,
      missed,
      lostCents,
    ]),
    note: say(
      msg`Estimated from the orders that are usual at that weekday and hour: the average of the four weeks before, without the hours that were paused then too.`,
    ),
  }
}

function ratings(now: Report, { say }: Wording): ReportTable {
  return {
    title: say(msg`Ratings`),
    columns: [count(say(msg({ message: 'Stars', comment: 'column' }))), count(say(msg`Ratings`))],
    rows: now.feedback.count === 0 ? [] : now.feedback.stars.map((given, at) => [at + 1, given]).toReversed(),
    note: null,
  }
}

const text = (title: string): Column => ({ title, kind: 'text' })
const count = (title: string): Column => ({ title, kind: 'count' })
const money = (title: string): Column => ({ title, kind: 'money' })

/** A text with a sign of it where it is longer than a cell. */
export function cut(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell - 1).toWellFormed()}…` : text
}
