import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { planJob } from '../doordash/menus/job.ts'
import { plan } from '../doordash/onboarding/advance.ts'
import type { OnboardingRecord } from '../world/onboarding.ts'
import { expire, startWaiting } from '../doordash/orders/accept.ts'
import type { LogEntry } from '../world/order-log.ts'
import type { Report, Review } from '../world/reporting.ts'
import type { OutgoingOrder } from '../world/outgoing-order.ts'
import { isOver, type PlacedOrder } from '../world/order.ts'
import { recallStore, stateVersion } from './state-version.ts'
import type { Store } from '../world/stores.ts'
import type { UberEats } from '../world/uber-eats.ts'
import { isUberOver, type UberOrder } from '../world/uber-order.ts'
import { watchMissing } from '../uber/orders/edit.ts'
import { watchOffer } from '../uber/orders/offer.ts'
import { watchDue } from '../uber/orders/place.ts'
import type { UberMessage } from '../world/uber-message.ts'
import { planPromotion } from '../uber/connect/pos-data.ts'
import { settleUber, type UberStore, uberStoreOf } from '../world/uber-store.ts'
import type { UberToken } from '../world/uber-token.ts'
import { goOnTelling } from '../uber/webhooks/send.ts'
import type { World } from '../world/world.ts'
import type { Grant, MerchantToken } from '../world/tokens.ts'

/** What DoorDash would still know after its servers were restarted; pages, codes and staged faults it would not. */
type Remembered = {
  version: number
  seed: number
  placed: number
  stores: Store[]
  orders: SavedOrder[]
  onboardings: Omit<OnboardingRecord, 'stop' | 'sending'>[]
  grants: [string, Grant][]
  tokens: [string, MerchantToken][]
  uber: [string, UberStore][]
  /** A file of before has nothing of it. */
  uberEats?: Pick<UberEats, 'tokensAsked' | 'placed'> & {
    tokens: [string, UberToken][]
    messages: UberMessage[]
    orders: UberOrder[]
  }
  /** A file of before has neither. */
  reviews?: Review[]
  reports?: [string, Report][]
}
/** Functions are left out, and 64-bit numbers are written as text: JSON keeps neither. */
type SavedOrder = Omit<PlacedOrder, 'stopDasher' | 'wire'> & {
  wire: Omit<OutgoingOrder, 'consumer'> & {
    consumer: Omit<OutgoingOrder['consumer'], 'id'> & { id: string }
  }
}

/** Finished orders beyond this many are left out: the file is written whole, up to once a second. */
const keptOver = 200
const keptReviews = 2_000
const keptReports = 20
const calmMs = 1_000

export type StateFile = {
  /** Something changed: it is written now, or as soon as a second has passed since the last time. */
  touch(): void
  /** Writes for the last time; later touches do nothing. */
  end(): Promise<void>
}

/** Keeps the world in a file, replaced as a whole so that a killed process leaves a good one. */
export function keepState(path: string, world: World): StateFile {
  // A run that is still ending must not write into the draft of the next one.
  const draft = `${path}.${process.pid}`
  let isDirty = false
  let isEnded = false
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> | null = null

  const write = async () => {
    isDirty = false
    try {
      await writeFile(draft, toJson(world), { mode: 0o600 })
      await rename(draft, path)
    } catch (error) {
      complain(error)
    }
    writing = null
    next()
  }
  const next = () => {
    if (!isDirty || isEnded || timer !== null || writing !== null) return
    timer = setTimeout(() => {
      timer = null
      next()
    }, calmMs)
    writing = write()
  }
  return {
    touch() {
      isDirty = true
      next()
    },
    async end() {
      isEnded = true
      if (timer !== null) clearTimeout(timer)
      await writing
      try {
        writeFileSync(draft, toJson(world), { mode: 0o600 })
        renameSync(draft, path)
      } catch (error) {
        complain(error)
      }
    },
  }
}

function complain(error: unknown): void {
  process.stderr.write(`sandbox: its state could not be written: ${String(error)}\n`)
}

/** Takes over what an earlier run knew. A file nobody can read is put aside, and the world starts anew. */
export function recallState(path: string, world: World): void {
  if (!existsSync(path)) return
  try {
    const remembered = JSON.parse(readFileSync(path, 'utf8')) as Remembered
    if (remembered.version !== 1 && remembered.version !== stateVersion)
      throw new Error('it is of another version')
    recall(remembered, world)
  } catch (error) {
    renameSync(path, `${path}.unreadable`)
    const why = error instanceof Error ? error.message : String(error)
    process.stderr.write(`sandbox: ${path} cannot be used (${why}); it is put aside\n`)
  }
}

/** Those that are not over, and the newest of the others; in the order they came. */
function newestOf<Order>(orders: readonly Order[], isDone: (order: Order) => boolean): Order[] {
  let over = 0
  return orders
    .toReversed()
    .filter((order) => !isDone(order) || ++over <= keptOver)
    .toReversed()
}

function toJson(world: World): string {
  const orders = newestOf([...world.orders.values()], isOver).map(savedOrder)
  return JSON.stringify({
    version: stateVersion,
    seed: world.seed,
    placed: world.placed,
    stores: world.stores,
    orders,
    onboardings: [...world.onboardings.values()].map(({ stop: _stop, sending: _sending, ...rest }) => rest),
    grants: [...world.grants],
    tokens: [...world.tokens],
    uber: [...world.uber],
    uberEats: {
      tokens: [...world.uberEats.tokens],
      tokensAsked: world.uberEats.tokensAsked,
      messages: [...world.uberEats.messages.values()],
      orders: newestOf([...world.uberEats.orders.values()], isUberOver).map((order) => ({
        ...order,
        log: order.log.map(withoutBody),
      })),
      placed: world.uberEats.placed,
    },
    reviews: world.reporting.reviews.slice(-keptReviews),
    reports: [...world.reporting.reports].slice(-keptReports),
  } satisfies Remembered)
}

function savedOrder({ stopDasher: _stopDasher, wire, log, ...rest }: PlacedOrder): SavedOrder {
  const consumer = { ...wire.consumer, id: String(wire.consumer.id) }
  return { ...rest, wire: { ...wire, consumer }, log: log.map(withoutBody) }
}

/** A finished order is kept without the bodies that were sent and answered: they are most of its size. */
function withoutBody(entry: LogEntry): LogEntry {
  return 'body' in entry ? { ...entry, body: '' } : entry
}

function recall(remembered: Remembered, world: World): void {
  const orders = remembered.orders.map((saved): PlacedOrder => {
    const consumer = { ...saved.wire.consumer, id: BigInt(saved.wire.consumer.id) }
    return { ...saved, wire: { ...saved.wire, consumer }, stopDasher: null, rated: saved.rated ?? null }
  })
  const stores = world.stores.map((store) => {
    const saved = remembered.stores.find((one) => one.doordashStoreId === store.doordashStoreId)
    return recallStore(store, saved, remembered.version)
  })
  const onboardings = remembered.onboardings.map((saved): OnboardingRecord => ({
    ...saved,
    stop: null,
    sending: Promise.resolve(),
  }))
  Object.assign(world, {
    // The same seed goes on where it was: the same ids again would be other orders.
    placed: remembered.seed === world.seed ? remembered.placed : 0,
    stores,
    orders: new Map(orders.map((order) => [order.wire.id, order])),
    onboardings: new Map(onboardings.map((onboarding) => [onboarding.id, onboarding])),
    grants: new Map(remembered.grants),
    tokens: new Map(remembered.tokens),
    uber: new Map([...world.uber, ...remembered.uber.map(([id, saved]) => recalledUber(world, id, saved))]),
    uberEats: {
      ...world.uberEats,
      tokens: new Map(remembered.uberEats?.tokens),
      tokensAsked: remembered.uberEats?.tokensAsked ?? [],
      messages: new Map(remembered.uberEats?.messages.map((one) => [one.eventId, one])),
      orders: new Map(remembered.uberEats?.orders.map((one) => [one.id, one])),
      placed: remembered.seed === world.seed ? (remembered.uberEats?.placed ?? 0) : 0,
    },
    reporting: {
      ...world.reporting,
      reviews: remembered.reviews ?? [],
      reports: new Map(remembered.reports),
    },
  } satisfies Partial<World>)
  for (const order of orders) goOn(world, order)
  for (const onboarding of onboardings) plan(world, onboarding)
  for (const order of world.uberEats.orders.values()) goOnAtUber(world, order)
  for (const store of world.uber.values()) planPromotion(world, store)
  for (const message of world.uberEats.messages.values()) goOnTelling(world, message)
  for (const store of stores) for (const menu of store.menus) planJob(world, store, menu)
}

/** The same for an order of Uber Eats. */
function goOnAtUber(world: World, order: UberOrder): void {
  watchDue(world, order)
  watchOffer(world, order)
  watchMissing(world, order)
  world.followUber(order)
}

/** What an earlier run had of a store at Uber Eats; fields it did not know yet are as at the start. */
function recalledUber({ uber }: World, id: string, saved: Partial<UberStore>): [string, UberStore] {
  const store = { ...(uber.get(id) ?? uberStoreOf({ uber: new Map() }, id)), ...saved }
  settleUber(store)
  return [id, store]
}

/** Sets the clocks of an order going again that ran when the last run ended. */
function goOn(world: World, order: PlacedOrder): void {
  if (order.state === 'sending') {
    // Nobody knows whether it was heard. The app may have it, so it gets the time to say so.
    startWaiting(world, order)
  } else if (order.state === 'waiting') {
    const leftMs = (order.expiresAt ?? 0) - world.clock.now()
    world.clock.after(Math.max(0, leftMs), () => expire(world, order))
  } else {
    world.follow(order)
  }
}
