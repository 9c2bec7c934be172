import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { allergyNotes, restOfNote } from './allergies.ts'

test('allergies are gathered from the order note and from every line, with the dish', () => {
  const order = boardOrder({
    customerNote: 'Peanut allergy!',
    lines: [line('Salad', 1, { note: 'celiac' }), line('Soup', 1, { note: 'extra hot' })],
  })
  expect(allergyNotes(order)).toEqual([
    { text: 'Peanut allergy!', item: null },
    { text: 'celiac', item: 'Salad' },
  ])
})

test('a note shown as an allergy is not shown a second time', () => {
  expect(restOfNote({ customerNote: 'Peanut allergy!' })).toBeNull()
  expect(restOfNote({ customerNote: 'Ring twice' })).toBe('Ring twice')
  expect(restOfNote({ customerNote: '  ' })).toBeNull()
})
