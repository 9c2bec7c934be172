import type { IntegrationView } from '../integration/view.ts'
import { bannerOf } from '../integration/integration.ts'
import type { Channel } from '../channel.ts'
import type { Facts } from './facts.ts'
import type { LocationName, IntegrationSummary } from './messages.ts'

/** How a location is named in a message. */
export function locationNameOf(facts: Facts, locationId: string): LocationName {
  const location = facts.locations.find(({ id }) => id === locationId)
  const view = facts.integrations?.find((each) => each.locationId === locationId)
  return {
    locationId,
    name: location?.name ?? view?.locationName ?? locationId,
    brand: location?.brand ?? view?.brand ?? '',
    timeZone: location?.timeZone ?? view?.timeZone ?? 'UTC',
  }
}

export function standingOf(view: IntegrationView): IntegrationSummary {
  const {
    locationId,
    brand,
    timeZone,
    channel,
    state,
    since,
    alert,
    reason,
    lastHeardAt,
    pause,
    needsSignIn,
  } = view
  return {
    locationId,
    name: view.locationName,
    brand,
    timeZone,
    channel,
    state,
    since,
    alert,
    reason,
    lastHeardAt,
    pause,
    needsSignIn,
  }
}

/** Every location's standing, the ones in trouble first; null without a manager. Never connected ones are left out. */
export function standings(
  facts: Facts,
  channel: Channel | null,
  locationIds: readonly string[],
): IntegrationSummary[] | null {
  if (facts.integrations === null) return null
  const isTroubled = (standing: IntegrationSummary) => bannerOf(standing) !== null || standing.needsSignIn
  return facts.integrations
    .filter((view) => channel === null || view.channel === channel)
    .filter((view) => locationIds.length === 0 || locationIds.includes(view.locationId))
    .filter((view) => view.state !== 'not_connected' || channel !== null || locationIds.length > 0)
    .map(standingOf)
    .sort((a, b) => Number(isTroubled(b)) - Number(isTroubled(a)))
}
