import { create } from 'zustand'
import { keepApproval } from '../session/manager-token.ts'

/**
 * What came of asking for a manager.
 * - `closed`: the person closed the PIN pad: nothing was changed, and nothing is wrong
 * - `unasked`: the pad could not open, because the station did not say how managers sign in
 */
export type Asked = 'approved' | 'closed' | 'unasked'

type Approval = {
  /** Answers the change that waits for a manager; null while none does. */
  waiting: ((asked: Asked) => void) | null
}

export const useApproval = create<Approval>()(() => ({ waiting: null }))

/** Opens the PIN pad; resolves to what came of it. */
export function askManager(): Promise<Asked> {
  // One pad at a time; the change before it was given up.
  useApproval.getState().waiting?.('closed')
  return new Promise((resolve) => useApproval.setState({ waiting: resolve }))
}

/** A manager proved who it is. */
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
  waiting?.(asked)
}
