import type { ConsentBack, ConsentTaken } from '#shared/gateway/consent.ts'
import type { ConsentState, SharedStore } from '#shared/integration/consent.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Grant, Merchant, OfferedStore } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'
import { matchStores } from './match-stores.ts'
import { createSignIn, NoWayBack } from './sign-in.ts'

export type SharedRefusal = 'not-set-up' | 'sign-in-again' | 'denied' | 'unreachable'
export type ChooseRefusal =
  | SharedRefusal
  | 'unknown-store'
  | 'unknown-location'
  | 'store-taken'
  | 'location-taken'

type Deps = {
  store: Store
  book: IntegrationBook
  merchant: Merchant
  locations: Locations
  clock: Clock
  log: Log
  language: () => Language
  onChange: () => void
  /** Whose key the channel is called with. */
  keyIs: ConsentState['keyIs']
}

/**
 * Connecting stores on the activation page (R111): the merchant consents in the channel's own window, and says which of his
 * stores is which location. What is chosen is on disk; a window that is open when the station ends is opened again.
 */
export function createConsent(deps: Deps) {
  const { merchant, onChange, clock } = deps
  const { channel } = merchant
  let openSince: number | null = null
  let problem: SignInProblem | null = null
  /** Its code is being exchanged: closing the window is no problem any more. */
  let isExchanging = false

  function ended(because: SignInProblem | null): void {
    openSince = null
    problem = because
    onChange()
  }

  const signIn = createSignIn({ ...deps, channel, onProblem: ended, onGrant: exchange })

  async function exchange(grant: Grant): Promise<SignInProblem | null> {
    isExchanging = true
    try {
      const linked = await merchant.exchange(grant)
      ended(linked.ok ? null : linked.problem)
      return problem
    } finally {
      isExchanging = false
    }
  }

  /** What the merchant shares now. */
  async function offered(): Promise<Result<{ stores: OfferedStore[] }, { refusal: SharedRefusal }>> {
    if (merchant.signInPage() === null) return { ok: false, refusal: 'not-set-up' }
    const [account] = merchant.usable()
    return account ? merchant.stores(account.id) : { ok: false, refusal: 'sign-in-again' }
  }

  return {
    channel,

    state: (): ConsentState => ({
      channel,
      isSetUp: merchant.signInPage() !== null,
      keyIs: deps.keyIs,
      isGiven: merchant.usable().length > 0,
      openSince,
      problem,
    }),

    /** Answers the address of the channel's page; an earlier window is told that this one took its place. */
    open: async (): Promise<
      Result<{ url: string }, { refusal: 'not-set-up' | 'port-taken' | 'gateway-away' }>
    > => {
      const page = merchant.signInPage()
      if (page === null) return { ok: false, refusal: 'not-set-up' }
      try {
        const url = await signIn.open(page)
        openSince = clock.now()
        problem = null
        onChange()
        return { ok: true, url }
      } catch (error) {
        if (error instanceof NoWayBack) return { ok: false, refusal: 'gateway-away' }
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
        return { ok: false, refusal: 'port-taken' }
      }
    },

    /** The address of the window whose way back is open; null when none is. */
    url: signIn.address,

    /** A gateway says that somebody came back to it; what his window is told. */
    cameBack: async (back: ConsentBack): Promise<ConsentTaken> => ({
      outcome: await signIn.comeBack(back),
      language: deps.language(),
    }),

    /** What the screen saw of the window. A late code is as good as one in time (B13), so the way back stays open. */
    ended: (seen: SignInProblem): void => {
      if (openSince !== null && !isExchanging) ended(seen)
    },

    /** The stores the merchant shares, each with the location it probably is. */
    stores: async (): Promise<Result<{ stores: SharedStore[] }, { refusal: SharedRefusal }>> => {
      const found = await offered()
      return found.ok ? { ok: true, stores: sharedStores(deps, found.stores) } : found
    },

    /** Notes which location a store is. Nothing is told to the channel before somebody confirms. */
    choose: async (
      { storeId, locationId }: { storeId: string; locationId: string },
      actor: Actor,
    ): Promise<Result<object, { refusal: ChooseRefusal }>> => {
      const found = await offered()
      if (!found.ok) return found
      const store = found.stores.find((one) => one.storeId === storeId)
      return store ? choose(deps, store, locationId, actor) : { ok: false, refusal: 'unknown-store' }
    },

    stop: signIn.stop,
  }
}

/** Takes the store in one transaction, so that of two managers at once one is told that it is taken. */
function choose(
  { store, book, locations, merchant: { channel } }: Deps,
  offered: OfferedStore,
  locationId: string,
  actor: Actor,
): Result<object, { refusal: ChooseRefusal }> {
  return book.change((): Result<object, { refusal: ChooseRefusal }> => {
    if (!locations.findInUse(locationId)) return { ok: false, refusal: 'unknown-location' }
    const others = store.integrations
      .all()
      .filter((one) => one.channel === channel && one.externalStoreId === offered.storeId)
      .filter((one) => one.locationId !== locationId)
    if (others.some(({ state }) => isHeld(state))) return { ok: false, refusal: 'store-taken' }
    const { storeId: externalStoreId, currentProvider } = offered
    const event = { type: 'store-chosen', externalStoreId, currentProvider } as const
    const notes = { baseline: null, pause: null }
    if (!book.apply(locationId, channel, event, actor, notes).ok)
      return { ok: false, refusal: 'location-taken' }
    for (const other of others) book.apply(other.locationId, channel, { type: 'store-let-go' }, actor)
    return { ok: true }
  })
}

/** A store whose orders are another location's, or on their way there. */
function isHeld(state: string): boolean {
  return state === 'active' || state === 'activating'
}

function sharedStores(
  { store, locations, merchant: { channel } }: Deps,
  offered: readonly OfferedStore[],
): SharedStore[] {
  const records = locations.inUse().flatMap(({ id }) => store.integrations.find(id, channel) ?? [])
  const chosenFor = (storeId: string) => records.find(({ externalStoreId }) => externalStoreId === storeId)
  const unchosen = offered.filter(({ storeId }) => !chosenFor(storeId))
  const free = locations
    .inUse()
    .filter(({ id }) => !records.some((one) => one.locationId === id && one.externalStoreId !== null))
  const matches = new Map(matchStores(unchosen, free).map((match) => [match.storeId, match]))
  return offered.map(({ storeId, name, address, city, currentProvider }): SharedStore => {
    const chosen = chosenFor(storeId)
    const match = matches.get(storeId)
    return {
      storeId,
      name,
      address: [address, city].filter(Boolean).join(', '),
      currentProvider,
      connectedLocationId: chosen && isHeld(chosen.state) ? chosen.locationId : null,
      match: chosen
        ? { locationId: chosen.locationId, isSure: true, isChosen: chosen.state !== 'disconnected' }
        : match?.locationId == null
          ? null
          : { locationId: match.locationId, isSure: match.fits !== 'name', isChosen: false },
    }
  })
}
