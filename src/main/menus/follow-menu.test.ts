import { expect, test } from 'vitest'
import type { SoldOutRecord } from '../store/sold-out.ts'
import { followMenu, type Standing } from './follow-menu.ts'

const confirmed: SoldOutRecord = {
  kind: 'item',
  sellableId: '0017',
  name: 'Chicken thali',
  locationId: 'centre',
  channel: 'doordash',
  state: 'confirmed',
  since: 1,
  until: 99,
  by: 'Camille',
  error: null,
  wanted: 'off-sale',
  sentAt: 2,
  attempts: 1,
  notBefore: 50,
}
const gone: Standing = { kind: 'gone', successor: null }
const moved: Standing = { kind: 'gone', successor: { id: '17', name: 'Chicken Thali' } }
const there: Standing = { kind: 'there' }

test('what is still on the menu, or on a menu nobody read, stays as it is', () => {
  expect(followMenu(confirmed, there, 10)).toBe(null)
  expect(followMenu(confirmed, { kind: 'unknown' }, 10)).toBe(null)
})

test('a proof ends with what it proved, once', () => {
  const ended = followMenu(confirmed, gone, 10)
  expect(ended).toEqual({ ...confirmed, state: 'gone', since: 10 })
  expect(followMenu({ ...confirmed, state: 'gone' }, gone, 20)).toBe(null)
})

test('what goes on under another id, or comes back, is to be told and proven anew, until the same time', () => {
  const again = { state: 'pending', since: 10, sentAt: null, notBefore: 10, until: 99, by: 'Camille' }
  expect(followMenu(confirmed, moved, 10)).toMatchObject({ ...again, sellableId: '17' })
  expect(followMenu({ ...confirmed, state: 'gone' }, there, 10)).toMatchObject({
    ...again,
    sellableId: '0017',
  })
})

test('what is to be sold again is left alone', () => {
  expect(followMenu({ ...confirmed, wanted: 'on-sale', state: 'returning' }, gone, 10)).toBe(null)
})
