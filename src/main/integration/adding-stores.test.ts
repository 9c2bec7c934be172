import { expect, it } from 'vitest'
import type { OfferedStore } from '../channels/merchant.ts'
import { whyNotConnected } from './adding-stores.ts'

const offered: OfferedStore = {
  storeId: '1',
  name: 'Vieux-Port',
  address: '3, quai des Brumes',
  city: 'Québec',
  country: 'CA',
  timeZone: 'America/Toronto',
  currentProvider: null,
  locationId: null,
  problems: [],
}

it.each([
  ['the channel no longer offers it', undefined, undefined, 'STORE_NOT_FOUND'],
  ['nothing stands in its way', offered, undefined, null],
  ['it was connected once', offered, { state: 'disconnected' }, null],
  ['it is on its way already', offered, { state: 'connecting' }, null],
  ['it is connected', offered, { state: 'active' }, 'ALREADY_CONNECTED'],
  [
    'its country is not served',
    { ...offered, problems: ['country-unsupported'] },
    undefined,
    'COUNTRY_UNSUPPORTED',
  ],
] as [string, OfferedStore | undefined, { state: 'active' } | undefined, string | null][])(
  'a ticked store where %s (R56)',
  (_, store, record, refusal) => expect(whyNotConnected(store, record)).toBe(refusal),
)
