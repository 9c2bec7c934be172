import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { SettingChange } from '#shared/api/device.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { deviceSentences } from './device-sentences.ts'
import { locationSentences } from './location-sentences.ts'
import { peopleSentences } from './people-sentences.ts'
import { privacySentences } from './privacy-sentences.ts'
import { reachSentences } from './reach-sentences.ts'
import type { Sentences } from './sentences.ts'

const sentences: Sentences<SettingChange['setting']> = {
  ...deviceSentences,
  ...locationSentences,
  ...peopleSentences,
  ...privacySentences,
  ...reachSentences,
}

/** Makes a sentence of each change of a setting, as the record of changes keeps it. */
export function useSettingSentence(): (change: SettingChange) => string {
  const { t } = useLingui()
  const locations = useDevice(({ state }) => state?.locations)
  const placeOf = (id: string): string | null => {
    const found = locations?.find((each) => each.id === id)
    return found ? `${found.brand} · ${found.name}` : null
  }
  const words = { t: (message: MessageDescriptor) => t(message), placeOf }
  return ({ setting, subject, before, after }) =>
    t(sentences[setting]({ subject, before: before ?? '', after: after ?? '' }, words))
}
