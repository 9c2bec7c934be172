import type { Actor, Order } from '#shared/order/order.ts'
import { kitchenChanges, kitchenReads } from '#shared/order/reads.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import type { Effect, OrderRefusal } from '#shared/order/step.ts'
import { transition } from '#shared/order/transition.ts'
import type { Result } from '#shared/result.ts'
import { commandOf } from './commands.ts'
import { detailOf, type EventDetail } from './event-detail.ts'
import type { BookDeps } from './book-deps.ts'
import { queueTickets } from './queue-tickets.ts'
import { record } from './record.ts'

export type OrderChange = Result<{ order: Order }, { refusal: OrderRefusal | 'unknown-order' }>

/** Reads the order, decides, and writes what follows: order, history, figures, commands and tickets. Inside a transaction. */
export function applyEvent(
  deps: BookDeps,
  orderId: string,
  event: OrderEvent,
  actor: Actor,
  detail: EventDetail,
): OrderChange {
  const { store } = deps
  const before = store.orders.find(orderId)
  if (!before) return { ok: false, refusal: 'unknown-order' }
  const now = deps.clock.now()
  // No channel waits for an answer about a test order: accepting it is final at once.
  const isOwnTest = isTestOrder(before) && event.type === 'accepted'
  const step = transition(before, isOwnTest ? { ...event, byAnswer: true } : event, now)
  if (!step.ok) return step
  const { order } = step
  store.orders.save(order)
  writeHistory(deps, { event, before, order, actor, detail })
  if (event.type === 'adjusted' && kitchenChanges(before, order) !== null)
    store.orderRevisions.add(orderId, before.revision, kitchenReads(before))
  for (const effect of step.effects) carryOut(deps, before, order, effect, now)
  deps.counting.changed(before, order)
  return { ok: true, order }
}

type Happened = { event: OrderEvent; before: Order; order: Order; actor: Actor; detail: EventDetail }

/** One line for each thing a person may ask about later. A single line struck off is none of them. */
function writeHistory(deps: BookDeps, { event, before, order, actor, detail }: Happened): void {
  if (event.type !== 'lines-struck' || detail['station'] !== undefined)
    record(deps, order.id, actor, event.type, { ...detailOf(event, before, order), ...detail })
  else deps.changes.orders.publish([order.id])
  if (event.type === 'lines-struck' && order.status !== before.status)
    record(deps, order.id, actor, 'readied')
}

function carryOut(deps: BookDeps, before: Order, order: Order, effect: Effect, now: number): void {
  const { store, changes } = deps
  if (effect.type === 'print') return queueTickets(deps, order, { ...effect, only: null, before })
  if (effect.type === 'amend-confirm') {
    store.outbox.amendConfirm(order.id, effect.readyBy, now)
    return
  }
  if (effect.type === 'withdraw') {
    store.outbox.withdraw(order.id, effect.command, now)
    if (effect.command === 'cancel') store.printJobs.dropSlips(order.id, now)
    return
  }
  const told = commandOf(effect, now)
  if (!told || isTestOrder(order)) return
  store.outbox.add(order.id, told.command, told.notBefore, now)
  changes.commands.publish([order.id])
}
