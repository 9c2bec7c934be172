import type { Channel } from '#shared/channel.ts'
import type { StorePause } from '#shared/integration/view.ts'
import { type ThrottleEvent, type ThrottleRecord, throttleStep } from '#shared/pause/throttle.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Transactions } from '../base/transactions.ts'
import type { IntegrationBook } from '../integration/book.ts'
import type { Store } from '../store/open.ts'
import type { ThrottleKey } from '../store/throttles.ts'
import { enterStep } from './throttle-entries.ts'

/**
 * The one place where throttles change. Every step is one transaction with its entry in the history; the worker and whoever
 * watches hear of it afterwards.
 */
export function createThrottleBook(deps: {
  store: Store
  transactions: Transactions
  clock: Clock
  integrations: Pick<IntegrationBook, 'get' | 'note'>
  changes: Pick<Changes, 'throttles' | 'integrations'>
}) {
  const { store, clock, integrations } = deps

  const find = ({ locationId, channel, kind }: ThrottleKey) => store.throttles.find(locationId, channel, kind)

  function touch(): void {
    deps.changes.throttles.publish(['throttles'])
    // The Dashboard shows a paused location as one.
    deps.changes.integrations.publish(['integrations'])
  }

  /** Takes a step. `by` is who asked for it, of a step a person takes. */
  function apply(key: ThrottleKey, event: ThrottleEvent, by: string | null = null): ThrottleRecord | null {
    return deps.transactions.run(() => {
      const now = clock.now()
      const before = find(key)
      const after = throttleStep(key, before, event, now)
      if (after) store.throttles.save(after)
      else store.throttles.remove(key)
      enterStep(store.throttleEntries, before, after, { event, by, now })
      touch()
      return after
    })
  }

  return {
    find,
    apply,
    touch,
    transaction: deps.transactions.run,

    /** What a channel says it does by itself; null when it does nothing. Kept where it is news. */
    noteTheirs: (locationId: string, channel: Channel, theirs: StorePause | null): void =>
      deps.transactions.run(() => {
        const before = integrations.get(locationId, channel).pause
        const key = { locationId, channel, kind: 'pause' } as const
        const open = store.throttleEntries.openTheirs(key)
        const now = clock.now()
        const isSame = open !== null && theirs !== null && sameEnd(open.until, theirs.until)
        if (!isSame) {
          const at = open?.until != null && open.until <= now ? open.until : now
          // Somebody here had it opened, or it ended at its time.
          const opened = find(key)
          const isOpened = opened?.wanted === 'off' && opened.lifting === 'person'
          const how = isOpened
            ? ({ ending: 'person', by: opened.by } as const)
            : ({ ending: 'channel', by: null } as const)
          if (open) store.throttleEntries.end(key, { of: 'theirs', at, ...how, isLate: false })
          if (theirs) {
            const { until, reason } = theirs
            const beganAt = Math.min(sinceKnown(theirs, now).since, now)
            store.throttleEntries.add({
              ...key,
              ref: null,
              plusMinutes: 0,
              askedAt: beganAt,
              by: null,
              until,
              reason,
              beganAt,
            })
          }
        }
        if (before === null && theirs === null) return
        // Uber Eats does not say since when.
        if (!isSame || before === null)
          integrations.note(locationId, channel, { pause: theirs && sinceKnown(theirs, now) })
        touch()
      }),
  }
}
export type ThrottleBook = ReturnType<typeof createThrottleBook>

/** With the time at which it was first seen where the channel names none. */
function sinceKnown(pause: StorePause, now: number): StorePause {
  return pause.since > 0 ? pause : { ...pause, since: now }
}

/** Servers round their times. */
function sameEnd(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < 1_000)
}
