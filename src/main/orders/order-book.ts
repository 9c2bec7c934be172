import type { HistoryEntry, HistoryType } from '#shared/order/history.ts'
import { type Actor, itemCount, type Order, totalCents } from '#shared/order/order.ts'
import { movedOrder } from '#shared/order/moved-order.ts'
import { kitchenChanges, kitchenReads } from '#shared/order/reads.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { type Effect, type OrderEvent, type OrderRefusal, transition } from '#shared/order/transition.ts'
import type { PrintJob, TicketKind, TicketNotice } from '#shared/printing/printing.ts'
import type { Result } from '#shared/result.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Changes } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { Locations } from '../locations.ts'
import type { Command } from '../store/outbox.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../transactions.ts'

export type OrderChange = Result<{ order: Order }, { refusal: OrderRefusal | 'unknown-order' }>

/** Words of staff that became a change, and figures worth keeping beside it in the history. */
type Detail = HistoryEntry['detail']

/**
 * The one place where orders change. Every change is one transaction: read, transition, write the order, its history,
 * the day's figures, the commands and print jobs that follow. Subscribers hear of it after the commit.
 */
export function createOrderBook(deps: {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  locations: Locations
  changes: Changes
}) {
  const { store, clock, newId, locations, changes } = deps
  const change = deps.transactions.run

  function record(orderId: string, actor: Actor, type: HistoryType, detail: Detail = {}): void {
    store.history.add(orderId, { at: clock.now(), actor, type, detail })
    changes.orders.publish([orderId])
  }

  /** Writes an order that is new in the house. */
  function add(order: Order, actor: Actor): void {
    store.orders.add(order)
    record(order.id, actor, 'received')
    for (const path of order.warnings) record(order.id, { kind: 'system' }, 'field-not-understood', { path })
    count(order, {
      orders: 1,
      items: itemCount(order),
      subtotal_cents: order.subtotalCents,
      tax_cents: order.taxCents,
      tip_cents: order.tipCents,
    })
  }

  function apply(orderId: string, event: OrderEvent, actor: Actor, detail: Detail = {}): OrderChange {
    return change((): OrderChange => {
      const before = store.orders.find(orderId)
      if (!before) return { ok: false, refusal: 'unknown-order' }
      const now = clock.now()
      // No channel waits for an answer about a test order: accepting it is final at once.
      const isOwnTest = isTestOrder(before) && event.type === 'accepted'
      const step = transition(before, isOwnTest ? { ...event, byAnswer: true } : event, now)
      if (!step.ok) return step
      const { order } = step
      store.orders.save(order)
      record(orderId, actor, event.type, { ...detailOf(event, before, order), ...detail })
      if (event.type === 'adjusted' && kitchenChanges(before, order) !== null)
        store.orderRevisions.add(orderId, before.revision, kitchenReads(before))
      for (const effect of step.effects) carryOut(order, effect, now)
      countChange(before, order)
      return { ok: true, order }
    })
  }

  function carryOut(order: Order, effect: Effect, now: number): void {
    const send = (command: Command, notBefore: number) => {
      if (isTestOrder(order)) return
      store.outbox.add(order.id, command, notBefore, now)
      changes.commands.publish([order.id])
    }
    switch (effect.type) {
      case 'confirm':
        return send({ kind: 'confirm', readyBy: effect.readyBy }, now)
      case 'refuse':
        return send(
          { kind: 'refuse', reason: effect.reason, itemId: effect.itemId, details: effect.details },
          effect.notBefore,
        )
      case 'tell-ready':
        return send({ kind: 'tell-ready' }, effect.notBefore)
      case 'cancel':
        return send({ kind: 'cancel', reason: effect.reason, details: effect.details }, effect.notBefore)
      case 'withdraw':
        store.outbox.withdraw(order.id, effect.command, now)
        if (effect.command === 'cancel') store.printJobs.dropSlips(order.id, now)
        return undefined
      case 'print':
        return queueTickets(order, effect.kinds, effect.notice, effect.notBefore)
    }
  }

  function queueTickets(
    order: Order,
    kinds: readonly TicketKind[],
    notice: TicketNotice,
    notBefore: number,
    onlyPrinter: string | null = null,
  ): void {
    const now = clock.now()
    for (const printer of store.printers.all()) {
      if (printer.locationId !== null && printer.locationId !== order.locationId) continue
      if (onlyPrinter !== null && printer.id !== onlyPrinter) continue
      for (const kind of kinds) {
        if (!printer.tickets.includes(kind)) continue
        if (notice === 'changed' && willShow(order.id, printer.id, kind)) continue
        store.printJobs.add({
          id: newId(),
          orderId: order.id,
          printerId: printer.id,
          kind,
          notice,
          sequence: store.printJobs.nextSequence(order.id, kind),
          state: 'queued',
          problem: null,
          attempts: 0,
          revision: null,
          createdAt: now,
          notBefore,
          changedAt: now,
        })
        record(order.id, { kind: 'system' }, 'print-queued', { kind, notice, printer: printer.name })
        changes.printJobs.publish([printer.id])
      }
    }
  }

  /** A ticket not yet made is made from the order as it is then: the change needs no slip of its own. */
  function willShow(orderId: string, printerId: string, kind: TicketKind): boolean {
    return store.printJobs
      .of(orderId)
      .some(
        (job) =>
          job.printerId === printerId &&
          job.kind === kind &&
          job.state === 'queued' &&
          (job.notice === 'none' || job.notice === 'changed'),
      )
  }

  /** The day's figures belong to the local day the order came in. */
  function count(order: Order, by: Parameters<Store['dailyTotals']['add']>[1]): void {
    if (isTestOrder(order)) return
    const zone = locations.get(order.locationId)?.timeZone ?? 'UTC'
    const date = localDate(order.receivedAt, zone)
    store.dailyTotals.add({ locationId: order.locationId, date, channel: order.channel }, by)
  }

  function countChange(before: Order, after: Order): void {
    const flag = (is: boolean, was: boolean) => Number(is) - Number(was)
    const cancelled = flag(after.status === 'cancelled', before.status === 'cancelled')
    const failed = flag(after.status === 'failed', before.status === 'failed')
    const accepted = flag(after.acceptedAt !== null, before.acceptedAt !== null)
    const readied = flag(after.readyAt !== null, before.readyAt !== null)
    const completed = flag(after.status === 'completed', before.status === 'completed')
    const revised = after.revision !== before.revision
    if (!cancelled && !failed && !accepted && !readied && !completed && !revised) return
    const timed = readied > 0 ? after : before
    const readyMs = (timed.readyAt ?? 0) - (timed.acceptedAt ?? timed.readyAt ?? 0)
    const late = timed.readyAt !== null && timed.readyBy !== null && timed.readyAt > timed.readyBy
    count(after, {
      cancelled,
      failed,
      completed,
      accepted,
      readied,
      lost_cents: (cancelled + failed) * totalCents(after),
      accept_ms: accepted * ((after.acceptedAt ?? before.acceptedAt ?? 0) - after.receivedAt),
      ready_ms: readied * readyMs,
      ready_late: readied * Number(late),
      ...(revised && {
        items: itemCount(after) - itemCount(before),
        subtotal_cents: after.subtotalCents - before.subtotalCents,
        tax_cents: after.taxCents - before.taxCents,
        tip_cents: after.tipCents - before.tipCents,
      }),
    })
  }

  return {
    change,
    add,
    apply,
    record,
    /**
     * Another copy on paper, on one printer or on all of its kind, unless the same is still on its way there or was
     * asked for a moment ago: two quick presses mean one copy. Answers whether one was queued.
     */
    reprint: (orderId: string, kind: TicketKind, actor: Actor, onlyPrinter: string | null = null): boolean =>
      change(() => {
        const order = store.orders.find(orderId)
        if (!order) return false
        const underWay = store.printJobs
          .of(orderId)
          .some(
            (job) =>
              job.kind === kind &&
              (onlyPrinter === null || job.printerId === onlyPrinter) &&
              (['queued', 'checking', 'sending'].includes(job.state) || isSamePress(job, clock.now())),
          )
        if (underWay) return false
        record(orderId, actor, 'print-queued', { kind, notice: 'reprint', printer: null })
        queueTickets(order, [kind], 'reprint', clock.now(), onlyPrinter)
        return true
      }),
    /** The device's clock was set: deadlines and waits last as long as they were meant to. */
    clockSet: (byMs: number): void =>
      change(() => {
        store.runningTimes.move(byMs)
        for (const order of store.orders.running()) {
          store.orders.save(movedOrder(order, byMs))
          record(order.id, { kind: 'system' }, 'clock-set', { byMs })
        }
      }),
    /** A start: the clock may have been set while nobody looked. */
    clampTimes: (): void =>
      change(() => {
        const now = clock.now()
        store.runningTimes.clamp(now)
        for (const order of store.orders.running())
          if (order.receivedAt > now) store.orders.save(movedOrder(order, now - order.receivedAt))
      }),
    /** Puts what was given up back in line. */
    retrySend: (orderId: string, actor: Actor): OrderChange =>
      change((): OrderChange => {
        const order = store.orders.find(orderId)
        if (!order) return { ok: false, refusal: 'unknown-order' }
        store.outbox.retry(orderId, clock.now())
        changes.commands.publish([orderId])
        record(orderId, actor, 'send-retried')
        const step = apply(orderId, { type: 'confirm-retried' }, actor)
        return step.ok ? step : { ok: true, order }
      }),
  }
}
export type OrderBook = ReturnType<typeof createOrderBook>

/** Presses closer than this are one (ms). */
const samePressMs = 3_000

function isSamePress({ notice, state, createdAt }: PrintJob, now: number): boolean {
  return notice === 'reprint' && state === 'printed' && Math.abs(now - createdAt) < samePressMs
}

function detailOf(event: OrderEvent, before: Order, after: Order): Detail {
  switch (event.type) {
    case 'accepted':
      return { prepMinutes: event.prepMinutes, readyBy: after.readyBy }
    case 'refused':
      return { reason: event.reason, itemId: event.itemId, details: event.details }
    case 'cancelled-by-merchant':
      return { reason: event.reason, details: event.details }
    case 'dasher-moved':
      return { step: event.dasher.step, name: event.dasher.name }
    case 'adjusted':
      return {
        itemsBefore: itemCount(before),
        itemsAfter: itemCount(after),
        totalBefore: totalCents(before),
        totalAfter: totalCents(after),
      }
    case 'undone':
      return { from: before.status, to: after.status }
    default:
      return {}
  }
}
