import { servesNothing } from '../station/gateway-served.ts'
import type { Check, CheckState, Finding, HealthPart } from '../api/health.ts'
import { channelEvidence } from '../station/channel-evidence.ts'
import { type GatewayLink, hostOf } from '../station/gateway-link.ts'
import type { HealthFacts, LiveFacts, StorefrontFact } from './facts.ts'

/** What waits longer for a channel is worth a warning, and then is trouble: DoorDash waits 3 minutes for an answer. In ms. */
const waitsLongMs = 60_000
const waitsTooLongMs = 180_000
/** A channel takes an answer that is slower for none at all, sooner or later (ms). */
const slowAnswerMs = 2_000
/** An order that waits longer in the stream for this device is worth a warning, and then is trouble; in ms. */
const behindMs = 10_000
const farBehindMs = 60_000

/** A check of a part, of which there is one unless `about` says which. */
export function checked(
  part: HealthPart,
  state: CheckState,
  finding: Finding,
  { since = null, about = '' }: { since?: number | null; about?: string } = {},
): Check {
  return { id: about === '' ? part : `${part}:${about}`, part, state, since, finding }
}

/** Whether anything beyond this house answers, as the calls to the channels prove. */
export function networkCheck({ live }: HealthFacts): Check {
  const reached = newest(live, ({ lastReachedAt }) => lastReachedAt)
  const heard = newest(live, ({ lastHeardAt }) => lastHeardAt)
  const silent = newest(live, ({ lastFailedAt, lastFailure }) =>
    lastFailure === 'no-answer' ? lastFailedAt : null,
  )
  // A channel that refuses, or has trouble of its own, has answered: the line works.
  const refused = newest(live, ({ lastFailedAt, lastFailure }) =>
    lastFailure === 'key-refused' || lastFailure === 'channel-trouble' ? lastFailedAt : null,
  )
  const answered = Math.max(reached, refused)
  if (silent > Math.max(answered, heard))
    return checked('network', 'problem', { code: 'network-silent', at: silent })
  if (answered > 0) return checked('network', 'ok', { code: 'network-answers', at: answered })
  return checked('network', 'unknown', { code: 'network-untried' })
}

function newest(live: LiveFacts | null, of: (channel: LiveFacts['channels'][number]) => number | null) {
  return Math.max(0, ...(live?.channels ?? []).map((channel) => of(channel) ?? 0))
}

/** Every location at every channel it sells at. */
export function channelChecks({ storefronts, live, now }: HealthFacts): Check[] {
  if (storefronts.length === 0) return [checked('channel', 'unknown', { code: 'channel-none' })]
  return storefronts.map((storefront) => {
    const { state, since, finding } = storefrontFound(storefront, live, now)
    return checked('channel', state, finding, {
      since,
      about: `${storefront.channel}:${storefront.locationId}`,
    })
  })
}

type Found = { state: CheckState; since: number | null; finding: Finding }

function storefrontFound(storefront: StorefrontFact, live: LiveFacts | null, now: number): Found {
  const { channel, location, pause } = storefront
  const known = live?.channels.find((one) => one.channel === channel)
  const found = (state: CheckState, finding: Finding, since: number | null = null) => ({
    state,
    since,
    finding,
  })
  if (storefront.state === 'cut-off') return found('problem', { code: 'channel-cut-off', channel, location })
  if (live === null) return found('unknown', { code: 'channel-unheard', channel, location })
  const evidence = known ? channelEvidence(known, now) : ({ kind: 'never' } as const)
  if (evidence.kind === 'unanswered') {
    const at = evidence.failedAt
    const atGateway = live.gateway !== null
    switch (evidence.why) {
      case 'no-answer':
        return found('problem', { code: 'channel-no-answer', channel, location, at }, at)
      case 'channel-trouble':
        return found('warning', { code: 'channel-trouble', channel, location, at }, at)
      case 'key-refused':
        // Nobody gave it this location: the gateway's own line here says what to do.
        if (servesNothing(live.gateway)) return found('unknown', { code: 'channel-never', channel, location })
        return found('problem', { code: 'channel-key-refused', channel, location, at, atGateway }, at)
      case 'no-key':
        return found('problem', { code: 'channel-no-key', channel, location, atGateway }, at)
    }
  }
  if (pause !== null) return found('warning', { code: 'channel-paused', channel, location, ...pause })
  switch (evidence.kind) {
    case 'heard':
      return found('ok', { code: 'channel-heard', channel, location, at: evidence.heardAt })
    case 'quiet':
      return found('ok', { code: 'channel-quiet', channel, location, at: evidence.heardAt })
    case 'silent':
      return found('unknown', { code: 'channel-silent', channel, location, at: evidence.heardAt })
    case 'never':
      return found('unknown', { code: 'channel-never', channel, location })
  }
}

/** Whether orders can come in, and how fast they are answered. */
export function intakeCheck({ live, counted, now }: HealthFacts): Check {
  if (live === null) return checked('intake', 'unknown', { code: 'intake-closed' })
  const { isListening, taken, problem, answerMs, wrongSecrets } = live.intake
  if (taken !== null)
    return checked(
      'intake',
      'problem',
      { code: 'intake-port-taken', port: taken.port },
      { since: taken.since },
    )
  if (problem !== null) return checked('intake', 'problem', { code: 'intake-store', problem })
  if (live.gateway !== null) return gatewayCheck(live.gateway, counted, now)
  if (!isListening) return checked('intake', 'problem', { code: 'intake-closed' })
  if (wrongSecrets !== null)
    return checked(
      'intake',
      'warning',
      { code: 'intake-wrong-secrets', count: wrongSecrets.count },
      { since: wrongSecrets.since },
    )
  if (answerMs !== null && answerMs >= slowAnswerMs)
    return checked('intake', 'warning', { code: 'intake-slow', answerMs })
  const { lastOrderAt, lastHour } = counted
  return checked('intake', 'ok', { code: 'intake-listens', lastOrderAt, answerMs, lastHour })
}

/** Where orders come from behind a gateway, the way to it before what lies beyond. */
function gatewayCheck(link: GatewayLink, counted: HealthFacts['counted'], now: number): Check {
  const { deviceId, lineSince, silentSince, behind } = link
  // While none is reached, the first that is tried.
  const ends = { deviceId, server: hostOf(link.server ?? link.servers[0] ?? '') }
  const found = (state: CheckState, finding: Finding, since: number | null = null) =>
    checked('intake', state, finding, { since })
  switch (link.line) {
    case 'connecting':
      return found('unknown', { code: 'intake-gateway-connecting', ...ends })
    case 'down':
      return found('problem', { code: 'intake-gateway-away', ...ends, at: lineSince }, lineSince)
    case 'refused':
      return found('problem', { code: 'intake-gateway-refused', ...ends }, lineSince)
    case 'locked':
      return found('problem', { code: 'intake-gateway-locked' }, lineSince)
    case 'up':
  }
  if (silentSince !== null)
    return found('problem', { code: 'intake-gateway-silent', ...ends, at: silentSince }, silentSince)
  const waitsMs = behind === null ? 0 : now - behind.oldestAt
  if (behind !== null && waitsMs >= behindMs)
    return found(
      waitsMs >= farBehindMs ? 'problem' : 'warning',
      { code: 'intake-gateway-behind', ...ends, ...behind },
      behind.oldestAt,
    )
  if (link.locations?.length === 0) return found('warning', { code: 'intake-gateway-idle', ...ends })
  const { lastOrderAt, lastHour } = counted
  return found('ok', { code: 'intake-gateway', ...ends, lastOrderAt, lastHour, answeredAt: link.answeredAt })
}

/** What the channels have not been told yet. */
export function outboxCheck({ counted: { outbox }, now }: HealthFacts): Check {
  const { waiting, gaveUp, oldestAt, lastError: error, lastSentAt } = outbox
  if (gaveUp > 0) return checked('outbox', 'problem', { code: 'outbox-gave-up', count: gaveUp, error })
  if (waiting === 0 || oldestAt === null) return checked('outbox', 'ok', { code: 'outbox-empty', lastSentAt })
  const waits = now - oldestAt
  const state = waits >= waitsTooLongMs ? 'problem' : waits >= waitsLongMs ? 'warning' : 'ok'
  return checked(
    'outbox',
    state,
    { code: 'outbox-waiting', count: waiting, oldestAt, error },
    { since: oldestAt },
  )
}
