import { idleLockMinutes, type SessionState } from '#shared/api/session.ts'
import type { Core } from '../core.ts'
import { demoAccount } from '../demo.ts'
import { api, tokenOf } from './context.ts'

/** The sign-in calls of the contract. */
export function sessionApi({ accounts, facts }: Core) {
  return {
    // Asking who is signed in is no manager's action: it must not put off the lock.
    state: api.session.state.handler(({ context }): SessionState => ({
      setupNeeded: !accounts.isSetUp(),
      manager: accounts.sessions.peek(tokenOf(context)),
      demoAccount:
        facts.demo && accounts.hasManager(demoAccount.email)
          ? { email: demoAccount.email, password: demoAccount.password }
          : null,
      idleLockMinutes,
    })),
    create: api.session.create.handler(async ({ input, errors }) => {
      const signedIn = await accounts.createFirst(input)
      if (!signedIn) throw errors.ALREADY_SET_UP()
      return signedIn
    }),
    signIn: api.session.signIn.handler(async ({ input, errors }) => {
      const answer = await accounts.signIn(input.email, input.password)
      if (answer.ok) return { token: answer.token, manager: answer.manager }
      if (answer.refusal.kind === 'locked') throw errors.LOCKED({ data: { until: answer.refusal.until } })
      throw errors.WRONG({ data: { attemptsLeft: answer.refusal.attemptsLeft } })
    }),
    signOut: api.session.signOut.handler(({ context }) => accounts.sessions.close(tokenOf(context))),
  }
}
