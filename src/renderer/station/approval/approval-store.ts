import { create } from 'zustand'
import { keepApproval } from '../session/manager-token.ts'

type Approval = {
  /** Answers the change that waits for a manager; null while none does. */
  waiting: ((isApproved: boolean) => void) | null
}

export const useApproval = create<Approval>()(() => ({ waiting: null }))

/** Opens the PIN pad; resolves to whether a manager approved. */
export function askManager(): Promise<boolean> {
  // One pad at a time; the change before it was given up.
  useApproval.getState().waiting?.(false)
  return new Promise((resolve) => useApproval.setState({ waiting: resolve }))
}

/** A manager proved who it is. */
export function approved(token: string): void {
  keepApproval(token)
  answer(true)
}

export function notApproved(): void {
  answer(false)
}

function answer(isApproved: boolean): void {
  const { waiting } = useApproval.getState()
  useApproval.setState({ waiting: null })
  waiting?.(isApproved)
}
