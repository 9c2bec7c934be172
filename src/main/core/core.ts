import type { BoardOrder } from '#shared/api/orders.ts'
import type { Order } from '#shared/order/order.ts'
import { tellUnexpected } from '../base/unexpected.ts'
import { createDeviceState } from '../device/device-state.ts'
import { boardOrder } from '../orders/board-view.ts'
import { createMembership } from '../gateway/membership.ts'
import { createPrivacy } from '../privacy/privacy.ts'
import { gatewayAccessName } from './all-channels.ts'
import { createChannelParts } from './channel-parts.ts'
import { createHealthParts } from './health-parts.ts'
import { createHouseParts } from './house-parts.ts'
import { createIntakeParts } from './intake-parts.ts'
import { createOrderParts } from './order-parts.ts'
import { createSafekeeping } from './safekeeping.ts'
import { createCommon, type Outside } from './outside.ts'

/**
 * Joins the parts of the station, each after those it needs; what one causes in another goes through `changes`. Time,
 * ids, chance, the store and the way to the channels are passed in. Nothing runs before `start`; `stop` leaves every
 * promise kept on disk.
 */
export function createCore(outside: Outside) {
  const { store } = outside
  const ending = new AbortController()
  const common = createCommon(outside, ending.signal)
  const house = createHouseParts(common)
  outside.gateway?.onChange(common.deviceChanged)
  const orders = createOrderParts(common, house)
  const selling = createChannelParts(common, house, orders)
  const intake = createIntakeParts(common, house, orders, selling)
  const { settings, addresses, locations, settingChanges } = house
  const { book, deviceClock, printing, times } = orders
  const { channels, integrations, menus, pause, feedback, outbox } = selling
  const { traffic, answerSpeed, fetching, polling, webhookSecret } = intake
  const privacy = createPrivacy({ ...common, locations, settingChanges, traffic, aheadMs: times.aheadMs })
  const { copies, restoring, moving, storeCheck, backups, supportFile } = createSafekeeping(common, house)
  const { stationHealth, shiftChecks, sendAgain, healthNow, lookAgain } = createHealthParts(
    common,
    house,
    orders,
    selling,
    {
      answerSpeed,
      backups,
    },
  )
  const membership = createMembership({ ...common, settingChanges, accessName: gatewayAccessName })
  const device = createDeviceState({ ...common, ...house, deviceClock, backups })
  /** What works by itself, in the order in which it begins. */
  const workers = [
    printing,
    orders.timers,
    orders.olderOrders,
    orders.olderIndex,
    outbox,
    fetching,
    polling,
    integrations,
    menus,
    pause,
    feedback,
    privacy,
    backups,
    storeCheck,
    stationHealth,
  ]
  return {
    store,
    reads: outside.reads,
    clock: outside.clock,
    log: outside.log,
    changes: common.changes,
    facts: outside.facts,
    recount: orders.olderOrders.recount,
    accounts: house.accounts,
    people: house.people,
    settings: settings.current,
    saveSettings: settings.save,
    stationPlans: house.stationPlans,
    settingChanges,
    screens: house.screens,
    hearing: house.hearing,
    webhookSecret,
    membership,
    channels,
    integrations,
    menus,
    pause,
    feedback,
    locations,
    locationSettings: house.locationSettings,
    ownWindow: house.ownWindow,
    firstRun: house.firstRun,
    book,
    refusedOrders: orders.refusedOrders,
    health: house.health,
    outbox,
    printing,
    privacy,
    backups,
    stationHealth,
    shiftChecks,
    sendAgain,
    healthNow,
    supportFile,
    lookAgain,
    restoring,
    moving,
    copies,
    updater: outside.updater,
    deliver: intake.deliver,
    setAside: intake.setAside,
    times,
    fetching,
    polling,
    answerLost: intake.answerLost,
    board: (): BoardOrder[] => store.orders.onBoard().map((order) => boardOrder(store, order)),
    view: (order: Order): BoardOrder => boardOrder(store, order),
    setAddresses: addresses.set,
    device,
    start: (): void => {
      void channels.open().catch((error: unknown) => tellUnexpected(common, 'follow-up', error))
      void restoring.countMissing().catch((error: unknown) => tellUnexpected(common, 'backups', error))
      for (const worker of workers) worker.start()
    },
    stop: async (): Promise<void> => {
      webhookSecret.stop()
      shiftChecks.stop()
      house.stop()
      ending.abort()
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
export type Core = ReturnType<typeof createCore>
