import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { BackupFileForm } from '#renderer/views/backups/BackupFileForm.tsx'
import styles from './Backups.module.css'

/** A backup that lies elsewhere on this device comes to the others, from where it can be restored. */
export function BringInPanel({ onBrought }: { onBrought: () => void }) {
  const { isBusy, problem, run } = useCall()
  const [isIn, setIn] = useState(false)
  async function bring(file: string): Promise<void> {
    setIn(false)
    const answer = await run((client, options) => client.backups.bringIn({ file }, options))
    if (!answer?.ok) return
    setIn(true)
    onBrought()
  }
  return (
    <Panel title={<Trans>A backup on a stick or another disk</Trans>} about="bring-in">
      <p className={styles.soft}>
        <Trans>
          It is copied to the backups above and checked; the file itself stays as it is. Nothing is restored
          yet.
        </Trans>
      </p>
      <BackupFileForm
        isBusy={isBusy}
        problem={problem}
        act={<Trans comment="button: a backup from a stick comes to the others">Copy it here</Trans>}
        onTake={(file) => void bring(file)}
      />
      {isIn && (
        <Notice tone="good" about="brought-in">
          <Trans>It is sound, and listed above. Press Restore there to go back to it.</Trans>
        </Notice>
      )}
    </Panel>
  )
}
