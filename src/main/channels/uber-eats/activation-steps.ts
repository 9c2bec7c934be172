import type { Locations } from '../../base/locations.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import { type ActivationAttempt, notReached, signInAgain } from '../onboarding.ts'
import { attemptAfter, attemptOf } from './activation.ts'
import type { ConsentToken } from './consent.ts'
import type { PosData } from './pos-data.ts'

/** How far an activation has come, as `baseline` keeps it: Uber may have been asked to make us the order manager, was, and has turned the orders on. */
const asked = 'asked'
const provisioned = 'provisioned'
const enabled = 'enabled'

/** The steps by which a store is activated; each may be repeated, and what was asked is written down before. */
export function createActivationSteps(deps: {
  consent: ConsentToken
  posData: PosData
  book: IntegrationBook
  locations: Locations
}) {
  const { consent, posData, book } = deps

  /** Asks to be made the order manager; null once that is done. */
  async function provision(record: IntegrationRecord, storeId: string): Promise<ActivationAttempt | null> {
    const location = deps.locations.get(record.locationId)
    await consent.open()
    if (!location || !consent.isUsable()) return signInAgain
    book.note(record.locationId, 'uber-eats', { baseline: asked })
    const outcome = await posData.provision(storeId, location)
    if (outcome === null) return signInAgain
    if (outcome.kind === 'unreachable' && !outcome.maybeHeard && record.baseline === null)
      return notReached(outcome.message)
    if (outcome.kind !== 'taken') return attemptAfter(outcome)
    book.note(record.locationId, 'uber-eats', { baseline: provisioned })
    return null
  }

  /** As far as it comes now, from where it was left. */
  async function goOn(record: IntegrationRecord, storeId: string): Promise<ActivationAttempt> {
    const one = { storeId, locationId: record.locationId }
    if (record.baseline === null) {
      const ended = await provision(record, storeId)
      if (ended) return ended
    }
    let seen = await posData.read(one)
    // The answer to the first request was lost, and so was the request.
    if (seen.kind === 'gone' && record.baseline === asked) {
      const ended = await provision(record, storeId)
      if (ended) return ended
      seen = await posData.read(one)
    }
    if (seen.kind === 'trouble' || seen.kind === 'gone') return attemptOf(seen)
    const isOn = seen.isEnabled ?? record.baseline === enabled
    if (!isOn) {
      const outcome = await posData.enable(one)
      if (outcome.kind !== 'taken') return attemptAfter(outcome)
      book.note(record.locationId, 'uber-eats', { baseline: enabled })
      seen = await posData.read(one)
    }
    return attemptOf(seen)
  }

  return { goOn }
}
