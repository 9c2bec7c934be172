import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { longestScreenName } from '#shared/screens/pairing.ts'
import { type ScreenRights, screenRights } from '#shared/screens/rights.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { rightsWords } from './rights-words.ts'
import styles from './Screens.module.css'

/** What the next screen is called and may do, before its code is made. */
export function AddScreen() {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [rights, setRights] = useState<ScreenRights>('full')
  const { isBusy, problem, run, forget } = useCall()
  const wanted = { name: name.trim(), rights, stationId: null }
  return (
    <Panel title={<Trans>Add a screen</Trans>} about="add-screen">
      <div className={styles.form}>
        <TextBox
          label={<Trans>Name of the screen</Trans>}
          hint={<Trans>For example “Grill”. It stands in the history of what is done on it.</Trans>}
          value={name}
          maxLength={longestScreenName}
          onChange={(typed) => {
            setName(typed)
            forget()
          }}
          problem={problem === 'NAME_TAKEN' ? t(problemOf(problem)) : undefined}
        />
        <RightsChoice value={rights} onChange={setRights} />
        {problem !== null && problem !== 'NAME_TAKEN' && (
          <Notice tone="trouble" urgent>
            {t(problemOf(problem))}
          </Notice>
        )}
        <div>
          <BusyButton
            look="main"
            isBusy={isBusy}
            isDisabled={wanted.name === ''}
            onPress={() => void run(({ screens }, options) => screens.makeCode(wanted, options))}
          >
            <Trans>Make a code</Trans>
          </BusyButton>
        </div>
      </div>
    </Panel>
  )
}

/** What a screen may do. */
export function RightsChoice({
  value,
  onChange,
}: {
  value: ScreenRights
  onChange: (rights: ScreenRights) => void
}) {
  const { t } = useLingui()
  return (
    <ChoiceList
      label={<Trans>What it may do</Trans>}
      choices={screenRights.map((each) => ({
        value: each,
        words: t(rightsWords[each].name),
        hint: t(rightsWords[each].hint),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
