import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { longestScreenName } from '#shared/screens/pairing.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import styles from './Screens.module.css'
import { askedFor, type WhatItMay, WhatItMayChoice } from './WhatItMay.tsx'

/** What the next screen is called and may do, before its code is made. */
export function AddScreen() {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [may, setMay] = useState<WhatItMay>({ rights: 'full', stands: 'kitchen' })
  const { isBusy, problem, run, forget } = useCall()
  const asked = askedFor(may)
  const wanted = asked && { name: name.trim(), ...asked }
  async function makeCode(): Promise<boolean> {
    if (wanted === null || wanted.name === '') return false
    const answer = await run(({ screens }, options) => screens.makeCode(wanted, options))
    return answer?.ok === true
  }
  useUnsaved({ isChanged: name.trim() !== '', save: makeCode })
  return (
    <Panel title={<Trans>Add a screen</Trans>} about="add-screen">
      <div className={styles.form}>
        <HeldFields isBusy={isBusy}>
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
        </HeldFields>
        <WhatItMayChoice value={may} onChange={setMay} />
        {problem !== null && problem !== 'NAME_TAKEN' && (
          <Notice tone="trouble" urgent>
            {t(problemOf(problem))}
          </Notice>
        )}
        <div>
          <BusyButton
            look="main"
            isBusy={isBusy}
            isDisabled={wanted === null || wanted.name === ''}
            onPress={() => void makeCode()}
          >
            <Trans>Make a code</Trans>
          </BusyButton>
        </div>
      </div>
    </Panel>
  )
}
