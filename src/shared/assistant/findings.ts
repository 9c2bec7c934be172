import { bannerOf } from '../integration/integration.ts'
import { assertNever } from '../result.ts'
import type { Facts } from './facts.ts'
import { type NamedChannel, namedChannels, type Topic } from './intents.ts'
import type { Finding, IntegrationSummary } from './messages.ts'
import { locationNameOf, standingOf } from './standings.ts'

/** A channel is worth asking after when it has been silent this long (ms): DoorDash pauses such a store. */
const quietAfterMs = 5 * 60_000

/** What this device knows that bears on a question, the worst first. */
export function findingsOf(topic: Topic, channel: NamedChannel | null, facts: Facts): Finding[] {
  switch (topic) {
    case 'printer-problem':
    case 'print-twice':
    case 'print-garbled':
      return printers(facts)
    case 'station-health':
      return health(facts)
    case 'no-orders':
      return whyQuiet(facts)
    case 'qa-how-long':
      return qaRunning(facts)
    case 'menu-hours-missing':
    case 'menu-hours':
      return alerts(facts, 'hours-missing')
    case 'menu-empty':
      return alerts(facts, 'menu-empty')
    case 'import-failed':
      return alerts(facts, 'import-failed')
    case 'integration-error':
    case 'common-errors':
      return troubled(facts)
    case 'publish-error':
      return publishFailures(facts)
    case 'store-id':
      return storeIds(facts)
    case 'sold-out':
      return facts.soldOutCount > 0 ? [{ kind: 'sold-out', count: facts.soldOutCount }] : []
    case 'pause':
      return standing(facts, (each) => each.pause !== null)
    case 'sound':
      return [
        facts.isMuted || facts.volume === 0 ? { kind: 'muted' } : { kind: 'volume', volume: facts.volume },
      ]
    case 'prep-time':
      return prepTimes(facts)
    case 'change-language':
      return [{ kind: 'language', language: facts.language }]
    case 'login':
    case 'password':
      return [{ kind: 'manager', name: facts.manager?.name ?? null }]
    case 'contacts':
    case 'order-problem':
    case 'driver-problem':
    case 'refund':
      return [{ kind: 'contacts', platforms: channel === null ? namedChannels : [channel] }]
    case 'contact-support':
      return troubled(facts)
    case 'connect':
    case 'disconnect':
    case 'create-menu':
    case 'eligibility':
      return connected(facts)
    case 'popup-blocked':
    case 'code-not-arriving':
    case 'role-not-allowed':
      return [{ kind: 'contacts', platforms: ['doordash'] }]
    case 'cutlery':
    case 'official-language':
    case 'accept-on-tablet':
    case 'reports':
    case 'report-export':
    case 'second-screen':
    case 'stations':
    case 'all-day':
    case 'people':
    case 'uber-consent':
    case 'special-hours':
    case 'edit-item':
    case 'cancel-order':
      return []
    default:
      return assertNever(topic)
  }
}

function printers(facts: Facts): Finding[] {
  const [first] = facts.printers
  if (!first) return [...offline(facts), { kind: 'no-printer' }]
  const rank = { problem: 0, 'paper-low': 1, unknown: 2, ok: 3 }
  const worstFirst = [...facts.printers].sort((a, b) => rank[a.state] - rank[b.state])
  return [
    ...offline(facts),
    ...worstFirst.map((printer): Finding => {
      if (printer.state === 'problem' || printer.state === 'paper-low')
        return { kind: 'printer-problem', printer }
      return { kind: printer.waiting > 0 ? 'tickets-waiting' : 'printer-fine', printer }
    }),
  ]
}

/** How this station is doing: its line, its data, what it was sent, and its printers. */
function health(facts: Facts): Finding[] {
  return [
    ...offline(facts),
    ...(facts.storeProblem === null ? [] : [{ kind: 'store-problem' as const, problem: facts.storeProblem }]),
    ...(facts.rejected > 0 ? [{ kind: 'refused-deliveries' as const, count: facts.rejected }] : []),
    ...facts.channels.map((each): Finding => ({ kind: 'channel', health: each })),
    ...printers(facts).filter(({ kind }) => kind === 'printer-problem'),
  ]
}

/** Why no orders come: this screen, this station, the line, then each location. */
function whyQuiet(facts: Facts): Finding[] {
  const board = facts.locations.length > 1 ? facts.boardLocationId : null
  return [
    ...offline(facts),
    ...(facts.storeProblem === null ? [] : [{ kind: 'store-problem' as const, problem: facts.storeProblem }]),
    ...(facts.rejected > 0 ? [{ kind: 'refused-deliveries' as const, count: facts.rejected }] : []),
    ...standing(facts, (each) => each.pause !== null || each.state !== 'active'),
    ...(board === null ? [] : [{ kind: 'board-shows-one' as const, location: locationNameOf(facts, board) }]),
    ...facts.channels.map((health): Finding => ({ kind: 'channel', health })),
    ...connected(facts),
  ]
}

const offline = (facts: Facts): Finding[] => (facts.isOnline ? [] : [{ kind: 'screen-offline' }])

/** Which locations are in the quality check, and since when. */
function qaRunning(facts: Facts): Finding[] {
  return [
    ...inState(facts, (standing) => standing.state === 'qa_in_progress').map((standing): Finding => ({
      kind: 'qa-running',
      location: locationNameOf(facts, standing.locationId),
      channel: standing.channel,
      since: qaSince(facts, standing),
    })),
    ...connected(facts),
  ]
}

/** What did not get through to a channel. */
function publishFailures(facts: Facts): Finding[] {
  return facts.publishFailures === null
    ? [{ kind: 'sign-in-to-see' }]
    : facts.publishFailures.map((failure) => ({ kind: 'publish-failed', failure }))
}

/** The id of each store that has one. */
function storeIds(facts: Facts): Finding[] {
  return [
    ...(facts.integrations ?? []).flatMap((view): Finding[] =>
      view.externalStoreId === null
        ? []
        : [
            {
              kind: 'store-id',
              location: locationNameOf(facts, view.locationId),
              channel: view.channel,
              storeId: view.externalStoreId,
            },
          ],
    ),
    ...connected(facts),
  ]
}

/** How long cooking takes at each location. */
function prepTimes(facts: Facts): Finding[] {
  return facts.locations.map((location) => ({
    kind: 'prep',
    location: locationNameOf(facts, location.id),
    minutes: location.defaultPrepMinutes,
    autoAccept: location.autoAccept,
  }))
}

/** Says so where nothing is connected, or nobody may look. */
function connected(facts: Facts): Finding[] {
  if (facts.integrations === null) return [{ kind: 'sign-in-to-see' }]
  return facts.integrations.some(({ state }) => state !== 'not_connected') ? [] : [{ kind: 'no-locations' }]
}

function inState(facts: Facts, is: (standing: IntegrationSummary) => boolean): IntegrationSummary[] {
  return (facts.integrations ?? [])
    .filter((view) => view.state !== 'not_connected')
    .map(standingOf)
    .filter(is)
}

function standing(facts: Facts, is: (standing: IntegrationSummary) => boolean): Finding[] {
  return [
    ...inState(facts, is).map((each): Finding => ({ kind: 'standing', standing: each })),
    ...(facts.integrations === null ? [{ kind: 'sign-in-to-see' as const }] : []),
  ]
}

const alerts = (facts: Facts, alert: IntegrationSummary['alert']) =>
  standing(facts, (each) => each.alert === alert)

function troubled(facts: Facts): Finding[] {
  const lines: Finding[] = facts.channels
    .filter((health) => (health.lastFailedAt ?? 0) > (health.lastReachedAt ?? 0) || health.gaveUp > 0)
    .map((health) =>
      health.gaveUp > 0
        ? { kind: 'sends-waiting', channel: health.channel, waiting: health.waiting, gaveUp: health.gaveUp }
        : { kind: 'channel', health },
    )
  const broken = printers(facts).filter(({ kind }) => kind === 'printer-problem')
  return [
    ...offline(facts),
    ...standing(facts, (each) => bannerOf(each) !== null || each.needsSignIn).filter(
      ({ kind }) => kind === 'standing',
    ),
    ...lines,
    ...broken,
    ...(facts.integrations === null ? [{ kind: 'sign-in-to-see' as const }] : []),
  ]
}

function qaSince(facts: Facts, { locationId, channel, since }: IntegrationSummary): number {
  const view = facts.integrations?.find((each) => each.locationId === locationId && each.channel === channel)
  return view?.qaStartedAt ?? since ?? facts.now
}

/** Whether a channel has been silent longer than it should be. */
export function isQuiet(facts: Facts): boolean {
  return facts.channels.some(
    ({ lastHeardAt }) => lastHeardAt !== null && facts.now - lastHeardAt > quietAfterMs,
  )
}
