import { type UberWish, wishUber } from '../uber/connect/wishes.ts'
import { uberListings } from '../world/uber-accounts.ts'
import type { World } from '../world/world.ts'
import { uberStoresPage, uberStoresPath } from './pages/uber-stores.ts'
import type { PortalRoute } from './visit.ts'

/** Uber's stores as a tester sees and changes them. */
export function uberStoreRoutes(world: World): PortalRoute[] {
  return [
    {
      method: 'GET',
      pattern: uberStoresPath,
      show: (visit) => ({
        ...uberStoresPage({
          ...visit,
          listings: uberListings(world, 'all'),
          areCodesExpired: world.uberEats.codesExpired,
        }),
        width: 'wide',
        portal: 'uber',
      }),
    },
    {
      method: 'POST',
      pattern: '/portal/uber/stores/:id/wish',
      show: ({ request, form, words }) => {
        const listing = uberListings(world, 'all').find(({ store }) => store.storeId === request.params['id'])
        if (!listing) return { problem: 'unknown' }
        wishUber(world, listing.store, (form.get('do') ?? '') as UberWish, words.uberRefusalWords)
        return { to: uberStoresPath }
      },
    },
    {
      method: 'POST',
      pattern: '/portal/uber/codes/expire',
      show: () => {
        world.uberEats.codesExpired = !world.uberEats.codesExpired
        return { to: uberStoresPath }
      },
    },
  ]
}
