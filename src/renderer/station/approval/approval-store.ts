import { ORPCError } from '@orpc/client'
import { create } from 'zustand'
import { keepApproval } from '../session/manager-token.ts'

/** The person closed the PIN pad: nothing was changed, and nothing is wrong. */
export class NotApproved extends Error {
  override readonly name = 'NotApproved'
}

type Approval = {
  /** Answers the change that waits for a manager; null while none does. */
  waiting: ((isApproved: boolean) => void) | null
}

export const useApproval = create<Approval>()(() => ({ waiting: null }))

/**
 * Makes a change the station may want a manager for: then the PIN pad opens, and the change is made once it was
 * approved. Throws NotApproved when the pad was closed, and whatever the call throws.
 */
export async function withApproval<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'NEEDS_MANAGER') throw error
  }
  if (!(await askManager())) throw new NotApproved()
  return call()
}

function askManager(): Promise<boolean> {
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
