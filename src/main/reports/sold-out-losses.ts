import type { Overview } from '#shared/reports/overview.ts'
import type { Location } from '#shared/location/location.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { addDays, instantOf } from '#shared/time/zoned.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { hoursByDate } from './spell-hours.ts'
import type { Scope } from './sums.ts'

const hourMs = 3_600_000
/** Weeks before, whose same hours tell what would have been sold. */
const weeks = 4
/** What an overview looks at, the longest first, and what it names, those that cost most first. */
const mostSpells = 1_000
const most = 50
/** Of what is off for longer, only the beginning is estimated: the weeks before the rest had none to sell either. */
const longestMs = 28 * 24 * hourMs

/** How the days of a location go, and what it sells in. */
export type Place = Pick<Location, 'timeZone' | 'dayEndsAt' | 'currency'>
export type Places = ReadonlyMap<string, Place>
/** Of a location that was removed since. */
const nowhere = { timeZone: 'UTC', dayEndsAt: usualDayEnd }
type Days = Pick<Place, 'timeZone' | 'dayEndsAt'>

type Spell = { name: string; locationId: string; beganAt: number; endedAt: number }

/**
 * What was sold out in a period, for how long, and what it may have cost: in the same hours of the four weeks before, the
 * dish sold so much. An estimate: of a day's sales of the dish, the hours of a spell had the share they had of all orders.
 */
export function soldOutLosses(
  db: ReadConnection,
  scope: Scope,
  places: Places,
  now: number,
): Overview['soldOut'] {
  const estimate = estimator(db, scope)
  const losses = new Map<string, Overview['soldOut'][number]>()
  for (const spell of apart(spellsIn(db, scope, places, now))) {
    const { name, locationId } = spell
    const key = `${locationId}\0${name}`
    const loss = losses.get(key) ?? { name, locationId, minutes: 0, orders: 0, lostCents: 0 }
    const missed = estimate(spell, places.get(locationId) ?? nowhere)
    loss.minutes += Math.round((spell.endedAt - spell.beganAt) / 60_000)
    loss.orders += missed.orders
    loss.lostCents += missed.cents
    losses.set(key, loss)
  }
  return [...losses.values()]
    .map((loss) => ({
      ...loss,
      orders: Math.round(loss.orders * 10) / 10,
      lostCents: Math.round(loss.lostCents),
    }))
    .toSorted((one, other) => other.lostCents - one.lostCents || other.minutes - one.minutes)
    .slice(0, most)
}

/** The spells of a scope, cut to its days. */
function spellsIn(db: ReadConnection, scope: Scope, places: Places, now: number): Spell[] {
  // No zone is further than a day from UTC: the exact cut is made below, where the location is known.
  const around = {
    ...scope,
    after: Date.parse(addDays(scope.from, -1)),
    before: Date.parse(addDays(scope.to, 3)),
    now,
    mostSpells,
  }
  return db
    .prepare<[typeof around], Spell>(
      `SELECT name, location_id AS locationId, began_at AS beganAt, coalesce(ended_at, @now) AS endedAt
         FROM sold_out_spells
        WHERE began_at < @before AND (ended_at IS NULL OR ended_at > @after)
          AND (@locationId IS NULL OR location_id = @locationId) AND (@channel IS NULL OR channel = @channel)
        ORDER BY endedAt - beganAt DESC LIMIT @mostSpells`,
    )
    .all(around)
    .toSorted(inOrder)
    .map((spell) => {
      const { timeZone, dayEndsAt } = places.get(spell.locationId) ?? nowhere
      return {
        ...spell,
        beganAt: Math.max(spell.beganAt, instantOf(scope.from, dayEndsAt, timeZone)),
        endedAt: Math.min(spell.endedAt, now, instantOf(addDays(scope.to, 1), dayEndsAt, timeZone)),
      }
    })
    .filter(({ beganAt, endedAt }) => endedAt > beganAt)
}

/** By place, name and beginning. */
function inOrder(one: Spell, other: Spell): number {
  return (
    one.locationId.localeCompare(other.locationId) ||
    one.name.localeCompare(other.name) ||
    one.beganAt - other.beganAt
  )
}

/** Two channels that lack a dish at once lack it once; `spells` in the order of place, name and beginning. */
function apart(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = []
  for (const spell of spells) {
    const last = joined.at(-1)
    const overlaps =
      last?.name === spell.name && last.locationId === spell.locationId && spell.beganAt <= last.endedAt
    if (overlaps) last.endedAt = Math.max(last.endedAt, spell.endedAt)
    else joined.push({ ...spell })
  }
  return joined
}

/** What the hours of a spell sold of its dish, on average of the weeks before. */
function estimator(db: ReadConnection, scope: Scope) {
  const inPlace =
    'location_id = @locationId AND (@channel IS NULL OR channel = @channel) AND (@currency IS NULL OR currency = @currency)'
  type Day = { date: string; locationId: string; channel: string | null; currency: string | null }
  const dishOn = db.prepare<[Day & { name: string }], { orders: number | null; cents: number | null }>(
    `SELECT sum(orders) AS orders, sum(subtotal_cents) AS cents FROM sales_by_dish
      WHERE date = @date AND dish = @name AND ${inPlace}`,
  )
  const hoursOn = db.prepare<[Day], { hour: number; orders: number }>(
    `SELECT hour, sum(orders) AS orders FROM sales_by_hour WHERE date = @date AND ${inPlace} GROUP BY hour`,
  )

  return ({ name, locationId, beganAt, endedAt }: Spell, place: Days) => {
    const missed = { orders: 0, cents: 0 }
    const until = Math.min(endedAt, beganAt + longestMs)
    for (const [date, hours] of hoursByDate({ beganAt, endedAt: until }, place)) {
      for (let week = 1; week <= weeks; week += 1) {
        const { channel, currency } = scope
        const day = { date: addDays(date, -7 * week), locationId, channel, currency }
        const sold = hoursOn.all(day)
        const all = sold.reduce((sum, { orders }) => sum + orders, 0)
        const then = sold.reduce(
          (sum, { hour, orders }) => sum + orders * Math.min(1, hours.get(hour) ?? 0),
          0,
        )
        const dish = all === 0 ? undefined : dishOn.get({ ...day, name })
        missed.orders += ((dish?.orders ?? 0) * then) / (all || 1) / weeks
        missed.cents += ((dish?.cents ?? 0) * then) / (all || 1) / weeks
      }
    }
    return missed
  }
}
