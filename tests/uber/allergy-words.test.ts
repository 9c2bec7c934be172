import { expect, test } from 'vitest'
import { languages } from '#shared/location/language.ts'
import { saidIn } from '#shared/order/said-allergy.ts'
import { allergyWords } from '../../src/main/channels/uber-eats/allergy-words.ts'

test('a screen knows the allergens of a note again in whatever language it was written', () => {
  for (const language of languages) {
    const { allergy, allergens } = allergyWords(language)
    expect({ ALLERGY: allergy, ...allergens }).toEqual(saidIn[language])
  }
})
