import type { Clock } from '../../base/clock.ts'
import type { Locations } from '../../base/locations.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import { createCurrentProviders } from '../current-providers.ts'
import type { OnboardingChannel } from '../onboarding.ts'
import { outcomeOf } from '../protocol/outcome.ts'
import { codeOf } from './activation.ts'
import { createActivationSteps } from './activation-steps.ts'
import type { UberLine } from './client.ts'
import type { ConsentToken } from './consent.ts'
import type { PosData, Seen } from './pos-data.ts'
import { listStores } from './stores.ts'

/** An activation Uber never took is given up after this long, in ms: then a person may look, and try again. */
const giveUpMs = 15 * 60_000

/** Written where somebody here ended the connection. */
const endedHere = 'DISCONNECTED_HERE'

/**
 * Activating stores at Uber Eats (R111, uber-eats.md section 4): `POST pos_data` in the merchant's name, `PATCH` that turns
 * the orders on, and what Uber says of it read back until the order manager is ours. Each step may be repeated, and what
 * was asked is written down before, so a station that is killed in between goes on.
 */
export function createUberEatsOnboarding(deps: {
  line: UberLine
  consent: ConsentToken
  posData: PosData
  book: IntegrationBook
  locations: Locations
  clock: Clock
}): OnboardingChannel {
  const { line, consent, posData, book, clock } = deps
  const steps = createActivationSteps(deps)
  /** Given with the key: those count as active, whatever Uber says. */
  const isGiven = ({ externalStoreId }: IntegrationRecord) =>
    externalStoreId !== null && line.about()?.stores[externalStoreId] !== undefined

  return {
    isOffered: line.isSetUp,
    comesBack: true,
    // What needs a sign-in is connecting alone, and the page for that asks for it.
    needsSignIn: () => false,
    providersNow: createCurrentProviders({
      clock,
      note: (locationId, currentProvider) => book.note(locationId, 'uber-eats', { currentProvider }),
      ask: async () => {
        const found = await listStores(consent, line.about()?.clientId ?? '')
        return found.ok ? new Map(found.stores.map((one) => [one.storeId, one.currentProvider])) : null
      },
    }),
    // A store is chosen with the consent, and there is no quality check to wait for.
    connect: () => Promise.resolve({ ok: true }),
    exportMenu: () => Promise.resolve(null),

    activate: async (record) => {
      if (!line.isSetUp()) return { kind: 'failed', code: 'NOT_SET_UP', details: null }
      if (record.externalStoreId === null) return { kind: 'failed', code: 'STORE_NOT_FOUND', details: null }
      const found = await steps.goOn(record, record.externalStoreId)
      const isTooLong = clock.now() - record.since > giveUpMs
      if (found.kind === 'waiting' && found.isUnanswered && isTooLong)
        return { kind: 'failed', code: 'UNREACHABLE', details: found.held?.details ?? null }
      return found
    },

    look: async (record) => {
      const { locationId, externalStoreId, reason } = record
      if (externalStoreId === null || isGiven(record) || !line.isSetUp()) return true
      const seen = await posData.read({ storeId: externalStoreId, locationId })
      if (seen.kind === 'trouble') return false
      const now = book.get(locationId, 'uber-eats')
      // An answer to a question asked before something else happened is about that earlier time.
      if (now.state !== record.state || now.since !== record.since) return true
      const event = eventFor(seen)
      // Uber may be slow to carry out what somebody here ended.
      if (event.type === 'activated' && reason?.code === endedHere) return true
      book.apply(locationId, 'uber-eats', event, { kind: 'platform' })
      return true
    },

    disconnect: async (record) => {
      const { externalStoreId } = record
      if (externalStoreId === null || isGiven(record))
        return { ok: false, refusal: { kind: 'refused', code: 'GIVEN_WITH_KEY', details: null } }
      const outcome = await posData.resign({ storeId: externalStoreId, locationId: record.locationId })
      const isOver = outcome.kind === 'rejected' && outcome.status === 404
      if (outcome.kind === 'taken' || isOver) return { ok: true }
      if (outcome.kind === 'rejected' || outcome.kind === 'denied') {
        const refusal = { code: `HTTP_${outcome.status}`, details: outcome.message || null }
        return { ok: false, refusal: { kind: 'refused', ...refusal } }
      }
      return { ok: false, refusal: { kind: 'unreachable' } }
    },

    probe: async (locationId) => {
      if (!line.isSetUp()) return { answered: false, reached: false, error: 'NOT_SET_UP' }
      const answer = await line.send({ method: 'GET', path: '/v1/eats/stores?limit=1', locationId })
      const outcome = outcomeOf(answer)
      if (outcome.kind === 'taken' || outcome.kind === 'rejected')
        return { answered: true, reached: true, error: null }
      return { answered: outcome.kind !== 'unreachable', reached: false, error: outcome.message }
    },
  }
}

/** What a store's standing at Uber means here; steps that do not fit where it stands are refused by the book. Pure. */
function eventFor(seen: Exclude<Seen, { kind: 'trouble' }>) {
  return seen.kind === 'ours'
    ? ({ type: 'activated' } as const)
    : ({ type: 'deactivated', ...codeOf(seen) } as const)
}
