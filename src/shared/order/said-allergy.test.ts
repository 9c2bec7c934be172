import { expect, test } from 'vitest'
import { listedAllergens, noteInWords, saidIn } from './said-allergy.ts'

test('the allergens of a note that Uber lists are said in the language of the screen, what was written stays', () => {
  const note = 'ALLERGY: PEANUTS, DAIRY (cheddar too), Lupin – Clean board please\nNo coriander'
  expect(noteInWords(note, saidIn.fr)).toBe(
    'ALLERGIE: ARACHIDES, PRODUITS LAITIERS (cheddar too), Lupin – Clean board please\nNo coriander',
  )
  expect(noteInWords(noteInWords(note, saidIn.fr), saidIn.en)).toBe(note)
  expect(noteInWords('ALERGIA: MARISCOS', saidIn.fr)).toBe('ALLERGIE: FRUITS DE MER')
  expect(listedAllergens(note, saidIn.es)).toEqual({
    names: ['CACAHUATE', 'LÁCTEOS (cheddar too)', 'Lupin'],
    rest: ' – Clean board please\nNo coriander',
  })
})

test.each([
  'Peanut allergy, please be careful',
  'ALLERGY: please no nuts at all',
  'I have an ALLERGY: PEANUTS',
  'Allergy: peanuts',
  'ALLERGY: ',
  'PEANUTS',
  '',
])('a customer’s own text is never translated: %s', (note) => {
  expect(noteInWords(note, saidIn.fr)).toBe(note)
  expect(listedAllergens(note, saidIn.fr)).toEqual({ names: [], rest: note })
})
