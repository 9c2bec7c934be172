import type { Order } from './order.ts'
import { changed, refuse, type Step, undoMs } from './step.ts'

/** Whether a step can still be taken back. One that could be for much longer is from before a clock was set back. */
export function mayBeUndone({ until }: { until: number }, now: number): boolean {
  return now <= until && until - now <= 2 * undoMs
}

/** Takes the last step back, and the word to the channel that still waits to be sent. */
export function undo(order: Order, now: number): Step {
  if (order.undo === null) return refuse('nothing-to-undo')
  if (!mayBeUndone(order.undo, now)) return refuse('undo-expired')
  const back: Order = { ...order, status: order.undo.status, undo: null }
  if (order.status === 'ready')
    return changed(
      { ...back, readyAt: null, struck: order.struckBefore ?? order.struck, struckBefore: undefined },
      [{ type: 'withdraw', command: 'tell-ready' }],
    )
  if (order.status === 'picked_up') return changed({ ...back, pickedUpAt: null }, [])
  const refused = order.confirmation === 'refused'
  return changed(
    {
      ...back,
      ending: null,
      endedAt: null,
      endingSeenAt: null,
      confirmation: refused ? 'open' : order.confirmation,
    },
    [{ type: 'withdraw', command: refused ? 'refuse' : 'cancel' }],
  )
}
