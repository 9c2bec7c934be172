import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { BackupFileForm } from '#renderer/views/backups/BackupFileForm.tsx'
import { rescueClient } from './rescue-client.ts'

/** Goes back to a backup that lies elsewhere on this device, such as on a stick. */
export function BackupFile({ isDisabled }: { isDisabled: boolean }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function restore(file: string): Promise<void> {
    const calls = rescueClient()
    if (calls === null) return
    setProblem(null)
    setBusy(true)
    try {
      const { name } = await calls.bringIn({ file })
      // Done: the station closes this line, and comes back as another.
      await calls.restore({ name })
    } catch (error) {
      setBusy(false)
      setProblem(String((error as { code?: unknown }).code))
    }
  }
  return (
    <Panel>
      <Fold title={<Trans>A backup on a stick or another disk</Trans>} level={2} about="backup-file">
        {() => (
          <BackupFileForm
            isBusy={isBusy || isDisabled}
            problem={problem}
            act={<Trans comment="button">Restore from this file</Trans>}
            onTake={(file) => void restore(file)}
          />
        )}
      </Fold>
    </Panel>
  )
}
