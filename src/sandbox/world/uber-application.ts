import { createHash } from 'node:crypto'
import { createRandom } from './random.ts'

/** Scopes an application may ask for in its own name (uber-eats.md section 3). */
export const clientScopes = [
  'eats.store',
  'eats.order',
  'eats.store.orders.read',
  'eats.store.status.write',
  'eats.report',
  'eats.store.orders.restaurantdelivery.status',
] as const

/** Our application at Uber Eats: what it proves itself with, what its webhooks are signed with, what it may ask for. */
export type UberApplication = {
  clientId: string
  clientSecret: string
  signingKey: string
  /** Those of `clientScopes` Uber granted it. */
  scopes: string[]
}

/**
 * The application every sandbox has. It does not depend on the seed: an app that saved the key yesterday must find it
 * valid today. It opens nothing but this stand-in.
 */
export function sandboxUberApplication(): UberApplication {
  const secret = (of: string) =>
    createHash('sha256').update(`order manager sandbox ${of}`).digest('base64url')
  return {
    clientId: createRandom(0, 'uber application').uuid().replaceAll('-', ''),
    clientSecret: secret('uber client secret'),
    signingKey: secret('uber signing key'),
    scopes: [...clientScopes],
  }
}
