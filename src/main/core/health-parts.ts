import { dirname } from 'node:path'
import type { HealthState } from '#shared/api/health.ts'
import type { createBackups } from '../backups/backups.ts'
import { createKnock } from '../health/knock.ts'
import { probeDisk } from '../health/disk-probe.ts'
import { createLiveFacts } from '../health/live-facts.ts'
import { createShiftChecks } from '../health/shift-checks.ts'
import { queueShiftTicket } from '../health/shift-ticket.ts'
import { createStationHealth } from '../health/station-health.ts'
import { tryTestTickets } from '../health/test-tickets.ts'
import { within } from '../health/within.ts'
import type { ChannelParts } from './channel-parts.ts'
import type { HouseParts } from './house-parts.ts'
import type { createIntakeParts } from './intake-parts.ts'
import type { OrderParts } from './order-parts.ts'
import type { Common } from './outside.ts'

/** A printer that has said nothing by then is as good as silent (ms). */
const askWithinMs = 10_000
/** A large backup on a slow disk takes longer to read; then nothing is said of it (ms). */
const readBackWithinMs = 40_000

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
    heardAt: house.heard.last,
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

  /** Every printer is asked, and each has so long to answer. */
  async function askPrinters(): Promise<void> {
    await Promise.all(
      store.printers.all().map(({ id }) => within(clock, askWithinMs, orders.printing.ask(id))),
    )
  }

  /** What waits out a pause for a channel is sent at once. */
  function sendAgain(): void {
    common.transactions.run(() => {
      store.outbox.retryNow(clock.now())
      changes.commands.publish(['any'])
    })
  }

  async function lookAgain(): ReturnType<typeof stationHealth.look> {
    sendAgain()
    await Promise.all([knock(), askPrinters()])
    return stationHealth.look()
  }

  const shiftChecks = createShiftChecks({
    ...common,
    lookAgain,
    onHeard: () => house.heard.note(clock.now()),
    trials: {
      disk: async () => ((await probeDisk(dirname(store.file))) ? 'ok' : 'problem'),
      backup: async () => {
        const read = await within(clock, readBackWithinMs, rest.backups.readBack())
        return read === null ? null : read === 'whole' ? 'ok' : 'problem'
      },
      printer: async ({ withTestTickets }, looked) => {
        await looked
        return withTestTickets ? tryTestTickets({ ...common, printing: orders.printing }) : null
      },
    },
    print: (check) => queueShiftTicket(common, check),
    printed: (printerId) => {
      changes.printers.publish(['printers'])
      orders.printing.retryNow(printerId)
    },
  })
  const withShift = (looked: Omit<HealthState, 'shift'>): HealthState => ({
    ...looked,
    shift: shiftChecks.current() ?? shiftChecks.kept()[0] ?? null,
  })
  return {
    stationHealth,
    shiftChecks,
    sendAgain,
    healthNow: async () => withShift(await stationHealth.state()),
    lookAgain: async () => withShift(await lookAgain()),
  }
}
