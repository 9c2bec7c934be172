import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import styles from './BackupFileForm.module.css'

type Props = {
  isBusy: boolean
  /** Code of what went wrong the last time. */
  problem: string | null
  /** Words of the button. */
  act: ReactNode
  onTake: (file: string) => void
}

/** The file of a backup, wherever it is on this device. */
export function BackupFileForm({ isBusy, problem, act, onTake }: Props) {
  const { t } = useLingui()
  const [file, setFile] = useState('')
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
      <BusyButton
        look="main"
        isBusy={isBusy}
        isDisabled={file.trim() === ''}
        onPress={() => onTake(file.trim())}
      >
        {act}
      </BusyButton>
    </div>
  )
}
