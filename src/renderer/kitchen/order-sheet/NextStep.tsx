import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { nextStepOf, takeNextStep, useMayTake } from '#renderer/station/orders/next-step.ts'
import { phaseOf } from '#renderer/station/orders/phase.ts'
import { stepWords } from '#renderer/station/orders/step-words.ts'
import { useMoved } from '#renderer/station/orders/use-moved.ts'
import { AcceptActions } from '#renderer/views/order/AcceptActions.tsx'
import { OutcomeWords } from '#renderer/views/order/Outcome.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './NextStep.module.css'

/** The button its card has, at the foot of its details; nothing for an order that has no card on this screen. */
export function NextStep({ orderId, isDisabled }: { orderId: string; isDisabled: boolean }) {
  const { t } = useLingui()
  const order = useBoard(({ orders }) => orders.get(orderId))
  const phase = order ? phaseOf(order) : 'gone'
  const settled = useSettled(phase)
  const { now, isPartDone } = useMoved({ id: orderId }, settled)
  const step = order ? nextStepOf(order, phase) : null
  const mayTake = useMayTake(step)
  if (phase !== settled)
    return settled === 'gone' ? null : (
      <p className={styles.outcome} role="status" data-part="outcome">
        <Check size={26} strokeWidth={2.5} aria-hidden="true" />
        <OutcomeWords order={now} was={settled} isPartDone={isPartDone} />
      </p>
    )
  if (!order || step === null || !mayTake) return null
  return (
    <div className={styles.next} data-phase={phase} data-part="next-step">
      {step === 'accept' ? (
        <AcceptActions order={order} isDisabled={isDisabled} />
      ) : (
        <Button
          look={phase === 'ended' ? 'danger' : 'main'}
          className={styles.button}
          wide
          isDisabled={isDisabled}
          onPress={() => takeNextStep(order, step)}
        >
          {t(stepWords[step])}
        </Button>
      )}
    </div>
  )
}

/** How long what became of an order stands where its button was: a second tap must not do the next thing (ms). */
const settleMs = 1_500

/** The value as it was until the new one has stood for a while. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
