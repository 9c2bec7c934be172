import { describe, expect, it } from 'vitest'
import type { Location } from '#shared/location/location.ts'
import type { OfferedStore } from '../channels/merchant.ts'
import { isSameName, placeStore } from './place-store.ts'
import { slug } from '../base/slug.ts'

const store: OfferedStore = {
  storeId: '1',
  name: 'Chez Loutre · Vieux-Port d’Été',
  address: '3, quai des Brumes',
  city: 'Québec',
  country: 'AU',
  timeZone: 'Australia/Sydney',
  currentProvider: null,
  locationId: null,
  problems: [],
}
const location: Location = {
  id: 'chez-loutre-port',
  brand: 'Chez Loutre',
  name: 'Port',
  address: '3 Quai des Brumes',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: true,
  defaultPrepMinutes: 20,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
}
const merge = { kind: 'merge', brand: 'Chez Loutre' } as const
const nothing = { locations: [], connected: null, free: [] }

describe('the location of a store', () => {
  it('is new, named within its brand, with an id, currency and zone of its own', () => {
    const placed = placeStore(store, merge, nothing, 'fr')
    expect(placed).toMatchObject({
      isNew: true,
      location: {
        id: 'chez-loutre-vieux-port-d-ete',
        brand: 'Chez Loutre',
        name: 'Vieux-Port d’Été',
        currency: 'AUD',
        timeZone: 'Australia/Sydney',
        autoAccept: false,
      },
    })
  })

  it('is the one at that address of the same brand, unless another store has it (R52)', () => {
    const known = { locations: [location], connected: null }
    expect(placeStore(store, merge, { ...known, free: [location] }, 'fr')).toEqual({ location, isNew: false })
    expect(placeStore(store, merge, { ...known, free: [] }, 'fr').isNew).toBe(true)
    const other = { kind: 'new', name: 'Loutre Express' } as const
    expect(placeStore(store, other, { ...known, free: [location] }, 'fr').isNew).toBe(true)
  })

  it('is the one DoorDash or this device knows the store by, before any address', () => {
    const known = { locations: [location], free: [] }
    expect(placeStore(store, merge, { ...known, connected: location }, 'fr').location).toBe(location)
    const named = { ...store, locationId: 'chez-loutre-port' }
    expect(placeStore(named, merge, { ...known, connected: null }, 'fr').location).toBe(location)
    const elsewhere = { ...store, locationId: 'known-at-doordash' }
    expect(placeStore(elsewhere, merge, nothing, 'fr').location.id).toBe('known-at-doordash')
  })

  it('has an id nobody has yet', () => {
    const plain = { ...store, name: 'Port' }
    const taken = [location, { ...location, id: 'chez-loutre-port-2' }]
    expect(placeStore(plain, merge, { ...nothing, locations: taken }, 'fr').location.id).toBe(
      'chez-loutre-port-3',
    )
    expect(slug('東京')).toBe('location')
  })

  it('compares names as people do', () => {
    expect(isSameName('Chez Loutre', ' CHÉZ  loutre')).toBe(true)
    expect(isSameName('Chez Loutre', 'Chez Loutre Express')).toBe(false)
  })
})
