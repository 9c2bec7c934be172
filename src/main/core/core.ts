import type { BoardOrder } from '#shared/api/orders.ts'
import type { Order } from '#shared/order/order.ts'
import { createAccounts } from '../accounts/accounts.ts'
import { watchOtherWriters } from '../accounts/other-writers.ts'
import { createPeople } from '../accounts/people.ts'
import type { PasswordCost } from '../accounts/password.ts'
import { type ChannelAccess, createChannels, type OtherAccess } from './all-channels.ts'
import { createChanges } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import { createDeviceClock } from '../base/device-clock.ts'
import { createAddresses } from '../device/addresses.ts'
import { createLocationSettings } from '../device/location-settings.ts'
import { createDeviceState, type StationFacts } from '../device/device-state.ts'
import { createSettings } from '../device/settings.ts'
import { createServerTimes } from '../channels/server-time.ts'
import { createPolling } from '../intake/polling.ts'
import { createFetching } from '../intake/fetching.ts'
import { createFeedback } from '../feedback/feedback.ts'
import { createHealth } from '../device/health.ts'
import { createAnswerLost } from '../intake/answer-lost.ts'
import { createTraffic } from '../intake/traffic.ts'
import { createDeliver } from '../intake/deliver.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { Message } from '../intake/message.ts'
import { createWebhookSecret } from '../intake/webhook-secret.ts'
import { createIntegrationBook } from '../integration/book.ts'
import { createWizardState } from '../integration/wizard-state.ts'
import type { IntakeDeps } from '../intake/intake-deps.ts'
import { prepare } from '../intake/prepare.ts'
import { createIntegrations } from '../integration/integrations.ts'
import type { JobDeps } from '../jobs/runner.ts'
import { createLocations } from '../base/locations.ts'
import type { Log } from '../base/log.ts'
import { createMenus } from '../menus/menus.ts'
import { boardOrder } from '../orders/board-view.ts'
import { createOlderIndex } from '../orders/index-older.ts'
import { createOrderBook } from '../orders/order-book.ts'
import { createRefusedOrders } from '../intake/refused-orders.ts'
import { createStationPlans } from '../orders/station-plans.ts'
import { createOrderTimers } from '../orders/timers.ts'
import { createOutboxWorker } from '../outbox/worker.ts'
import { createPause } from '../pause/pause.ts'
import { createPrivacy } from '../privacy/privacy.ts'
import { createPrinting } from '../printing/printing.ts'
import { createCounting } from '../reports/counting.ts'
import { createOlderOrders } from '../reports/older-orders.ts'
import { createScreens } from '../screens/screens.ts'
import { createHearing } from '../screens/hearing.ts'
import { createSettingChanges } from '../base/setting-changes.ts'
import type { Secrets } from '../base/shell.ts'
import { createStoreProbe } from '../base/store-probe.ts'
import type { Store } from '../store/open.ts'
import { createTransactions } from '../base/transactions.ts'
import type { Reads } from '../reading/router.ts'
import { type Reports, tellUnexpected } from '../base/unexpected.ts'

/**
 * Joins the parts of the station, each after those it needs; what one causes in another goes through `changes`. Time,
 * ids, chance, the store and the way to DoorDash are passed in; the core reads no environment. Nothing runs before
 * `start`; `stop` leaves every promise kept on disk.
 */
export function createCore(outside: {
  store: Store
  /** Reads of the store beside the intake: search, history, figures. */
  reads: Reads
  clock: Clock
  newId: () => string
  random: () => number
  log: Log
  /** Carries errors nobody expected from all parts to health. */
  reports: Reports
  /** How the channels are reached; null while no key is set up. */
  access: () => ChannelAccess['doordash'] | null
  /** The same for the channels beside it. */
  otherAccess?: OtherAccess
  /** Seals DoorDash's tokens on disk. */
  secrets: Secrets
  facts: StationFacts
  /** Cost of hashing a password; the usual cost unless given. */
  passwordCost?: PasswordCost
}) {
  const { store, clock, log } = outside
  const jobs: JobDeps = { clock, random: outside.random, log, report: outside.reports.report }
  const ending = new AbortController()
  const transactions = createTransactions(store, jobs)
  const changes = createChanges(transactions, jobs)
  const deviceChanged = () => changes.device.publish(['device'])
  const common = { ...outside, ...jobs, transactions, changes, ending: ending.signal }

  const stationPlans = createStationPlans(common)
  const addresses = createAddresses(common)
  const settingChanges = createSettingChanges(common)
  const locations = createLocations(store)
  const settings = createSettings({ ...common, locations, settingChanges })
  const accounts = createAccounts(common)
  const otherWriters = watchOtherWriters({ store, onWrite: accounts.lookAgain })
  const people = createPeople({ ...common, accounts, settingChanges })
  const hearing = createHearing(() => changes.screens.publish(['screens']))
  const screens = createScreens({ ...common, settingChanges, hearing })
  // A failed transaction changed nothing on disk, so what is kept in memory is read afresh.
  transactions.onEnd((isCommitted) => {
    if (!isCommitted) locations.reload()
  })
  const locationSettings = createLocationSettings({ ...common, locations, settingChanges })
  const health = createHealth({ ...common, onChange: deviceChanged })
  outside.reports.listen(health.report)
  const probe = createStoreProbe(common)

  const counting = createCounting(common)
  const book = createOrderBook({ ...common, locations, counting })
  const olderOrders = createOlderOrders({ ...common, locations })
  const olderIndex = createOlderIndex(common)
  const refusedOrders = createRefusedOrders({ ...common, locations })
  const timers = createOrderTimers({ ...common, book })
  const deviceClock = createDeviceClock({ ...common, move: book.clockSet, onChange: deviceChanged })
  const times = createServerTimes({ clock, onChange: deviceClock.noteAhead })
  const integrationBook = createIntegrationBook({ ...common, locations })
  const wizard = createWizardState({ ...common, book: integrationBook })
  const channels = createChannels({
    ...common,
    otherAccess: outside.otherAccess ?? {},
    book: integrationBook,
    locations,
    health,
    times,
    onConnected: wizard.connected,
  })
  const outbox = createOutboxWorker({
    ...common,
    book,
    locations,
    channels: channels.orders,
    onOutcome: health.called,
  })
  const printing = createPrinting({ ...common, book, locations })

  const integrations = createIntegrations({
    ...common,
    book: integrationBook,
    wizard,
    orderBook: book,
    locations,
    health,
    channels: channels.onboarding,
    merchant: channels.merchant,
    consenting: channels.consenting,
    language: () => settings.current().language,
  })
  changes.integrationSteps.listen(integrations.wake)
  changes.channelDoubts.listen(integrations.retryNow)
  changes.orders.listen((orderIds) => {
    if (integrations.goLive.concerns(orderIds)) changes.integrations.publish(['integrations'])
  })
  const menus = createMenus({
    ...common,
    locations,
    book: integrationBook,
    channels: channels.menus,
    onboarding: channels.onboarding,
  })
  const feedback = createFeedback({ ...common, locations, channels: channels.feedback })

  const pause = createPause({
    ...common,
    integrations: integrationBook,
    storefronts: menus.storefronts,
    channels: channels.throttles,
  })

  const webhookSecret = createWebhookSecret({
    ...common,
    settingChanges,
    onChange: deviceChanged,
    onReadable: (isReadable) => health.secretReadable('webhooks', isReadable),
  })
  const intake: IntakeDeps = {
    ...common,
    book,
    refusedOrders,
    locations,
    channels: channels.orders,
    extraMinutes: pause.extraMinutes,
    notices: channels.noticesTo({
      menu: menus.heard,
      pause: (channel, locationId, ...told) => pause.announced(locationId, channel, ...told),
    }),
  }
  const deliver = createDeliver({
    prepare: (message) => prepare(intake, message),
    change: book.change,
    onError: (error) => tellUnexpected(jobs, 'intake', error),
  })
  const traffic = createTraffic(clock)
  /** Hands a delivery in; resolves with the answer once it is on disk. */
  const take = async (message: Message): Promise<DeliveryAnswer> => {
    const answer = await traffic.during(() => deliver(message))
    if (answer.status >= 400) deviceChanged()
    return answer
  }
  const fetching = createFetching({
    ...common,
    intake,
    channels: channels.orders,
    deliver: take,
    onOutcome: health.called,
  })
  const polling = createPolling({ ...common, channels: channels.orders })
  const privacy = createPrivacy({ ...common, locations, settingChanges, traffic, aheadMs: times.aheadMs })
  const device = createDeviceState({
    ...common,
    health,
    locations,
    deviceClock,
    addresses,
    settings,
    screens,
    stationPlans,
  })

  return {
    store,
    reads: outside.reads,
    clock,
    log,
    changes,
    facts: outside.facts,
    accounts,
    people,
    settings: settings.current,
    saveSettings: settings.save,
    stationPlans,
    settingChanges,
    screens,
    hearing,
    webhookSecret,
    channels,
    integrations,
    menus,
    pause,
    feedback,
    locations,
    locationSettings,
    book,
    refusedOrders,
    health,
    outbox,
    printing,
    privacy,
    deliver: take,
    fetching,
    polling,
    answerLost: createAnswerLost({ ...common, book }),
    board: (): BoardOrder[] => store.orders.onBoard().map((order) => boardOrder(store, order)),
    view: (order: Order): BoardOrder => boardOrder(store, order),
    setAddresses: addresses.set,
    device,
    start: () => {
      void channels.open().catch((error: unknown) => tellUnexpected(jobs, 'follow-up', error))
      printing.start()
      timers.start()
      olderOrders.start()
      olderIndex.start()
      outbox.start()
      fetching.start()
      polling.start()
      integrations.start()
      menus.start()
      pause.start()
      feedback.start()
      privacy.start()
    },
    stop: async () => {
      webhookSecret.stop()
      probe.stop()
      otherWriters.stop()
      ending.abort()
      await Promise.all([
        timers.stop(),
        printing.stop(),
        outbox.stop(),
        fetching.stop(),
        polling.stop(),
        integrations.stop(),
        menus.stop(),
        pause.stop(),
        olderOrders.stop(),
        feedback.stop(),
        privacy.stop(),
        olderIndex.stop(),
      ])
    },
  }
}
export type Core = ReturnType<typeof createCore>
