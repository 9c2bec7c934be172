import { expect, test } from 'vitest'
import type { MenuTarget } from '#shared/api/menus.ts'
import { isDecided, likelyStorefronts, mustBeSeen, obstacleAt } from './publish-store.ts'

const menu = { id: 'evening', currency: 'CAD', version: 2 }
const storefront = (locationId: string, more: Partial<MenuTarget> = {}): MenuTarget => ({
  locationId,
  locationName: locationId,
  currency: 'CAD',
  channel: 'doordash',
  integration: 'active',
  obstacle: null,
  published: null,
  export: null,
  onFile: null,
  outside: null,
  ...more,
})
const published = { menuId: 'evening', version: 1, at: 0 }

test('places with an older version are ticked beforehand; those up to date, busy or changed outside are not', () => {
  const targets = [
    storefront('centre', { published }),
    storefront('port'),
    storefront('nord', { published, obstacle: 'exporting' }),
    storefront('sud', { published: { ...published, version: 2 } }),
    storefront('est', { published, outside: { noticedAt: 0, fingerprint: 'x' } }),
  ]
  expect(likelyStorefronts(menu, { targets })).toEqual(['centre doordash'])
})

test('the only place there is is ticked; of two nobody knows which', () => {
  expect(likelyStorefronts(menu, { targets: [storefront('centre')] })).toEqual(['centre doordash'])
  expect(likelyStorefronts(menu, { targets: [storefront('centre'), storefront('port')] })).toEqual([])
})

test('a place that sells in another currency cannot take the menu', () => {
  expect(obstacleAt(storefront('boston', { currency: 'USD' }), menu)).toBe('other-currency')
  expect(obstacleAt(storefront('centre'), menu)).toBeNull()
})

test('what is on file has to be looked at where it was changed outside, and where no menu of ours ever was (R27)', () => {
  const onFile = { readAt: 0, name: 'Theirs', itemCount: 9, categoryCount: 2 }
  const outside = { noticedAt: 0, fingerprint: 'second' }
  expect(mustBeSeen(storefront('centre', { published, onFile }), [])).toBe(false)
  expect(mustBeSeen(storefront('centre', { published, onFile, outside }), [])).toBe(true)
  expect(mustBeSeen(storefront('centre', { onFile }), [])).toBe(true)
  expect(mustBeSeen(storefront('centre'), [])).toBe(false)
  expect(mustBeSeen(storefront('centre'), ['centre doordash'])).toBe(true)
})

test('a decision counts for what was looked at, not for a change after it (R27)', () => {
  const changed = storefront('centre', { published, outside: { noticedAt: 0, fingerprint: 'second' } })
  expect(isDecided(changed, { 'centre doordash': 'second' })).toBe(true)
  expect(isDecided(changed, { 'centre doordash': 'first' })).toBe(false)
  expect(isDecided(changed, {})).toBe(false)
})
