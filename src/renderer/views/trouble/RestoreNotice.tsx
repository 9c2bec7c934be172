import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { RestoreEnd } from '#shared/api/backups.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { moveProblemWords, restoreProblemWords } from '#renderer/kit/words/backup-problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

/** That a backup is being restored, or how that ended; nothing where there was none since the start. */
export function RestoreNotice() {
  const isRestoring = useDevice(({ state }) => state?.backups.isRestoring ?? false)
  const restored = useDevice(({ state }) => state?.backups.restored ?? null)
  if (isRestoring)
    return (
      <Notice
        tone="info"
        look="block"
        urgent
        about="restoring"
        title={<Trans>A backup is being checked and restored.</Trans>}
      >
        <Trans>The station then starts again automatically.</Trans>
      </Notice>
    )
  return restored && <Ended end={restored} />
}

function Ended({ end }: { end: RestoreEnd }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const at = useWhen(end.at, zone)
  const backupAt = useWhen(end.backupAt, zone)
  const { outcome } = end
  if (outcome.is === 'failed')
    return (
      <Notice
        tone="trouble"
        look="block"
        urgent
        about="restore-failed"
        title={<Trans>The data of {backupAt} was not restored. Nothing was changed.</Trans>}
      >
        {t(restoreProblemWords[outcome.why])}
      </Notice>
    )
  if (outcome.is === 'not-moved')
    return (
      <Notice
        tone="trouble"
        look="block"
        urgent
        about="not-moved"
        title={<Trans>The move did not happen. This station goes on as before.</Trans>}
      >
        {t(moveProblemWords[outcome.why])}
      </Notice>
    )
  return (
    <Notice
      tone="good"
      look="block"
      urgent
      about={outcome.is === 'done' ? 'restored' : 'moved-here'}
      title={
        outcome.is === 'done' ? (
          <Trans>
            At {at} this station went back to the data of {backupAt}.
          </Trans>
        ) : (
          <Trans>At {at} this device took over from the other one.</Trans>
        )
      }
    >
      <p>{t`${plural(outcome.orders, { one: 'It holds # order.', other: 'It holds # orders.' })}`}</p>
      {outcome.kept !== null && (
        <p>
          <Trans>The data of before is kept: Settings, Backups lists it.</Trans>
        </p>
      )}
    </Notice>
  )
}
