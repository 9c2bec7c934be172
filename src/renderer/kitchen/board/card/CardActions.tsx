import { useLingui } from '@lingui/react/macro'
import { Check, Ellipsis } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { openLineMenu } from '../menu/line-menu-store.ts'
import { AcceptActions } from '#renderer/views/order/AcceptActions.tsx'
import styles from './CardActions.module.css'
import { nextStepOf, takeNextStep, useMayTake } from '#renderer/station/orders/next-step.ts'
import { OutcomeWords } from '#renderer/views/order/Outcome.tsx'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { stepWords } from '#renderer/station/orders/step-words.ts'
import { useMoved } from '#renderer/station/orders/use-moved.ts'

/** The one next action of a full card, always at its foot and always reachable. */
export function CardActions({ order, phase }: { order: BoardOrder; phase: Phase }) {
  const { t } = useLingui()
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const { moved, now, isPartDone } = useMoved(order, phase)
  const isDisabled = busy || offline
  const step = nextStepOf(order, phase)
  const mayTake = useMayTake(step)
  return (
    <div className={styles.actions} data-phase={phase}>
      {moved ? (
        // In the place of the button while the card may not move yet: a second tap must not do the next thing.
        <p className={styles.outcome} role="status">
          <Check size={26} strokeWidth={2.5} aria-hidden="true" />
          <OutcomeWords order={now} was={phase} isPartDone={isPartDone} />
        </p>
      ) : !mayTake ? null : step === 'accept' ? (
        <AcceptActions order={order} isDisabled={isDisabled} />
      ) : (
        step !== null && (
          <>
            {phase === 'preparing' && <MenuButton order={order} />}
            <Button
              look={phase === 'ended' ? 'danger' : 'main'}
              className={styles.next}
              wide
              isDisabled={isDisabled}
              onPress={() => takeNextStep(order, step)}
            >
              {t(stepWords[step])}
            </Button>
          </>
        )
      )}
    </div>
  )
}

/** What a hold on a line opens too, for whoever does not know that lines can be held. */
function MenuButton({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  return (
    <Button
      square
      label={t({ message: 'More', comment: 'button on a card: opens what else can be done with the order' })}
      onPress={() => openLineMenu(order.id, null)}
    >
      <Ellipsis size={26} aria-hidden="true" />
    </Button>
  )
}
