import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import type { KeptBackup } from '#shared/api/backups.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Backups.module.css'
import { useMegabytes } from './use-megabytes.ts'

/** The backups there are, newest first, and where. */
export function BackupList({ folder, backups }: { folder: string; backups: readonly KeptBackup[] }) {
  return (
    <Panel title={<Trans>All backups</Trans>} about="backups">
      {backups.length === 0 ? (
        <p className={styles.soft}>
          <Trans>There is no backup yet.</Trans>
        </p>
      ) : (
        <ul className={rows.rows}>
          {backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} />
          ))}
        </ul>
      )}
      {folder !== '' && (
        <div className={styles.where}>
          <p>
            <Trans>They are in this folder, on the same disk as the orders:</Trans>
          </p>
          <p className={styles.folder}>
            <bdi>{folder}</bdi>
          </p>
          <p className={styles.soft}>
            <Trans>
              Copy it to another disk from time to time, in case this one fails. To restore a backup, close
              Order Manager and use its command “restore”.
            </Trans>
          </p>
        </div>
      )}
    </Panel>
  )
}

function BackupRow({ backup }: { backup: KeptBackup }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const at = useWhen(backup.at, zone)
  const size = useMegabytes(backup.bytes)
  return (
    <li className={rows.row} data-backup={backup.name}>
      <p className={styles.title}>{at}</p>
      {backup.orders === null ? (
        <p className={styles.damaged}>
          <TriangleAlert size={22} aria-hidden="true" />
          <Trans comment="of a backup">Damaged, does not count</Trans>
        </p>
      ) : (
        <p className={styles.soft}>
          {t`${plural(backup.orders, { one: '# order', other: '# orders' })}`} · {size}
        </p>
      )}
    </li>
  )
}
