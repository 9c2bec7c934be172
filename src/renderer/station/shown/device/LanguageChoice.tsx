import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react'
import { languageNames, languageOf, languages } from '#shared/location/language.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { SavingProblem } from './SavingProblem.tsx'
import { saveSetting } from '../../device/save-settings.ts'

/** The languages to choose from. */
export const languageChoices = languages.map((value) => ({ value, words: languageNames[value] }))

/** The language of this screen; tickets have their location's. */
export function LanguageChoice() {
  const { i18n } = useLingui()
  return (
    <>
      <ChoiceList
        flow="inline"
        label={<Trans>Of this screen; tickets keep the language of their location</Trans>}
        choices={languageChoices}
        value={languageOf(i18n.locale)}
        onChange={(language) => void saveSetting('language', language)}
      />
      <SavingProblem about="language" />
    </>
  )
}
