import { Trans } from '@lingui/react/macro'
import { AssistantButton } from '#renderer/assistant/AssistantButton.tsx'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, showsSeveral, useDevice } from '#renderer/station/device/device-store.ts'
import { Announcer } from '#renderer/kitchen/sound/Announcer.tsx'
import { RingBanner } from '#renderer/kitchen/sound/RingBanner.tsx'
import { SoundBanner } from '#renderer/kitchen/sound/SoundBanner.tsx'
import { SoundButton } from '#renderer/kitchen/sound/SoundButton.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Pills } from '#renderer/station/shown/evidence/Pills.tsx'
import styles from './TopBar.module.css'

/** Whose board this is, today's date, the evidence, and the time at that place. */
export function TopBar() {
  return (
    <>
      <header className={styles.bar}>
        <Place />
        <div className={styles.pills}>
          <SoundButton />
          <PillsWhileLive />
        </div>
        <AssistantButton isStacked />
        <WallClock />
      </header>
      <SoundBanner />
      <RingBanner />
      <Announcer />
    </>
  )
}

/** Evidence that is growing old unseen is none: without a line to the station there is nothing to state. */
function PillsWhileLive() {
  const live = useConnection((state) => state.link === 'live')
  return live ? <Pills /> : null
}

function Place() {
  const format = useFormat()
  const location = useDevice(({ state }) => boardLocation(state))
  const several = useDevice(({ state }) => showsSeveral(state))
  // A string, so that it changes at midnight at that place and not before (B6).
  const today = useTime((now) => (location ? format.date(now, location.timeZone) : ''))
  if (!location) return <div className={styles.place} />
  return (
    <div className={styles.place}>
      <p className={styles.name}>
        {`${location.brand}\u00a0· `}
        {several ? <Trans>all locations</Trans> : location.name}
      </p>
      <p className={styles.date} data-part="date">
        {today}
      </p>
    </div>
  )
}

function WallClock() {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? null)
  const time = useTime((now) => (zone === null ? '' : format.time(now, zone)))
  return (
    <time className={styles.clock} data-part="clock">
      {time}
    </time>
  )
}
