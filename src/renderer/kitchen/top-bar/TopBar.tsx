import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, showsSeveral, useDevice } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Pills } from '#renderer/station/shown/evidence/Pills.tsx'
import styles from './TopBar.module.css'

type Props = {
  /** Before the evidence: what is wrong with the sound. */
  sound: ReactNode
  /** Whether orders are slowed down or paused, and the way to change it. */
  pause: ReactNode
  /** The way to the assistant. */
  assistant: ReactNode
}

/** Whose board this is, today's date, the evidence, and the time at that place. */
export function TopBar({ sound, pause, assistant }: Props) {
  return (
    <header className={styles.bar}>
      <WhereAndWhen />
      <div className={styles.pills}>
        {sound}
        <PillsWhileLive />
      </div>
      {pause}
      {assistant}
      <WallClock />
    </header>
  )
}

/** Shows nothing while there is no line to the station: what was known before may no longer be true. */
function PillsWhileLive() {
  const live = useConnection((state) => state.link === 'live')
  return live ? <Pills /> : null
}

function WhereAndWhen() {
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
