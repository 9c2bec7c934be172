import { create } from 'zustand'
import type { HistoryEntry } from '#shared/order/history.ts'
import type { Wanted } from '#shared/order/last-step.ts'
import { useBoard } from './board-store.ts'

/** How long it is said that another screen was first (ms). */
export const saidForMs = 6_000

/** What was pressed here and was done already; `by` is the person or the screen that did it, null where nobody says. */
export type DoneAlready = { number: string; wanted: Wanted; by: string | null }

export const useDoneAlready = create<{ said: DoneAlready | null }>()(() => ({ said: null }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Says in passing that another screen did the same first. */
export function sayDoneAlready(orderId: string, wanted: Wanted, { actor }: HistoryEntry): void {
  const { all, departed } = useBoard.getState()
  const number = (all.get(orderId) ?? departed.get(orderId))?.displayNumber
  if (number === undefined) return
  const by = actor.name ?? actor.device ?? null
  useDoneAlready.setState({ said: { number, wanted, by } })
  clearTimeout(timer)
  timer = setTimeout(() => useDoneAlready.setState({ said: null }), saidForMs)
}
