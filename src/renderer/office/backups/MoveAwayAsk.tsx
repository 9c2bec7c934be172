import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { leastPassphrase } from '#shared/api/move.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import styles from './Backups.module.css'

/** Where the file goes and its passphrase, twice, before the station ends here. */
export function MoveAwayAsk({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [folder, setFolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isAgreed, setAgreed] = useState(false)
  const isShort = passphrase !== '' && passphrase.length < leastPassphrase
  const isOther = again !== '' && again !== passphrase
  const isReady =
    isAgreed && folder.trim() !== '' && passphrase.length >= leastPassphrase && again === passphrase
  // Done: the station closes this line, and comes back saying that it has moved.
  const move = () =>
    run((client, options) => client.move.away({ folder: folder.trim(), passphrase }, options))
  return (
    <AskBefore
      title={<Trans>Move this station to another device?</Trans>}
      onClose={onClose}
      keep={<Trans>Change nothing</Trans>}
      act={<Trans comment="button: the station moves to another device">Write the file and move</Trans>}
      isBusy={isBusy}
      isReady={isReady}
      problem={problem}
      onAct={() => void move()}
    >
      <p>
        <Trans>
          The station closes and writes itself to one file. This device then takes no more orders, unless
          somebody takes the move back here. Do it outside opening hours.
        </Trans>
      </p>
      <div className={styles.fields}>
        <TextBox
          label={t`Folder on this device`}
          value={folder}
          onChange={setFolder}
          hint={t`Its whole path, such as /media/usb or E:\\Backups`}
        />
        <TextBox
          label={t`Passphrase`}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onChange={setPassphrase}
          hint={t`At least ${leastPassphrase} characters. It protects the keys to your channels; nobody can recover it.`}
          problem={isShort ? t`At least ${leastPassphrase} characters` : undefined}
        />
        <TextBox
          label={t`Passphrase again`}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          problem={isOther ? t`The two are not the same` : undefined}
        />
      </div>
      <CheckRow
        isTicked={isAgreed}
        onChange={setAgreed}
        title={<Trans>I know that this device takes no more orders then</Trans>}
        about="agreed"
      />
    </AskBefore>
  )
}
