import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { saveSettings } from '../../device/save-settings.ts'

/** Each language by its own name, for whoever reads only that one. */
export const languageNames = [
  { value: 'en', words: 'English' },
  { value: 'fr', words: 'Français' },
] as const

/** The language of this screen; tickets have their location's. */
export function LanguageChoice() {
  const { i18n } = useLingui()
  return (
    <ChoiceList
      flow="inline"
      label={<Trans>Of this screen; tickets keep the language of their location</Trans>}
      choices={languageNames}
      value={i18n.locale === 'fr' ? 'fr' : 'en'}
      onChange={(language) => void saveSettings({ language })}
    />
  )
}
