import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { countdownOf } from '#shared/order/board.ts'
import { useClock } from '#renderer/station/clock/clock-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './AgeRing.module.css'
import { type RingFace, ringFace } from './ring-face.ts'
import { RingText } from './RingText.tsx'
import { RingWord } from './RingWord.tsx'

const radius = 32
const around = 2 * Math.PI * radius

/** Turns toward the next deadline and says which one it is. */
export function AgeRing({ order }: { order: BoardOrder }) {
  // Re-renders when the face changes, which is every second only while there are seconds on it.
  const face = useClock(
    useShallow(({ now }): Partial<RingFace> => {
      const countdown = countdownOf(order, now)
      return countdown === null ? {} : ringFace(countdown)
    }),
  )
  if (face.text === undefined || face.share === undefined || face.word === undefined) return null
  return (
    <span className={classes(styles.ring, face.tone === 'late' && styles.late)} data-tone={face.tone}>
      <span className={styles.face}>
        <svg viewBox="0 0 72 72" width="72" height="72" aria-hidden="true">
          <circle className={styles.rest} cx="36" cy="36" r={radius} />
          <circle
            className={styles.turned}
            cx="36"
            cy="36"
            r={radius}
            strokeDasharray={`${face.share * around} ${around}`}
          />
        </svg>
        <span
          className={classes(
            styles.text,
            face.text.length > 4 && styles.long,
            face.text.length > 6 && styles.longest,
          )}
        >
          <RingText text={face.text} unit={face.unit} />
        </span>
      </span>
      <span className={styles.word}>
        <RingWord word={face.word} />
      </span>
    </span>
  )
}
