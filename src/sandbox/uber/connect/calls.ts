import { type ApiAnswer, refuse } from '../../http/answers.ts'
import { createRouter, type Request } from '../../http/router.ts'
import { findUberAccount, type UberListing, uberListings } from '../../world/uber-accounts.ts'
import type { UberToken } from '../../world/uber-token.ts'
import type { World } from '../../world/world.ts'
import { deletePos, notYours, patchPos, posBody, postPos } from './pos-data.ts'

type Call = Pick<Request, 'query' | 'body'> & {
  world: World
  token: UberToken
  /** The store the path names, among those this token may speak of; undefined where it may not. */
  listing: UberListing | undefined
}
type Operation = {
  method: string
  pattern: string
  /** The grant and scope it needs: the merchant's consent, or the application's own (uber-eats.md section 3). */
  needs: { grant: UberToken['grant'] | 'any'; scope: string | null }
  run: (call: Call) => ApiAnswer
}

const consent = { grant: 'authorization_code', scope: 'eats.pos_provisioning' } as const
const own = { grant: 'client_credentials', scope: 'eats.store' } as const

/** Calls about a merchant's stores and their integration (uber-eats.md section 4). */
export function createConnectCalls(world: World, base: string) {
  const storesPath = `${base}/v1/eats/stores`
  const posPath = `${storesPath}/:id/pos_data`
  const find = createRouter<Operation>([
    { method: 'GET', pattern: storesPath, needs: { grant: 'any', scope: null }, run: listStores },
    { method: 'GET', pattern: posPath, needs: own, run: showPos },
    {
      method: 'POST',
      pattern: posPath,
      needs: consent,
      run: ({ listing, body }) => (listing ? postPos(world, listing, body) : notYours),
    },
    {
      method: 'PATCH',
      pattern: posPath,
      needs: own,
      run: ({ listing, body }) => (listing ? patchPos(world, listing.store, body) : notYours),
    },
    {
      method: 'DELETE',
      pattern: posPath,
      needs: consent,
      run: ({ listing }) => (listing?.store.pos ? deletePos(world, listing.store) : notYours),
    },
  ])
  /** Null where the call is about something else. */
  return (request: Omit<Request, 'params'>, token: UberToken): ApiAnswer | null => {
    const found = find(request.method, request.path)
    if (found === null || found === 'method') return null
    const { needs, run } = found.route
    if (needs.grant !== 'any' && needs.grant !== token.grant) return wrongGrant
    if (needs.scope !== null && !token.scopes.includes(needs.scope)) return wrongGrant
    const id = found.params['id']
    const listing = listingsFor(world, token).find(({ store }) => store.storeId === id)
    return run({ world, token, query: request.query, body: request.body, listing })
  }
}

const wrongGrant = refuse(403, 'insufficient_scope', 'The token was not given for this call')

/** A merchant's token speaks of his stores, the application's own of those that have an integration. */
function listingsFor(world: World, token: UberToken): UberListing[] {
  if (token.grant === 'client_credentials')
    return uberListings(world, 'all').filter(({ store }) => store.pos !== null)
  const account = findUberAccount(token.merchant)
  return account ? uberListings(world, account.manages) : []
}

/** `GET /v1/eats/stores?limit=&start_key=`. */
function listStores({ world, token, query }: Call): ApiAnswer {
  const limit = Math.min(50, Math.max(1, Number(query.get('limit') ?? 50) || 50))
  const from = Number(query.get('start_key') ?? 0) || 0
  const all = listingsFor(world, token)
  const page = all.slice(from, from + limit)
  const next = from + limit < all.length ? String(from + limit) : undefined
  return { status: 200, body: { stores: page.map((one) => storeBody(world, one)), next_key: next } }
}

function storeBody(world: World, listing: UberListing) {
  const { store, name, address, city, country, postalCode, timeZone } = listing
  return {
    store_id: store.storeId,
    name,
    location: { address, city, country, postal_code: postalCode, latitude: 45.5, longitude: -73.55 },
    timezone: timeZone,
    status: 'active',
    merchant_store_id: store.pos?.merchantStoreId ?? null,
    pos_data: posBody(world, store),
  }
}

function showPos({ world, listing }: Call): ApiAnswer {
  const body = listing && posBody(world, listing.store)
  return body ? { status: 200, body } : notYours
}
