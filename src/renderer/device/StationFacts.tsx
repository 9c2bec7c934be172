import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DeviceState } from '#shared/api/device.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '../card/Handover.tsx'
import { useTime } from '../clock/clock-store.ts'
import { useFormat } from '../words/format.ts'
import { boardLocation } from './device-store.ts'
import styles from './StationFacts.module.css'

/** Addresses, version and age of the station: what support asks first. */
export function StationFacts({ state }: { state: DeviceState }) {
  const format = useFormat()
  const zone = boardLocation(state)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  return (
    <dl className={styles.facts}>
      <Fact label={<Trans>Version</Trans>}>{state.version}</Fact>
      <Fact label={<Trans>Running since</Trans>}>{when(state.startedAt, zone, today, format)}</Fact>
      <Fact label={<Trans>Window</Trans>}>
        {state.shell === 'electron' ? <Trans>Desktop app</Trans> : <Trans>Browser</Trans>}
      </Fact>
      <Fact label={<Trans>DoorDash delivers orders to</Trans>}>{state.intakeUrl}</Fact>
      <Fact label={<Trans>Stand-in for DoorDash</Trans>}>{state.sandboxUrl}</Fact>
      {state.demo && (
        <Fact label={<Trans>Data</Trans>}>
          <Trans>Demonstration restaurant</Trans>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  if (children === null) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
