import type { Changes } from '../../base/changes.ts'
import type { Clock } from '../../base/clock.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { Locations } from '../../base/locations.ts'
import type { Store } from '../../store/open.ts'
import type { DeliveryAnswer } from '../delivery.ts'
import type { OrderChannel } from '../orders.ts'
import { storeRefusals } from '../store-refusals.ts'
import type { UberEatsAccess } from './protocol/access.ts'
import { allergyWords } from './allergy-words.ts'
import { createAnswering } from './answering.ts'
import type { UberLine } from './client.ts'
import { fetchOrder } from './fetch-order.ts'
import type { ReadFor } from './read-order.ts'
import { endpoints, receive } from './receive.ts'
import { createProof, signingKeysOf } from './protocol/signature.ts'
import { waitingOrders } from './waiting-orders.ts'
import { whenRejected } from './when-rejected.ts'

/** A receipt, never an acceptance. Whatever a signed webhook says, sending it again would say no more. */
const receipt: DeliveryAnswer = { status: 200 }

/** Orders at Uber Eats: pointed to by webhooks, read, and answered by calls (uber-eats.md sections 5 to 12). */
export function createUberOrders(deps: {
  access: () => UberEatsAccess | null
  isUnreadable: () => boolean
  line: UberLine
  store: Store
  book: Pick<IntegrationBook, 'get'>
  locations: Locations
  clock: Clock
  changes: Pick<Changes, 'fetches'>
}): OrderChannel {
  const { store, locations } = deps
  const locationOf = (storeId: string) =>
    store.integrations.findByStore('uber-eats', storeId)?.locationId ?? null
  const readFor: ReadFor = {
    locationOf,
    wordsOf: (locationId) => allergyWords(locations.get(locationId ?? '')?.language ?? 'en'),
  }
  return {
    endpoints,
    answerAccepts: false,
    proof: (headers) => {
      const keys = signingKeysOf(deps.access())
      if (keys.length === 0 && deps.isUnreadable()) return { add: () => {}, found: () => 'unknown' }
      const signature = headers['x-uber-signature']
      return createProof(keys, Array.isArray(signature) ? signature[0] : signature)
    },
    receive: (delivery, now) => receive(delivery, now, readFor),
    answer: () => receipt,
    storeRefusals: storeRefusals(
      'order.store.id',
      'No location here is connected with this store of Uber Eats.',
    ),
    fetch: (pointer) =>
      fetchOrder(deps, pointer, pointer.storeId === null ? null : locationOf(pointer.storeId)),
    waiting: (storeId) =>
      deps.line.isSetUp() ? waitingOrders(deps.line, storeId, locationOf(storeId)) : Promise.resolve([]),
    tell: createAnswering(deps),
    whenRejected,
  }
}
