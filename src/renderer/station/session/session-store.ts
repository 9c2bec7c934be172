import { create } from 'zustand'
import type { Manager, SessionState } from '#shared/api/session.ts'
import { keepManagerToken } from './manager-token.ts'

/**
 * Why the sign-in is on screen again: nobody did anything for a while, the manager left, or somebody ended it elsewhere.
 * `forgotten`: the station does not know it any more, since it was started again or nothing was heard of it for a while.
 */
export type EndOfSession = 'idle' | 'signed-out' | 'ended' | 'forgotten'

type Session = {
  /** What the station says of sign-ins; null until it has. */
  state: SessionState | null
  manager: Manager | null
  ended: EndOfSession | null
  /** The manager whose page is kept behind the lock; null where nothing is. */
  lockedFor: string | null
}

export const useSession = create<Session>()(() => ({
  state: null,
  manager: null,
  ended: null,
  lockedFor: null,
}))

/** The station said who is signed in; a token it no longer takes (`had` one, and nobody is) is forgotten. */
export function sessionLearned(state: SessionState, had: boolean): void {
  const isOver = had && state.manager === null
  if (isOver) keepManagerToken(null)
  useSession.setState(({ ended, manager, lockedFor }) => ({
    state,
    manager: state.manager,
    lockedFor: isOver ? (manager?.id ?? lockedFor) : ofSame(state.manager, lockedFor),
    // Why was said here before, where this screen knows it.
    ended: isOver ? (ended ?? 'forgotten') : ended,
  }))
}

/** From now on every call is this manager's. */
export function sessionBegan({ token, manager }: { token: string; manager: Manager }): void {
  keepManagerToken(token)
  useSession.setState(({ state, lockedFor }) => ({
    manager,
    ended: null,
    lockedFor: ofSame(manager, lockedFor),
    state: state && { ...state, setupNeeded: false, manager },
  }))
}

/** From now on a PIN can approve changes on the device. */
export function pinWasSet(): void {
  useSession.setState(({ state }) => ({ state: state && { ...state, hasPin: true } }))
}

export function sessionEnded(why: EndOfSession): void {
  keepManagerToken(null)
  useSession.setState(({ state, manager, ended, lockedFor }) => ({
    manager: null,
    // Who signs out is done; who was locked out comes back to what was left.
    lockedFor: why === 'signed-out' ? null : (manager?.id ?? lockedFor),
    // Whatever was asked meanwhile is answered that nobody is signed in: why was said before.
    ended: manager === null && ended !== null ? ended : why,
    state: state && { ...state, manager: null },
  }))
}

/** What is kept for one manager is dropped as soon as another signs in. */
function ofSame(manager: Manager | null, lockedFor: string | null): string | null {
  return manager === null || manager.id === lockedFor ? lockedFor : null
}
