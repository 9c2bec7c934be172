import { useLingui } from '@lingui/react/macro'
import { languageNames, languages } from '#shared/location/language.ts'
import { speak } from '../words/language.ts'

type Props = { className: string | undefined; buttonClassName: string | undefined }

/** The page in each of its languages; each bar of the sandbox gives it its own look. */
export function LanguageButtons({ className, buttonClassName }: Props) {
  const { t, i18n } = useLingui()
  return (
    <div className={className} role="group" aria-label={t`Language`}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={buttonClassName}
          aria-pressed={i18n.locale === language}
          aria-label={`${language.toUpperCase()}, ${languageNames[language]}`}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
