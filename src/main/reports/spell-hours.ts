import { businessDay, localHour } from '#shared/time/business-day.ts'
import type { Location } from '#shared/location/location.ts'

/** Zones are whole quarters of an hour from UTC, so that no quarter lies in two hours of any clock. */
const quarterMs = 15 * 60_000
const hourMs = 4 * quarterMs

/** From when until when something lasted, in epoch ms. */
export type Spell = { beganAt: number; endedAt: number }

/**
 * How much of each hour of the clock of each business day a spell took, in hours: by date, then by hour (0 to 23). More than
 * 1 where a clock was set back and showed the hour twice.
 */
export function hoursByDate(
  { beganAt, endedAt }: Spell,
  { timeZone, dayEndsAt }: Pick<Location, 'timeZone' | 'dayEndsAt'>,
): Map<string, Map<number, number>> {
  const dates = new Map<string, Map<number, number>>()
  let at = beganAt
  while (at < endedAt) {
    const until = Math.min(endedAt, (Math.floor(at / quarterMs) + 1) * quarterMs)
    const date = businessDay(at, timeZone, dayEndsAt)
    const hours = dates.get(date) ?? new Map<number, number>()
    const hour = localHour(at, timeZone)
    hours.set(hour, (hours.get(hour) ?? 0) + (until - at) / hourMs)
    dates.set(date, hours)
    at = until
  }
  return dates
}

/** Spells that touch or overlap made one, in the order of time. */
export function joined(spells: readonly Spell[]): Spell[] {
  const apart: Spell[] = []
  for (const spell of spells.toSorted((one, other) => one.beganAt - other.beganAt)) {
    const last = apart.at(-1)
    if (last && spell.beganAt <= last.endedAt) last.endedAt = Math.max(last.endedAt, spell.endedAt)
    else apart.push({ ...spell })
  }
  return apart
}

/** What is left of spells without others; both joined. */
export function without(spells: readonly Spell[], others: readonly Spell[]): Spell[] {
  return others.reduce<Spell[]>(
    (left, { beganAt, endedAt }) =>
      left.flatMap((one) =>
        [
          { beganAt: one.beganAt, endedAt: Math.min(one.endedAt, beganAt) },
          { beganAt: Math.max(one.beganAt, endedAt), endedAt: one.endedAt },
        ].filter((piece) => piece.endedAt > piece.beganAt),
      ),
    [...spells],
  )
}

/** Of spells what lies within another, `beganAt` to `endedAt`. */
export function within(spells: readonly Spell[], whole: Spell): Spell[] {
  return spells
    .map(({ beganAt, endedAt }) => ({
      beganAt: Math.max(beganAt, whole.beganAt),
      endedAt: Math.min(endedAt, whole.endedAt),
    }))
    .filter(({ beganAt, endedAt }) => endedAt > beganAt)
}

/** How long spells that do not overlap last together, in whole minutes. */
export function minutesOf(spells: readonly Spell[]): number {
  return Math.round(spells.reduce((sum, { beganAt, endedAt }) => sum + endedAt - beganAt, 0) / 60_000)
}
