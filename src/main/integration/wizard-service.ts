import type { Candidate } from '#shared/api/integrations.ts'
import { type BrandChoice, type ChecklistItem, newWizard, type Wizard } from '#shared/integration/wizard.ts'
import type { Language, Location } from '#shared/location/location.ts'
import type { Result } from '#shared/result.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/open.ts'
import { type CandidatesRefusal, createAddingStores } from './adding-stores.ts'
import type { IntegrationBook } from './book.ts'
import { isSameName } from './place-store.ts'
import type { StoreCandidates } from './store-candidates.ts'
import { createWizardSignIn } from './wizard-sign-in.ts'
import type { WizardChange, WizardState } from './wizard-state.ts'

type Deps = {
  store: Store
  book: IntegrationBook
  wizard: WizardState
  merchant: Merchant
  candidates: StoreCandidates
  locations: Locations
  clock: Clock
  newId: () => string
  language: () => Language
  log: Log
  /** Stores are to be connected, or an account can be asked again. */
  onWork: () => void
}

/**
 * The connect wizard (R33 to R57): every step is on disk before it is answered, so that a closed pop-up, a late code, a
 * crash or a restart resumes where it was (B13). Connecting itself is work of the follow-up, which survives as well.
 */
export function createWizardService(deps: Deps) {
  const { wizard } = deps
  const { apply } = wizard
  const signIn = createWizardSignIn(deps)
  const adding = createAddingStores(deps)

  return {
    ...choices(deps),
    current: wizard.current,
    /** Ticked in this person's name; null takes the tick back. */
    tickItem: (item: ChecklistItem, by: string | null) =>
      apply(by === null ? { type: 'item-cleared', item } : { type: 'item-ticked', item, by }),
    confirmChecklist: () => apply({ type: 'checklist-read' }),

    openSignIn: signIn.open,
    signInUrl: signIn.url,
    signInEnded: signIn.ended,

    candidates: async (): Promise<Result<{ candidates: Candidate[] }, { refusal: CandidatesRefusal }>> => {
      const found = await adding.offered()
      return found.ok ? { ok: true, candidates: found.stores.map(deps.candidates.shown) } : found
    },
    tickStores: (storeIds: readonly string[]) => apply({ type: 'stores-ticked', storeIds }),
    addLocations: adding.addLocations,

    back: (): WizardChange => {
      const step = apply({ type: 'back' })
      if (step.ok) signIn.close()
      return step
    },
    close: (): void => {
      signIn.close()
      wizard.close()
    },
    resume: signIn.resume,
    stop: signIn.stop,
  }
}

/** What a person starts with and chooses among. */
function choices({ store, book, wizard, merchant, locations, clock, newId }: Deps) {
  const { apply } = wizard
  return {
    /** Goes on with a wizard that was not finished. */
    start: (path: Wizard['path']): Wizard =>
      book.change((): Wizard => {
        const current = wizard.current()
        if (current && current.step !== 'done') return current
        const begun = newWizard(newId(), path, clock.now())
        store.wizards.close(begun.startedAt)
        wizard.save(begun)
        return begun
      }),

    chooseAccount: (accountId: string | null): WizardChange | 'unknown-account' => {
      if (accountId === null) return apply({ type: 'account-chosen', account: null })
      const account = merchant.usable().find((one) => one.id === accountId)
      return account ? apply({ type: 'account-chosen', account }) : 'unknown-account'
    },

    chooseBrand: (brand: BrandChoice): WizardChange | 'brand-exists' | 'unknown-brand' => {
      const known = (name: string) =>
        locations.inUse().find((location: Location) => isSameName(location.brand, name))
      if (brand.kind === 'new')
        return known(brand.name) ? 'brand-exists' : apply({ type: 'brand-chosen', brand })
      const existing = known(brand.brand)
      if (!existing) return 'unknown-brand'
      return apply({ type: 'brand-chosen', brand: { kind: 'merge', brand: existing.brand } })
    },
  }
}
