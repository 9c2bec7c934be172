import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { MoveHereForm } from '#renderer/views/backups/MoveHereForm.tsx'
import { rescueClient } from './rescue-client.ts'

/** Takes over the station of another device, where this one has nothing it can work on. */
export function MoveHere({ isDisabled }: { isDisabled: boolean }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function take(from: { file: string; passphrase: string }): Promise<void> {
    const calls = rescueClient()
    if (calls === null) return
    setProblem(null)
    setBusy(true)
    try {
      // Done: the station closes this line, and comes back as another.
      await calls.moveHere(from)
    } catch (error) {
      setBusy(false)
      setProblem(String((error as { code?: unknown }).code))
    }
  }
  return (
    <Panel>
      <Fold title={<Trans>Take over from another device</Trans>} level={2} about="move-here">
        {() => (
          <MoveHereForm isBusy={isBusy || isDisabled} problem={problem} onTake={(from) => void take(from)} />
        )}
      </Fold>
    </Panel>
  )
}
