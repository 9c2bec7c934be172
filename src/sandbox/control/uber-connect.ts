import { z } from 'zod'
import type { UberConnectAnswer } from '../contract/answers.ts'
import { type Route, route } from '../http/router.ts'
import { type UberWish, uberWishes, wishUber } from '../uber/connect/wishes.ts'
import { uberListings } from '../world/uber-accounts.ts'
import type { World } from '../world/world.ts'
import { ok, refuse, withBody } from './answers.ts'

/** What a tester or a test can make happen around connecting stores at Uber Eats. Stores are named by Uber's id. */
export type UberConnectControl = {
  /** Does one of the tester's wishes; false where there is no such store. */
  wish(storeId: string, wish: UberWish): boolean
  /** Whether the codes of consents are worth nothing from now on. */
  expireCodes(areExpired: boolean): void
  /** How long it takes from now on until we are the order manager of a store. */
  setPromotion(ms: number): void
}

export function createUberConnectControl(world: World): UberConnectControl {
  return {
    wish(storeId, wish) {
      const listing = uberListings(world, 'all').find(({ store }) => store.storeId === storeId)
      if (listing) wishUber(world, listing.store, wish, 'This store cannot be integrated yet.')
      return listing !== undefined
    },
    expireCodes(areExpired) {
      world.uberEats.codesExpired = areExpired
    },
    setPromotion(ms) {
      world.uberEats.promotionMs = ms
    },
  }
}

const wishRequest = z.object({ wish: z.enum(uberWishes) })
const codesRequest = z.object({ areExpired: z.boolean() })
const promotionRequest = z.object({ ms: z.int().min(0).max(86_400_000) })

/** The control API's part for it. */
export function uberConnectRoutes(control: UberConnectControl): Route[] {
  return [
    route('POST', '/control/uber-stores/:id/wish', (request) =>
      withBody(wishRequest, request, ({ wish }) =>
        control.wish(request.params['id'] ?? '', wish)
          ? ok<UberConnectAnswer>({})
          : refuse(404, 'unknown-store', 'No such store'),
      ),
    ),
    route('POST', '/control/uber-codes', (request) =>
      withBody(codesRequest, request, ({ areExpired }) => {
        control.expireCodes(areExpired)
        return ok<UberConnectAnswer>({})
      }),
    ),
    route('POST', '/control/uber-promotion', (request) =>
      withBody(promotionRequest, request, ({ ms }) => {
        control.setPromotion(ms)
        return ok<UberConnectAnswer>({})
      }),
    ),
  ]
}
