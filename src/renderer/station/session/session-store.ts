import { create } from 'zustand'
import type { Manager, SessionState } from '#shared/api/session.ts'
import { keepManagerToken, managerToken } from './manager-token.ts'
import type { Client } from '../connection/client.ts'

/** Why the sign-in is on screen again: nobody did anything for a while, or the manager left. */
type EndOfSession = 'idle' | 'signed-out'

type Session = {
  /** What the station says of sign-ins; null until it has. */
  state: SessionState | null
  manager: Manager | null
  ended: EndOfSession | null
}

export const useSession = create<Session>()(() => ({ state: null, manager: null, ended: null }))

/** Asks who is signed in; a token the station no longer takes is forgotten. */
export async function learnSession(client: Client): Promise<void> {
  const had = managerToken() !== null
  const state = await client.session.state()
  if (had && state.manager === null) keepManagerToken(null)
  useSession.setState(({ ended }) => ({
    state,
    manager: state.manager,
    ended: had && state.manager === null ? 'idle' : ended,
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
  useSession.setState(({ state }) => ({
    manager: null,
    ended: why,
    state: state && { ...state, manager: null },
  }))
}

/** Ends the session here at once and at the station as soon as it hears. */
export async function signOut(client: Client | null, why: EndOfSession): Promise<void> {
  const over = client?.session.signOut()
  sessionEnded(why)
  // The station forgets by itself what it could not be told.
  await over?.catch(() => {})
}
