import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import styles from './Move.module.css'

type Props = {
  isBusy: boolean
  /** Code of what went wrong the last time. */
  problem: string | null
  onTake: (from: { file: string; passphrase: string }) => void
}

/** The file of a move and its passphrase, on the device that goes on with it. */
export function MoveHereForm({ isBusy, problem, onTake }: Props) {
  const { t } = useLingui()
  const [file, setFile] = useState('')
  const [passphrase, setPassphrase] = useState('')
  return (
    <div className={styles.fields}>
      <p>
        <Trans>
          Plug in the stick with the file from the old device. Orders, menus, settings, accounts and
          connections come with it; what is on this device now is kept beside it.
        </Trans>
      </p>
      <HeldFields isBusy={isBusy}>
        <TextBox
          label={t`File of the move`}
          value={file}
          onChange={setFile}
          hint={t`Its whole path, such as /media/usb/order-manager.move or E:\\order-manager.move`}
        />
        <TextBox label={t`Passphrase`} type="password" value={passphrase} onChange={setPassphrase} />
      </HeldFields>
      {problem !== null && (
        <Notice tone="trouble" urgent about="not-taken">
          {t(problemOf(problem))}
        </Notice>
      )}
      <div className={styles.actions}>
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={file.trim() === '' || passphrase === ''}
          onPress={() => onTake({ file: file.trim(), passphrase })}
        >
          <Trans comment="button: this device goes on with a station that moved">Take over here</Trans>
        </BusyButton>
      </div>
    </div>
  )
}
