import type { MenuTarget } from '#shared/api/menus.ts'

export type LocationPlaces = { locationId: string; name: string; targets: MenuTarget[] }

/** Places by location, in the order they came. */
export function placesByLocation(targets: readonly MenuTarget[]): LocationPlaces[] {
  const locations = new Map<string, LocationPlaces>()
  for (const target of targets) {
    const { locationId, locationName } = target
    const location = locations.get(locationId)
    if (location) location.targets.push(target)
    else locations.set(locationId, { locationId, name: locationName, targets: [target] })
  }
  return [...locations.values()]
}
