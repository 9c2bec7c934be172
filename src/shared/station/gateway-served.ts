import type { GatewayLink } from './gateway-link.ts'

/**
 * Behind a gateway that answered and gave this device no location: then no channel's refusal is about a key. Pure. Apart from the
 * link's schema, because the board asks it before its first paint, which comes without zod.
 */
export function servesNothing(link: Pick<GatewayLink, 'locations'> | null | undefined): boolean {
  return link?.locations?.length === 0
}
