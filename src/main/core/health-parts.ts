import { dirname } from 'node:path'
import type { HealthState, ShiftCheck } from '#shared/api/health.ts'
import type { createBackups } from '../backups/backups.ts'
import { createKnock } from '../health/knock.ts'
import { probeDisk } from '../health/disk-probe.ts'
import { createLiveFacts } from '../health/live-facts.ts'
import { createShiftChecks } from '../health/shift-checks.ts'
import { createStationHealth } from '../health/station-health.ts'
import { tryTestTickets } from '../health/test-tickets.ts'
import { newPrintJob } from '../orders/tickets.ts'
import type { ChannelParts } from './channel-parts.ts'
import type { HouseParts } from './house-parts.ts'
import type { createIntakeParts } from './intake-parts.ts'
import type { OrderParts } from './order-parts.ts'
import type { Common } from './outside.ts'

/** A printer that has said nothing by then is as good as silent (ms). */
const askWithinMs = 10_000
/** A large backup on a slow disk takes longer to read; then nothing is said of it (ms). */
const readBackWithinMs = 40_000

/** The ticket has the id of its check: it is in line once, whatever happens. */
function queueShiftTicket({ store, clock }: Common, { id, printerId }: ShiftCheck): void {
  if (printerId === null || !store.printers.find(printerId)) return
  const about = { id, orderId: null, printerId, kind: 'kitchen', notice: 'shift', sequence: 1 } as const
  store.printJobs.add(newPrintJob(about, clock.now()))
}

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

  /** What comes of `work`, or null once it took longer. */
  async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | null> {
    const late = Promise.withResolvers<null>()
    const forget = clock.after(ms, () => late.resolve(null))
    return Promise.race([work, late.promise]).finally(forget)
  }

  /** Every printer is asked, and each has so long to answer. */
  async function askPrinters(): Promise<void> {
    await Promise.all(store.printers.all().map(({ id }) => within(askWithinMs, orders.printing.ask(id))))
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
        const read = await within(readBackWithinMs, rest.backups.readBack())
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
    healthNow: async () => withShift(await stationHealth.state()),
    lookAgain: async () => withShift(await lookAgain()),
  }
}
