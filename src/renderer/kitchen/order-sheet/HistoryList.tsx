import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './HistoryList.module.css'
import { useHistorySentence } from '#renderer/views/order/history-sentence.ts'

/** Who did what, when, newest last, as sentences (B20); each day under its date, for whoever reads it on another. */
export function HistoryList({ history, order }: { history: readonly HistoryEntry[]; order: BoardOrder }) {
  const format = useFormat()
  const sentence = useHistorySentence(order)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  return (
    <ol className={styles.list}>
      {history.map((entry, at) => {
        const day = localDate(entry.at, zone)
        const before = history[at - 1]
        const isNewDay = before === undefined || localDate(before.at, zone) !== day
        return (
          <Fragment key={at}>
            {isNewDay && (
              <li className={styles.day} data-history-day={day}>
                <Day at={entry.at} zone={zone} isToday={day === today} />
              </li>
            )}
            <li className={styles.entry} data-history={entry.type}>
              <time className={styles.time}>{format.time(entry.at, zone)}</time>
              <span>{sentence(entry)}</span>
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

function Day({ at, zone, isToday }: { at: number; zone: string; isToday: boolean }) {
  const format = useFormat()
  const date = isToday ? format.date(at, zone) : format.fullDate(at, zone)
  return isToday ? <Trans comment="above what happened today">Today, {date}</Trans> : date
}
