import { setupI18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Language } from '#shared/location/language.ts'
import { messages as en } from '#shared/locales/en.po'
import { messages as es } from '#shared/locales/es.po'
import { messages as fr } from '#shared/locales/fr.po'
import type { AllergyWords } from './read/allergy.ts'

const catalogs = { en, fr, es }
const loaded = new Map<Language, AllergyWords>()

/** Uber's allergens (uber-eats.md section 9) as a kitchen of that language reads them, in capitals like the word itself. */
export function allergyWords(language: Language): AllergyWords {
  const known = loaded.get(language)
  if (known) return known
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogs[language] } })
  const words: AllergyWords = {
    allergy: i18n._(msg({ context: 'ticket', message: 'ALLERGY' })),
    allergens: {
      DAIRY: i18n._(msg({ context: 'ticket', message: 'DAIRY' })),
      EGGS: i18n._(msg({ context: 'ticket', message: 'EGGS' })),
      FISH: i18n._(msg({ context: 'ticket', message: 'FISH' })),
      SHELLFISH: i18n._(msg({ context: 'ticket', message: 'SHELLFISH' })),
      TREENUTS: i18n._(msg({ context: 'ticket', message: 'TREENUTS' })),
      PEANUTS: i18n._(msg({ context: 'ticket', message: 'PEANUTS' })),
      GLUTEN: i18n._(msg({ context: 'ticket', message: 'GLUTEN' })),
      SOY: i18n._(msg({ context: 'ticket', message: 'SOY' })),
    },
  }
  loaded.set(language, words)
  return words
}
