import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { type Language, languageNames, languageOf, languages } from '#shared/location/language.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { SavingProblem } from './SavingProblem.tsx'
import { isOtherScreen } from '#renderer/station/connection/paired-token.ts'
import { speak } from '#renderer/kit/words/language.ts'
import { saveSetting } from '#renderer/station/device/save-settings.ts'

/** The languages to choose from. */
export const languageChoices = languages.map((value) => ({ value, words: languageNames[value] }))

/** Another screen keeps its own in its browser; the station's own screen asks the station to. */
function choose(language: Language): void {
  void (isOtherScreen() ? speak(language) : saveSetting('language', language))
}

/** The language of this screen; tickets have their location's. */
export function LanguageChoice({ label }: { label?: ReactNode }) {
  const { i18n } = useLingui()
  return (
    <>
      <ChoiceList
        flow="inline"
        label={label ?? <Trans>Of this screen; tickets keep the language of their location</Trans>}
        choices={languageChoices}
        value={languageOf(i18n.locale)}
        onChange={choose}
      />
      <SavingProblem about="language" />
    </>
  )
}
