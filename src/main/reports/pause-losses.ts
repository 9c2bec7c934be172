import type { Channel } from '#shared/channel.ts'
import type { Overview } from '#shared/reports/overview.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { addDays, instantOf } from '#shared/time/zoned.ts'
import { isOfKnownChannel } from '../store/json-column.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import type { Place, Places } from './sold-out-losses.ts'
import { hoursByDate, joined, minutesOf, type Spell, within, without } from './spell-hours.ts'
import type { Scope } from './sums.ts'

/** Weeks before, whose same weekday and hour tell what is usual. */
const weeks = 4

type Losses = Overview['pauses']
/** A location at a channel. */
type Front = { locationId: string; channel: Channel }
type Entry = Spell & Front & { kind: 'busy' | 'pause' }

/**
 * How long each location was paused and busy at each channel in a period, and what the pauses may have cost: the orders and
 * the revenue that are usual at that weekday and hour, on average of the four weeks before. Hours that were paused then too
 * say nothing of what is usual, nor do weeks before the first order; where no week is left, nothing is estimated. A busy
 * kitchen still takes orders: that is told in minutes only.
 */
export function pauseLosses(db: ReadConnection, scope: Scope, places: Places, now: number): Losses {
  const usual = usualOrders(db, scope)
  return [...byFront(entriesAround(db, scope, now))]
    .map(([, entries]) => lossOf(entries, scope, places, usual))
    .filter(({ pausedMinutes, busyMinutes }) => pausedMinutes + busyMinutes > 0)
    .toSorted(
      (one, other) =>
        other.pausedMinutes - one.pausedMinutes ||
        other.busyMinutes - one.busyMinutes ||
        one.locationId.localeCompare(other.locationId) ||
        one.channel.localeCompare(other.channel),
    )
}

function lossOf(
  entries: readonly [Entry, ...Entry[]],
  scope: Scope,
  places: Places,
  usual: ReturnType<typeof usualOrders>,
): Losses[number] {
  const [{ locationId, channel }] = entries
  const place = places.get(locationId) ?? { timeZone: 'UTC', dayEndsAt: usualDayEnd }
  const period = {
    beganAt: instantOf(scope.from, place.dayEndsAt, place.timeZone),
    endedAt: instantOf(addDays(scope.to, 1), place.dayEndsAt, place.timeZone),
  }
  const spells = (kind: Entry['kind']) => joined(entries.filter((entry) => entry.kind === kind))
  const everyPause = spells('pause')
  const paused = within(everyPause, period)
  const missed = usual({ locationId, channel }, paused, hoursOf(everyPause, place), place)
  return {
    locationId,
    channel,
    pausedMinutes: minutesOf(paused),
    busyMinutes: minutesOf(without(within(spells('busy'), period), paused)),
    ...missed,
  }
}

/** Everything in force in a period or in the weeks it is held against. */
function entriesAround(db: ReadConnection, scope: Scope, now: number): Entry[] {
  const around = {
    locationId: scope.locationId,
    channel: scope.channel,
    // No zone is further than a day from UTC, and no day ends later than at noon.
    after: Date.parse(addDays(scope.from, -7 * weeks - 1)),
    before: Date.parse(addDays(scope.to, 3)),
    now,
  }
  // A pause of the channel's own ends at its time whether or not this station was there to see it.
  return db
    .prepare<[typeof around], Entry>(
      `SELECT kind, location_id AS locationId, channel, began_at AS beganAt,
              coalesce(ended_at, CASE WHEN ref IS NULL THEN min(coalesce(until, @now), @now) ELSE @now END) AS endedAt
         FROM throttle_entries
        WHERE kind IN ('busy', 'pause') AND began_at < @before AND coalesce(ended_at, @now) > @after
          AND (@locationId IS NULL OR location_id = @locationId) AND (@channel IS NULL OR channel = @channel)`,
    )
    .all(around)
    .filter(isOfKnownChannel)
    .filter(({ beganAt, endedAt }) => endedAt > beganAt)
}

function byFront(entries: readonly Entry[]): Map<string, [Entry, ...Entry[]]> {
  const fronts = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const key = `${entry.channel} ${entry.locationId}`
    const front = fronts.get(key)
    if (front) front.push(entry)
    else fronts.set(key, [entry])
  }
  return fronts
}

/** The hours a pause touched, as `2026-11-24 18`. */
function hoursOf(spells: readonly Spell[], place: Pick<Place, 'timeZone' | 'dayEndsAt'>): Set<string> {
  return new Set(
    spells.flatMap((spell) =>
      [...hoursByDate(spell, place)].flatMap(([date, hours]) =>
        [...hours.keys()].map((hour) => `${date} ${hour}`),
      ),
    ),
  )
}

type Sold = { orders: number; cents: number }

/** What pauses of a location at a channel kept away, by what is usual there; null where nothing tells it. */
function usualOrders(db: ReadConnection, { currency }: Scope) {
  const inFront =
    'location_id = @locationId AND channel = @channel AND (@currency IS NULL OR currency = @currency)'
  type Asked = Front & { currency: string | null }
  const first = db
    .prepare<[Asked], string>(
      `SELECT date FROM sales_by_hour WHERE ${inFront} AND orders <> 0 ORDER BY date LIMIT 1`,
    )
    .pluck()
  const onDay = db.prepare<[Asked & { date: string }], Sold & { hour: number }>(
    `SELECT hour, sum(orders) AS orders, sum(total_cents) AS cents FROM sales_by_hour
      WHERE date = @date AND ${inFront} GROUP BY hour`,
  )
  return (
    front: Front,
    paused: readonly Spell[],
    everyPaused: ReadonlySet<string>,
    place: Pick<Place, 'timeZone' | 'dayEndsAt'>,
  ) => {
    const firstDate = first.get({ ...front, currency })
    const days = new Map<string, Map<number, Sold>>()
    const soldOn = (date: string) => {
      const known =
        days.get(date) ?? new Map(onDay.all({ ...front, currency, date }).map((row) => [row.hour, row]))
      days.set(date, known)
      return known
    }
    const usualAt = (date: string, hour: number): Sold | null => {
      const before = Array.from({ length: weeks }, (_, week) => addDays(date, -7 * (week + 1))).filter(
        (day) => firstDate !== undefined && day >= firstDate && !everyPaused.has(`${day} ${hour}`),
      )
      if (before.length === 0) return null
      const sum = (of: keyof Sold) => before.reduce((all, day) => all + (soldOn(day).get(hour)?.[of] ?? 0), 0)
      return { orders: sum('orders') / before.length, cents: sum('cents') / before.length }
    }
    const missed = { hours: 0, orders: 0, cents: 0 }
    for (const spell of paused)
      for (const [date, hours] of hoursByDate(spell, place))
        for (const [hour, share] of hours) {
          const usual = usualAt(date, hour)
          if (usual === null) continue
          missed.hours += share
          missed.orders += usual.orders * share
          missed.cents += usual.cents * share
        }
    const isKnown = missed.hours > 0
    return {
      estimatedMinutes: Math.round(missed.hours * 60),
      orders: isKnown ? Math.round(missed.orders * 10) / 10 : null,
      lostCents: isKnown ? Math.round(missed.cents) : null,
    }
  }
}
