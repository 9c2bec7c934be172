import { ORPCError } from '@orpc/client'
import { create } from 'zustand'
import type { BoardOrder } from '#shared/api/orders.ts'
import { useBoard } from './board-store.ts'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'

/**
 * Why an action did not happen, for the words on the card.
 * - `unreachable`: this screen has no line to the station, or lost it meanwhile
 * - `no-answer`: the station did not answer in time; it may or may not have happened
 * - `too-late-to-undo`, `not-possible`: the order had moved on
 * - `failed`: anything else
 */
export type ActionProblem = 'unreachable' | 'no-answer' | 'too-late-to-undo' | 'not-possible' | 'failed'

/** How long an action may take before a person is told (ms). The station is on this device or in this room. */
const patienceMs = 10_000

type Actions = {
  /** Orders an action is under way for: their buttons wait. */
  busy: ReadonlySet<string>
  problems: ReadonlyMap<string, ActionProblem>
  dismiss: (orderId: string) => void
}

export const useActions = create<Actions>()((set) => ({
  busy: new Set(),
  problems: new Map(),
  dismiss: (orderId) => set(({ problems }) => ({ problems: without(problems, orderId) })),
}))

type Call = (client: Client, options: { signal: AbortSignal }) => Promise<BoardOrder>

/**
 * Does something to an order, once: a second press while the first is under way does nothing. The order as it
 * became is on the board when this resolves to true; otherwise a problem stands on its card.
 */
export async function perform(orderId: string, call: Call): Promise<boolean> {
  const { busy } = useActions.getState()
  if (busy.has(orderId)) return false
  const { client } = useConnection.getState()
  if (client === null) {
    tell(orderId, 'unreachable')
    return false
  }
  useActions.setState({ busy: new Set(busy).add(orderId) })
  const patience = AbortSignal.timeout(patienceMs)
  try {
    useBoard.getState().took(await call(client, { signal: patience }))
    useActions.getState().dismiss(orderId)
    return true
  } catch (error) {
    const problem = problemOf(error, patience.aborted)
    if (problem !== null) tell(orderId, problem)
    return false
  } finally {
    useActions.setState(({ busy }) => ({ busy: new Set([...busy].filter((id) => id !== orderId)) }))
  }
}

/** Null when nothing went wrong from where the person stands: the step was already taken. */
function problemOf(error: unknown, outOfPatience: boolean): ActionProblem | null {
  if (outOfPatience) return 'no-answer'
  if (error instanceof ORPCError) {
    if (error.code === 'NOT_POSSIBLE') return refusalProblem(error.data)
    return error.code === 'UNKNOWN_ORDER' ? 'not-possible' : 'failed'
  }
  return useConnection.getState().link === 'live' ? 'failed' : 'unreachable'
}

/**
 * Somebody else's tap, or our own twice, is no error: the board shows what the order became. Only an undo that
 * came too late leaves the person believing something else.
 */
function refusalProblem(data: unknown): ActionProblem | null {
  const late =
    typeof data === 'object' && data !== null && 'refusal' in data && data.refusal === 'undo-expired'
  return late ? 'too-late-to-undo' : null
}

function tell(orderId: string, problem: ActionProblem): void {
  useActions.setState(({ problems }) => ({ problems: new Map(problems).set(orderId, problem) }))
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  if (!map.has(key)) return map
  return new Map([...map].filter(([id]) => id !== key))
}
