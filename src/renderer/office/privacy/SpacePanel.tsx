import { Trans } from '@lingui/react/macro'
import type { PrivacyState } from '#shared/api/privacy.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Privacy.module.css'

type Props = Pick<PrivacyState, 'space' | 'purgedAt'>

/** The room all of it takes, and when it was last tidied. */
export function SpacePanel({ space, purgedAt }: Props) {
  const format = useFormat()
  const size = format.number(Math.max(1, Math.round(space.bytes / 1_000_000)))
  return (
    <Panel title={<Trans>Disk space</Trans>} about="space">
      <p>
        <Trans>The data of this station takes {size} MB.</Trans>
      </p>
      <p className={styles.soft}>
        {purgedAt === null ? (
          <Trans>What is kept no longer is looked for every six hours.</Trans>
        ) : (
          <LastPurge at={purgedAt} />
        )}
      </p>
      {!space.isGivenBack && (
        <p className={styles.soft}>
          <Trans>
            These data are from an earlier version: space that comes free is used again, but not given back.
            Restoring a backup of them gives it back.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function LastPurge({ at }: { at: number }) {
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(at, zone)
  return <Trans>Last complete deletion: {time}.</Trans>
}
