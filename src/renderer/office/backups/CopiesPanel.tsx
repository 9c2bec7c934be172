import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BackupsState } from '#shared/api/backups.ts'
import type { CopyProblem } from '#shared/backups/copies.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './Backups.module.css'
import { useZone } from '#renderer/station/device/use-zone.ts'

const copyProblemWords: Record<CopyProblem, MessageDescriptor> = {
  gone: msg`The folder is gone. Plug its stick or disk in again; backups go on in the usual folder.`,
  'not-writable': msg`The folder cannot be written to. Give Order Manager the right to write there; backups go on in the usual folder.`,
  'no-room': msg`There is no room for another copy. Free up space there; backups go on in the usual folder.`,
  failed: msg`The last copy did not work. It is tried again with the next backup.`,
}

/** One more place for each backup, such as a stick: it outlives the disk of the orders. */
export function CopiesPanel({ copies }: { copies: BackupsState['copies'] }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [folder, setFolder] = useState('')
  const choose = async (wanted: string | null) => {
    const answer = await run((client, options) => client.backups.copyTo({ folder: wanted }, options))
    if (answer?.ok) setFolder('')
  }
  return (
    <Panel title={<Trans>Copies on another disk</Trans>} about="copies">
      {copies === null ? (
        <>
          <p className={styles.soft}>
            <Trans>
              Each backup can be copied to a USB stick or a network folder as well: it is still there if the
              disk of this device fails.
            </Trans>
          </p>
          <div className={styles.choose}>
            <HeldFields isBusy={isBusy}>
              <TextBox
                label={t`Folder on this device`}
                value={folder}
                onChange={setFolder}
                hint={t`Its whole path, such as /media/usb or E:\\Backups`}
              />
            </HeldFields>
            <BusyButton
              look="main"
              isBusy={isBusy}
              isDisabled={folder.trim() === ''}
              onPress={() => void choose(folder.trim())}
            >
              <Trans comment="button">Copy backups there</Trans>
            </BusyButton>
          </div>
        </>
      ) : (
        <>
          <Chosen copies={copies} />
          <div className={styles.actions}>
            <Button isDisabled={isBusy} onPress={() => void choose(null)}>
              <Trans comment="button">Stop copying</Trans>
            </Button>
          </div>
        </>
      )}
      {problem !== null && (
        <Notice tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
    </Panel>
  )
}

function Chosen({ copies }: { copies: NonNullable<BackupsState['copies']> }) {
  const { t } = useLingui()
  return (
    <>
      <p className={styles.folder}>
        <bdi>{copies.folder}</bdi>
      </p>
      {copies.lastAt !== null && <LastCopy at={copies.lastAt} />}
      {copies.problem !== null && (
        <Notice tone="warn" urgent about="no-copy">
          {t(copyProblemWords[copies.problem])}
        </Notice>
      )}
      {!copies.isOtherDisk && (
        <Notice tone="warn" about="same-disk">
          <Trans>
            This folder is on the same disk as the orders: it does not help if that disk fails. Choose one on
            a stick or another disk.
          </Trans>
        </Notice>
      )}
    </>
  )
}

function LastCopy({ at }: { at: number }) {
  const time = useWhen(at, useZone())
  return (
    <p className={styles.soft}>
      <Trans>Last copy: {time}</Trans>
    </p>
  )
}
