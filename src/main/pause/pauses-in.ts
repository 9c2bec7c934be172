import type { Store } from '../store/open.ts'

/**
 * Channels that take no orders now, or are about to, for the CLI: which, until when, and whose pause it is. `now` in epoch
 * ms; times are ISO.
 */
export function pausesIn(store: Store, now: number) {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const ours = store.throttles
    .all()
    .filter(({ kind }) => kind === 'pause')
    .map(({ locationId, channel, state, heldSince, until, by, error }) => ({
      locationId,
      channel,
      by: by ?? 'staff',
      state,
      since: iso(heldSince),
      until: iso(until),
      reason: null,
      error,
    }))
  const theirs = store.integrations.all().flatMap(({ locationId, channel, pause }) =>
    pause === null || (pause.until !== null && pause.until <= now)
      ? []
      : {
          locationId,
          channel,
          by: channel,
          state: 'confirmed' as const,
          since: iso(pause.since),
          until: iso(pause.until),
          reason: pause.reason,
          error: null,
        },
  )
  return [...ours, ...theirs]
}
