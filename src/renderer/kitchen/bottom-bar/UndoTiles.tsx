import { Trans, useLingui } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { undoMs } from '#shared/order/step.ts'
import { mayBeUndone } from '#shared/order/undo.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { stationNow, useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { undoSlots } from './undo-slots.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './UndoTiles.module.css'

const places = 2

/** What can still be taken back: the two newest, in fixed places that nothing moves. */
export function UndoTiles() {
  const { t } = useLingui()
  const undoable = useBoard((state) => state.undoable)
  // Changes when an offer runs out.
  const open = useTime((now) =>
    undoable
      .filter(({ undo }) => undo !== null && mayBeUndone(undo, now))
      .map(({ id }) => id)
      .join(' '),
  )
  const slots = useSlots(undoable, open)
  if (!useMay('orders.undo')) return null
  return (
    <div className={styles.tiles} role="group" aria-label={t`Take back`}>
      {slots.map((id, at) => {
        const order = id === null ? undefined : undoable.find((each) => each.id === id)
        return order ? <UndoTile key={order.id} order={order} /> : <span key={at} />
      })}
    </div>
  )
}

function useSlots(undoable: readonly BoardOrder[], open: string): readonly (string | null)[] {
  const [slots, setSlots] = useState<readonly (string | null)[]>([null, null])
  const offers = undoable
    .filter(({ id }) => open.split(' ').includes(id))
    .map(({ id, undo }) => ({ id, until: undo?.until ?? 0 }))
  const next = undoSlots(slots, offers, places)
  if (next.join() !== slots.join()) {
    setSlots(next)
    return next
  }
  return slots
}

function UndoTile({ order }: { order: BoardOrder }) {
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
