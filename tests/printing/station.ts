import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import { type Clock, createStationClock } from '#main/base/clock.ts'
import type { Drivers } from '#main/base/shell.ts'
import { createDriverTransport } from '#main/printing/transports/driver-transport.ts'
import { createNetworkTransport } from '#main/printing/network/network.ts'
import { createCups } from '#main/printing/os-queue/cups.ts'
import { createQueueTransport } from '#main/printing/os-queue/queue-transport.ts'
import { createPaperRoll } from '#main/printing/transports/paper-roll.ts'
import { createScreenPrinter } from '#main/printing/transports/screen.ts'
import { storeQueue } from '#main/printing/queue/store-queue.ts'
import type { PrintTiming } from '#main/printing/spooling/timing.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { createPrintWorker } from '#main/printing/spooling/worker.ts'
import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { silentLog, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

export const staff = { kind: 'staff' } as const

export function networkPrinter(id: string, { host, port }: { host: string; port: number }): Printer {
  return {
    id,
    name: id,
    kind: 'network',
    language: 'esc-pos',
    host,
    port,
    queue: null,
    paper: 80,
    codePage: 'windows1252',
    tickets: ['kitchen'],
    locationId: null,
    route: usualRoute,
  }
}

/** A demo station with these printers and a worker whose waits are short; reopening the folder is a restart. */
export async function station(
  printers: Printer[],
  options: {
    clock?: Clock
    dataDir?: string
    cups?: string
    timing?: Partial<PrintTiming>
    drivers?: Drivers
  } = {},
) {
  const clock = options.clock ?? createStationClock()
  const { core, store, post, close, dataDir } = await testCore({ ...options, clock })
  store.printers.remove('screen')
  for (const one of printers) store.printers.save(one)
  const paper = createPaperRoll(clock)
  const watchers = new Set<() => void>()
  const worker = createPrintWorker({
    queue: storeQueue({
      store,
      book: core.book,
      locations: core.locations,
      stationPlans: core.stationPlans,
      clock,
      newId: randomUUID,
    }),
    transports: {
      network: paper.keeping(
        createNetworkTransport({
          connect: 1_000,
          status: 400,
          poll: 40,
          proof: 900,
          settle: 80,
          keep: 100,
        }),
      ),
      spooler: paper.keeping(
        createQueueTransport(createCups(options.cups ?? null), { poll: 20, patience: 200 }),
      ),
      driver: paper.keeping(createDriverTransport(options.drivers ?? null, { list: 300, take: 300 })),
      screen: paper.keeping(createScreenPrinter()),
    },
    clock,
    random: () => 0.5,
    report: core.health.report,
    words: ticketWords,
    log: silentLog,
    onChange: () => {
      for (const check of watchers) check()
    },
    timing: { firstRetry: 20, longestRetry: 60, firstBusyRetry: 20, grace: 200, ...options.timing },
  })
  core.changes.orders.listen(worker.ordersChanged)
  core.changes.printJobs.listen(worker.wake)
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await worker.stop()
  }
  onTestFinished(stop)
  const jobs = (orderId: string) => store.printJobs.of(orderId)
  return {
    core,
    post,
    store,
    worker,
    paper,
    dataDir,
    jobs,
    stop,
    shutDown: async () => {
      await stop()
      await close()
    },
    /** Takes an order in and accepts it, which queues its tickets; answers its id. */
    accepted: async (order: Record<string, unknown> = {}): Promise<string> => {
      const { status } = await post('orders', orderDelivery(order))
      expect(status).toBe(202)
      const placed = core.board().find((card) => card.confirmation === 'open')
      if (!placed) throw new Error('the order did not arrive')
      expect(core.book.apply(placed.id, { type: 'accepted', prepMinutes: 15 }, staff).ok).toBe(true)
      return placed.id
    },
    states: (orderId: string) => jobs(orderId).map(({ state, problem }) => [state, problem]),
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!condition()) return
          watchers.delete(check)
          resolve()
        }
        watchers.add(check)
        check()
      }),
  }
}

/** Whether every one is on paper. */
export const done = (jobs: readonly PrintJob[]) => jobs.every(({ state }) => state === 'printed')
