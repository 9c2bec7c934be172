import type { AccountStores } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import type { CheckedLocation } from '#shared/assistant/messages.ts'
import type { Channel } from '#shared/channel.ts'

/**
 * Every location of the supplied credentials (R125): those connected here as the station has them, and what DoorDash
 * lists besides. A store two accounts may see is one location.
 */
export function checkedLocations(
  channel: Channel,
  views: readonly IntegrationView[],
  asked: readonly AccountStores[],
  now: number,
): CheckedLocation[] {
  const here = views
    .filter((view) => view.channel === channel && view.state !== 'not_connected')
    .map((view): CheckedLocation => {
      const { locationId, brand, address, timeZone, state, since, alert, reason, needsSignIn } = view
      const storeId = view.externalStoreId
      const name = view.locationName
      const stand = { channel, state, since, alert, reason, needsSignIn }
      return { locationId, storeId, name, brand, address, timeZone, ...stand }
    })
  const known = new Set(here.map(({ storeId }) => storeId))
  const others = asked
    .flatMap(({ stores }) => stores)
    .filter(({ storeId, connectedLocationId }) => {
      const isNew = connectedLocationId === null && !known.has(storeId)
      known.add(storeId)
      return isNew
    })
    .map(({ storeId, name, address, timeZone }): CheckedLocation => ({
      locationId: null,
      storeId,
      name,
      brand: '',
      address,
      timeZone,
      channel,
      state: 'not_connected',
      since: now,
      alert: null,
      reason: null,
      needsSignIn: false,
    }))
  return [...here, ...others]
}
