import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import type { AskedChange } from '#shared/order/order.ts'
import { hasStations, type KitchenStation } from '#shared/order/stations.ts'
import type { CancelReason, RefusalReason } from '#shared/order/reasons.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { call } from '../call/call.ts'
import { useBoard } from './board-store.ts'
import { perform } from './perform.ts'
import { mayNow } from '../screens/own-screen-store.ts'

function acknowledge(id: string): Promise<boolean> {
  return perform(id, ({ orders }, options) => orders.acknowledge({ id }, options))
}

/** What staff do to an order. Each resolves to whether it happened; if not, the card says why. */
export const orderActions = {
  accept: (id: string, prepMinutes: number) =>
    perform(id, ({ orders }, options) => orders.accept({ id, prepMinutes }, options), 'accepted'),
  refuse: (id: string, reason: RefusalReason, itemId: string | null, details: string | null) =>
    perform(id, ({ orders }, options) => orders.refuse({ id, reason, itemId, details }, options), 'refused'),
  ready: (id: string) => perform(id, ({ orders }, options) => orders.ready({ id }, options), 'readied'),
  /** Cooked, as far as this screen's station has a part in it: the last one makes the order ready. */
  cooked: (id: string): Promise<boolean> => {
    const { station, all, plans } = useBoard.getState()
    const plan = plans[all.get(id)?.locationId ?? ''] ?? {}
    return station === null || station === 'expo' || !hasStations(plan)
      ? orderActions.ready(id)
      : orderActions.stationDone(id, station, true)
  },
  pickedUp: (id: string) =>
    perform(id, ({ orders }, options) => orders.pickedUp({ id }, options), 'picked-up'),
  cancel: (id: string, reason: CancelReason, details: string | null) =>
    perform(
      id,
      ({ orders }, options) => orders.cancel({ id, reason, details }, options),
      'cancelled-by-merchant',
    ),
  undo: (id: string) => perform(id, ({ orders }, options) => orders.undo({ id }, options)),
  stationDone: (id: string, station: KitchenStation, done: boolean) =>
    perform(id, ({ orders }, options) => orders.stationDone({ id, station, done }, options)),
  delay: (id: string, minutes: number) =>
    perform(id, ({ orders }, options) => orders.delay({ id, minutes }, options)),
  /** `prepMinutes`: it waits for its answer, and is accepted with this. */
  itemOut: (id: string, asked: Omit<AskedChange, 'nth'>, prepMinutes?: number) =>
    perform(id, ({ orders }, options) => orders.itemOut({ id, ...asked, prepMinutes }, options), 'item-out'),
  recall: (id: string) => perform(id, ({ orders }, options) => orders.recall({ id }, options)),
  startNow: (id: string) => perform(id, ({ orders }, options) => orders.startNow({ id }, options)),
  retrySend: (id: string) => perform(id, ({ orders }, options) => orders.retrySend({ id }, options)),
  reprint: (id: string, kind: TicketKind) =>
    perform(id, ({ orders }, options) => orders.reprint({ id, kind }, options)),
  /** Clears an ending from the board. */
  endingSeen: acknowledge,
  /** What happened to it was read. */
  seen: acknowledge,
}

/**
 * A touch is proof that a person has seen an order that rings; an ending needs its own button. Beside `perform`, because
 * the same touch may go on to press Accept. A failure needs no words: it rings on.
 */
export async function acknowledgeByTouch(order: BoardOrder): Promise<void> {
  const { ringing } = useBoard.getState()
  if (!ringing.has(order.id) || needsEndingSeen(order) || !mayNow('orders.acknowledge')) return
  const answer = await call(({ orders }, options) => orders.acknowledge({ id: order.id }, options))
  if (answer.ok) useBoard.getState().received(answer.value)
}

/** Stops the ring of all new orders. A failure needs no words: they ring on. */
export async function acknowledgeAll(): Promise<void> {
  await call(({ orders }, options) => orders.acknowledgeAll(undefined, options))
}
