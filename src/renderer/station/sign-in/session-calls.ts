import { call } from '../call/call.ts'
import { managerToken } from '../session/manager-token.ts'
import { type EndOfSession, sessionEnded, sessionLearned } from '../session/session-store.ts'

/**
 * Asks who is signed in. Where the station does not answer nothing is said of it here: what waits for the answer says
 * so, and asks again with the next line.
 */
export async function learnSession(): Promise<void> {
  const had = managerToken() !== null
  const answer = await call((client, options) => client.session.state(undefined, options))
  if (answer.ok) sessionLearned(answer.value, had)
}

/** Ends the session here at once and at the station as soon as it hears. */
export async function signOut(why: EndOfSession): Promise<void> {
  const over = call((client, options) => client.session.signOut(undefined, options))
  sessionEnded(why)
  // The station forgets by itself what it could not be told; a session that was over there already ends the same way here.
  const answer = await over
  if (!answer.ok && answer.problem.code === 'SIGNED_OUT') sessionEnded(why)
}
