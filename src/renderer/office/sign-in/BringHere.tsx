import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { MoveHereForm } from '#renderer/station/shown/move/MoveHereForm.tsx'
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
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [file, setFile] = useState('')
  const restore = () =>
    run((client, options) => client.move.firstRun({ from: 'backup', file: file.trim() }, options))
  return (
    <div className={styles.fields}>
      <HeldFields isBusy={isBusy}>
        <TextBox
          label={t`File of the backup`}
          value={file}
          onChange={setFile}
          hint={t`Its whole path, such as /media/usb/orders-2026-11-27T12-00-00Z.db`}
        />
      </HeldFields>
      {problem !== null && (
        <Notice tone="trouble" urgent about="not-restored">
          {t(problemOf(problem))}
        </Notice>
      )}
      <BusyButton look="main" isBusy={isBusy} isDisabled={file.trim() === ''} onPress={() => void restore()}>
        <Trans comment="button: bring a backup back">Restore</Trans>
      </BusyButton>
    </div>
  )
}
