import { msg } from '@lingui/core/macro'
import { channelNames } from '#shared/channel.ts'
import { daysOfStep } from '#shared/reports/periods.ts'
import type { ReportDocument } from '#shared/reports/report-document.ts'
import { type Sales, salesOf } from '#shared/reports/sales.ts'
import { stepName, tableDay, weekdayName } from '../report/report-words.ts'
import type { Report } from '../report/use-reports.ts'
import { reportFigures } from './report-figures.ts'
import { cut, reportTables, type Wording } from './report-tables.ts'

/** What a report is about besides its figures, in words. */
export type About = Wording & {
  place: string
  period: string
  made: string
  paper: ReportDocument['paper']
  today: string
  dayStartsAt: number
}

/** A report as every file shows it: worded here, laid out by whoever makes the file. */
export function reportDocumentOf(now: Report, about: About): ReportDocument {
  const { say, language } = about
  const whole = salesOf(now, null, about.today, about.dayStartsAt)
  // What has not begun is no figure.
  const sales = { ...whole, steps: whole.steps.filter(({ isAhead }) => !isAhead) }
  return {
    place: cut(about.place),
    title: say(msg({ message: 'Reports', comment: 'page of the Dashboard' })),
    period: `${about.period} · ${now.currency}`,
    made: about.made,
    language,
    currency: now.currency,
    paper: about.paper,
    figures: reportFigures(now.total, now.unanswered, say),
    charts: sales.steps.length === 0 ? [] : [salesChart(now, sales, about)],
    heat: {
      title: say(msg`Orders by hour`),
      weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, language, 'short')),
      cells: now.heat.map(({ weekday, hour, orders }) => ({ weekday, hour, orders })),
    },
    tables: reportTables(now, sales, about),
    comments: comments(now, about),
    pageWords: say(msg({ message: 'Page # of ##', comment: '# is the page, ## how many there are' })),
  }
}

function salesChart(now: Report, { unit, steps, channels }: Sales, { say, language }: About) {
  const name = (channel: keyof typeof channelNames) => channelNames[channel]
  return {
    title: say(
      {
        hour: msg`Revenue and orders by hour`,
        day: msg`Revenue and orders by day`,
        week: msg`Revenue and orders by week`,
        month: msg`Revenue and orders by month`,
      }[unit],
    ),
    labels: steps.map(({ key }) =>
      stepName(unit, key, daysOfStep(unit, key, now).from, steps.length, language),
    ),
    bars: channels.map((channel) => ({
      name: name(channel),
      values: steps.map(({ byChannel }) => byChannel[channel]),
    })),
    line: {
      name: say(msg({ message: 'Revenue', comment: 'subtotal and tax' })),
      values: steps.map(({ revenueCents }) => revenueCents),
      kind: 'money' as const,
    },
  }
}

function comments({ feedback }: Report, { say, language }: About): ReportDocument['comments'] {
  if (feedback.latest.length === 0) return null
  return {
    title: say(msg`What customers said`),
    items: feedback.latest.slice(0, 200).map(({ date, channel, displayNumber, stars, comment }) => ({
      about: [tableDay(date, language), channelNames[channel], displayNumber ?? '']
        .filter(Boolean)
        .join(' · ')
        .slice(0, 200),
      stars,
      words: cut(comment ?? ''),
    })),
    note: null,
  }
}
