import { otherManagerOf, type UberListedStore, uberStoreList } from '#shared/uber/connect.ts'
import { type CallOutcome, outcomeOf } from '../protocol/outcome.ts'
import type { Merchant, OfferedStore } from '../merchant.ts'
import { safeJson } from '../protocol/decode.ts'
import type { ConsentToken } from './consent.ts'

/** A list of more pages than this never ends. */
const mostPages = 40

/**
 * The stores of the merchant who consented: `GET /v1/eats/stores`, page by page (uber-eats.md section 4). Never throws.
 */
export async function listStores(
  consent: Pick<ConsentToken, 'call'>,
  clientId: string,
): ReturnType<Merchant['stores']> {
  const stores: OfferedStore[] = []
  let next: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const key: string = next === null ? '' : `&start_key=${encodeURIComponent(next)}`
    const answer = await consent.call({
      method: 'GET',
      path: `/v1/eats/stores?limit=50${key}`,
      locationId: null,
    })
    if (answer === null) return { ok: false, refusal: 'sign-in-again' }
    const outcome: CallOutcome = outcomeOf(answer)
    if (outcome.kind === 'denied') return { ok: false, refusal: 'denied' }
    if (outcome.kind !== 'taken' || answer.kind !== 'answered') return { ok: false, refusal: 'unreachable' }
    const listed = uberStoreList.safeParse(safeJson(answer.text))
    if (!listed.success) return { ok: false, refusal: 'unreachable' }
    stores.push(...listed.data.stores.map((store) => offeredStore(store, clientId)))
    next = listed.data.next_key || null
    if (next === null) break
  }
  return { ok: true, stores }
}

/** A store as Uber lists it, in our words. */
function offeredStore(store: UberListedStore, clientId: string): OfferedStore {
  const { address, city, country } = store.location ?? {}
  return {
    storeId: store.store_id,
    name: store.name ?? '',
    address: address ?? '',
    city: city ?? '',
    country: country ?? '',
    timeZone: store.timezone ?? '',
    currentProvider: otherManagerOf(store.pos_data, clientId),
    locationId: store.merchant_store_id ?? store.pos_data?.integrator_store_id ?? null,
    problems: [],
  }
}
