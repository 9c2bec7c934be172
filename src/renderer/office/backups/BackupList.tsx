import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { KeptBackup } from '#shared/api/backups.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Backups.module.css'
import { RestoreAsk } from './RestoreAsk.tsx'
import { useMegabytes } from './use-megabytes.ts'
import { useZone } from '#renderer/station/device/use-zone.ts'

type Props = { folder: string; backups: readonly KeptBackup[]; kept: readonly KeptBackup[] }

/** The backups there are, newest first, and where; and what earlier restores have put aside. */
export function BackupList({ folder, backups, kept }: Props) {
  const [chosen, setChosen] = useState<KeptBackup | null>(null)
  return (
    <Panel title={<Trans>All backups</Trans>} about="backups">
      {backups.length === 0 ? (
        <p className={styles.soft}>
          <Trans>There is no backup yet.</Trans>
        </p>
      ) : (
        <ul className={rows.rows}>
          {backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} onRestore={() => setChosen(backup)} />
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
            <Trans>Copy it to another disk from time to time, in case this one fails.</Trans>
          </p>
        </div>
      )}
      {kept.length > 0 && (
        <>
          <h3 className={styles.title}>
            <Trans>Kept from before a restore</Trans>
          </h3>
          <ul className={rows.rows}>
            {kept.map((one) => (
              <BackupRow key={one.name} backup={one} onRestore={() => setChosen(one)} />
            ))}
          </ul>
        </>
      )}
      {chosen !== null && <RestoreAsk backup={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  )
}

function BackupRow({ backup, onRestore }: { backup: KeptBackup; onRestore: () => void }) {
  const { t } = useLingui()
  const at = useWhen(backup.at, useZone())
  const isRestoring = useDevice(({ state }) => state?.backups.isRestoring ?? false)
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
        <>
          <p className={styles.soft}>
            {t`${plural(backup.orders, { one: '# order', other: '# orders' })}`} · {size}
          </p>
          <Button isDisabled={isRestoring} onPress={onRestore} aria-label={t`Restore the data of ${at}`}>
            <Trans comment="button: bring a backup back">Restore</Trans>
          </Button>
        </>
      )}
    </li>
  )
}
