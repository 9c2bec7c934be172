import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, showsSeveral, useDevice } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Pills } from './Pills.tsx'
import { keepFitting } from './keep-fitting.ts'
import styles from './TopBar.module.css'

type Props = {
  /** What each part of the chain last proved, or what is more pressing. */
  evidence: ReactNode
  /** What is wrong with the sound of this screen. */
  sound: ReactNode
  search?: ReactNode
  view?: ReactNode
  pause?: ReactNode
  /** The way to the assistant. */
  assistant: ReactNode
}

/**
 * Whose board this is, the evidence, the tools and the time at that place: one line of one height. What does not fit
 * folds, step by step, until everything does; what says that something is wrong folds last.
 */
export function TopBar({ evidence, sound, search, view, pause, assistant }: Props) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => (bar.current ? keepFitting(bar.current) : undefined), [])
  return (
    <header className={styles.bar} ref={bar} data-fold="0">
      <WhereAndWhen />
      {evidence}
      {sound}
      {search}
      {view}
      {pause}
      {assistant}
      <WallClock />
    </header>
  )
}

/** Shows nothing while there is no line to the station: what was known before may no longer be true. */
export function Evidence() {
  const live = useConnection((state) => state.link === 'live')
  return (
    <div className={styles.pills} data-part="evidence">
      {live && <Pills />}
    </div>
  )
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
      <p className={styles.name} data-fold-last data-either>
        <span className={styles.brand}>{`${location.brand}\u00a0·\u00a0`}</span>
        <span className={styles.where} data-fold-last>
          {several ? <Trans>all locations</Trans> : location.name}
        </span>
      </p>
      <p className={styles.date} data-part="date" data-fold-last>
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
