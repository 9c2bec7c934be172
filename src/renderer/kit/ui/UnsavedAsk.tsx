import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { saveAll, useUnsavedForms } from '../memory/unsaved.ts'
import { Ask } from './Ask.tsx'
import { BusyButton } from './BusyButton.tsx'
import { Button } from './Button.tsx'

/** Asked of whoever leaves a form with a change in it that is not saved. */
export function UnsavedAsk() {
  const asked = useUnsavedForms((state) => state.asked)
  const [isBusy, setBusy] = useState(false)
  if (asked === null) return null
  const stay = () => useUnsavedForms.setState({ asked: null })
  async function saveAndGo(forms: typeof asked): Promise<void> {
    if (forms === null) return
    setBusy(true)
    const isSaved = await saveAll(forms.forms)
    setBusy(false)
    // What was refused is said in the form, which stays.
    stay()
    if (isSaved) forms.go()
  }
  return (
    <Ask
      title={<Trans>Leave without saving?</Trans>}
      onClose={stay}
      actions={
        <>
          <Button autoFocus isDisabled={isBusy} onPress={stay}>
            <Trans comment="button: do not leave this page">Stay here</Trans>
          </Button>
          <Button
            isDisabled={isBusy}
            look="danger"
            onPress={() => {
              stay()
              asked.go()
            }}
          >
            <Trans comment="button: leave this page; what was typed is lost">Do not save</Trans>
          </Button>
          <BusyButton look="main" isBusy={isBusy} onPress={() => void saveAndGo(asked)}>
            <Trans>Save</Trans>
          </BusyButton>
        </>
      }
    >
      <p>
        <Trans>What you changed here is not saved yet.</Trans>
      </p>
    </Ask>
  )
}
