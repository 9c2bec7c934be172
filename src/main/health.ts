import type { CallFailure, ChannelHealth } from '#shared/api/device.ts'
import type { Channel } from '#shared/order/order.ts'
import type { Clock } from './clock.ts'
import { type CallOutcome, noAccess } from './doordash/client.ts'
import type { Store } from './store/open.ts'

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
  store.condition.onChange(deps.onChange)
  clock.watch({
    onStepped: (byMs) => {
      for (const moment of ['lastHeardAt', 'lastReachedAt', 'lastFailedAt'] as const) {
        const at = doordash[moment]
        if (at !== null) doordash[moment] = at + byMs
      }
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
