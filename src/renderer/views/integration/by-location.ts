import type { IntegrationView } from '#shared/integration/view.ts'

/** Everything known of one location, its channels together. */
type LocationViews = {
  locationId: string
  name: string
  brand: string
  address: string
  timeZone: string
  views: IntegrationView[]
}

/** Integrations by location, in the order they came. */
export function byLocation(integrations: readonly IntegrationView[]): LocationViews[] {
  const places = new Map<string, LocationViews>()
  for (const view of integrations) {
    const place = places.get(view.locationId)
    if (place) place.views.push(view)
    else
      places.set(view.locationId, {
        locationId: view.locationId,
        name: `${view.brand} · ${view.locationName}`,
        brand: view.brand,
        address: view.address,
        timeZone: view.timeZone,
        views: [view],
      })
  }
  return [...places.values()]
}
