import { i18n, type I18n, setupI18n } from '@lingui/core'
import { firstOf, type Language, languageOf, localeOf } from '#shared/location/language.ts'

/** Under this name a browser keeps the language that was spoken last. */
export const rememberedLanguage = 'order-manager-language'

/** Each catalog is a chunk of its own: a kitchen loads one language. */
const catalogs: Record<Language, () => Promise<{ messages: Parameters<typeof i18n.load>[1] }>> = {
  en: () => import('#shared/locales/en.po'),
  fr: () => import('#shared/locales/fr.po'),
  es: () => import('#shared/locales/es.po'),
}

/** Speaks this language from now on, and remembers it for before the station is reached. */
export async function speak(language: Language): Promise<void> {
  if (i18n.locale === language) return
  const { messages } = await catalogs[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = localeOf(language)
  localStorage.setItem(rememberedLanguage, language)
}

const spoken = new Map<Language, Promise<I18n>>()

/** The words of a language beside the one this screen speaks; loaded once. */
export function wordsIn(language: Language): Promise<I18n> {
  const known = spoken.get(language)
  if (known) return known
  const made = catalogs[language]().then(({ messages }) =>
    setupI18n({ locale: language, messages: { [language]: messages } }),
  )
  spoken.set(language, made)
  // What could not be loaded is asked for again.
  made.catch(() => spoken.delete(language))
  return made
}

/** What to speak until somebody says: what was spoken last, else what the browser asks for. */
export function firstLanguage(): Language {
  const remembered = localStorage.getItem(rememberedLanguage)
  return remembered === null ? firstOf(navigator.languages) : languageOf(remembered)
}
