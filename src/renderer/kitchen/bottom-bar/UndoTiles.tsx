import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { mayBeUndone } from '#shared/order/undo.ts'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { undoSlots } from './undo-slots.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './UndoTiles.module.css'

// Its place is kept while it loads: nothing was done yet when the board first stands.
const UndoTile = whenAsked(
  async () => (await import('./UndoTile.tsx')).UndoTile,
  () => <span />,
)

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
