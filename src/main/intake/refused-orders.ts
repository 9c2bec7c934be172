import { createHash } from 'node:crypto'
import type { RefusedOrdersState } from '#shared/api/refused-orders.ts'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import type { ReadableOrder } from '#shared/order/readable-order.ts'
import type { RefusedKind } from '#shared/order/refused-order.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { DeliveryRefusal } from '../channels/protocol/delivery-refusal.ts'
import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'

/** No more cards than this are shown; the rest is counted. */
const mostShown = 30

/** Keeps orders that had to be refused in sight of staff until one of them has dealt with each. */
export function createRefusedOrders(deps: {
  store: Store
  transactions: Transactions
  locations: Locations
  clock: Clock
  changes: Changes
}) {
  const { store, transactions, locations, clock } = deps
  const table = store.refusedOrders
  const changed = (did: boolean): boolean => {
    if (did) deps.changes.refusedOrders.publish(['refused'])
    return did
  }

  return {
    /** Inside the transaction that keeps the delivery. `readable` is what can be read of it. */
    keep: (refused: {
      channel: Channel
      kind: RefusedKind
      refusal: Pick<DeliveryRefusal, 'code' | 'path'>
      platformOrderId: string | null
      readable: ReadableOrder
      body: Uint8Array
      inboxId: number
      /** Until when it can still be answered at its channel, where that is known; epoch ms. */
      answerBy?: number
    }): void => {
      const { readable } = refused
      const about =
        refused.platformOrderId ??
        readable.platformOrderId ??
        createHash('sha256').update(refused.body).digest('hex')
      table.add({
        channel: refused.channel,
        kind: refused.kind,
        key: keyOf(refused.kind, about),
        receivedAt: clock.now(),
        code: refused.refusal.code,
        path: refused.refusal.path,
        locationId: locations.get(readable.storeId ?? '')?.id ?? null,
        inboxId: refused.inboxId,
        readable,
        ...(refused.answerBy !== undefined && { answerBy: refused.answerBy }),
      })
      changed(true)
    },
    /** An order that was refused before, or a change of it, has now been taken: nobody has to call. Inside its transaction. */
    taken: (channel: Channel, platformOrderId: string): void => {
      for (const kind of ['order', 'change'] as const)
        changed(table.closeKey(channel, keyOf(kind, platformOrderId), clock.now(), 'taken'))
    },
    state: (): RefusedOrdersState => ({ open: table.open(mostShown), count: table.openCount() }),
    /** False for an unknown one. */
    see: (id: number): boolean => transactions.run(() => changed(table.see(id, clock.now()))),
    /** False for one that is unknown or already dealt with. */
    dealtWith: (id: number, actor: Actor): boolean =>
      transactions.run(() => changed(table.close(id, clock.now(), actor.name ?? actor.device ?? actor.kind))),
    /** What came, as text; null for an unknown one. */
    raw: (id: number): string | null => {
      const body = table.body(id)
      return body === undefined ? null : (body?.toString('utf8') ?? '')
    },
  }
}
export type RefusedOrders = ReturnType<typeof createRefusedOrders>

function keyOf(kind: RefusedKind, about: string): string {
  return `${kind} ${about}`
}
