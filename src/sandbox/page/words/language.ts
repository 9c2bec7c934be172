import { i18n, type Messages } from '@lingui/core'
import { type Language, languageOf, localeOf } from '#shared/location/language.ts'

const remembered = 'sandbox-language'

const catalogs: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('#shared/locales/en.po'),
  fr: () => import('#shared/locales/fr.po'),
  es: () => import('#shared/locales/es.po'),
}

/** Speaks this language from now on. What is not translated yet is said in English. */
export async function speak(language: Language): Promise<void> {
  const [english, wanted] = await Promise.all([catalogs.en(), catalogs[language]()])
  const translated = Object.entries(wanted.messages).filter(([, message]) => message.length > 0)
  i18n.loadAndActivate({
    locale: language,
    messages: { ...english.messages, ...Object.fromEntries(translated) },
  })
  document.documentElement.lang = localeOf(language)
  localStorage.setItem(remembered, language)
}

/** What was spoken last, else what the browser asks for. */
export function firstLanguage(): Language {
  return languageOf(localStorage.getItem(remembered) ?? navigator.language)
}
