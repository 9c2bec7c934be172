import { Trans, useLingui } from '@lingui/react/macro'
import { Boundary, useRetry } from '#renderer/kit/frames/Boundary.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import styles from './PlainCard.module.css'
import { CardActions } from './CardActions.tsx'
import { phaseOf } from '#renderer/station/orders/phase.ts'

/** An order whose card could not be drawn: what identifies it, what to cook, and its buttons, in the plainest form. */
export function PlainCard({ id }: { id: string }) {
  const { t } = useLingui()
  const retry = useRetry()
  const order = useBoard(({ shown }) => shown.get(id))
  if (!order) return null
  const phase = phaseOf(order)
  return (
    <article
      className={styles.card}
      tabIndex={-1}
      aria-label={t`Order ${order.displayNumber}`}
      data-card={id}
      data-phase={phase}
      data-plain
    >
      <h3 className={styles.plainNumber}>{order.displayNumber}</h3>
      <p className={styles.plainLine}>{order.customerName}</p>
      <Notice
        tone="trouble"
        actions={
          <Button size="small" onPress={retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>Notes and changes of this order cannot be shown here: read its ticket.</Trans>
      </Notice>
      <ul className={styles.plainLines}>
        {order.lines.map((line, at) => (
          <li key={at} className={styles.plainLine}>
            {line.quantity} × {line.name}
          </li>
        ))}
      </ul>
      <Boundary instead={null}>
        <CardActions order={order} phase={phase} />
      </Boundary>
    </article>
  )
}
