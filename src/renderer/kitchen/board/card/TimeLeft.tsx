import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { countdownOf } from '#shared/order/board.ts'
import { type RingFace, ringFace } from '#renderer/views/order/ring-face.ts'
import { RingText } from '#renderer/views/order/RingText.tsx'
import { RingWord } from '#renderer/views/order/RingWord.tsx'
import { Minutes } from '#renderer/views/order/Minutes.tsx'
import { useCardTime } from './card-time.ts'
import styles from './TimeLeft.module.css'

/** Time to the next deadline, and which one it is. */
export function TimeLeft({ order, size }: { order: BoardOrder; size: 'full' | 'compact' | 'strip' }) {
  // Re-renders when the face changes, which is every second only while there are seconds on it.
  const face = useCardTime(
    useShallow((now): Partial<RingFace> => {
      const countdown = countdownOf(order, now)
      return countdown === null ? {} : ringFace(countdown)
    }),
  )
  if (face.text === undefined || face.word === undefined || face.share === undefined) return null
  return (
    <span className={styles.time} data-size={size} data-tone={face.tone} data-part="time">
      {size === 'strip' ? (
        <OneLine text={face.text} unit={face.unit} word={face.word} />
      ) : (
        <>
          <span className={styles.text} data-long={face.text.length > 5 || undefined}>
            <RingText text={face.text} unit={face.unit} />
          </span>
          <span className={styles.word}>
            <RingWord word={face.word} />
          </span>
        </>
      )}
    </span>
  )
}

type OneLineProps = { text: string; unit: RingFace['unit'] | undefined; word: RingFace['word'] }

/** On a strip the number and its unit are one line: "3 min", and "−4 min" where it is late. */
function OneLine({ text, unit, word }: OneLineProps) {
  const isMinutes = unit !== 'days' && /^−?\d+$/.test(text)
  return word === 'to-accept' || !isMinutes ? (
    <RingText text={text} unit={unit} />
  ) : (
    <Minutes minutes={text} />
  )
}
