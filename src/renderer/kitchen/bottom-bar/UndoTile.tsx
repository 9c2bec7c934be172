import { Trans } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { undoMs } from '#shared/order/step.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { stationNow, useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import styles from './UndoTiles.module.css'

/** What was just done to one order, and the way to take it back. */
export function UndoTile({ order }: { order: BoardOrder }) {
  const until = order.undo?.until ?? 0
  const seconds = useTime((now) => Math.max(0, Math.ceil((until - now) / 1000)))
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  // Where the bar stands when the tile appears: it may appear late, after a reconnect.
  const [spent] = useState(() => undoMs - (until - stationNow()))
  return (
    <Button
      className={styles.tile ?? ''}
      isDisabled={busy || offline}
      onPress={() => void orderActions.undo(order.id)}
      data-undo={order.id}
    >
      <Undo2 size={22} strokeWidth={2.2} aria-hidden="true" />
      <span className="heard-only">
        <Trans>Undo</Trans>
      </span>
      <span className={styles.number}>
        <bdi>{order.displayNumber}</bdi>
      </span>
      <span className={styles.step} aria-hidden="true">
        <StepWord order={order} />
      </span>
      <span className="heard-only" data-part="seconds" aria-hidden="true">
        <Trans comment="seconds left to undo">{seconds} s</Trans>
      </span>
      <span
        className={styles.bar}
        style={{ animationDuration: `${undoMs}ms`, animationDelay: `${-Math.max(0, spent)}ms` }}
      />
    </Button>
  )
}

/** The step that would be taken back. */
function StepWord({ order }: { order: BoardOrder }) {
  switch (order.status) {
    case 'ready':
      return <Trans context="step that can be undone">Ready</Trans>
    case 'picked_up':
      return <Trans context="step that can be undone">Picked up</Trans>
    case 'cancelled':
      return order.confirmation === 'refused' ? (
        <Trans context="step that can be undone">Refused</Trans>
      ) : (
        <Trans context="step that can be undone">Cancelled</Trans>
      )
    case 'scheduled':
    case 'new':
    case 'preparing':
    case 'completed':
    case 'failed':
      return null
  }
}
