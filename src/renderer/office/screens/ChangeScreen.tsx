import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PairedScreen } from '#shared/api/screens.ts'
import { longestScreenName } from '#shared/screens/pairing.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { askedFor, whatItMay, WhatItMayChoice } from './WhatItMay.tsx'

/** Another name or other rights; they hold at once, also on a screen that is open. */
export function ChangeScreen({ screen, onClose }: { screen: PairedScreen; onClose: () => void }) {
  const [name, setName] = useState(screen.name)
  const [asItWas] = useState(() => whatItMay(screen))
  const [may, setMay] = useState(asItWas)
  const { isBusy, problem, run } = useCall()
  const { id } = screen
  const asked = askedFor(may)
  async function save(): Promise<boolean> {
    if (asked === null || name.trim() === '') return false
    const wanted = { id, name: name.trim(), ...asked }
    const answer = await run(({ screens }, options) => screens.change(wanted, options))
    if (answer?.ok) onClose()
    return answer?.ok === true
  }
  return (
    <AskBefore
      title={<Trans>Change {screen.name}</Trans>}
      onClose={onClose}
      draft={{
        isChanged: name !== screen.name || may.rights !== asItWas.rights || may.stands !== asItWas.stands,
        save,
      }}
      keep={<Trans>Cancel</Trans>}
      act={<Trans>Save</Trans>}
      look="main"
      isBusy={isBusy}
      isReady={asked !== null && name.trim() !== ''}
      problem={problem}
      onAct={() => void save()}
    >
      <TextBox
        label={<Trans>Name of the screen</Trans>}
        value={name}
        onChange={setName}
        maxLength={longestScreenName}
      />
      <WhatItMayChoice value={may} onChange={setMay} />
    </AskBefore>
  )
}
