import { z } from 'zod'
import { type GoLive, type GoLiveProof, goLiveChecks } from '#shared/integration/go-live.ts'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import { testOrderId } from '#shared/order/test-order.ts'
import { confirmPlanMs } from '#shared/order/transition.ts'
import type { PrintJob } from '#shared/printing/printing.ts'
import type { Clock } from '../clock.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Store } from '../store/open.ts'

/** A test order nobody does anything with leaves the board after this long, in ms: it must not stand among real ones. */
const onBoardMs = 10 * 60_000
/** A proof is good for this long, in ms: a device that printed last month proves nothing today. */
const goodForMs = 24 * 3_600_000

const at = z.number().nullable()
const stored = z.object({
  locationId: z.string(),
  orderId: z.string(),
  startedAt: z.number(),
  /** Any server answered, and DoorDash did with our key. */
  answeredAt: at,
  reachedAt: at,
  reachError: z.string().nullable(),
  shownAt: at,
  heardAt: at,
})
type Stored = z.infer<typeof stored>

const settingsKey = 'go-live-check'
const system = { kind: 'system' } as const

export type Reach = { answered: boolean; reached: boolean; error: string | null }

/**
 * The go-live check (R100, B11): evidence that an order would be heard, seen and printed on this device. It plays one
 * through, marked as a test, that no channel and no figure ever sees. What was proven is on disk with its time.
 */
export function createGoLiveCheck(deps: {
  store: Store
  book: OrderBook
  clock: Clock
  newId: () => string
  /** Asks DoorDash something in the name of this location. */
  reach: (locationId: string) => Promise<Reach>
  onChange: () => void
}) {
  const { store, book, clock } = deps
  let cancelClearing = () => {}
  let check: Stored | null = stored
    .nullable()
    .catch(null)
    .parse(store.settings.get(settingsKey) ?? null)

  function keep(changes: Partial<Stored>): void {
    if (!check) return
    check = { ...check, ...changes }
    store.settings.put(settingsKey, check)
    deps.onChange()
    clearWhenPlayed()
  }

  const proven = (when: number): GoLiveProof =>
    clock.now() - when < goodForMs
      ? { state: 'proven', at: when }
      : { state: 'missing', detail: 'too-long-ago' }

  function state(): GoLive {
    if (!check) {
      return Object.fromEntries(
        goLiveChecks.map((name) => [name, { state: 'missing', detail: null } satisfies GoLiveProof]),
      ) as GoLive
    }
    const order = store.orders.find(check.orderId)
    const jobs = store.printJobs.of(check.orderId).filter((job) => job.state !== 'cancelled')
    const waiting: GoLiveProof = { state: 'waiting', detail: null }
    const when = (moment: number | null | undefined) => (moment == null ? waiting : proven(moment))
    const unreached: GoLiveProof = { state: 'failed', detail: check.reachError }
    return {
      network: check.answeredAt === null ? unreached : proven(check.answeredAt),
      doordash: check.reachedAt === null ? unreached : proven(check.reachedAt),
      printer: printerProof(check, jobs),
      'order-shown': when(check.shownAt),
      'sound-heard': when(check.heardAt),
      'order-acknowledged': when(order?.acknowledgedAt),
      'ticket-printed': ticketProof(jobs),
    }
  }

  /** A printer that serves the location proved that it prints, by this check's ticket or one of the day. */
  function printerProof({ locationId }: Stored, jobs: readonly PrintJob[]): GoLiveProof {
    const printers = store.printers
      .all()
      .filter((printer) => printer.locationId === null || printer.locationId === locationId)
    if (printers.length === 0) return { state: 'missing', detail: 'no-printer' }
    const last = Math.max(...printers.map((printer) => store.printJobs.lastPrintedAt(printer.id) ?? 0))
    if (last > 0 && clock.now() - last < goodForMs) return { state: 'proven', at: last }
    return ticketProof(jobs)
  }

  function ticketProof(jobs: readonly PrintJob[]): GoLiveProof {
    if (jobs.length === 0) return { state: 'missing', detail: 'no-printer' }
    const trouble = jobs.find((job) => job.state === 'failed' || job.state === 'unconfirmed')
    if (trouble) return { state: 'failed', detail: trouble.problem }
    if (jobs.every((job) => job.state === 'printed'))
      return proven(Math.max(...jobs.map((job) => job.changedAt)))
    return { state: 'waiting', detail: jobs.find((job) => job.problem !== null)?.problem ?? null }
  }

  /** Takes a test order off the board; whether a person acknowledged it stays as it is. */
  function clear(orderId: string): void {
    for (const type of ['readied', 'picked-up', 'completed'] as const) book.apply(orderId, { type }, system)
  }

  /** Everything the order itself was there to prove is proven, as far as it can be. */
  function isPlayedThrough(): boolean {
    const { 'ticket-printed': ticket, ...rest } = state()
    const seen = (['order-shown', 'sound-heard', 'order-acknowledged'] as const).map((name) => rest[name])
    return ticket.state !== 'waiting' && seen.every((proof) => proof.state === 'proven')
  }

  function clearWhenPlayed(): void {
    if (check && isPlayedThrough()) clear(check.orderId)
  }

  /** The order leaves the board by itself, also after a restart. */
  function clearInTime(): void {
    cancelClearing()
    if (!check) return
    const { orderId, startedAt } = check
    // A clock that was set since must not keep it for longer than that.
    const leftMs = Math.min(onBoardMs, startedAt + onBoardMs - clock.now())
    cancelClearing = clock.after(Math.max(0, leftMs), () => clear(orderId))
  }

  return {
    state,

    /** Begins anew at a location: asks DoorDash, puts the test order on the board and its tickets on paper. */
    start: async (location: Location): Promise<GoLive> => {
      const earlier = check?.orderId
      const order = testOrder(location, deps.newId(), clock.now())
      book.change(() => {
        if (earlier !== undefined) clear(earlier)
        book.add(order, system)
        // Accepted at once, so that its tickets are printed; it rings until a person acknowledges it.
        book.apply(order.id, { type: 'accepted', prepMinutes: location.defaultPrepMinutes }, system)
        const begun: Stored = {
          locationId: location.id,
          orderId: order.id,
          startedAt: clock.now(),
          answeredAt: null,
          reachedAt: null,
          reachError: null,
          shownAt: null,
          heardAt: null,
        }
        store.settings.put(settingsKey, begun)
        check = begun
      })
      clearInTime()
      deps.onChange()
      const reach = await deps.reach(location.id)
      const now = clock.now()
      if (check?.orderId === order.id)
        keep({
          answeredAt: reach.answered ? now : null,
          reachedAt: reach.reached ? now : null,
          reachError: reach.error,
        })
      return state()
    },

    /** The check has done its work. */
    finish: (): void => {
      if (check) clear(check.orderId)
    },

    /** A person heard it ring. */
    heard: (): GoLive => {
      keep({ heardAt: clock.now() })
      return state()
    },

    /** These orders were handed to an open board. */
    shown: (orderIds: Iterable<string>): void => {
      if (check?.shownAt !== null) return
      for (const id of orderIds) if (id === check.orderId) return keep({ shownAt: clock.now() })
    },

    /** Whether a change of these orders changes the check; one that ends it takes its order off the board. */
    concerns: (orderIds: ReadonlySet<string>): boolean => {
      if (check === null || !orderIds.has(check.orderId)) return false
      clearWhenPlayed()
      return true
    },

    /** Takes up what a process before has begun. */
    resume: clearInTime,
    stop: (): void => cancelClearing(),
  }
}
export type GoLiveCheckService = ReturnType<typeof createGoLiveCheck>

function testOrder(location: Location, id: string, now: number): Order {
  return {
    id,
    channel: 'doordash',
    platformOrderId: testOrderId(id),
    displayNumber: 'TEST 0000',
    ticketNumber: 0,
    locationId: location.id,
    currency: location.currency,
    status: 'new',
    confirmation: 'open',
    placedAt: now,
    receivedAt: now,
    confirmBy: now + confirmPlanMs,
    acceptedAt: null,
    readyBy: null,
    startAt: null,
    readyAt: null,
    pickedUpAt: null,
    endedAt: null,
    acknowledgedAt: null,
    ending: null,
    endingSeenAt: null,
    dasher: null,
    revision: 1,
    conflict: false,
    inDoubt: false,
    undo: null,
    lines: [
      {
        name: 'TEST',
        itemId: null,
        lineId: null,
        category: null,
        quantity: 1,
        priceCents: 0,
        note: 'Éàç ñ ß',
        consumerName: null,
        options: [],
        substitution: null,
      },
    ],
    subtotalCents: 0,
    taxCents: 0,
    tipCents: 0,
    otherAmounts: [],
    customerNote: null,
    cutlery: 'requested',
    customerName: 'TEST',
    customerPhone: null,
    customerId: null,
    fulfillment: 'customer-pickup',
    estimatedPickupAt: null,
    deliveryAddress: null,
    experience: null,
    warnings: [],
  }
}
