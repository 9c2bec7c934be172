import { expect, test } from 'vitest'
import { placeOf } from './screen-place.ts'

const plans = { centre: { grill: ['Sandwiches'], cold: [] }, port: { bar: ['Drinks'] } }

test.each([
  ['the whole kitchen', { rights: 'station', stationId: null }, { at: 'kitchen' }],
  ['a station of one location', { rights: 'station', stationId: 'bar' }, { at: 'station', station: 'bar' }],
  [
    'the expo, which needs no dishes',
    { rights: 'station', stationId: 'expo' },
    { at: 'station', station: 'expo' },
  ],
  ['a station without dishes', { rights: 'station', stationId: 'cold' }, { at: 'nowhere', was: 'cold' }],
  ['a station nobody knows', { rights: 'station', stationId: 'oven' }, { at: 'nowhere', was: 'oven' }],
  ['a screen that may do everything', { rights: 'full', stationId: 'grill' }, { at: 'kitchen' }],
  ['a screen that only looks', { rights: 'read-only', stationId: 'grill' }, { at: 'kitchen' }],
] as const)('where a screen stands: %s', (_, screen, place) => {
  expect(placeOf(screen, plans)).toEqual(place)
})
