import { expect, test } from 'vitest'
import type { MenuTarget } from '#shared/api/menus.ts'
import type { MenuExport } from '#shared/menu/export.ts'
import { storefrontStateOf, shownAt } from './storefront-state.ts'

const storefront: MenuTarget = {
  locationId: 'centre',
  locationName: 'Centre',
  currency: 'CAD',
  channel: 'doordash',
  integration: 'active',
  obstacle: null,
  published: null,
  export: null,
  onFile: null,
  outside: null,
}
const menu = { id: 'evening', version: 3 }
const published = { menuId: 'evening', version: 3, at: 0 }
const sent = (state: MenuExport['state'], menuId = 'evening'): MenuExport => ({
  reference: 'r',
  menuId,
  version: 3,
  locationId: 'centre',
  channel: 'doordash',
  state,
  step: state === 'exporting' ? 'sent' : 'done',
  requestedAt: 0,
  requestedBy: 'Camille',
  sentAt: 0,
  endedAt: null,
  platformMenuId: null,
  failure: null,
  attempts: 0,
  lastError: null,
})

test.each([
  ['a place that never had it has nothing to do with it', {}, null],
  ['its last state is online', { published }, 'online'],
  ['an edit since then makes the place older', { published: { ...published, version: 2 } }, 'older'],
  ['a failed attempt counts more than what is online', { published, export: sent('failed') }, 'failed'],
  ['one under way counts most', { published, export: sent('exporting') }, 'exporting'],
  ['the attempt of another menu does not count', { published, export: sent('failed', 'brunch') }, 'online'],
  [
    'a change at the channel is told (R27)',
    { published, outside: { noticedAt: 0, fingerprint: 'x' } },
    'changed-outside',
  ],
] as const)('%s', (_name, more, expected) => {
  expect(storefrontStateOf({ ...storefront, ...more }, menu)).toBe(expected)
})

const summary = {
  ...menu,
  name: 'Evening',
  currency: 'CAD',
  categoryCount: 1,
  itemCount: 1,
  changedAt: 0,
  changedBy: 'Camille',
  errors: 0,
  warnings: 0,
}

test('a menu on file that is none of ours is called that, also when ours was deleted since', () => {
  const onFile = { readAt: 0, name: 'Theirs', itemCount: 3, categoryCount: 1 }
  expect(shownAt({ ...storefront, onFile }, [summary])).toBe('foreign')
  expect(shownAt({ ...storefront, onFile, published: { ...published, menuId: 'gone' } }, [summary])).toBe(
    'foreign',
  )
  expect(shownAt({ ...storefront, onFile, published }, [summary])).toBe('online')
})

test('a place that is not connected is not called empty', () => {
  expect(shownAt({ ...storefront, obstacle: 'not-connected' }, [])).toBe('not-connected')
  expect(shownAt(storefront, [])).toBe('nothing')
})
