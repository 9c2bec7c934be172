import { uberAuthBase } from '../uber/tokens.ts'
import { uberBase } from '../uber/uber.ts'
import type { World } from '../world/world.ts'

/** What an app needs to reach Uber Eats: the form of the file given with `--uber`. */
export type UberAccess = {
  authBaseUrl: string
  apiBaseUrl: string
  clientId: string
  clientSecret: string
  signingKeys: string[]
  /** Stores whose orders come from the start, with the location each is. */
  stores: Record<string, string>
}

export function uberAccessOf({ uber, uberEats }: World, url: string): UberAccess {
  const { clientId, clientSecret, signingKey } = uberEats.application
  const given = [...uber].filter(([, store]) => store.isGiven)
  return {
    authBaseUrl: `${url}${uberAuthBase}`,
    apiBaseUrl: `${url}${uberBase}`,
    clientId,
    clientSecret,
    signingKeys: [signingKey],
    stores: Object.fromEntries(given.map(([locationId, { storeId }]) => [storeId, locationId])),
  }
}
