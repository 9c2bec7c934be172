import type { Candidate } from '#shared/api/integrations.ts'
import { isServiceAddress } from '#shared/doordash/service-address.ts'
import type { StoreCandidate } from '#shared/doordash/onboarding.ts'
import { stoppingProblems } from '#shared/integration/readiness.ts'
import {
  type BrandChoice,
  newWizard,
  type SignInProblem,
  type Wizard,
  type WizardEvent,
  type WizardRefusal,
  wizardStep,
} from '#shared/integration/wizard.ts'
import type { Language, Location } from '#shared/location/location.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../clock.ts'
import type { DoorDashAccess } from '../channels/doordash/client.ts'
import type { OnboardingClient } from '../channels/doordash/onboarding-client.ts'
import type { Locations } from '../locations.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'
import type { LinkedAccounts } from '../channels/doordash/linked-accounts.ts'
import { isSameName, placeStore } from './place-store.ts'
import { createSignIn, type Grant } from './sign-in.ts'
import { isTaken, problemsOf, type StoreCandidates } from '../channels/doordash/store-candidates.ts'

export type WizardChange = Result<{ wizard: Wizard }, { refusal: WizardRefusal | 'no-wizard' }>
type CandidatesRefusal = 'sign-in-again' | 'unreachable' | 'no-wizard' | 'wrong-step'

/**
 * The connect wizard (R33 to R57): every step is on disk before it is answered, so that a closed pop-up, a late code, a
 * crash or a restart resumes where it was (B13). Connecting itself is work of the follow-up, which survives as well.
 */
export function createWizardService(deps: {
  store: Store
  book: IntegrationBook
  accounts: LinkedAccounts
  client: OnboardingClient
  candidates: StoreCandidates
  locations: Locations
  access: () => DoorDashAccess | null
  clock: Clock
  newId: () => string
  language: () => Language
  log: Log
  /** Stores are to be connected, or an account can be asked again. */
  onWork: () => void
}) {
  const { store, book, accounts, clock } = deps
  /** DoorDash's window came back and its code is being exchanged: closing that window is no problem any more. */
  let isExchanging = false

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

  const signIn = createSignIn({
    clock,
    log: deps.log,
    language: deps.language,
    onProblem: (problem) => void apply({ type: 'sign-in-failed', problem }),
    onGrant: exchange,
  })

  async function exchange(grant: Grant): Promise<SignInProblem | null> {
    isExchanging = true
    try {
      const answer = await deps.client.exchange({
        grant_type: 'authorization_code',
        client_id: deps.access()?.key.developerId ?? '',
        code: grant.code,
        code_verifier: grant.codeVerifier,
        redirect_uri: grant.redirectUri,
      })
      if (answer.kind === 'answered') {
        const account = await accounts.link(answer.value)
        apply({ type: 'signed-in', account })
        deps.onWork()
        return null
      }
      const isNoAnswer = answer.kind === 'unreachable' || answer.kind === 'later'
      const isRole = !isNoAnswer && /role/i.test(`${answer.code ?? ''} ${answer.message}`)
      // A code is good once and for a short time; what DoorDash refuses about it is mended by a new one.
      const problem: SignInProblem = isNoAnswer ? 'unreachable' : isRole ? 'wrong-role' : 'expired'
      apply({ type: 'sign-in-failed', problem })
      return problem
    } finally {
      isExchanging = false
    }
  }

  /** What the wizard's account may connect. A token DoorDash no longer takes leads back to the sign-in. */
  async function fetchCandidates(): Promise<
    Result<{ stores: StoreCandidate[] }, { refusal: CandidatesRefusal }>
  > {
    const wizard = store.wizards.current()
    if (!wizard) return { ok: false, refusal: 'no-wizard' }
    if (!wizard.account || !['brand', 'stores', 'adding', 'done'].includes(wizard.step))
      return { ok: false, refusal: 'wrong-step' }
    const speaker = await accounts.tokenFor(wizard.account.id)
    const answer = speaker && (await deps.client.candidates(speaker.token))
    if (answer?.kind === 'answered') return { ok: true, stores: answer.value }
    if (answer && answer.kind !== 'denied') return { ok: false, refusal: 'unreachable' }
    if (speaker && answer?.status === 401) accounts.revoke(speaker.accountId)
    apply({ type: 'sign-in-failed', problem: 'token-revoked' })
    return { ok: false, refusal: 'sign-in-again' }
  }

  /** Puts one ticked store on its way, or says why not. Inside the transaction that starts adding. */
  function begin(storeId: string, candidate: StoreCandidate | undefined, wizard: Wizard, actor: Actor): void {
    const refuse = (code: string) => void apply({ type: 'store-refused', storeId, code, details: null })
    if (!candidate) return refuse('STORE_NOT_FOUND')
    const stopping = problemsOf(candidate).find((problem) => stoppingProblems.includes(problem))
    if (stopping) return refuse(stopping.toUpperCase().replaceAll('-', '_'))
    const record = deps.candidates.recordOf(candidate)
    if (isTaken(record) && record?.state !== 'connecting') return refuse('ALREADY_CONNECTED')
    if (!wizard.brand) return refuse('NO_BRAND')

    const all = deps.locations.all()
    const { location, isNew } = placeStore(
      candidate,
      wizard.brand,
      {
        locations: all,
        connected: (record && deps.locations.get(record.locationId)) ?? null,
        free: all.filter(({ id }) => !isTaken(store.integrations.find(id, 'doordash'))),
      },
      deps.language(),
    )
    if (isNew) {
      deps.locations.save(location)
      store.integrationLog.add({
        at: clock.now(),
        locationId: location.id,
        channel: 'doordash',
        actor,
        type: 'location-created',
        detail: {},
      })
    }
    const started = book.apply(
      location.id,
      'doordash',
      {
        type: 'connecting',
        externalStoreId: storeId,
        currentProvider: candidate.current_provider?.name ?? null,
      },
      actor,
      { accountId: wizard.account?.id ?? null, onboardingId: null, baseline: null, pause: null },
    )
    if (!started.ok) refuse('ALREADY_CONNECTED')
  }

  return {
    current: () => store.wizards.current(),

    start: (path: Wizard['path']): Wizard =>
      book.change((): Wizard => {
        const current = store.wizards.current()
        if (current && current.step !== 'done') return current
        const wizard = newWizard(deps.newId(), path, clock.now())
        store.wizards.close(wizard.startedAt)
        save(wizard)
        return wizard
      }),

    confirmChecklist: () => apply({ type: 'checklist-read' }),

    chooseAccount: (accountId: string | null): WizardChange | 'unknown-account' => {
      if (accountId === null) return apply({ type: 'account-chosen', account: null })
      const account = accounts.usable().find((one) => one.id === accountId)
      return account ? apply({ type: 'account-chosen', account }) : 'unknown-account'
    },

    /** Answers the address of DoorDash's page. */
    openSignIn: async (): Promise<
      Result<{ url: string }, { refusal: WizardRefusal | 'no-wizard' | 'not-set-up' }>
    > => {
      const access = deps.access()
      // A window is opened on it, and a password typed there.
      if (!access?.authorizeUrl || !isServiceAddress(access.authorizeUrl))
        return { ok: false, refusal: 'not-set-up' }
      const opened = apply({ type: 'sign-in-opened' })
      if (!opened.ok) return opened
      return { ok: true, url: await signIn.open(access.authorizeUrl, access.key.developerId) }
    },

    /** The address of the sign-in whose way back is open; null when none is. */
    signInUrl: () => signIn.address(),

    /**
     * What the screen saw of DoorDash's window. The way back stays open: a browser may call a window closed that is
     * only out of its sight, and a late code is as good as one in time (B13).
     */
    signInEnded: (problem: SignInProblem): WizardChange => {
      const wizard = store.wizards.current()
      if (!wizard) return { ok: false, refusal: 'no-wizard' }
      if (wizard.signingInSince === null || isExchanging) return { ok: true, wizard }
      return apply({ type: 'sign-in-failed', problem })
    },

    candidates: async (): Promise<Result<{ candidates: Candidate[] }, { refusal: CandidatesRefusal }>> => {
      const found = await fetchCandidates()
      if (!found.ok) return found
      return {
        ok: true,
        candidates: found.stores.map(deps.candidates.shown),
      }
    },

    chooseBrand: (brand: BrandChoice): WizardChange | 'brand-exists' | 'unknown-brand' => {
      const known = (name: string) =>
        deps.locations.all().find((location: Location) => isSameName(location.brand, name))
      if (brand.kind === 'new')
        return known(brand.name) ? 'brand-exists' : apply({ type: 'brand-chosen', brand })
      const existing = known(brand.brand)
      if (!existing) return 'unknown-brand'
      return apply({ type: 'brand-chosen', brand: { kind: 'merge', brand: existing.brand } })
    },

    tickStores: (storeIds: readonly string[]) => apply({ type: 'stores-ticked', storeIds }),

    /** Puts every ticked store on its way in one transaction; each is answered for as DoorDash answers. */
    addLocations: async (
      actor: Actor,
    ): Promise<Result<{ wizard: Wizard }, { refusal: WizardRefusal | CandidatesRefusal }>> => {
      const before = store.wizards.current()
      if (!before) return { ok: false, refusal: 'no-wizard' }
      if (before.step !== 'stores') return { ok: false, refusal: 'wrong-step' }
      if (before.storeIds.length === 0) return { ok: false, refusal: 'no-stores' }
      const found = await fetchCandidates()
      if (!found.ok) return found
      const started = book.change((): WizardChange => {
        const step = apply({ type: 'add-started' })
        if (!step.ok) return step
        for (const storeId of step.wizard.storeIds) {
          const candidate = found.stores.find((one) => one.doordash_store_id === storeId)
          begin(storeId, candidate, step.wizard, actor)
        }
        return { ok: true, wizard: store.wizards.current() ?? step.wizard }
      })
      deps.onWork()
      return started
    },

    /** What became of a store on its way; called in the transaction that notes it on the integration. */
    storeSettled: (
      storeId: string,
      result: { locationId: string } | { code: string; details: string | null },
    ): void => {
      if (store.wizards.current()?.step !== 'adding') return
      apply(
        'locationId' in result
          ? { type: 'store-added', storeId, ...result }
          : { type: 'store-refused', storeId, ...result },
      )
    },

    back: (): WizardChange => {
      const step = apply({ type: 'back' })
      if (step.ok) signIn.close()
      return step
    },

    close: (): void => {
      signIn.close()
      book.change(() => {
        store.wizards.close(clock.now())
        book.touch()
      })
    },

    /** A sign-in that was open when the program ended cannot come back: its way back is gone. */
    resume: (): void => {
      if (store.wizards.current()?.signingInSince != null)
        apply({ type: 'sign-in-failed', problem: 'expired' })
    },

    stop: () => signIn.stop(),
  }
}
export type WizardService = ReturnType<typeof createWizardService>
