import { JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream'
import { z } from 'zod'
import type { Channel } from '#shared/channel.ts'
import { addressIn, deliveryStream, tokenOf } from '#shared/gateway/subjects.ts'
import type { SendCall } from '../calls/channel-lines.ts'
import { orderEndpoint } from './route.ts'

/** Orders remembered beyond the stream, by their location. */
const mostRemembered = 10_000

/** How an order read at Uber names its store, in either generation (uber-eats.md sections 6 and 7). */
const readOrder = z.looseObject({
  order: z.looseObject({ store: z.looseObject({ id: z.string() }) }).optional(),
  store: z.looseObject({ id: z.string() }).optional(),
})

/**
 * Whose order one is: the subject of the delivery that began it says so, so the stream itself is the table. An order of Uber's
 * that was found by asking, or is older than the stream, is read there.
 */
export function createOrderLocations(deps: {
  manager: JetStreamManager
  locationOf: (channel: Channel, storeId: string) => string | null
  uber: SendCall | undefined
}) {
  const { manager } = deps
  const remembered = new Map<string, string>()

  /** Of the last message on these subjects; null without one. */
  async function lastOn(subject: string): Promise<string | null> {
    try {
      const message = await manager.streams.getMessage(deliveryStream, { last_by_subj: subject })
      return message === null ? null : (addressIn(message.subject)?.locationId ?? null)
    } catch (error) {
      // The server's word for "there is none".
      if (error instanceof JetStreamApiError && error.code === 10_037) return null
      throw error
    }
  }

  async function askUber(orderId: string): Promise<string | null> {
    if (!deps.uber) return null
    const id = encodeURIComponent(orderId)
    for (const path of [`/v1/delivery/order/${id}`, `/v2/eats/order/${id}`]) {
      const answer = await deps.uber({ id: path, method: 'GET', server: 'api', path, headers: {} })
      if (answer.kind !== 'answered' || answer.status !== 200) continue
      const said = readOrder.safeParse(safeJson(answer.text)).data
      const storeId = said?.order?.store.id ?? said?.store?.id
      if (storeId !== undefined) return deps.locationOf('uber-eats', storeId)
    }
    return null
  }

  function remember(key: string, locationId: string): void {
    const [oldest] = remembered.keys()
    if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, locationId)
  }

  return {
    /** The location an order came in for, wherever; null where nobody knows it. */
    locationOfOrder: (channel: Channel, orderId: string): Promise<string | null> =>
      lastOn(`deliveries.*.${channel}.${orderEndpoint[channel]}.${tokenOf(orderId)}`),
    isOrderOf: async (channel: Channel, orderId: string, locationId: string): Promise<boolean> => {
      const key = `${channel}/${orderId}`
      const known = remembered.get(key)
      if (known !== undefined) return known === locationId
      const subject = `deliveries.${tokenOf(locationId)}.${channel}.${orderEndpoint[channel]}.${tokenOf(orderId)}`
      const found = (await lastOn(subject)) ?? (channel === 'uber-eats' ? await askUber(orderId) : null)
      if (found !== null) remember(key, found)
      return found === locationId
    },
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
