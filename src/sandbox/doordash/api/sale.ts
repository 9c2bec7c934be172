import {
  type Availability,
  mostStatusEntries,
  type statusAnswer,
  statusRequest,
  type StatusRequest,
} from '#shared/doordash/menu.ts'
import type { z } from 'zod'
import { saleFaults } from '../../world/faults.ts'
import { knownIds, type Sellable } from '../../world/sale.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'

/** `PUT .../items/status` and `.../item_options/status`: known ids are switched, unknown ones make it a 400 (section 12). */
export function setSale(kind: Sellable) {
  return (world: World, store: Store, body: string): ApiAnswer => {
    const request = read(statusRequest, body)
    if (!request.ok) return request.answer
    if (request.data.length > mostStatusEntries)
      return refuse(413, 'too_large', `More than ${mostStatusEntries} entries`)
    const known = knownIds(store, kind)
    const isKnown = ({ merchant_supplied_id: id }: StatusRequest[number]) => known.has(id)
    const wanted = request.data.filter(isKnown)
    const fault = world.faults.strike(saleFaults, 'sold-out')
    if (fault === null) switchSale(world, store, kind, wanted)
    else if (fault.kind === 'sold-out-late')
      world.clock.after(fault.delayMs ?? 20_000, () => switchSale(world, store, kind, wanted))
    return {
      status: wanted.length === request.data.length ? 200 : 400,
      body: request.data.map((entry) => ({
        merchant_supplied_id: entry.merchant_supplied_id,
        response: isKnown(entry)
          ? { status: 'SUCCESS' }
          : { status: 'FAILURE', message: `No ${kind} of this id in the store` },
      })) satisfies z.infer<typeof statusAnswer>,
    }
  }
}

function switchSale(world: World, store: Store, kind: Sellable, wanted: StatusRequest): void {
  const at = world.clock.now()
  for (const { merchant_supplied_id: id, is_active: isSold } of wanted)
    store.sale[kind] = { ...store.sale[kind], [id]: { isSold, at } }
  world.changed()
}

/** `GET .../item/availability` and `.../item_option/availability`: everything that was ever switched. */
export function showSale(kind: Sellable) {
  return (_world: World, store: Store): ApiAnswer => ({
    status: 200,
    body: Object.entries(store.sale[kind]).map(([id, { isSold, at }]) => ({
      merchant_supplied_id: id,
      is_active: isSold,
      start_time: isSold ? null : new Date(at).toISOString(),
      end_time: null,
    })) satisfies Availability,
  })
}
