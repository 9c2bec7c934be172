import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { saveAll, useUnsavedForms } from '../memory/unsaved.ts'
import { BusyButton } from './BusyButton.tsx'
import { Button } from './Button.tsx'
import styles from './SaveBar.module.css'

/** At the foot of a page, in sight wherever it is scrolled to: saves what was changed on it, or puts it back. */
export function SaveBar() {
  const forms = useUnsavedForms((state) => state.forms)
  const [isBusy, setBusy] = useState(false)
  const changed = forms.filter((form) => form.sheet === null && form.discard() !== undefined)
  if (changed.length === 0) return null
  async function save(): Promise<void> {
    setBusy(true)
    await saveAll(changed)
    setBusy(false)
  }
  return (
    <div className={styles.foot} data-part="save-bar">
      <div className={styles.bar}>
        <p className={styles.words} role="status">
          <Trans>Not saved yet</Trans>
        </p>
        <Button
          isDisabled={isBusy}
          onPress={() => {
            for (const form of changed) form.discard()?.()
          }}
        >
          <Trans>Leave it as it was</Trans>
        </Button>
        <BusyButton look="main" isBusy={isBusy} onPress={() => void save()}>
          <Trans>Save</Trans>
        </BusyButton>
      </div>
    </div>
  )
}
