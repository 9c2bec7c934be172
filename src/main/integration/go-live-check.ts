import { z } from 'zod'
import type { GoLive } from '#shared/integration/go-live.ts'
import type { Location } from '#shared/location/location.ts'
import type { Channel } from '#shared/channel.ts'
import type { Reach } from '../channels/onboarding.ts'
import type { Clock } from '../base/clock.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Store } from '../store/open.ts'
import { testOrder } from './go-live-order.ts'
import { type Evidence, goLiveProofs, isPlayedThrough, nothingProven } from './go-live-proofs.ts'

/** A test order nobody does anything with leaves the board after this long, in ms: it must not stand among real ones. */
const onBoardMs = 10 * 60_000

const at = z.number().nullable()
const stored = z.object({
  locationId: z.string(),
  orderId: z.string(),
  startedAt: z.number(),
  answeredAt: at,
  reachedAt: at,
  reachError: z.string().nullable(),
  shownAt: at,
  heardAt: at,
})
type Stored = z.infer<typeof stored>
const nothingMet = { answeredAt: null, reachedAt: null, reachError: null, shownAt: null, heardAt: null }

const settingsKey = 'go-live-check'
const system = { kind: 'system' } as const

type Deps = {
  store: Store
  book: OrderBook
  clock: Clock
  newId: () => string
  /** The channel the test order looks like one of. */
  channel: Channel
  /** Asks the channel something in the name of this location. */
  reach: (locationId: string) => Promise<Reach>
  onChange: () => void
}

/**
 * The go-live check (R100, B11): evidence that an order would be heard, seen and printed on this device. It plays one
 * through, marked as a test, that no channel and no figure ever sees. What was proven is on disk with its time.
 */
export function createGoLiveCheck(deps: Deps) {
  const { store, book, clock } = deps
  let cancelClearing = () => {}
  let check: Stored | null = stored
    .nullable()
    .catch(null)
    .parse(store.settings.get(settingsKey) ?? null)

  const state = (): GoLive =>
    check ? goLiveProofs(check, evidenceOf(store, check), clock.now()) : nothingProven

  function keep(changes: Partial<Stored>): GoLive {
    if (!check) return state()
    check = { ...check, ...changes }
    store.settings.put(settingsKey, check)
    deps.onChange()
    clearWhenPlayed()
    return state()
  }

  /** Takes a test order off the board; whether a person acknowledged it stays as it is. */
  function clear(orderId: string): void {
    for (const type of ['readied', 'picked-up', 'completed'] as const) book.apply(orderId, { type }, system)
  }

  function clearWhenPlayed(): void {
    if (check && isPlayedThrough(state())) clear(check.orderId)
  }

  /** The order leaves the board by itself, also after a restart. */
  function clearInTime(): void {
    cancelClearing()
    if (!check) return
    const { orderId, startedAt } = check
    // A clock that was set must not keep it for longer than that.
    const leftMs = Math.min(onBoardMs, startedAt + onBoardMs - clock.now())
    cancelClearing = clock.after(Math.max(0, leftMs), () => clear(orderId))
  }

  /** Puts a test order on the board in the place of an earlier one; answers its id. */
  function begin(location: Location): string {
    const earlier = check?.orderId
    const order = testOrder(location, deps.channel, deps.newId(), clock.now())
    book.change(() => {
      if (earlier !== undefined) clear(earlier)
      book.add(order, system)
      // Accepted at once, so that its tickets are printed; it rings until a person acknowledges it.
      book.apply(order.id, { type: 'accepted', prepMinutes: location.defaultPrepMinutes }, system)
      const begun = { locationId: location.id, orderId: order.id, startedAt: clock.now(), ...nothingMet }
      store.settings.put(settingsKey, begun)
      check = begun
    })
    clearInTime()
    deps.onChange()
    return order.id
  }

  return {
    state,

    /** Begins anew at a location: asks the channel, puts the test order on the board and its tickets on paper. */
    start: async (location: Location): Promise<GoLive> => {
      const orderId = begin(location)
      const { answered, reached, error } = await deps.reach(location.id)
      const now = clock.now()
      const met = { answeredAt: answered ? now : null, reachedAt: reached ? now : null, reachError: error }
      return check?.orderId === orderId ? keep(met) : state()
    },

    /** The check has done its work. */
    finish: (): void => {
      if (check) clear(check.orderId)
    },

    /** A person heard it ring. */
    heard: (): GoLive => keep({ heardAt: clock.now() }),

    /** These orders were handed to an open board. */
    shown: (orderIds: Iterable<string>): void => {
      if (check?.shownAt !== null) return
      for (const id of orderIds) if (id === check.orderId) return void keep({ shownAt: clock.now() })
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

function evidenceOf(store: Store, { orderId, locationId }: Stored): Evidence {
  return {
    acknowledgedAt: store.orders.find(orderId)?.acknowledgedAt ?? null,
    jobs: store.printJobs.of(orderId).filter((job) => job.state !== 'cancelled'),
    printedAt: store.printers
      .all()
      .filter((printer) => printer.locationId === null || printer.locationId === locationId)
      .map(({ id }) => store.printJobs.lastPrintedAt(id) ?? null),
  }
}
