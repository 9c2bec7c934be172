import type { CallFailure, ChannelHealth, PartTrouble, StationPart } from '#shared/api/device.ts'
import type { Channel } from '#shared/order/order.ts'
import type { Clock } from './clock.ts'
import { type CallOutcome, noAccess } from './doordash/client.ts'
import type { Store } from './store/open.ts'
import { storeProblemOf } from './store/problem.ts'

/** Evidence about the channel and the disk, gathered as things happen (B3). */
export function createHealth(deps: { store: Store; clock: Clock; onChange: () => void }) {
  const { store, clock } = deps
  const doordash = {
    lastHeardAt: store.inbox.lastHeard('doordash'),
    lastReachedAt: null as number | null,
    lastFailedAt: null as number | null,
    lastError: null as string | null,
    lastFailure: null as CallFailure | null,
  }
  const troubles = new Map<StationPart, PartTrouble>()
  store.condition.onChange(deps.onChange)
  clock.watch({
    onStepped: (byMs) => {
      for (const moment of ['lastHeardAt', 'lastReachedAt', 'lastFailedAt'] as const) {
        const at = doordash[moment]
        if (at !== null) doordash[moment] = at + byMs
      }
      for (const [part, { since }] of troubles) troubles.set(part, { part, since: since + byMs })
    },
  })

  return {
    /** A webhook with the right secret came in. */
    heard: () => {
      const before = doordash.lastHeardAt
      doordash.lastHeardAt = clock.now()
      // A rush must not tell every screen of every delivery; a second is as fine as anyone reads.
      if (before === null || doordash.lastHeardAt - before >= 1_000) deps.onChange()
    },
    called: (outcome: CallOutcome) => {
      const now = clock.now()
      if (outcome.kind === 'unreachable' || outcome.kind === 'later' || outcome.kind === 'denied') {
        doordash.lastFailedAt = now
        doordash.lastFailure = failureOf(outcome)
        doordash.lastError =
          outcome.kind === 'unreachable' ? outcome.message : `${outcome.status} ${outcome.message}`.trim()
      } else {
        doordash.lastReachedAt = now
        doordash.lastError = null
        doordash.lastFailure = null
      }
      deps.onChange()
    },
    storeProblem: store.condition.problem,
    /** A part met an error nobody expected; null: it goes on as it should. */
    report: (part: StationPart, error: unknown) => {
      // What the store meets it tells of itself.
      if (storeProblemOf(error) !== null) return
      if (error === null ? !troubles.delete(part) : troubles.has(part)) return
      if (error !== null) troubles.set(part, { part, since: clock.now() })
      deps.onChange()
    },
    troubles: (): PartTrouble[] => [...troubles.values()],
    channels: (): ChannelHealth[] => [
      { channel: 'doordash' satisfies Channel, ...doordash, ...store.outbox.counts() },
    ],
  }
}

function failureOf(outcome: CallOutcome): CallFailure {
  if (outcome === noAccess) return 'no-key'
  if (outcome.kind === 'unreachable') return 'no-answer'
  return outcome.kind === 'denied' ? 'key-refused' : 'channel-trouble'
}
export type Health = ReturnType<typeof createHealth>
