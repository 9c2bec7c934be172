import { useCallback, useSyncExternalStore } from 'react'
import { shallow } from 'zustand/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { useBoard } from './board-store.ts'
import type { Ring } from './ringing.ts'

/** What the board knows of one order. */
type OfOrder = {
  /** What its card says. */
  shown: BoardOrder | undefined
  /** As it is now; undefined where it has left the board. */
  live: BoardOrder | undefined
  /** What became of it where it has left the board under a finger. */
  departed: BoardOrder | undefined
  /** As it is on all screens together, whichever station this one stands at. */
  everywhere: BoardOrder | undefined
  ring: Ring | undefined
}

type State = ReturnType<typeof useBoard.getState>

const listeners = new Map<string, Set<() => void>>()
const known = new Map<string, { state: State; of: OfOrder }>()

// One listener for all cards: asked by itself for each of its parts, two hundred cards are fifteen hundred questions at each
// change of the board.
useBoard.subscribe(() => {
  for (const [id, heard] of listeners) {
    const before = known.get(id)?.of
    if (read(id) !== before) for (const changed of heard) changed()
  }
})

/** What the board knows of an order; drawn anew only when something of it changes. */
export function useOfOrder(id: string): OfOrder {
  const subscribe = useCallback((changed: () => void) => listen(id, changed), [id])
  return useSyncExternalStore(subscribe, () => read(id))
}

function listen(id: string, changed: () => void): () => void {
  const heard = listeners.get(id) ?? new Set()
  listeners.set(id, heard.add(changed))
  return () => {
    heard.delete(changed)
    if (heard.size > 0) return
    listeners.delete(id)
    known.delete(id)
  }
}

function read(id: string): OfOrder {
  const state = useBoard.getState()
  const kept = known.get(id)
  if (kept?.state === state) return kept.of
  const now: OfOrder = {
    shown: state.shown.get(id),
    live: state.orders.get(id),
    departed: state.departed.get(id),
    everywhere: state.all.get(id),
    ring: state.ringing.get(id),
  }
  const of = kept !== undefined && shallow(kept.of, now) ? kept.of : now
  known.set(id, { state, of })
  return of
}
