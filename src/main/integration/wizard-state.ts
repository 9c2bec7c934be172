import { type Wizard, type WizardEvent, type WizardRefusal, wizardStep } from '#shared/integration/wizard.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'

export type WizardChange = Result<{ wizard: Wizard }, { refusal: WizardRefusal | 'no-wizard' }>

/** What became of a store a wizard put on its way. */
export type StoreResult = { locationId: string } | { code: string; details: string | null }

/** The wizard on disk: the one place where it takes its steps. */
export function createWizardState(deps: { store: Store; book: IntegrationBook; clock: Clock }) {
  const { store, book, clock } = deps

  function save(wizard: Wizard): void {
    store.wizards.save(wizard)
    book.touch()
  }

  function apply(event: WizardEvent): WizardChange {
    return book.change((): WizardChange => {
      const current = store.wizards.current()
      if (!current) return { ok: false, refusal: 'no-wizard' }
      const step = wizardStep(current, event, clock.now())
      if (step.ok) save(step.wizard)
      return step
    })
  }

  /** What became of a store on its way; called in the transaction that notes it on the integration. */
  function storeSettled(storeId: string, result: StoreResult): void {
    if (store.wizards.current()?.step !== 'adding') return
    apply(
      'locationId' in result
        ? { type: 'store-added', storeId, ...result }
        : { type: 'store-refused', storeId, ...result },
    )
  }

  return {
    current: () => store.wizards.current(),
    save,
    apply,

    storeSettled,

    /** A store on its way is connected; called in the transaction that notes it. */
    connected: ({ externalStoreId, locationId }: IntegrationRecord): void => {
      if (externalStoreId !== null) storeSettled(externalStoreId, { locationId })
    },

    close: (): void =>
      book.change(() => {
        store.wizards.close(clock.now())
        book.touch()
      }),
  }
}
export type WizardState = ReturnType<typeof createWizardState>
