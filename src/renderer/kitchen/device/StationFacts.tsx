import { Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import type { DeviceClock, DeviceState, PartTrouble } from '#shared/api/device.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Fact } from '#renderer/kit/ui/Fact.tsx'
import { stationPartWords } from '#renderer/kit/words/station-parts.ts'
import { boardLocation } from '#renderer/station/device/device-store.ts'
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
      <Fact label={<Trans>Last backup</Trans>}>
        {state.backups.last ? when(state.backups.last.at, zone, today, format) : <Trans>None yet</Trans>}
      </Fact>
      {state.troubles.map((trouble) => (
        <TroubleFact key={trouble.part} trouble={trouble} since={when(trouble.since, zone, today, format)} />
      ))}
      <ClockFacts clock={state.clock} zone={zone} today={today} />
      <Fact label={<Trans>Window</Trans>}>
        {state.shell === 'electron' ? <Trans>Desktop app</Trans> : <Trans>Browser</Trans>}
      </Fact>
      <Fact label={<Trans>DoorDash delivers orders to</Trans>}>
        {state.intakeTaken ? (
          <>
            {state.intakeUrl}
            <br />
            <Trans>
              Another program has this port, and may have been sent the webhook secret: close it, then have a
              manager change the secret.
            </Trans>
          </>
        ) : (
          state.intakeUrl
        )}
      </Fact>
      <Fact label={<Trans>DoorDash simulator</Trans>}>{state.sandboxUrl}</Fact>
      {!state.isPrivate && (
        <Fact label={<Trans>Data folder</Trans>}>
          <Trans>
            Other users of this machine can read customers' names and telephone numbers in it. Move it to a
            folder of your own, on a disk that keeps access rights.
          </Trans>
        </Fact>
      )}
      {state.demo && (
        <Fact label={<Trans>Data</Trans>}>
          <Trans>Demonstration restaurant</Trans>
        </Fact>
      )}
    </dl>
  )
}

/** A part that met an error of the program's own, with what to do when it stays. */
function TroubleFact({ trouble, since }: { trouble: PartTrouble; since: string }) {
  const { t } = useLingui()
  return (
    <Fact label={t(stationPartWords[trouble.part])}>
      <TriangleAlert size={20} aria-hidden="true" className={styles.icon} />
      <Trans>
        An error in Order Manager itself, at {since}. It retries automatically; if this stays, restart the
        station and call support.
      </Trans>
    </Fact>
  )
}

/** What became of this device's time: a clock that was set, and gaps in which nothing ran. */
function ClockFacts({ clock, zone, today }: { clock: DeviceClock; zone: string; today: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const { set, stoodStill, aheadMs } = clock
  const at = set && when(set.at, zone, today, format)
  const far = set && t(span(Math.abs(set.byMs)))
  const from = stoodStill && when(stoodStill.from, zone, today, format)
  const long = stoodStill && t(span(stoodStill.to - stoodStill.from))
  return (
    <>
      <Fact label={<Trans>Clock of this device</Trans>}>
        <ClockState aheadMs={aheadMs} />
      </Fact>
      <Fact label={<Trans>Clock last set</Trans>}>
        {set && (set.byMs > 0 ? t`${at}, forward by ${far}` : t`${at}, back by ${far}`)}
      </Fact>
      <Fact label={<Trans>Last stop</Trans>}>{stoodStill && t`${from}, for ${long}`}</Fact>
    </>
  )
}

function ClockState({ aheadMs }: { aheadMs: number | null }) {
  const { t } = useLingui()
  if (aheadMs === null) return <Trans>Not compared with DoorDash's yet</Trans>
  if (aheadMs === 0) return <Trans>Agrees with DoorDash's</Trans>
  const far = t(span(Math.abs(aheadMs)))
  return aheadMs > 0 ? <Trans>{far} fast</Trans> : <Trans>{far} slow</Trans>
}
