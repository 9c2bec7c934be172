import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { BackupsState } from '#shared/api/backups.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './Backups.module.css'
import { useMegabytes } from './use-megabytes.ts'
import { useZone } from '#renderer/station/device/use-zone.ts'

/** The newest good backup, the next one, and one more now. */
export function LastBackup({ state }: { state: BackupsState }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const isRunning = state.running !== null
  return (
    <Panel title={<Trans>Last backup</Trans>} about="last-backup">
      {state.last === null ? (
        <p className={styles.title}>
          <Trans>There is no backup yet.</Trans>
        </p>
      ) : (
        <Last last={state.last} />
      )}
      {state.nextAt !== null && <Next at={state.nextAt} />}
      {state.checked !== null && <Checked checked={state.checked} />}
      {state.running !== null && <Progress share={state.running} />}
      <div className={styles.actions}>
        <Button
          look="main"
          isDisabled={isRunning || isBusy}
          onPress={() => void run((client, options) => client.backups.start(undefined, options))}
        >
          <Trans comment="button">Back up now</Trans>
        </Button>
      </div>
      {problem !== null && (
        <Notice tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
    </Panel>
  )
}

function Last({ last }: { last: NonNullable<BackupsState['last']> }) {
  const { t } = useLingui()
  const at = useWhen(last.at, useZone())
  const size = useMegabytes(last.bytes)
  return (
    <>
      <p className={styles.title}>{at}</p>
      <p className={styles.soft}>
        {t`${plural(last.orders, { one: '# order', other: '# orders' })}`} · {size}
      </p>
    </>
  )
}

function Checked({ checked }: { checked: NonNullable<BackupsState['checked']> }) {
  const at = useWhen(checked.at, useZone())
  if (!checked.isSound)
    return (
      <Notice
        tone="trouble"
        look="block"
        about="store-unsound"
        title={<Trans>The weekly check found damage in the data file.</Trans>}
      >
        <Trans>
          Found {at}. Restore the newest good backup after the rush, and have the disk of this device checked.
        </Trans>
      </Notice>
    )
  return (
    <p className={styles.soft}>
      <Trans>Whole data file checked, no damage: {at}</Trans>
    </p>
  )
}

function Next({ at }: { at: number }) {
  const time = useWhen(at, useZone())
  return (
    <p className={styles.soft}>
      <Trans>Next backup: {time}</Trans>
    </p>
  )
}

function Progress({ share }: { share: number }) {
  const { t } = useLingui()
  const percent = useFormat().number(Math.floor(share * 100))
  return (
    <div className={styles.running} data-part="backup-running">
      <p role="status">
        <Trans>Making a backup; orders go on as usual.</Trans>
      </p>
      <progress className={styles.bar} aria-label={t`Making a backup`} value={share} max={1} />
      <p className={styles.soft}>{t({ message: `${percent} % copied`, comment: 'how far a backup is' })}</p>
    </div>
  )
}
