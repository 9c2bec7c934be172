import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { useIsLit } from '#renderer/station/orders/lit-store.ts'
import { acknowledgeByTouch } from '#renderer/station/orders/order-actions.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import type { CardSize } from '../deal/deal-types.ts'
import styles from './CardFrame.module.css'
import { useHoldForMenu } from '../menu/hold-card.ts'
import { DrainingEdge } from './DrainingEdge.tsx'
import { isPassedOn } from '../keys/key-select.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { useMoved } from '#renderer/station/orders/use-moved.ts'

type Props = { order: BoardOrder; phase: Phase; rings: boolean; size: CardSize; children: ReactNode }

/** What every size of card stands in: its edge, which drains with the time left, and who has seen it. */
export function CardFrame({ order, phase, rings, size, children }: Props) {
  const { t } = useLingui()
  const lit = useIsLit(order.id)
  const { moved } = useMoved(order, phase)
  const { down, ...hold } = useHoldForMenu(order)
  return (
    <article
      className={classes(styles.card, styles[size])}
      tabIndex={-1}
      aria-label={t`Order ${order.displayNumber}`}
      data-card={order.id}
      data-phase={phase}
      data-size={size}
      data-rings={rings || undefined}
      data-lit={lit}
      data-moved={moved || undefined}
      {...hold}
      // On the way down: a press on one of its buttons does not come back up.
      onPointerDownCapture={(event) => {
        down(event)
        void acknowledgeByTouch(order)
      }}
      onFocus={(event) => {
        // Chosen by a number key: someone is looking at it.
        const isChosen = event.target === event.currentTarget && useScreen.getState().keys
        if (isChosen && !isPassedOn()) void acknowledgeByTouch(order)
      }}
    >
      {/* What was done has no time left to count. */}
      {!moved && <DrainingEdge order={order} isUpright={size === 'strip' || size === 'shelf'} />}
      {children}
    </article>
  )
}
