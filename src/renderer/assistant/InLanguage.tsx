import { I18nProvider, useLingui } from '@lingui/react'
import type { I18n } from '@lingui/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '#shared/location/language.ts'
import { wordsIn } from '#renderer/kit/words/language.ts'

/** What is said in the language it was asked in, whatever the screen speaks. */
export function InLanguage({ language, children }: { language: Language | undefined; children: ReactNode }) {
  const { i18n } = useLingui()
  return language === undefined || language === i18n.locale ? (
    children
  ) : (
    <Translated language={language}>{children}</Translated>
  )
}

function Translated({ language, children }: { language: Language; children: ReactNode }) {
  const { i18n: screen } = useLingui()
  const [words, setWords] = useState<I18n | null>(null)
  useEffect(() => {
    let isShown = true
    void wordsIn(language)
      // Words that cannot be loaded are said in the language of the screen.
      .catch(() => screen)
      .then((loaded) => {
        if (isShown) setWords(loaded)
      })
    return () => {
      isShown = false
    }
  }, [language, screen])
  // The words of the screen would be read out, and then again in the other language.
  if (words === null) return null
  return (
    <I18nProvider i18n={words}>
      <div lang={language} style={{ display: 'contents' }}>
        {children}
      </div>
    </I18nProvider>
  )
}
