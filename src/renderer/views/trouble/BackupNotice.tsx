import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { BackupsState } from '#shared/api/backups.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { backupProblemWords } from '#renderer/kit/words/backup-problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

/** That no backup could be made, or that the disk is filling up, and what to do; nothing while all is well. */
export function BackupNotice() {
  const problem = useDevice(({ state }) => state?.backups.problem ?? null)
  const days = useDevice(({ state }) => state?.backups.fullInDays ?? null)
  if (problem !== null) return <Failed problem={problem} />
  return days !== null && <Filling days={days} />
}

function Filling({ days }: { days: number }) {
  const { t } = useLingui()
  const title = t`${plural(days, {
    one: 'The disk is filling up: there is room for about # more day.',
    other: 'The disk is filling up: there is room for about # more days.',
  })}`
  return (
    <Notice tone="warn" look="block" urgent about="disk-filling" title={title}>
      <Trans>Free up space on it before then, so that orders and backups have room.</Trans>
    </Notice>
  )
}

function Failed({ problem }: { problem: NonNullable<BackupsState['problem']> }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const since = useWhen(problem.since, zone)
  const { why, next } = backupProblemWords[problem.why]
  return (
    <Notice tone="warn" look="block" urgent about="no-backup" title={t(why)}>
      <p>{t(next)}</p>
      <p>
        <Trans comment="of a problem">Since {since}</Trans>
      </p>
    </Notice>
  )
}
