import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { usePrepMinutes } from '#renderer/station/orders/prep-store.ts'
import { nextStepOf, takeNextStep, useMayTake } from '#renderer/station/orders/next-step.ts'
import { OutcomeWords } from '#renderer/views/order/Outcome.tsx'
import type { Phase } from '#renderer/station/orders/phase.ts'
import styles from './SideButton.module.css'
import { stepWords } from '#renderer/station/orders/step-words.ts'
import { Minutes } from '#renderer/views/order/Minutes.tsx'
import { useMoved } from '#renderer/station/orders/use-moved.ts'

type Props = {
  order: BoardOrder
  phase: Phase
  size: 'compact' | 'strip' | 'shelf'
  /** In px. */
  width: number
}

/** What a word leaves free at each side of the button, and how wide a letter of it is at most, on average (px). */
const air = 7
const letter = 9.6

/** The next step of a small card, at the right edge of its lane: the thumb stays in one line. */
export function SideButton({ order, phase, size, width }: Props) {
  const { t } = useLingui()
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const { moved, now, isPartDone } = useMoved(order, phase)
  const step = nextStepOf(order, phase)
  const mayTake = useMayTake(step)
  if (moved)
    return (
      <p className={styles.outcome} data-size={size} role="status">
        <Check size={22} strokeWidth={2.5} aria-hidden="true" />
        <OutcomeWords order={now} was={phase} isPartDone={isPartDone} isShort />
      </p>
    )
  if (step === null || !mayTake) return null
  return (
    <Button
      look={phase === 'ended' ? 'danger' : 'main'}
      className={classes(styles[size], isLong(t(stepWords[step]), width) && styles.long)}
      isDisabled={busy || offline}
      onPress={() => takeNextStep(order, step)}
    >
      <span className={styles.words} data-part="step">
        {t(stepWords[step])}
        {size === 'compact' && step === 'accept' && <PrepMinutes order={order} />}
      </span>
    </Button>
  )
}

/**
 * Whether the longest word of a step would stand against the edges of the button. Told by its letters: measured before the
 * font is there, a word would be drawn smaller on the cards that came first.
 */
function isLong(words: string, width: number): boolean {
  return words.split(' ').some((word) => word.length * letter > width - 2 * air)
}

function PrepMinutes({ order }: { order: BoardOrder }) {
  const location = useLocation(order.locationId)
  const minutes = usePrepMinutes(order, location)
  return (
    <span className={styles.minutes}>
      <Minutes minutes={minutes} />
    </span>
  )
}
