import { create } from 'zustand'
import type { Action } from '#shared/accounts/permissions.ts'
import { keepApproval } from '../session/manager-token.ts'

/**
 * What came of asking who it is.
 * - `closed`: the person closed the PIN pad: nothing was changed, and nothing is wrong
 * - `unasked`: the pad could not open, because the station did not say who may do it
 */
export type Asked = 'approved' | 'closed' | 'unasked'

/** What is to be done and to what, for the words above the PIN pad. */
export type Deed =
  | { what: 'accept' | 'refuse' | 'cancel' | 'item-out'; orderId: string }
  | { what: 'take-off' | 'sell-again'; name: string }

type Approval = {
  /** What waits for somebody, and how to answer it; null while nothing does. `deed` where more is known than the action. */
  waiting: { action: Action; deed: Deed | null; answer: (asked: Asked) => void } | null
}

export const useApproval = create<Approval>()(() => ({ waiting: null }))

/** Opens the PIN pad; resolves to what came of it. */
export function askWho(action: Action, deed: Deed | null): Promise<Asked> {
  // One pad at a time; the change before it was given up.
  useApproval.getState().waiting?.answer('closed')
  return new Promise((resolve) => useApproval.setState({ waiting: { action, deed, answer: resolve } }))
}

/** Somebody who may do it proved who it is. */
export function approved(token: string): void {
  keepApproval(token)
  answer('approved')
}

/** The change is given up, by the person or because nobody could be asked. */
export function notApproved(asked: Exclude<Asked, 'approved'>): void {
  answer(asked)
}

function answer(asked: Asked): void {
  const { waiting } = useApproval.getState()
  useApproval.setState({ waiting: null })
  waiting?.answer(asked)
}
