import type { DeviceState, Settings } from '#shared/api/device.ts'
import { defaultSettings, settings as settingsSchema } from '#shared/api/device.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { Order } from '#shared/order/order.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { PasswordCost } from './accounts/password.ts'
import type { Clock } from './clock.ts'
import { createDeviceClock } from './device-clock.ts'
import { createDoorDashClient, type DoorDashAccess } from './channels/doordash/client.ts'
import { createServerTimes } from './channels/server-time.ts'
import { createHealth } from './health.ts'
import { createDeliver } from './intake/deliver.ts'
import type { Answer, Message } from './intake/message.ts'
import { createWebhookSecret } from './intake/webhook-secret.ts'
import { createPrepare } from './intake/prepare.ts'
import { createIntegrations } from './integration/integrations.ts'
import type { JobDeps } from './jobs/runner.ts'
import { createLocations } from './locations.ts'
import type { Log } from './log.ts'
import { createMenus } from './menus/menus.ts'
import { createOwnMenu } from './menus/own-menu.ts'
import { boardOrder } from './orders/board-view.ts'
import { createOrderBook } from './orders/order-book.ts'
import { createRefusedOrders } from './orders/refused-orders.ts'
import { createOrderTimers } from './orders/timers.ts'
import { createOutboxWorker } from './outbox/worker.ts'
import { createSettingChanges } from './setting-changes.ts'
import type { Secrets } from './shell.ts'
import { createStoreProbe } from './store-probe.ts'
import type { Store } from './store/open.ts'
import { createTopic } from './topic.ts'
import { createTransactions } from './transactions.ts'
import { errorLine, tellUnexpected } from './unexpected.ts'

/** What the station is, beside its parts; shown on the device page. */
export type StationFacts = Pick<DeviceState, 'version' | 'shell' | 'demo' | 'isPrivate'>

/**
 * Joins the parts of the station. Time, ids, chance, the store and the way to DoorDash are passed in; the core reads
 * no environment. Nothing runs before `start`; `stop` leaves every promise kept on disk.
 */
export function createCore(deps: {
  store: Store
  clock: Clock
  newId: () => string
  random: () => number
  log: Log
  /** How DoorDash is reached; null while no key is set up. */
  access: () => DoorDashAccess | null
  /** Seals DoorDash's tokens on disk. */
  secrets: Secrets
  facts: StationFacts
  /** Work of hashing a password; the usual one unless given. */
  passwordCost?: PasswordCost
}) {
  const { store, clock, log } = deps
  const orderChanges = createTopic<string>()
  const deviceChanges = createTopic<'device'>()
  const deviceChanged = () => deviceChanges.publish(['device'])
  const printing = { wake: () => {} }

  // Nothing of these runs before `start`: by then everything they name is there.
  const deviceClock = createDeviceClock({
    store,
    clock,
    log,
    move: (byMs) => book.clockSet(byMs),
    onTime: () => {
      timers.tick()
      printing.wake()
    },
    onChange: deviceChanged,
  })
  const times = createServerTimes({ clock, onChange: () => deviceClock.noteAhead(times.aheadMs()) })
  const locations = createLocations(store)
  const health = createHealth({ store, clock, onChange: deviceChanged })
  const jobs: JobDeps = { clock, random: deps.random, log, report: health.report }
  const probe = createStoreProbe({ store, clock })
  store.condition.onChange((problem) =>
    problem === null
      ? log.info({}, 'orders can be stored again')
      : log.error({ problem }, 'orders cannot be stored'),
  )
  const transactions = createTransactions(store, jobs)
  // What was changed in a transaction that failed was never so.
  transactions.onEnd((isCommitted) => {
    if (!isCommitted) locations.reload()
  })
  const accounts = createAccounts({ ...deps, clock })
  const settingChanges = createSettingChanges({ store, clock })
  const refusedOrders = createRefusedOrders({ store, transactions, locations, clock })
  const webhookSecret = createWebhookSecret({
    ...deps,
    clock,
    changes: settingChanges,
    onChange: deviceChanged,
    onReadable: (isReadable) => health.secretReadable('webhooks', isReadable),
  })
  const book = createOrderBook({
    store,
    transactions,
    clock,
    newId: deps.newId,
    locations,
    changed: {
      publish: (orderIds) => {
        const ids = new Set(orderIds)
        orderChanges.publish(ids)
        if (integrations.goLive.concerns(ids)) integrations.changes.publish(['integrations'])
      },
    },
    onCommands: () => outbox.wake(),
    onPrintJobs: () => printing.wake(),
  })
  const outbox = createOutboxWorker({
    ...jobs,
    store,
    book,
    locations,
    client: createDoorDashClient({ access: deps.access, times }),
    onOutcome: health.called,
    onChange: (orderId) => {
      orderChanges.publish([orderId])
      deviceChanged()
    },
  })
  const ending = new AbortController()
  const integrations = createIntegrations({
    ...jobs,
    store,
    transactions,
    orderBook: book,
    locations,
    health,
    secrets: deps.secrets,
    access: deps.access,
    times,
    newId: deps.newId,
    language: () => settings.language,
    ending: ending.signal,
    onStep: () => menus.integrationsChanged(),
    ownMenu: (...request) => createOwnMenu(menus)(...request),
  })
  const menus = createMenus({
    ...jobs,
    store,
    transactions,
    locations,
    integrations,
    health,
    access: deps.access,
    times,
    newId: deps.newId,
    ending: ending.signal,
  })
  const timers = createOrderTimers({ ...jobs, store, book })
  const deliverNow = createDeliver({
    prepare: createPrepare({
      store,
      book,
      refusedOrders,
      locations,
      clock,
      newId: deps.newId,
      aheadMs: () => times.aheadMs() ?? 0,
      notices: { ...integrations.notices, menuStatus: menus.menuStatus },
    }),
    change: book.change,
    onError: (error) => tellUnexpected(jobs, 'intake', error),
  })

  let settings = settingsSchema
    .catch(defaultSettings)
    .parse({ ...defaultSettings, ...(store.settings.get('device') as object | undefined) })
  let intakeUrl: string | null = null
  let sandboxUrl: string | null = null
  let intakeTaken: DeviceState['intakeTaken'] = null
  const startedAt = clock.now()

  /** An answer about an order did not get through: accepted, DoorDash is told by a call; received, it may have failed there. */
  function answerLost(answer: Answer): void {
    const { orderId } = answer
    if (!orderId) return
    try {
      book.apply(orderId, { type: 'answer-lost' }, { kind: 'system' })
    } catch (error) {
      // The disk takes nothing just now; the call still has to be made.
      log.error({ error: errorLine(error) }, 'a lost answer could not be noted yet')
      if (!ending.signal.aborted) clock.after(5_000, () => answerLost(answer))
    }
  }

  return {
    store,
    clock,
    log,
    facts: deps.facts,
    accounts,
    settingChanges,
    webhookSecret,
    integrations,
    menus,
    locations,
    book,
    refusedOrders,
    health,
    outbox,
    orderChanges,
    deviceChanges,
    deviceChanged,
    /** Hands a delivery in; resolves with the answer once it is on disk. */
    deliver: async (message: Message): Promise<Answer> => {
      const answer = await deliverNow(message)
      if (answer.status >= 400) deviceChanged()
      return answer
    },
    answerLost,
    board: (): BoardOrder[] => store.orders.onBoard().map((order) => boardOrder(store, order)),
    view: (order: Order): BoardOrder => boardOrder(store, order),
    settings: () => settings,
    saveSettings: (changes: Partial<Settings>): Settings => {
      const saved = settingsSchema.parse({ ...settings, ...changes })
      store.settings.put('device', saved)
      // Shown is what is on disk: a disk that refuses changes nothing.
      settings = saved
      deviceChanged()
      return settings
    },
    setAddresses: (addresses: { intakeUrl: string | null; sandboxUrl: string | null }) => {
      intakeUrl = addresses.intakeUrl
      sandboxUrl = addresses.sandboxUrl
      deviceChanged()
    },
    setIntakeTaken: (taken: DeviceState['intakeTaken']) => {
      intakeTaken = taken
      deviceChanged()
    },
    device: (): DeviceState => ({
      ...deps.facts,
      now: clock.now(),
      startedAt,
      clock: deviceClock.state(),
      intakeUrl,
      intakeTaken,
      sandboxUrl,
      channels: health.channels(),
      rejected: store.inbox.refusedSince(clock.now() - 24 * 3_600_000),
      locations: locations.all(),
      settings,
      storeProblem: health.storeProblem(),
      unreadableSecrets: health.unreadableSecrets(),
      wrongSecrets: health.wrongSecrets(),
      troubles: health.troubles(),
    }),
    /** Where the print worker listens for new jobs. */
    onPrintJobs: (wake: () => void) => {
      printing.wake = wake
    },
    start: () => {
      timers.start()
      outbox.start()
      printing.wake()
      integrations.start()
      menus.start()
    },
    stop: async () => {
      webhookSecret.stop()
      probe.stop()
      timers.stop()
      ending.abort()
      await Promise.all([outbox.stop(), integrations.stop(), menus.stop()])
    },
  }
}
export type Core = ReturnType<typeof createCore>
