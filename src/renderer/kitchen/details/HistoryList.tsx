import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './HistoryList.module.css'
import { useHistorySentence } from './history-sentence.ts'

/** Who did what, when, newest last, as sentences (B20). */
export function HistoryList({ history, order }: { history: readonly HistoryEntry[]; order: BoardOrder }) {
  const format = useFormat()
  const sentence = useHistorySentence(order)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  return (
    <ol className={styles.list}>
      {history.map((entry, at) => (
        <li key={at} className={styles.entry} data-history={entry.type}>
          <time className={styles.time}>{when(entry.at, zone, today, format)}</time>
          <span>{sentence(entry)}</span>
        </li>
      ))}
    </ol>
  )
}
