import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { leastPassphrase } from '#shared/api/move.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
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
    <Ask
      title={<Trans>Move this station to another device?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Change nothing</Trans>
          </Button>
          <BusyButton look="danger" isBusy={isBusy} isDisabled={!isReady} onPress={() => void move()}>
            <Trans comment="button: the station moves to another device">Write the file and move</Trans>
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
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
    </Ask>
  )
}
