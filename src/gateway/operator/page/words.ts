import { type I18n, setupI18n } from '@lingui/core'
import { type Language, languages } from '#shared/location/location.ts'
import { messages as en } from '#shared/locales/en.po'
import { messages as es } from '#shared/locales/es.po'
import { messages as fr } from '#shared/locales/fr.po'

const catalogs = { en, fr, es }

/** The page's words in a language, and how it writes figures. */
export type Words = { language: Language; t: I18n['_']; ago: (at: number, now: number) => string }

/** `ago`: how long before `now` a time was (both epoch ms), in the largest unit that says enough. */
export function wordsIn(language: Language): Words {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogs[language] } })
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short' })
  return {
    language,
    t: i18n._.bind(i18n),
    ago: (at, now) => {
      const seconds = Math.max(0, Math.round((now - at) / 1_000))
      if (seconds < 120) return relative.format(-seconds, 'second')
      if (seconds < 7_200) return relative.format(-Math.round(seconds / 60), 'minute')
      if (seconds < 172_800) return relative.format(-Math.round(seconds / 3_600), 'hour')
      return relative.format(-Math.round(seconds / 86_400), 'day')
    },
  }
}

/** The first language somebody's browser asks for that there is; English otherwise. `header` is `Accept-Language`. Pure. */
export function languageFor(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  return asked.map((tag) => languages.find((each) => each === tag)).find((found) => found) ?? 'en'
}

/** A language by its name; null for none there is. Pure. */
export function languageNamed(text: string | null | undefined): Language | null {
  return languages.find((each) => each === text) ?? null
}
