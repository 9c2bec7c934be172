import type { BoardOrder } from '#shared/api/orders.ts'
import { countdownOf } from '#shared/order/board.ts'
import { ringFace } from '#renderer/views/order/ring-face.ts'
import { useCardTime } from './card-time.ts'
import styles from './DrainingEdge.module.css'

/** The edge of a card is full at the start and empty at the deadline; striped when it is late, and when there is no clock. */
export function DrainingEdge({ order, isUpright }: { order: BoardOrder; isUpright: boolean }) {
  const face = useCardTime((now) => {
    const countdown = countdownOf(order, now)
    if (countdown === null) return order.ending === null ? 'whole' : 'late'
    const { share, tone } = ringFace(countdown)
    // Food that waits fills its edge instead of draining it, as the ring did.
    return tone === 'late' ? `late ${share}` : String(share)
  })
  const share = face === 'whole' || face.startsWith('late') ? 1 : Number(face)
  return (
    <span
      className={styles.edge}
      data-upright={isUpright || undefined}
      data-late={face.startsWith('late') || undefined}
      aria-hidden="true"
    >
      <span
        className={styles.left}
        style={{ transform: isUpright ? `scaleY(${share})` : `scaleX(${share})` }}
      />
    </span>
  )
}
