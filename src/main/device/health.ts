import { dirname } from 'node:path'
import type { PartTrouble, StationPart, UnreadableSecret, WrongSecrets } from '#shared/api/device.ts'
import type { CallFailure, ChannelHealth } from '#shared/station/channel-health.ts'
import { type Channel, channels, hasQualityCheck } from '#shared/channel.ts'
import type { Clock } from '../base/clock.ts'
import { type CallOutcome, errorText, saysNotSetUp } from '../channels/protocol/outcome.ts'
import { noteDamage } from '../store/known-damage.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/** How long wrong secrets are shown after the last (ms). */
const wrongSecretsShownMs = 24 * 3_600_000
/** An error nobody expected is shown for so long after it was last met, in ms. */
const troubleMs = 10 * 60_000

/** Evidence about the channels and the disk, gathered as things happen (B3). */
export function createHealth(deps: { store: Store; clock: Clock; onChange: () => void }) {
  const { store, clock } = deps
  const evidence = new Map(channels.map((channel) => [channel, noEvidence(store.inbox.lastHeard(channel))]))
  const of = (channel: Channel): Evidence => evidence.get(channel) ?? noEvidence(null)
  const isActive = (channel: Channel) =>
    store.integrations.all().some((one) => one.channel === channel && one.state === 'active')
  const unreadable = new Set<UnreadableSecret>()
  let wrong: WrongSecrets | null = null
  const wrongNow = () => (wrong && clock.now() - wrong.lastAt < wrongSecretsShownMs ? wrong : null)
  const troubles = new Map<StationPart, PartTrouble & { forgetNot: () => void }>()
  store.condition.onChange(deps.onChange)
  clock.watch({
    onStepped: (byMs) => {
      for (const [channel, found] of evidence) evidence.set(channel, movedBy(found, byMs))
      if (wrong) wrong = { ...wrong, since: wrong.since + byMs, lastAt: wrong.lastAt + byMs }
      for (const [part, trouble] of troubles) troubles.set(part, { ...trouble, since: trouble.since + byMs })
    },
  })

  function forget(part: StationPart): void {
    troubles.delete(part)
    deps.onChange()
  }

  return {
    /** A webhook with the right secret came in; to a gateway, at an earlier time than now. */
    heard: (channel: Channel, at = clock.now()) => {
      const before = of(channel).lastHeardAt
      const now = Math.max(before ?? 0, at)
      evidence.set(channel, { ...of(channel), lastHeardAt: now })
      // A rush must not tell every screen of every delivery; a second is as fine as anyone reads.
      if (before === null || now - before >= 1_000) deps.onChange()
    },
    /** A call to a channel ended. */
    called: (channel: Channel, outcome: CallOutcome) => {
      evidence.set(channel, afterCall(of(channel), outcome, clock.now()))
      deps.onChange()
    },
    /** The channel's server was knocked at, without a key: that it answers proves the line, and nothing of the key. */
    knocked: (channel: Channel, isAnswered: boolean) => {
      evidence.set(channel, afterKnock(of(channel), isAnswered, clock.now()))
      deps.onChange()
    },
    storeProblem: store.condition.problem,
    /** A delivery carried a wrong secret: what DoorDash sends may be among them. */
    wrongSecret: () => {
      const now = clock.now()
      const before = wrongNow()
      wrong = { count: (before?.count ?? 0) + 1, since: before?.since ?? now, lastAt: now }
      if (before === null || now - before.lastAt >= 1_000) deps.onChange()
    },
    wrongSecrets: wrongNow,
    /** Whether a secret that is on disk can be read. */
    secretReadable: (secret: UnreadableSecret, isReadable: boolean) => {
      if (isReadable ? !unreadable.delete(secret) : unreadable.has(secret)) return
      if (!isReadable) unreadable.add(secret)
      deps.onChange()
    },
    unreadableSecrets: (): UnreadableSecret[] => [...unreadable],
    /** Why no delivery can be taken just now. */
    intakeProblem: (): string | null =>
      unreadable.has('webhooks') ? 'secret-unreadable' : store.condition.problem(),
    /** A part met an error nobody expected; null: it goes on as it should. */
    report: (part: StationPart, error: unknown) => {
      // Errors of the store are shown by `store.condition`, and would be shown twice.
      const problem = storeProblemOf(error)
      // Met by a read: writing goes on, and the next start reads the whole store.
      if (problem === 'damaged') noteDamage(dirname(store.file))
      if (problem !== null) return
      const before = troubles.get(part)
      before?.forgetNot()
      if (error !== null) {
        const forgetNot = clock.after(troubleMs, () => forget(part))
        troubles.set(part, { part, since: before?.since ?? clock.now(), forgetNot })
        if (!before) deps.onChange()
      } else if (before) forget(part)
    },
    troubles: (): PartTrouble[] => [...troubles.values()].map(({ part, since }) => ({ part, since })),
    /** Of the channels whose orders are taken here: the wizard's, those a store is active at, and any that was heard or called. */
    channels: (): ChannelHealth[] =>
      channels
        .filter((channel) => hasQualityCheck[channel] || isActive(channel) || isAtWork(of(channel)))
        .map((channel) => ({ channel, ...of(channel), ...store.outbox.countsOf(channel) })),
  }
}

type Evidence = Omit<ChannelHealth, 'channel' | 'waiting' | 'gaveUp'>

/** Whether anything went to or fro. Pure. */
function isAtWork({ lastHeardAt, lastReachedAt, lastFailedAt }: Evidence): boolean {
  return lastHeardAt !== null || lastReachedAt !== null || lastFailedAt !== null
}

function noEvidence(lastHeardAt: number | null): Evidence {
  return { lastHeardAt, lastReachedAt: null, lastFailedAt: null, lastError: null, lastFailure: null }
}

/** After this device's clock was set by so much, in ms. Pure. */
function movedBy(found: Evidence, byMs: number): Evidence {
  const moved = (at: number | null) => (at === null ? null : at + byMs)
  return {
    ...found,
    lastHeardAt: moved(found.lastHeardAt),
    lastReachedAt: moved(found.lastReachedAt),
    lastFailedAt: moved(found.lastFailedAt),
  }
}

/** What a call proved; `now` in epoch ms. Pure. */
function afterCall(found: Evidence, outcome: CallOutcome, now: number): Evidence {
  if (outcome.kind === 'taken' || outcome.kind === 'rejected')
    return { ...found, lastReachedAt: now, lastError: null, lastFailure: null }
  return { ...found, lastFailedAt: now, lastFailure: failureOf(outcome), lastError: errorText(outcome) }
}

/** What a knock proved; `now` in epoch ms. Pure. */
function afterKnock(found: Evidence, isAnswered: boolean, now: number): Evidence {
  if (!isAnswered) return { ...found, lastFailedAt: now, lastFailure: 'no-answer', lastError: 'no answer' }
  if (found.lastFailure !== null && found.lastFailure !== 'no-answer') return found
  return { ...found, lastReachedAt: now, lastError: null, lastFailure: null }
}

function failureOf(outcome: CallOutcome): CallFailure {
  if (outcome.kind === 'unreachable') return 'no-answer'
  if (outcome.kind === 'denied' && saysNotSetUp(outcome.message)) return 'no-key'
  return outcome.kind === 'denied' ? 'key-refused' : 'channel-trouble'
}
export type Health = ReturnType<typeof createHealth>
