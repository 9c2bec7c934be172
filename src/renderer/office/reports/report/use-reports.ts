import { useEffect, useEffectEvent } from 'react'
import type { Overview } from '#shared/reports/overview.ts'
import { type WrongPeriod, wrongPeriod } from '#shared/reports/period.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { begunPart, type ChosenPeriod, periodAround, shifted, yearBefore } from '#shared/reports/periods.ts'
import { untilHour } from '#shared/reports/so-far.ts'
import { businessDay, localHour, usualDayEnd } from '#shared/time/business-day.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useChoice } from './choice-store.ts'

/** What a page of reports is about. */
export type Scope = {
  /** The business day that runs at the first location. */
  today: string
  period: ChosenPeriod
  /** What it is compared with: as many days of it as have begun of the period. */
  earlier: ChosenPeriod
  /** The whole of what it is compared with. */
  wholeEarlier: ChosenPeriod
  /** What is wrong with the period; null when nothing is. */
  wrong: WrongPeriod | null
  /** Whether the period is under way: then it is compared with as many days, and a day with as many hours. */
  isUnderWay: boolean
  /** The hour at which a business day begins. */
  dayStartsAt: number
  /** The orders all figures here are made of. */
  filter: OrderFilter
}

function useZone(): string {
  return useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
}

/** The business day that runs now, and the hour at which it began. */
function useToday(): { today: string; dayStartsAt: number } {
  const zone = useZone()
  const endsAt = useDevice(({ state }) => boardLocation(state)?.dayEndsAt ?? usualDayEnd)
  const today = useTime((now) => businessDay(now, zone, endsAt))
  return { today, dayStartsAt: Math.ceil(endsAt / 60) % 24 }
}

export function useScope(): Scope {
  const { today, dayStartsAt } = useToday()
  const { period: chosen, comparison, locationId, channel } = useChoice()
  const period = chosen ?? periodAround('week', today)
  const earlier = comparison === 'before' ? shifted(period, -1) : yearBefore(period)
  const part = begunPart(period, earlier, today)
  return {
    today,
    period,
    earlier: part.earlier,
    wholeEarlier: earlier,
    wrong: wrongPeriod(period, today),
    isUnderWay: period.from <= today && (today < period.to || period.from === period.to),
    dayStartsAt,
    filter: {
      from: period.from,
      to: period.to,
      ...(locationId === null ? {} : { locationId }),
      ...(channel === null ? {} : { channel }),
    },
  }
}

/** Figures of a period in which something was sold. */
export type Report = Overview & { currency: string }

export type Reports = {
  now: Overview | null
  /** Null while it is not known, or where it was in another currency: amounts of two say nothing about each other. */
  before: Report | null
  /** All of the period it is compared with, for the chart: what is yet to come is seen there too. */
  wholeBefore: Report | null
  /** What is shown belongs to another choice: the answer is under way. */
  isStale: boolean
  /** Code of why there is no answer. */
  problem: string | null
  again: () => void
}

/** The figures of a scope and of what it is compared with. While the period is under way they are asked anew each minute. */
export function useReports(scope: Scope): Reports {
  const { period, earlier, wholeEarlier, today, dayStartsAt, isUnderWay } = scope
  const isRunning = period.from <= today && today <= period.to
  const zone = useZone()
  const hour = useTime((at) => localHour(at, zone))
  const minute = useTime((now) => (isRunning ? Math.floor(now / 60_000) : 0))
  const now = useOverview(period, minute)
  const before = useOverview(earlier, 0)
  // Asked for only where it is more than what is compared with.
  const isPart = wholeEarlier.to !== earlier.to
  const whole = useOverview(wholeEarlier, 0, isPart)
  const seen = isPart ? whole : before
  const isDay = isUnderWay && period.from === period.to
  const compared = isDay && before.value !== null ? untilHour(before.value, hour, dayStartsAt) : before.value
  return {
    now: now.value,
    before: before.isStale ? null : inCurrencyOf(now.value, compared),
    wholeBefore: seen.isStale ? null : inCurrencyOf(now.value, seen.value),
    isStale: now.isStale,
    problem: now.problem ?? before.problem ?? whole.problem,
    again: () => {
      now.again()
      before.again()
      whole.again()
    },
  }
}

function inCurrencyOf(now: Overview | null, before: Overview | null): Report | null {
  if (now?.currency == null || before === null) return null
  if (before.currency !== now.currency && before.total.orders > 0) return null
  return { ...before, currency: now.currency }
}

function useOverview({ from, to }: ChosenPeriod, round: number, isAsked = true) {
  const { locationId, channel, currency } = useChoice()
  const input = { from, to, locationId, channel, currency }
  const question = isAsked ? JSON.stringify(input) : ''
  const { value, of, problem, again } = useRead(`${question} ${round}`, (client, options) => {
    type Asked = ReturnType<typeof client.reports.overview>
    // A hook cannot be left out: where nothing is to be asked, nothing is the answer.
    return isAsked ? client.reports.overview(input, options) : (Promise.resolve(null) as unknown as Asked)
  })
  const isLive = useConnection(({ link }) => link === 'live')
  // What could not be asked while the line was away is asked when it is back.
  const isBack = useEffectEvent(() => {
    if (problem === 'OFFLINE' || problem === 'LINE_BROKE') again()
  })
  useEffect(() => {
    if (isLive) isBack()
  }, [isLive])
  return { value, isStale: of?.startsWith(`${question} `) !== true, problem, again }
}
