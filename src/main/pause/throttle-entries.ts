import type { ThrottleEvent, ThrottleRecord } from '#shared/pause/throttle.ts'
import type { Store } from '../store/open.ts'

/** Ends later than this after its time are said to be late: the station was off, in ms. */
const lateMs = 60_000

/** Writes a step into the history, where it begins or ends something. */
export function enterStep(
  entries: Store['throttleEntries'],
  before: ThrottleRecord | null,
  after: ThrottleRecord | null,
  { event, by, now }: { event: ThrottleEvent; by: string | null; now: number },
): void {
  if (event.type === 'asked' && after) {
    if (before) entries.end(after, { of: 'ours', at: now, ending: 'changed', by, isLate: false })
    const beganAt = after.heldSince === null ? null : now
    entries.add({ ...after, reason: null, beganAt })
    return
  }
  if (!before) return
  if (before.heldSince === null && after?.heldSince != null) entries.begin(before, now)
  if (after?.state === 'refused' && after.wanted === 'on' && before.state !== 'refused')
    entries.end(before, { of: 'ours', at: now, ending: 'refused', by: null, isLate: false })
  if (after !== null) return
  const { until } = before
  const isTime = event.type === 'lifted' ? event.lifting === 'time' : before.lifting === 'time'
  const isOver = until !== null && until <= now
  const byPerson = event.type === 'lifted' ? event.lifting === 'person' : before.lifting === 'person'
  entries.end(before, {
    of: 'ours',
    // The channel ended it at its time, whenever this station learns of it.
    at: isOver && isTime ? Math.max(until, before.askedAt) : now,
    ending: byPerson ? 'person' : isTime || isOver ? 'time' : 'channel',
    by,
    isLate: isOver && isTime && now - until > lateMs,
  })
}
