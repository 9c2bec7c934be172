import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Erasure } from '#shared/api/privacy.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Privacy.module.css'

/** That customers were erased, by whom and how many orders; never who they were. */
export function ErasuresPanel({ erasures }: { erasures: readonly Erasure[] }) {
  return (
    <Panel title={<Trans>Erased so far</Trans>} about="erasures">
      {erasures.length === 0 ? (
        <p className={styles.soft}>
          <Trans>No customer was erased yet.</Trans>
        </p>
      ) : (
        <ul className={rows.rows}>
          {erasures.map((erasure) => (
            <ErasureRow key={erasure.id} erasure={erasure} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function ErasureRow({ erasure }: { erasure: Erasure }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const at = useWhen(erasure.at, zone)
  return (
    <li className={rows.row}>
      <div className={styles.words}>
        <p className={styles.title}>{t`${plural(erasure.orders, { one: '# order', other: '# orders' })}`}</p>
        <p className={styles.soft}>
          {at} · <bdi>{erasure.actor.name ?? t`A manager`}</bdi>
          {erasure.finishedAt === null && <> · {t`still under way`}</>}
        </p>
      </div>
    </li>
  )
}
