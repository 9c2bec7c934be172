import { expect, test } from 'vitest'
import type { AccountStores, Candidate } from '#shared/api/integrations.ts'
import { view } from '../../../../tests/assistant/facts.ts'
import { checkedLocations } from './checked-locations.ts'

const now = 1_000
const store = (storeId: string, connectedLocationId: string | null): Candidate => ({
  storeId,
  name: `Store ${storeId}`,
  address: '1, rue du Port',
  country: 'CA',
  timeZone: 'America/Toronto',
  currentProvider: null,
  connectedLocationId,
  problems: [],
})
const account = (id: string, ...stores: Candidate[]): AccountStores => ({
  account: { id, email: `${id}@chez-loutre.example`, businessName: 'Chez Loutre' },
  problem: null,
  stores,
})
const views = [
  view('port', { state: 'not_activated', externalStoreId: '1' }),
  view('centre', { state: 'not_connected', externalStoreId: null }),
  view('port', { state: 'active', channel: 'uber-eats', externalStoreId: 'u' }),
]

test('what is connected here and what DoorDash lists besides are one list, each store once (R125)', () => {
  const found = checkedLocations(
    'doordash',
    views,
    [account('a', store('1', 'port'), store('2', null)), account('b', store('2', null))],
    now,
  )
  expect(found.map(({ locationId, storeId, state }) => [locationId, storeId, state])).toEqual([
    ['port', '1', 'not_activated'],
    [null, '2', 'not_connected'],
  ])
})

test('a location whose account could not be asked is listed as the station has it', () => {
  const [found] = checkedLocations('doordash', views, [{ ...account('a'), problem: 'unreachable' }], now)
  expect(found).toMatchObject({ locationId: 'port', state: 'not_activated' })
})

test('another channel has its own locations', () => {
  const found = checkedLocations('uber-eats', views, [], now)
  expect(found.map(({ channel, state }) => [channel, state])).toEqual([['uber-eats', 'active']])
})
