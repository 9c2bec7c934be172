import { expect, it } from 'vitest'
import type { Location } from '#shared/location/location.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import type { OfferedStore } from '../channels/merchant.ts'
import { matchStores } from './match-stores.ts'

const location = (id: string, name: string, address: string): Location => ({
  id,
  brand: 'Chez Loutre',
  name,
  address,
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: usualDayEnd,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
})
const store = (storeId: string, name: string, address: string): OfferedStore => ({
  storeId,
  name,
  address,
  city: '',
  country: 'CA',
  timeZone: 'America/Toronto',
  currentProvider: null,
  locationId: null,
  problems: [],
})
const centre = location('centre', 'Centre', '12, rue Saint-Paul')
const port = location('port', 'Port', '3, quai des Brumes')

const matched = (stores: OfferedStore[], free: Location[] = [centre, port]) =>
  matchStores(stores, free).map(({ locationId, fits }) => [locationId, fits])

it('case, accents and punctuation do not count, and the brand may stand in the name or not', () => {
  expect(
    matched([
      store('1', 'CHEZ LOUTRE – Centre', '12 Rue Saint Paul'),
      store('2', 'Port', '3 quai des brumes'),
    ]),
  ).toEqual([
    ['centre', 'both'],
    ['port', 'both'],
  ])
})

it('one of two stores at an address is it when its name fits too; the other is none', () => {
  const stores = [
    store('1', 'Loutre Burgers', '3 quai des Brumes'),
    store('2', 'Chez Loutre Port', '3 quai des Brumes'),
  ]
  expect(matched(stores)).toEqual([
    [null, null],
    ['port', 'both'],
  ])
})

it('of two stores that fit equally well neither is it', () => {
  const twins = ['1', '2'].map((id) => store(id, 'Chez Loutre Port', '3 quai des Brumes'))
  expect(matched(twins)).toEqual([
    [null, null],
    [null, null],
  ])
})

it('an address alone is a match, a name alone is said to be no more than that', () => {
  expect(matched([store('1', 'The Otter', '3 quai des Brumes')])).toEqual([['port', 'address']])
  expect(matched([store('1', 'Chez Loutre Centre', '99 elsewhere')])).toEqual([['centre', 'name']])
})

it('what has no letters of ours is compared all the same, and nothing is no address', () => {
  expect(matched([store('1', '東京', '')], [location('x', '北京', '')])).toEqual([[null, null]])
  expect(matched([store('1', '', '北京路 1')], [location('x', 'X', '北京路 1')])).toEqual([['x', 'address']])
})

it('a location that is taken is given to no other', () => {
  expect(matched([store('1', 'Chez Loutre Port', '3 quai des Brumes')], [centre])).toEqual([[null, null]])
})
