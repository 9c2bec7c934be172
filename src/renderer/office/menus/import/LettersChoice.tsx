import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { chooseEncoding, useImport } from './import-store.ts'
import type { Encoding } from './reading/encodings.ts'

const names: Record<Encoding, MessageDescriptor> = {
  'utf-8': msg({ message: 'Unicode', comment: 'how the letters of a file are written' }),
  'utf-16le': msg({ message: 'Unicode', comment: 'how the letters of a file are written' }),
  'utf-16be': msg({ message: 'Unicode', comment: 'how the letters of a file are written' }),
  'windows-1252': msg({ message: 'Saved on Windows', comment: 'how the letters of a file are written' }),
  macintosh: msg({ message: 'Saved on an older Mac', comment: 'how the letters of a file are written' }),
  cp850: msg({ message: 'Saved by a DOS program', comment: 'how the letters of a file are written' }),
  cp437: msg({
    message: 'Saved by a DOS program (United States)',
    comment: 'how the letters of a file are written',
  }),
}

/** A file that does not say how its letters are written: its words with accents in each way, for a person to choose. */
export function LettersChoice() {
  const { t } = useLingui()
  const letters = useImport((state) => state.letters)
  if (letters === null) return null
  return (
    <Panel about="letters">
      <ChoiceList<Encoding>
        flow="columns"
        label={<Trans>Which line reads right?</Trans>}
        value={letters.encoding}
        onChange={(encoding) => void chooseEncoding(encoding)}
        choices={letters.choices.map(({ encoding, words }) => ({
          value: encoding,
          words: words.join(' · '),
          hint: t(names[encoding]),
        }))}
      />
    </Panel>
  )
}
