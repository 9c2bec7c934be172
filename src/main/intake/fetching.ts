import type { Channel } from '#shared/channel.ts'
import { columnOf } from '#shared/order/board.ts'
import type { Changes } from '../base/changes.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { Fetched, OrderChannels } from '../channels/orders.ts'
import { type CallOutcome, errorText } from '../channels/protocol/outcome.ts'
import { backoffMs } from '../base/backoff.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { OrderFetch } from '../store/order-fetches.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Message } from './message.ts'
import { notFetched } from './not-fetched.ts'
import type { IntakeDeps } from './intake-deps.ts'

/** How many orders may be read at once. */
const concurrency = 32
/** An order that could not be read for so long, in ms, or so often, is told to a person. */
const patience = { ms: 10_000, attempts: 3 }
/** The next attempt is not later than this, in ms, whatever wait a server names: a customer waits for the answer. */
const longestWaitMs = 15_000
/** No channel waits longer for an answer, in ms: what is no order of the board by then nobody has to read any more. */
const worthMs = 15 * 60_000
/** Rows of orders that were read are kept for so long, in ms. */
const keptMs = 30 * 24 * 3_600_000

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  channels: OrderChannels
  changes: Changes
  intake: Pick<IntakeDeps, 'refusedOrders'>
  deliver: (message: Message) => Promise<DeliveryAnswer>
  onOutcome: (channel: Channel, outcome: CallOutcome) => void
}

/**
 * Reads the orders that webhooks pointed to, one read of an order at a time, and hands each in like any delivery. What is
 * to be read is on disk: a kill between the webhook and the read loses nothing. One that cannot be read rings, by a timer
 * of its own, whatever its read waits for.
 */
export function createFetching(deps: Deps) {
  const { store, clock } = deps
  const beganAt = clock.steady()

  async function read(id: number): Promise<void> {
    const wanted = store.orderFetches.find(id)
    const fetch = wanted && deps.channels[wanted.channel]?.fetch
    if (!wanted) return
    if (!fetch) return store.transaction(() => store.orderFetches.giveUp(id))
    const fetched = await fetch(wanted.pointer)
    deps.onOutcome(wanted.channel, fetched.kind === 'read' ? { kind: 'taken' } : fetched)
    if (fetched.kind !== 'read') return postpone(deps, wanted, fetched, clock.steady() - beganAt)
    const { body, answeredAt, aheadMs } = fetched
    const answer = await deps.deliver({
      channel: wanted.channel,
      endpoint: 'order',
      body,
      read: { ...wanted.pointer, answeredAt, aheadMs },
      fetch: { id, wanted: wanted.wanted },
    })
    if (answer.status >= 500) throw new Error('what was read of an order could not be stored yet')
  }

  const runner = createJobRunner({
    ...deps,
    part: 'intake',
    concurrency,
    jobs: () => store.orderFetches.waiting(),
    run: ({ id }) => read(id),
  })
  const bell = createJobRunner({
    ...deps,
    part: 'intake',
    jobs: () => store.orderFetches.unheard().map(({ at, ...fetch }) => ({ ...fetch, at: at + patience.ms })),
    run: ({ id }) => deps.transactions.run(() => ring(deps, id)),
  })
  deps.changes.fetches.listen(() => {
    runner.wake()
    bell.wake()
  })
  return {
    idle: runner.idle,
    start: () => {
      store.transaction(() => store.orderFetches.forget(clock.now() - keptMs))
      runner.start()
      bell.start()
    },
    stop: async () => {
      await Promise.all([runner.stop(), bell.stop()])
    },
  }
}

/** Tells a person of an order that cannot be read, once. Inside a transaction. */
function ring(deps: Deps, id: number): void {
  const { store } = deps
  const wanted = store.orderFetches.find(id)
  if (!wanted || !store.orderFetches.isUnheard(id)) return
  notFetched(deps, deps.intake.refusedOrders, wanted, wanted.lastError ?? 'no answer yet')
  store.orderFetches.rung(id)
}

/**
 * Tries again later; tells a person at once where waiting alone will not help. `ranMs`: how long this station has been running,
 * however its clock was set meanwhile or before.
 */
function postpone(
  deps: Deps,
  wanted: OrderFetch,
  outcome: Exclude<Fetched, { kind: 'read' }>,
  ranMs: number,
): void {
  const { store, clock } = deps
  const now = clock.now()
  const attempts = wanted.attempts + 1
  const isStuck =
    outcome.kind === 'denied' || attempts >= patience.attempts || now - wanted.unreadSince >= patience.ms
  const namedMs = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
  const error = errorText(outcome)
  deps.transactions.run(() => {
    const waitMs = Math.min(longestWaitMs, Math.max(namedMs, backoffMs(attempts, deps.random())))
    store.orderFetches.postpone(wanted.id, { notBefore: now + waitMs, error })
    if (isStuck) ring(deps, wanted.id)
    // A clock that was set while the station was away makes a minute look like an hour.
    const isOld = Math.min(ranMs, now - wanted.wantedAt) > worthMs
    if (isOld && !isOnBoard(deps, wanted)) store.orderFetches.giveUp(wanted.id)
  })
  deps.log.warn({ channel: wanted.channel, error }, 'an order could not be read yet')
}

/** The kitchen still has to do with it: a change that was never read would stay unknown for good. */
function isOnBoard({ store }: Deps, { channel, pointer }: OrderFetch): boolean {
  const order = store.orders.findByPlatformId(channel, pointer.platformOrderId)
  return order !== undefined && columnOf(order) !== null
}
