import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { BackupFileForm } from '#renderer/views/backups/BackupFileForm.tsx'
import { MoveHereForm } from '#renderer/views/backups/MoveHereForm.tsx'
import styles from './BringHere.module.css'

/** On a station that nobody has set up yet: the way in for a restaurant that has one already. */
export function BringHere() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button wide onPress={() => setOpen(true)}>
        <Trans comment="button: first run on a new device">Take over from another device or a backup</Trans>
      </Button>
      {isOpen && <BringSheet onClose={() => setOpen(false)} />}
    </>
  )
}

function BringSheet({ onClose }: { onClose: () => void }) {
  const { isBusy, problem, run } = useCall()
  // Done: the station closes this line, and comes back with all of it.
  return (
    <Sheet title={<Trans>This restaurant has a station already</Trans>} onClose={onClose}>
      <div className={styles.ways}>
        <MoveHereForm
          isBusy={isBusy}
          problem={problem}
          onTake={(from) =>
            void run((client, options) => client.move.firstRun({ from: 'move', ...from }, options))
          }
        />
        <Fold title={<Trans>There is only a backup</Trans>} about="backup-here">
          {() => <BackupForm />}
        </Fold>
      </div>
    </Sheet>
  )
}

function BackupForm() {
  const { isBusy, problem, run } = useCall()
  return (
    <BackupFileForm
      isBusy={isBusy}
      problem={problem}
      act={<Trans comment="button: bring a backup back">Restore</Trans>}
      onTake={(file) =>
        void run((client, options) => client.move.firstRun({ from: 'backup', file }, options))
      }
    />
  )
}
