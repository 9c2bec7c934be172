import { useMemo } from 'react'
import { create } from 'zustand'
import type { BoardOrder } from '#shared/api/orders.ts'
import { call } from '../call/call.ts'
import { useActions } from './actions-store.ts'
import { useBoard } from './board-store.ts'

const patienceMs = 10_000

type Touches = ReadonlyMap<string, boolean>

/** Touches the station has not answered yet, by order and line: each shows at once, and many may be under way. */
const useTouched = create<{ touched: ReadonlyMap<string, Touches> }>()(() => ({ touched: new Map() }))

/**
 * The lines of an order that are struck off, as the finger left them. What a card says of an order may be held back for as
 * long as somebody touches the board; a line that is struck off moves nothing, and is shown at once.
 */
export function useStruck(order: Pick<BoardOrder, 'id' | 'struck'>): ReadonlySet<string> {
  const touched = useTouched((state) => state.touched.get(order.id))
  const known = useBoard((state) => state.all.get(order.id)?.struck) ?? order.struck
  return useMemo(() => {
    const struck = new Set(known)
    for (const [line, isStruck] of touched ?? []) struck[isStruck ? 'add' : 'delete'](line)
    return struck
  }, [known, touched])
}

/** Strikes a line off, or puts it back. What another screen did meanwhile is no error: the answer shows it. */
export async function strikeLine(orderId: string, line: string, struck: boolean): Promise<void> {
  touch(orderId, line, struck)
  const answer = await call(
    ({ orders }, options) => orders.strike({ id: orderId, lines: [line], struck }, options),
    {
      patienceMs,
    },
  )
  if (answer.ok) useBoard.getState().received(answer.value)
  else tellSilence(orderId, answer.problem.code)
  touch(orderId, line, null)
}

/** Only what the board does not show by itself: the station was not reached, or did not say what came of it. */
function tellSilence(orderId: string, code: string): void {
  const { tell } = useActions.getState()
  if (code === 'OFFLINE') tell(orderId, 'unreachable')
  else if (code === 'LINE_BROKE') tell(orderId, 'line-broke')
  else if (code === 'NO_ANSWER') tell(orderId, 'no-answer')
}

/** `null`: the station has answered. */
function touch(orderId: string, line: string, struck: boolean | null): void {
  useTouched.setState(({ touched }) => {
    const ofOrder = new Map(touched.get(orderId))
    if (struck === null) ofOrder.delete(line)
    else ofOrder.set(line, struck)
    const all = new Map(touched)
    if (ofOrder.size === 0) all.delete(orderId)
    else all.set(orderId, ofOrder)
    return { touched: all }
  })
}
