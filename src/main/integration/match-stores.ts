import type { Location } from '#shared/location/location.ts'
import type { OfferedStore } from '../channels/merchant.ts'
import { nameWithin } from './place-store.ts'

/** Which location a store is by its name and address, and what of it fits; `null` where nobody can tell. */
export type Match = { storeId: string; locationId: string | null; fits: 'both' | 'address' | 'name' | null }

/**
 * Finds the location of each store a merchant shares. An id alone is no proof, so name and address decide: both first, then
 * an address that only one store and one location have, then such a name. Of two stores that fit the same location
 * equally well neither is it: a person has to say. `free` are locations no other store is connected to. Pure.
 */
export function matchStores(stores: readonly OfferedStore[], free: readonly Location[]): Match[] {
  const found = new Map<string, Match>()
  const levels = [
    { fits: 'both', is: (store: OfferedStore, at: Location) => hasName(store, at) && hasAddress(store, at) },
    { fits: 'address', is: hasAddress },
    { fits: 'name', is: hasName },
  ] as const
  for (const { fits, is } of levels) {
    const taken = new Set([...found.values()].map(({ locationId }) => locationId))
    const openStores = stores.filter(({ storeId }) => !found.has(storeId))
    const openLocations = free.filter(({ id }) => !taken.has(id))
    for (const store of openStores) {
      const [location, ...others] = openLocations.filter((one) => is(store, one))
      if (!location || others.length > 0) continue
      if (openStores.some((other) => other !== store && is(other, location))) continue
      found.set(store.storeId, { storeId: store.storeId, locationId: location.id, fits })
    }
  }
  return stores.map(({ storeId }) => found.get(storeId) ?? { storeId, locationId: null, fits: null })
}

/** Case, accents and punctuation do not count; letters of every script do. */
function words(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isSame(a: string, b: string): boolean {
  return words(a) !== '' && words(a) === words(b)
}

function hasAddress({ address }: OfferedStore, location: Location): boolean {
  return isSame(address, location.address)
}

function hasName({ name }: OfferedStore, location: Location): boolean {
  return (
    isSame(name, `${location.brand} ${location.name}`) ||
    isSame(nameWithin(location.brand, name), location.name)
  )
}
