import { Trans, useLingui } from '@lingui/react/macro'
import type { Location } from '#shared/location/location.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Settings.module.css'

/** Locations that were removed, each with the way back. */
export function RemovedLocations() {
  const removed = useDevice(({ state }) => state?.removedLocations) ?? []
  if (removed.length === 0) return null
  return (
    <Panel title={<Trans>Removed locations</Trans>} about="removed-locations">
      <p className={styles.soft}>
        <Trans>Their orders and figures stay in the history and in the reports.</Trans>
      </p>
      <ul className={classes(rows.rows, styles.list)}>
        {removed.map((location) => (
          <Row key={location.id} location={location} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ location }: { location: Location }) {
  const { t } = useLingui()
  const format = useFormat()
  const { isBusy, problem, run } = useCall(callApproved)
  const { id, address, timeZone, setAsideAt } = location
  const name = `${location.brand} · ${location.name}`
  const date = setAsideAt === null ? null : format.fullDate(setAsideAt, timeZone)
  return (
    <li className={rows.row} data-removed={id}>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.soft}>
          {address && <>{address} · </>}
          {date !== null && <Trans comment="since when a location is removed">removed on {date}</Trans>}
        </p>
      </div>
      <BusyButton
        size="small"
        isBusy={isBusy}
        label={t`Bring back ${name}`}
        onPress={() => void run(({ device }, options) => device.bringBackLocation({ id }, options))}
      >
        <Trans context="location" comment="button: a location that was removed is here again">
          Bring back
        </Trans>
      </BusyButton>
      {problem !== null && (
        <Notice tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
    </li>
  )
}
