import type { HealthState } from '#shared/api/health.ts'
import type { createBackups } from '../backups/backups.ts'
import { createKnock } from '../health/knock.ts'
import { createLiveFacts } from '../health/live-facts.ts'
import { createStationHealth } from '../health/station-health.ts'
import type { ChannelParts } from './channel-parts.ts'
import type { HouseParts } from './house-parts.ts'
import type { createIntakeParts } from './intake-parts.ts'
import type { OrderParts } from './order-parts.ts'
import type { Common } from './outside.ts'

/** How the station is: what its parts know of themselves, looked at together. */
export function createHealthParts(
  common: Common,
  house: HouseParts,
  orders: OrderParts,
  selling: ChannelParts,
  rest: {
    answerSpeed: ReturnType<typeof createIntakeParts>['answerSpeed']
    backups: ReturnType<typeof createBackups>
  },
) {
  const { store, clock, changes } = common
  const live = createLiveFacts({
    ...common,
    ...house,
    ...rest,
    printing: orders.printing,
    startedAt: clock.now(),
  })
  const stationHealth = createStationHealth({
    ...common,
    ...rest,
    locations: house.locations,
    deviceClock: orders.deviceClock,
    folder: common.healthFolder ?? null,
    live,
  })
  const knock = createKnock({
    times: orders.times,
    servers: selling.channels.servers,
    onKnocked: house.health.knocked,
    ending: common.ending,
  })

  /** Whatever waits out a pause after a failure is tried at once. */
  function tryAgain(): void {
    for (const { id } of store.printers.all()) orders.printing.retryNow(id)
    common.transactions.run(() => {
      store.outbox.retryNow(clock.now())
      changes.commands.publish(['any'])
    })
  }

  return {
    stationHealth,
    knock,
    lookAgain: async (): Promise<HealthState> => {
      tryAgain()
      await knock()
      return stationHealth.look()
    },
  }
}
