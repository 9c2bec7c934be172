import { demoMerchant } from '#shared/doordash/demo-merchant.ts'
import { demoDocument } from '../world/demo-document.ts'
import { setOpenHours } from '../world/filed-menu.ts'
import type { World } from '../world/world.ts'
import { putUberAt, uberStoreOf } from '../world/uber-store.ts'
import { newOnboarding } from '../world/onboarding.ts'
import { digest } from '../doordash/onboarding/tokens.ts'

/**
 * Brings the world to where a demo station starts from: Port has passed QA, its merchant has shared his stores, and
 * Centre's orders of Uber Eats come too.
 */
export function startDemo(
  world: Pick<World, 'stores' | 'onboardings' | 'tokens' | 'uber'>,
  now: number,
): void {
  const { account, expiresIn, ready, token } = demoMerchant
  const store = world.stores.find((one) => String(one.doordashStoreId) === ready.storeId)
  if (!store) throw new Error(`No store ${ready.storeId}`)
  setOpenHours(store, demoDocument.open_hours)
  const centre = uberStoreOf(world, 'chez-loutre-centre')
  centre.isGiven = true
  putUberAt(centre, 'chez-loutre-centre', 'ACTIVATED')
  store.currentProvider = { name: ready.currentProvider, kind: 'pos' }
  const qualified = newOnboarding(ready.onboardingId, store, ready.locationId, {
    status: 'MENU_QUALIFIED',
    now,
  })
  world.onboardings.set(qualified.id, qualified)
  world.tokens.set(digest(token), {
    accountId: account.id,
    expiresAt: now + expiresIn * 1_000,
    isRevoked: false,
  })
}
