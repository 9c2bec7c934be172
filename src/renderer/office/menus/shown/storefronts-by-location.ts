import type { MenuTarget } from '#shared/api/menus.ts'

export type LocationStorefronts = { locationId: string; name: string; targets: MenuTarget[] }

/** Storefronts by location, in the order they came. */
export function storefrontsByLocation(targets: readonly MenuTarget[]): LocationStorefronts[] {
  const locations = new Map<string, LocationStorefronts>()
  for (const target of targets) {
    const { locationId, locationName } = target
    const location = locations.get(locationId)
    if (location) location.targets.push(target)
    else locations.set(locationId, { locationId, name: locationName, targets: [target] })
  }
  return [...locations.values()]
}
