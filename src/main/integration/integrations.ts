import type { OnboardingMenuRequest } from '#shared/doordash/onboarding.ts'
import { isReadyToActivate } from '#shared/integration/integration.ts'
import type { Language, Location } from '#shared/location/location.ts'
import type { Actor, Channel } from '#shared/order/order.ts'
import type { DoorDashAccess } from '../channels/doordash/client.ts'
import { createOnboardingClient } from '../channels/doordash/onboarding-client.ts'
import type { ServerTimes } from '../channels/server-time.ts'
import type { Health } from '../health.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../locations.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Secrets } from '../shell.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import { createTopic } from '../topic.ts'
import type { Transactions } from '../transactions.ts'
import { createAccountStores } from '../channels/doordash/account-stores.ts'
import { createActivation } from './activation.ts'
import { createIntegrationBook, newRecord } from './book.ts'
import type { ChannelPort } from '../channels/onboarding.ts'
import { recordDisconnectRequest } from './disconnect.ts'
import { createDoorDashChannel, type ExportRefusal } from '../channels/doordash/onboarding.ts'
import { createFollowUp } from './follow-up.ts'
import { createGoLiveCheck } from './go-live-check.ts'
import { createLinkedAccounts } from '../channels/doordash/linked-accounts.ts'
import { createNotices } from '../channels/doordash/notices.ts'
import { createStoreCandidates } from '../channels/doordash/store-candidates.ts'
import { createUberEatsChannel } from '../channels/uber-eats/onboarding.ts'
import { createIntegrationsView } from './view.ts'
import { createWizardService } from './wizard-service.ts'

/** Joins everything about connecting locations to channels and activating them. */
export function createIntegrations(
  deps: JobDeps & {
    store: Store
    transactions: Transactions
    orderBook: OrderBook
    locations: Locations
    health: Health
    secrets: Secrets
    access: () => DoorDashAccess | null
    times: ServerTimes
    newId: () => string
    language: () => Language
    /** The station closes. */
    ending: AbortSignal
    /** How an integration stands changed; called after the commit. */
    onStep: () => void
    /** Sends our own menu to a place in onboarding; `none` when no menu of ours belongs there. */
    ownMenu: (
      location: Location,
      channel: Channel,
      hours: OnboardingMenuRequest['open_hours'],
      actor: Actor,
    ) => Promise<'none' | 'sent' | 'not-possible' | ExportRefusal>
  },
) {
  const { store, locations, clock, access, newId, log } = deps
  const changes = createTopic<'integrations'>()
  const changed = () => changes.publish(['integrations'])
  const onWork = () => followUp.wake()

  const uberEats = createUberEatsChannel({ access, times: deps.times })
  const book = createIntegrationBook({
    store,
    transactions: deps.transactions,
    locations,
    clock,
    // Uber Eats is set up in Uber's own guide (R112): what is left to do here is to activate it.
    initial: (locationId, channel, now) =>
      channel === 'uber-eats' && uberEats.isOffered()
        ? { ...newRecord(locationId, channel, now), state: 'not_activated', externalStoreId: locationId }
        : newRecord(locationId, channel, now),
    onChange: () => {
      changed()
      onWork()
      deps.onStep()
    },
  })
  const accounts = createLinkedAccounts({
    store,
    secrets: deps.secrets,
    clock,
    log,
    onChange: changed,
    onReadable: (isReadable) => deps.health.secretReadable('doordash-sign-in', isReadable),
  })
  const client = createOnboardingClient({
    access,
    times: deps.times,
    onOutcome: deps.health.called,
    ending: deps.ending,
  })
  const doordash = createDoorDashChannel({
    book,
    accounts,
    client,
    locations,
    access,
    clock,
    newId,
    onConnected: ({ externalStoreId, locationId }) => {
      if (externalStoreId !== null) wizard.storeSettled(externalStoreId, { locationId })
    },
  })
  const ports: Record<Channel, ChannelPort> = { doordash, 'uber-eats': uberEats }
  const candidates = createStoreCandidates(store)
  const wizard = createWizardService({
    store,
    book,
    accounts,
    client,
    candidates,
    locations,
    access,
    clock,
    newId,
    language: deps.language,
    log: deps.log,
    onWork: () => followUp.hurry(),
  })
  const goLive = createGoLiveCheck({
    store,
    book: deps.orderBook,
    clock,
    newId,
    reach: async (locationId) => {
      const answer = access() === null ? null : await client.probe(locationId)
      if (answer === null) return { answered: false, reached: false, error: 'NOT_SET_UP' }
      // "Not found" is an answer of DoorDash's to our key as well.
      if (answer.kind === 'answered' || answer.kind === 'rejected')
        return { answered: true, reached: true, error: null }
      return { answered: answer.kind !== 'unreachable', reached: false, error: answer.message }
    },
    onChange: changed,
  })
  const activation = createActivation({
    store,
    book,
    locations,
    clock,
    changes,
    goLive: goLive.state,
    providersNow: (records, channel) => ports[channel].providersNow(records),
    onWork,
  })
  const notices = createNotices({
    store,
    book,
    doordash,
    clock,
    // After the transaction it came in.
    onDoubt: () => void setImmediate(followUp.hurry),
  })
  const followUp = createFollowUp({
    ...deps,
    store,
    connect: connectStore,
    activate: (record) => ports[record.channel].activate(record),
    settleActivation: activation.settle,
    look: doordash.look,
  })
  const { view, state } = createIntegrationsView({
    store,
    book,
    accounts,
    locations,
    health: deps.health,
    clock,
    goLive: goLive.state,
    isOffered: (channel) => ports[channel].isOffered(),
  })

  /** True when DoorDash said yes or no. */
  async function connectStore(record: IntegrationRecord): Promise<boolean> {
    const answer = await doordash.connect(record)
    if (answer === null) return false
    book.change(() => {
      if (answer.ok) return doordash.take(record, answer.seen, true)
      const failed = book.apply(
        record.locationId,
        'doordash',
        { type: 'connect-failed', ...answer.refusal },
        { kind: 'platform' },
      )
      if (!failed.ok) return
      if (record.externalStoreId !== null) wizard.storeSettled(record.externalStoreId, answer.refusal)
      if (wasMadeInVain(record.locationId)) locations.remove(record.locationId)
    })
    return true
  }

  /** A location that exists only because of a store DoorDash would not connect. */
  function wasMadeInVain(locationId: string): boolean {
    const types = store.integrationLog.of(locationId, 'doordash').map((entry) => entry.type)
    return types.includes('location-created') && !types.includes('qa-started')
  }

  return {
    book,
    changes,
    wizard,
    needsSignIn: accounts.needsSignIn,
    doordash,
    linkAccount: accounts.link,
    goLive,
    notices,
    state,
    cutOffs: activation.cutOffs,
    accountStores: createAccountStores({ store, accounts, client, candidates }),

    activate: async (...request: Parameters<typeof activation.activate>) => {
      const answer = await activation.activate(...request)
      if (answer.ok) goLive.finish()
      return answer
    },

    startGoLiveCheck: async (locationId: string | undefined) => {
      const all = locations.all()
      const location =
        locationId === undefined
          ? (all.find(({ id }) => isReadyToActivate(book.get(id, 'doordash'))) ?? all[0])
          : locations.get(locationId)
      return location ? goLive.start(location) : null
    },

    retryMenuExport: async (
      request: { locationId: string; channel: Channel; hours: OnboardingMenuRequest['open_hours'] },
      actor: Actor,
    ) => {
      const location = locations.get(request.locationId)
      if (!location) return 'unknown-location'
      const record = book.get(location.id, request.channel)
      if (request.channel !== 'doordash' || record.state !== 'qa_failed') return 'not-possible'
      const own = await deps.ownMenu(location, request.channel, request.hours, actor)
      if (own === 'sent') return view(location, request.channel)
      if (own !== 'none') return own
      const exported = await doordash.exportMenu(record, request.hours, actor)
      return exported.ok ? view(location, request.channel) : exported.refusal
    },

    requestDisconnect: (locationId: string, channel: Channel, actor: Actor) => {
      const location = locations.get(locationId)
      if (!location) return null
      const record = book.get(locationId, channel)
      return recordDisconnectRequest(store, { location, record, manager: actor.name ?? '', now: clock.now() })
    },

    /** Resolves when no call of the follow-up is under way. */
    idle: followUp.idle,
    start: (): void => {
      wizard.resume()
      goLive.resume()
      followUp.start()
    },
    stop: async (): Promise<void> => {
      wizard.stop()
      goLive.stop()
      await followUp.stop()
    },
  }
}
export type Integrations = ReturnType<typeof createIntegrations>
