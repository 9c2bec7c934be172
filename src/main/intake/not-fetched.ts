import { answerTimes } from '#shared/order/answer-times.ts'
import type { ReadableOrder } from '#shared/order/readable-order.ts'
import { orderNotFetched } from '#shared/order/refused-why.ts'
import type { Clock } from '../base/clock.ts'
import type { OrderFetch } from '../store/order-fetches.ts'
import type { Store } from '../store/open.ts'
import type { RefusedOrders } from './refused-orders.ts'

/** An order that is known to be there and cannot be read: somebody waits for it, and a person can still answer it. Inside a transaction. */
export function notFetched(
  { store, clock }: { store: Store; clock: Clock },
  refusedOrders: Pick<RefusedOrders, 'keep'>,
  { channel, pointer, firstAt }: OrderFetch,
  error: string,
): void {
  const { platformOrderId, storeId } = pointer
  const refusal = { code: orderNotFetched, message: `The order could not be read: ${error}`, path: null }
  const body = new TextEncoder().encode(JSON.stringify(pointer))
  const inboxId = store.inbox.add({
    receivedAt: clock.now(),
    channel,
    endpoint: 'order',
    status: 200,
    outcome: 'refused',
    orderId: null,
    platformOrderId,
    refusal,
    body,
  })
  const locationId =
    storeId === null ? null : (store.integrations.findByStore(channel, storeId)?.locationId ?? null)
  const readable: ReadableOrder = {
    number: platformOrderId
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(-5)
      .toUpperCase(),
    platformOrderId,
    storeId: locationId ?? storeId,
    customerName: null,
    customerPhone: null,
    note: null,
    lines: [],
    totalCents: null,
    isCut: false,
  }
  const answerBy = firstAt + answerTimes[channel].planMs
  refusedOrders.keep({ channel, kind: 'order', refusal, platformOrderId, readable, body, inboxId, answerBy })
}
