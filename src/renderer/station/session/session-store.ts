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
}

export const useSession = create<Session>()(() => ({ state: null, manager: null, ended: null }))

/** The station said who is signed in; a token it no longer takes (`had` one, and nobody is) is forgotten. */
export function sessionLearned(state: SessionState, had: boolean): void {
  const isOver = had && state.manager === null
  if (isOver) keepManagerToken(null)
  useSession.setState(({ ended }) => ({
    state,
    manager: state.manager,
    // Why was said here before, where this screen knows it.
    ended: isOver ? (ended ?? 'forgotten') : ended,
  }))
}

/** From now on every call is this manager's. */
export function sessionBegan({ token, manager }: { token: string; manager: Manager }): void {
  keepManagerToken(token)
  useSession.setState(({ state }) => ({
    manager,
    ended: null,
    state: state && { ...state, setupNeeded: false, manager },
  }))
}

/** From now on a PIN can approve changes on the device. */
export function pinWasSet(): void {
  useSession.setState(({ state }) => ({ state: state && { ...state, hasPin: true } }))
}

export function sessionEnded(why: EndOfSession): void {
  keepManagerToken(null)
  useSession.setState(({ state, manager, ended }) => ({
    manager: null,
    // Whatever was asked meanwhile is answered that nobody is signed in: why was said before.
    ended: manager === null && ended !== null ? ended : why,
    state: state && { ...state, manager: null },
  }))
}
