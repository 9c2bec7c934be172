import { revokeTokens } from '../doordash/onboarding/tokens.ts'
import type { World } from '../world/world.ts'
import { merchantPages } from './merchant-pages.ts'
import { expireCodes } from './sign-in.ts'
import { storesPath } from './store-address.ts'
import { storeButtons } from './store-buttons.ts'
import { button, type PortalRoute } from './visit.ts'

/** The pages beside the sign-in: what was sent, and the stores. They ask for no sign-in, because only the tester uses them. */
export function merchantRoutes(world: World): PortalRoute[] {
  return [
    ...merchantPages(world),
    button('/portal/inbox/expire', 'codes-expired', ({ form }) => {
      expireCodes(world)
      const flow = form.get('flow')
      return flow === null ? '/portal/inbox' : `/portal/inbox?${new URLSearchParams({ flow }).toString()}`
    }),
    button('/portal/merchant/tokens/revoke', 'tokens-revoked', () => {
      revokeTokens(world, null)
      return storesPath
    }),
    ...storeButtons(world),
  ]
}
