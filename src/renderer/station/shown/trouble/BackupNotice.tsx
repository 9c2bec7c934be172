import { Trans, useLingui } from '@lingui/react/macro'
import type { BackupsState } from '#shared/api/backups.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { backupProblemWords } from '#renderer/kit/words/backup-problems.ts'
import { useWhen } from '../../clock/use-when.ts'
import { boardLocation, useDevice } from '../../device/device-store.ts'

/** That no backup could be made, since when, and what to do; nothing while all is well. */
export function BackupNotice() {
  const problem = useDevice(({ state }) => state?.backups.problem ?? null)
  return problem && <Failed problem={problem} />
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
