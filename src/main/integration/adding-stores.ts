import { stoppingProblems } from '#shared/integration/readiness.ts'
import type { Wizard, WizardRefusal } from '#shared/integration/wizard.ts'
import type { Language, Location } from '#shared/location/location.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Merchant, OfferedStore } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'
import { placeStore } from './place-store.ts'
import { isTaken, type StoreCandidates } from './store-candidates.ts'
import type { WizardChange, WizardState } from './wizard-state.ts'

export type CandidatesRefusal = 'sign-in-again' | 'unreachable' | 'no-wizard' | 'wrong-step'

/** Why a ticked store cannot be put on its way; null when it can. Pure. `record` is its integration here, if any. */
export function whyNotConnected(
  offered: OfferedStore | undefined,
  record: Pick<IntegrationRecord, 'state'> | undefined,
): string | null {
  if (!offered) return 'STORE_NOT_FOUND'
  const stopping = offered.problems.find((problem) => stoppingProblems.includes(problem))
  if (stopping) return stopping.toUpperCase().replaceAll('-', '_')
  return isTaken(record) && record?.state !== 'connecting' ? 'ALREADY_CONNECTED' : null
}

type Deps = {
  store: Store
  book: IntegrationBook
  wizard: WizardState
  merchant: Merchant
  candidates: StoreCandidates
  locations: Locations
  clock: Clock
  language: () => Language
  /** Stores are to be connected. */
  onWork: () => void
}

/** The wizard's last steps: which stores its account may connect, and putting the ticked ones on their way (R45 to R57). */
export function createAddingStores(deps: Deps) {
  const { book, wizard, merchant } = deps

  /** What the wizard's account may connect. A token the channel no longer takes leads back to the sign-in. */
  async function offered(): Promise<Result<{ stores: OfferedStore[] }, { refusal: CandidatesRefusal }>> {
    const current = wizard.current()
    if (!current) return { ok: false, refusal: 'no-wizard' }
    if (!current.account || !['brand', 'stores', 'adding', 'done'].includes(current.step))
      return { ok: false, refusal: 'wrong-step' }
    const found = await merchant.stores(current.account.id)
    if (found.ok) return found
    if (found.refusal === 'unreachable') return { ok: false, refusal: 'unreachable' }
    wizard.apply({ type: 'sign-in-failed', problem: 'token-revoked' })
    return { ok: false, refusal: 'sign-in-again' }
  }

  return {
    offered,

    /** Puts every ticked store on its way in one transaction; each is answered for as the channel answers. */
    addLocations: async (
      actor: Actor,
    ): Promise<Result<{ wizard: Wizard }, { refusal: WizardRefusal | CandidatesRefusal }>> => {
      const before = wizard.current()
      if (!before) return { ok: false, refusal: 'no-wizard' }
      if (before.step !== 'stores') return { ok: false, refusal: 'wrong-step' }
      if (before.storeIds.length === 0) return { ok: false, refusal: 'no-stores' }
      const found = await offered()
      if (!found.ok) return found
      const started = book.change((): WizardChange => {
        const step = wizard.apply({ type: 'add-started' })
        if (!step.ok) return step
        for (const storeId of step.wizard.storeIds) {
          const one = found.stores.find((store) => store.storeId === storeId)
          const refusal = begin(deps, one, step.wizard, actor)
          if (refusal !== null) wizard.storeSettled(storeId, { code: refusal, details: null })
        }
        return { ok: true, wizard: wizard.current() ?? step.wizard }
      })
      deps.onWork()
      return started
    },
  }
}

/** Puts one ticked store on its way, or answers why not. Inside the transaction that starts adding. */
function begin(deps: Deps, offered: OfferedStore | undefined, wizard: Wizard, actor: Actor): string | null {
  const { book, merchant } = deps
  const record = offered && deps.candidates.recordOf(offered)
  const refusal = whyNotConnected(offered, record)
  if (refusal !== null || !offered) return refusal
  if (!wizard.brand) return 'NO_BRAND'
  const location = locationFor(deps, offered, wizard.brand, record, actor)
  const { storeId, currentProvider } = offered
  const started = book.apply(
    location.id,
    merchant.channel,
    { type: 'connecting', externalStoreId: storeId, currentProvider },
    actor,
    { accountId: wizard.account?.id ?? null, onboardingId: null, baseline: null, pause: null },
  )
  return started.ok ? null : 'ALREADY_CONNECTED'
}

/** The location the store becomes; a new one is kept, with its line in the log. */
function locationFor(
  { store, locations, merchant, clock, language }: Deps,
  offered: OfferedStore,
  brand: NonNullable<Wizard['brand']>,
  record: IntegrationRecord | undefined,
  actor: Actor,
): Location {
  const { channel } = merchant
  const all = locations.all()
  const known = {
    locations: all,
    connected: (record && locations.get(record.locationId)) ?? null,
    free: all.filter(({ id }) => !isTaken(store.integrations.find(id, channel))),
  }
  const { location, isNew } = placeStore(offered, brand, known, language())
  // A store that is connected again brings its location back.
  if (isNew || location.setAsideAt !== null) locations.save({ ...location, setAsideAt: null })
  if (isNew) {
    const created = { locationId: location.id, channel, actor, type: 'location-created', detail: {} }
    store.integrationLog.add({ at: clock.now(), ...created })
  }
  return location
}
