import { create } from 'zustand'

/**
 * Why an action did not happen, for the words on the card.
 * - `unreachable`: this screen has no line to the station
 * - `line-broke`: the line broke before the station answered; it may or may not have happened
 * - `no-answer`: the station did not answer in time; it may or may not have happened
 * - `too-late-to-undo`, `not-possible`: the order had moved on
 * - `not-allowed`: a screen that only looks, or only cooks
 * - `failed`: anything else
 */
export type ActionProblem =
  | 'unreachable'
  | 'line-broke'
  | 'no-answer'
  | 'too-late-to-undo'
  | 'not-possible'
  | 'not-allowed'
  | 'failed'

type Actions = {
  /** Orders an action is under way for: their buttons wait. */
  busy: ReadonlySet<string>
  problems: ReadonlyMap<string, ActionProblem>
  /** Orders this screen itself did something to since nothing was touched last. */
  mine: ReadonlySet<string>
  began: (orderId: string) => void
  ended: (orderId: string) => void
  did: (orderId: string) => void
  forgetMine: () => void
  tell: (orderId: string, problem: ActionProblem) => void
  dismiss: (orderId: string) => void
}

export const useActions = create<Actions>()((set) => ({
  busy: new Set(),
  problems: new Map(),
  mine: new Set(),
  began: (orderId) => set(({ busy }) => ({ busy: new Set(busy).add(orderId) })),
  ended: (orderId) => set(({ busy }) => ({ busy: new Set([...busy].filter((id) => id !== orderId)) })),
  did: (orderId) => set(({ mine }) => ({ mine: new Set(mine).add(orderId) })),
  forgetMine: () => set((state) => (state.mine.size === 0 ? state : { mine: new Set() })),
  tell: (orderId, problem) => set(({ problems }) => ({ problems: new Map(problems).set(orderId, problem) })),
  dismiss: (orderId) =>
    set((state) => (state.problems.has(orderId) ? withoutProblem(state, orderId) : state)),
}))

function withoutProblem({ problems }: Actions, orderId: string): Pick<Actions, 'problems'> {
  return { problems: new Map([...problems].filter(([id]) => id !== orderId)) }
}
