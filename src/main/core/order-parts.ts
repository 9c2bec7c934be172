import { createDeviceClock } from '../base/device-clock.ts'
import { createServerTimes } from '../channels/protocol/server-time.ts'
import { createRefusedOrders } from '../intake/refused-orders.ts'
import { createOlderIndex } from '../orders/index-older.ts'
import { createOrderBook } from '../orders/order-book.ts'
import { createOrderTimers } from '../orders/timers.ts'
import { createPrinting } from '../printing/printing.ts'
import { createCounting } from '../reports/counting.ts'
import { createOlderOrders } from '../reports/older-orders.ts'
import type { HouseParts } from './house-parts.ts'
import type { Common } from './outside.ts'

/** Orders, what time and a clock that is set do to them, their figures and their paper. */
export function createOrderParts(common: Common, { locations, stationPlans }: HouseParts) {
  const counting = createCounting(common)
  const book = createOrderBook({ ...common, locations, counting, stationPlans })
  const olderOrders = createOlderOrders({ ...common, locations })
  const olderIndex = createOlderIndex(common)
  const refusedOrders = createRefusedOrders({ ...common, locations })
  const timers = createOrderTimers({ ...common, book })
  const deviceClock = createDeviceClock({ ...common, move: book.clockSet, onChange: common.deviceChanged })
  const times = createServerTimes({ clock: common.clock, onChange: deviceClock.noteAhead })
  const printing = createPrinting({
    ...common,
    book,
    locations,
    stationPlans,
    drivers: common.drivers ?? null,
  })
  return { book, olderOrders, olderIndex, refusedOrders, timers, deviceClock, times, printing }
}
export type OrderParts = ReturnType<typeof createOrderParts>
