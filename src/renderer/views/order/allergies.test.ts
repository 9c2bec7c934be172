import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../tests/fixtures/orders.ts'
import { saidIn } from '#shared/order/said-allergy.ts'
import { allergenNames, allergyLine, allergyNotes, restOfNote } from './allergies.ts'

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

test('allergens that a channel lists are said in the language of the screen, a customer’s words as they were written', () => {
  const order = boardOrder({
    customerNote: 'Shellfish allergy',
    lines: [line('Bowl', 1, { note: 'ALLERGY: PEANUTS, DAIRY – no walnuts please' })],
  })
  expect(allergyNotes(order, saidIn.es)).toEqual([
    { text: 'Shellfish allergy', item: null },
    { text: 'ALERGIA: CACAHUATE, LÁCTEOS – no walnuts please', item: 'Bowl' },
  ])
  expect(allergyLine(order, saidIn.fr)).toContain(
    'ALLERGIE: ARACHIDES, PRODUITS LAITIERS – no walnuts please',
  )
  expect(allergenNames(order, saidIn.fr)).toEqual(['Arachides', 'Produits laitiers', 'Shellfish', 'Walnuts'])
  expect(allergenNames(order)).toEqual(['Shellfish', 'Peanuts', 'Dairy', 'Walnuts'])
})

test.each([
  ['Allergie aux arachides et aux fruits de mer', ['Arachides', 'Fruits de mer']],
  ['Allergique aux fruits à coque et au lait', ['Fruits à coque', 'Lait']],
  ['Peanut and mustard allergy. Extra cheese', ['Peanut', 'Mustard']],
  ['Allergie : céleri, œufs. Avec beurre', ['Céleri', 'Œufs']],
  ['No peanuts, extra cheese', ['Peanuts']],
  ['Soy alérgica a los mariscos, al maní y a las nueces', ['Mariscos', 'Maní', 'Nueces']],
  ['Alergia: leche, huevos y frutos secos', ['Leche', 'Huevos', 'Frutos secos']],
  ['Sin cacahuates, por favor', ['Cacahuates']],
])('%s: a small card names every allergen of it', (customerNote, names) => {
  expect(allergenNames(boardOrder({ customerNote, lines: [] }))).toEqual(names)
})
