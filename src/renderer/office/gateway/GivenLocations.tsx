import { Trans } from '@lingui/react/macro'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import { State } from '#renderer/kit/ui/State.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Gateway.module.css'

/** Whose orders the gateway gives this device; one that is not set up here would be refused. */
export function GivenLocations({ ids }: { ids: readonly string[] }) {
  return (
    <Panel title={<Trans>Locations from the gateway</Trans>} about="given-locations">
      <ul className={rows.rows}>
        {ids.map((id) => (
          <GivenLocation key={id} id={id} />
        ))}
      </ul>
    </Panel>
  )
}

function GivenLocation({ id }: { id: string }) {
  const open = useDashboard((state) => state.open)
  const location = useDevice(({ state }) => state?.locations.find((one) => one.id === id))
  if (location)
    return (
      <li className={rows.row} data-row={id}>
        <bdi className={styles.name}>
          {location.brand} · {location.name}
        </bdi>
        <State tone="good" icon={CircleCheck} name="known">
          <Trans comment="of a location: it is set up on this device">Set up here</Trans>
        </State>
      </li>
    )
  return (
    <li className={rows.row} data-row={id}>
      <div className={styles.who}>
        <code className={styles.name}>{id}</code>
        <p className={styles.soft}>
          <Trans>
            Its orders are refused here until you add a location whose brand and name spell it: “Casa” and
            “Centro” make “casa-centro”.
          </Trans>
        </p>
      </div>
      <State tone="warn" icon={TriangleAlert} name="unknown">
        <Trans comment="of a location: it is not set up on this device">Not set up here</Trans>
      </State>
      <Button size="small" onPress={() => open({ at: 'locations' })}>
        <Trans>Open locations</Trans>
      </Button>
    </li>
  )
}
