/** The languages of screens and tickets. Each has a catalog in `src/shared/locales`; English is the reference (R170). */
export const languages = ['en', 'fr', 'es'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, for whoever reads only that one. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' }

/** How dates, numbers and money are written in a language: as in Canada, in Québec and among Spanish speakers of the US. */
const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA', es: 'es-US' }

/** The BCP 47 locale of a language, such as `fr-CA`; that of English for any other text. */
export function localeOf(language: string): string {
  return locales[languageOf(language)]
}

/** The language of a tag such as `es-MX`; English where we have none for it. */
export function languageOf(tag: string): Language {
  return languages.find((language) => tag === language || tag.startsWith(`${language}-`)) ?? 'en'
}

/** The first of these tags that we have a language for, as a browser lists what its user reads; else English. */
export function firstOf(tags: readonly string[]): Language {
  const known = tags.find((tag) =>
    languages.some((language) => tag === language || tag.startsWith(`${language}-`)),
  )
  return languageOf(known ?? '')
}

/** Whether decimals stand behind a comma. */
export function hasDecimalComma(language: string): boolean {
  return languageOf(language) === 'fr'
}
