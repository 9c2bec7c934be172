import { useLingui } from '@lingui/react/macro'
import { CircleCheck, CircleDashed } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { stationMarks } from './station-marks.ts'
import styles from './StationMarks.module.css'

/** Which stations have made their part of an order, and which are missing; for whoever sees it whole. */
export function StationMarks({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const plan = useBoard(({ plans }) => plans[order.locationId])
  const marks = stationMarks(order, plan)
  if (marks.length === 0) return null
  return (
    <ul className={styles.marks} data-part="stations">
      {marks.map(({ station, isDone }) => (
        <li key={station} className={styles.mark} data-station={station} data-done={isDone || undefined}>
          {isDone ? (
            <CircleCheck size={20} aria-label={t`done`} />
          ) : (
            <CircleDashed size={20} aria-label={t`missing`} />
          )}
          {t(stationNames[station])}
        </li>
      ))}
    </ul>
  )
}
