import { type Check, checkStates, healthParts } from '../api/health.ts'
import { backupCheck, clockCheck, diskCheck, programChecks, refusedCheck } from './device-checks.ts'
import type { HealthFacts } from './facts.ts'
import { printerChecks, screenChecks, soundCheck } from './house-checks.ts'
import { channelChecks, intakeCheck, networkCheck, outboxCheck } from './line-checks.ts'

/** What the facts come to: a check for every part, the worst first, and within a state in the order an order passes. Pure. */
export function checksOf(facts: HealthFacts): Check[] {
  return worstFirst([
    networkCheck(facts),
    ...channelChecks(facts),
    intakeCheck(facts),
    outboxCheck(facts),
    ...printerChecks(facts),
    soundCheck(facts),
    ...screenChecks(facts),
    refusedCheck(facts),
    diskCheck(facts),
    backupCheck(facts),
    clockCheck(facts),
    ...programChecks(facts),
  ])
}

export function worstFirst(checks: readonly Check[]): Check[] {
  const rank = ({ state, part }: Check) =>
    checkStates.indexOf(state) * healthParts.length + healthParts.indexOf(part)
  return checks.toSorted((one, other) => rank(one) - rank(other))
}

/** Whether a person has something to do about it. */
export function needsSomebody({ state }: Pick<Check, 'state'>): boolean {
  return state === 'problem' || state === 'warning'
}

/**
 * The same checks with `since` filled in: what is as it was at the last look has been so since then. `now` in epoch ms.
 * Pure.
 */
export function lastingSince(checks: readonly Check[], before: readonly Check[], now: number): Check[] {
  const known = new Map(before.map((check) => [check.id, check]))
  return checks.map((check) => {
    if (check.since !== null) return check
    const earlier = known.get(check.id)
    const isSame = earlier?.state === check.state && earlier.finding.code === check.finding.code
    return { ...check, since: isSame ? earlier.since : now }
  })
}

/**
 * For whoever looks from outside the station: what only its memory knows is taken from what it noted last. Pure.
 */
export function withNoted(seen: readonly Check[], noted: readonly Check[]): Check[] {
  const byId = new Map(noted.map((check) => [check.id, check]))
  const known = seen.map((check) => (check.state === 'unknown' ? (byId.get(check.id) ?? check) : check))
  const ids = new Set(seen.map(({ id }) => id))
  const more = noted.filter(({ id }) => !ids.has(id))
  // Of a part it says more of, what could not be seen from outside is no news.
  const isSaid = ({ id, part, state }: Check) =>
    state === 'unknown' && !byId.has(id) && more.some((other) => other.part === part)
  return worstFirst([...known.filter((check) => !isSaid(check)), ...more])
}
