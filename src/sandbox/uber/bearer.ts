import type { IncomingHttpHeaders } from 'node:http'
import { uberDigest, type UberToken } from '../world/uber-token.ts'
import type { World } from '../world/world.ts'

/** The token a call carries; null where it is none of Uber's, or its thirty days are over. */
export function uberTokenOf(world: World, { authorization }: IncomingHttpHeaders): UberToken | null {
  const text = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  const token = text === undefined ? undefined : world.uberEats.tokens.get(uberDigest(text))
  return token !== undefined && world.clock.now() < token.expiresAt ? token : null
}
