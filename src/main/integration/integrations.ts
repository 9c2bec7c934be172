import { isReadyToActivate } from '#shared/integration/integration.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { Changes } from '../base/changes.ts'
import type { Health } from '../device/health.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Store } from '../store/open.ts'
import { createAccountStores } from './account-stores.ts'
import { createActivation, settleActivation } from './activation.ts'
import type { IntegrationBook } from './book.ts'
import { createConnectStore } from './connect-store.ts'
import { createConsent } from './consent.ts'
import { endConnection, recordDisconnectRequest } from './disconnect.ts'
import { createFollowUp } from './follow-up.ts'
import { createGoLiveCheck } from './go-live-check.ts'
import { createStoreCandidates } from './store-candidates.ts'
import { createIntegrationsView } from './view.ts'
import { createWizardService } from './wizard-service.ts'
import type { WizardState } from './wizard-state.ts'

/** A sign-in in a channel's own window, for the shell that opens it. */
export type OpenSignIn = {
  /** The address its window is opened at; null when none is to be open. */
  url: () => string | null
  /** Whether its answer is still waited for. */
  isOpen: () => boolean
  /** The window told that it ended without an answer. */
  ended: (problem: SignInProblem) => void
}

type Deps = JobDeps & {
  store: Store
  book: IntegrationBook
  /** Where the connect wizard stands. */
  wizard: WizardState
  orderBook: OrderBook
  locations: Locations
  health: Health
  channels: Record<Channel, OnboardingChannel>
  merchant: Merchant
  /** Those whose stores are chosen on the activation page. */
  consenting: readonly Merchant[]
  /** Whose keys the channels are called with. */
  keyIs: 'station' | 'gateway'
  newId: () => string
  language: () => Language
  /** Something that is shown of integrations changed. */
  changes: Pick<Changes, 'integrations'>
}

/** Joins everything about connecting locations to channels and activating them. */
export function createIntegrations(deps: Deps) {
  const { store, book, locations, channels, merchant } = deps
  const changes = deps.changes.integrations
  const onChange = () => changes.publish(['integrations'])
  const candidates = createStoreCandidates(store, merchant.channel)
  const goLive = createGoLiveCheck({
    ...deps,
    book: deps.orderBook,
    channel: merchant.channel,
    reach: channels[merchant.channel].probe,
    onChange,
  })
  const followUp = createFollowUp({
    ...deps,
    connect: createConnectStore(deps),
    settleActivation: (record, attempt) => settleActivation(book, record, attempt),
  })
  const activation = createActivation({
    ...deps,
    changes,
    goLive: goLive.state,
    onWork: followUp.wake,
  })
  const wizard = createWizardService({ ...deps, candidates, onWork: followUp.retryNow })
  const consents = deps.consenting.map((one) => createConsent({ ...deps, merchant: one, onChange }))
  const { view, state } = createIntegrationsView({
    ...deps,
    goLive: goLive.state,
    consents: () => consents.map((consent) => consent.state()),
  })

  return {
    book,
    changes,
    wizard,
    goLive,
    state,
    view: (locationId: string, channel: Channel) => {
      const location = locations.get(locationId)
      return location ? view(location, channel) : null
    },
    /** Every way to sign in at a channel, whether its window is open or not. */
    signIns: (): OpenSignIn[] => [
      {
        url: wizard.signInUrl,
        isOpen: () => wizard.current()?.signingInSince != null,
        ended: (problem) => void wizard.signInEnded(problem),
      },
      ...consents.map(({ url, state, ended }) => ({
        url,
        isOpen: () => state().openSince !== null,
        ended,
      })),
    ],
    /** The consent of a channel that has one. */
    consentAt: (channel: Channel) => consents.find((consent) => consent.channel === channel) ?? null,
    cutOffs: activation.cutOffs,
    accountStores: createAccountStores({ merchant, candidates }),

    activate: async (...request: Parameters<typeof activation.activate>) => {
      const answer = await activation.activate(...request)
      if (answer.ok) goLive.finish()
      return answer
    },

    startGoLiveCheck: async (locationId: string | undefined) => {
      const all = locations.inUse()
      const isReady = ({ id }: { id: string }) => isReadyToActivate(book.get(id, merchant.channel))
      const location = locationId === undefined ? (all.find(isReady) ?? all[0]) : locations.get(locationId)
      return location ? goLive.start(location) : null
    },

    requestDisconnect: (locationId: string, channel: Channel, actor: Actor) => {
      const location = locations.get(locationId)
      if (!location) return null
      const record = book.get(locationId, channel)
      const wish = { location, record, manager: actor.name ?? '', now: deps.clock.now() }
      return recordDisconnectRequest(store, wish)
    },

    disconnect: async (locationId: string, channel: Channel, actor: Actor) => {
      if (!locations.get(locationId)) return 'unknown-location' as const
      return endConnection({ book, channel: channels[channel] }, book.get(locationId, channel), actor)
    },

    /** How an integration stands changed: there may be something to follow up. */
    wake: followUp.wake,
    /** What a channel said may be old, or the way to it is clear again: it is asked at once. */
    retryNow: followUp.retryNow,
    /** Resolves when no call of the follow-up is under way. */
    idle: followUp.idle,
    start: (): void => {
      wizard.resume()
      goLive.resume()
      followUp.start()
    },
    stop: async (): Promise<void> => {
      wizard.stop()
      for (const consent of consents) consent.stop()
      goLive.stop()
      await followUp.stop()
    },
  }
}
export type Integrations = ReturnType<typeof createIntegrations>
