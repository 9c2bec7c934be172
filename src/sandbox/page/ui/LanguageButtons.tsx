import { useLingui } from '@lingui/react/macro'
import { speak } from '../words/language.ts'

type Props = { className: string | undefined; buttonClassName: string | undefined }

/** The page in English or French; each bar of the sandbox gives it its own look. */
export function LanguageButtons({ className, buttonClassName }: Props) {
  const { t, i18n } = useLingui()
  return (
    <div className={className} role="group" aria-label={t`Language`}>
      {(['en', 'fr'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={buttonClassName}
          aria-pressed={i18n.locale === language}
          aria-label={language === 'en' ? 'EN, English' : 'FR, français'}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
