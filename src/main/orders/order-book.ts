import type { HistoryType } from '#shared/order/history.ts'
import { movedOrder } from '#shared/order/moved-order.ts'
import type { Actor, Order } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { applyEvent, type OrderChange } from './apply-event.ts'
import { arrivalOf } from '../reports/arrival.ts'
import type { BookDeps } from './book-deps.ts'
import type { EventDetail } from './event-detail.ts'
import { queueTickets } from './queue-tickets.ts'
import { record } from './record.ts'
import { isUnderWay, type TicketWish } from './tickets.ts'

const system = { kind: 'system' } as const

/**
 * The one place where orders change. Every change is one transaction: read, transition, write the order, its history,
 * the day's figures, the commands and print jobs that follow. Subscribers hear of it after the commit.
 */
export function createOrderBook(deps: BookDeps) {
  const change = deps.transactions.run
  return {
    /** One transaction for all that is called inside. */
    change,
    /** Writes an order that is new in the house. Inside a transaction. */
    add: (order: Order, actor: Actor): void => add(deps, order, actor),
    /** Lets an event happen to an order. A refusal changes nothing. */
    apply: (orderId: string, event: OrderEvent, actor: Actor, detail: EventDetail = {}): OrderChange =>
      change(() => applyEvent(deps, orderId, event, actor, detail)),
    /** Writes a line of an order's history. Inside a transaction. */
    record: (orderId: string, actor: Actor, type: HistoryType, detail: EventDetail = {}): void =>
      record(deps, orderId, actor, type, detail),
    /**
     * Another copy on paper, of one printer's part or on all of its kind, unless the same is still on its way there or was
     * asked for a moment ago: two quick presses mean one copy. Answers whether one was queued.
     */
    reprint: (orderId: string, kind: TicketKind, actor: Actor, only: TicketWish['only'] = null): boolean =>
      change(() => reprint(deps, orderId, kind, actor, only)),
    /** The device's clock was set: deadlines and waits last as long as they were meant to. */
    clockSet: (byMs: number): void => change(() => clockSet(deps, byMs)),
    /** A start: the clock may have been set while nobody looked. */
    clampTimes: (): void => change(() => clampTimes(deps)),
    /** Puts what was given up back in line. */
    retrySend: (orderId: string, actor: Actor): OrderChange => change(() => retrySend(deps, orderId, actor)),
  }
}
export type OrderBook = ReturnType<typeof createOrderBook>

function add(deps: BookDeps, order: Order, actor: Actor): void {
  const arrival = arrivalOf(deps.locations, order)
  deps.store.orders.add(order, arrival)
  record(deps, order.id, actor, 'received')
  for (const path of order.warnings) record(deps, order.id, system, 'field-not-understood', { path })
  deps.counting.added(order, arrival)
}

function reprint(
  deps: BookDeps,
  orderId: string,
  kind: TicketKind,
  actor: Actor,
  only: TicketWish['only'],
): boolean {
  const { store, clock } = deps
  const order = store.orders.find(orderId)
  if (!order || isUnderWay(store.printJobs.of(orderId), kind, only, clock.now())) return false
  record(deps, orderId, actor, 'print-queued', { kind, notice: 'reprint', printer: null })
  queueTickets(deps, order, { kinds: [kind], notice: 'reprint', notBefore: clock.now(), only })
  return true
}

function clockSet(deps: BookDeps, byMs: number): void {
  const { store } = deps
  store.runningTimes.move(byMs, deps.clock.now())
  for (const order of store.orders.running()) {
    moveOrder(deps, order, byMs)
    record(deps, order.id, system, 'clock-set', { byMs })
  }
}

/** Its waits last as long as they were meant to; the day it came in stays the one it was counted for. */
function moveOrder({ store, counting }: BookDeps, order: Order, byMs: number): void {
  const moved = movedOrder(order, byMs)
  store.orders.save(moved)
  counting.changed(order, moved)
}

function clampTimes(deps: BookDeps): void {
  const { store, clock } = deps
  const now = clock.now()
  store.runningTimes.clamp(now)
  for (const order of store.orders.running())
    if (order.receivedAt > now) moveOrder(deps, order, now - order.receivedAt)
}

function retrySend(deps: BookDeps, orderId: string, actor: Actor): OrderChange {
  const { store } = deps
  const order = store.orders.find(orderId)
  if (!order) return { ok: false, refusal: 'unknown-order' }
  store.outbox.retry(orderId, deps.clock.now())
  deps.changes.commands.publish([orderId])
  record(deps, orderId, actor, 'send-retried')
  const step = applyEvent(deps, orderId, { type: 'confirm-retried' }, actor, {})
  return step.ok ? step : { ok: true, order }
}
