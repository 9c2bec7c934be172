import { create } from 'zustand'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import type { Wanted } from '#shared/order/last-step.ts'
import { useBoard } from './board-store.ts'

/** How long it is said that another screen was first (ms). */
export const saidForMs = 6_000

/** What was pressed here and was done already; `by` is the person or the screen that did it, null where nobody says. */
export type DoneAlready = { number: string; wanted: Wanted; by: string | null }

/** What a key was meant for and is no longer there, and how it ended where that is known. */
export type GoneMeanwhile = { number: string; gone: 'not-answered' | 'cancelled' | 'left' }

export const useDoneAlready = create<{ said: DoneAlready | GoneMeanwhile | null }>()(() => ({ said: null }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Says in passing that another screen did the same first. */
export function sayDoneAlready(orderId: string, wanted: Wanted, { actor }: HistoryEntry): void {
  const { all, departed } = useBoard.getState()
  const number = (all.get(orderId) ?? departed.get(orderId))?.displayNumber
  if (number === undefined) return
  const by = actor.name ?? actor.device ?? null
  say({ number, wanted, by })
}

/** Says in passing that the order a key was meant for has gone, and why: nothing was done to another in its place. */
export function sayGone(orderId: string, number: string): void {
  const { all, departed } = useBoard.getState()
  const order = all.get(orderId) ?? departed.get(orderId)
  say({ number, gone: howGone(order) })
}

function howGone(order: BoardOrder | undefined): GoneMeanwhile['gone'] {
  switch (order?.ending?.kind) {
    case 'not-answered-in-time':
    case 'confirm-too-late':
      return 'not-answered'
    case 'cancelled':
    case 'refused':
      return 'cancelled'
    case undefined:
      return 'left'
  }
}

function say(said: DoneAlready | GoneMeanwhile): void {
  useDoneAlready.setState({ said })
  clearTimeout(timer)
  timer = setTimeout(() => useDoneAlready.setState({ said: null }), saidForMs)
}
