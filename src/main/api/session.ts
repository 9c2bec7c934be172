import { idleLockMinutes, type SessionState } from '#shared/api/session.ts'
import type { SignInRefusal } from '../accounts/attempts.ts'
import type { Core } from '../core/core.ts'
import { demoAccount } from '../core/demo.ts'
import { api, requireManager, tokenOf } from './context.ts'

/** The sign-in calls of the contract. */
export function sessionApi({ accounts, facts, settingChanges, changes }: Core) {
  const manager = requireManager(accounts)
  return {
    // Asking who is signed in is no manager's action: it must not put off the lock.
    state: api.session.state.handler(({ context }): SessionState => ({
      setupNeeded: !accounts.isSetUp(),
      manager: accounts.sessions.peek(tokenOf(context)),
      hasPin: accounts.hasPin(),
      demoAccount:
        facts.demo && accounts.hasManager(demoAccount.email)
          ? { email: demoAccount.email, password: demoAccount.password, pin: demoAccount.pin }
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
      throw refused(errors, answer.refusal)
    }),
    approve: api.session.approve.handler(async ({ input, errors }) => {
      const answer = await (input.by === 'pin'
        ? accounts.approveByPin(input.pin)
        : accounts.approveByPassword(input.email, input.password))
      if (answer.ok) return { token: answer.token, manager: answer.manager }
      throw refused(errors, answer.refusal)
    }),
    setPin: api.session.setPin.use(manager).handler(async ({ input, context, errors }) => {
      const { id, name } = context.manager
      const hadPin = accounts.hasPin()
      if (!(await accounts.setPin(id, input.pin))) throw errors.PIN_REFUSED()
      settingChanges.record(context.actor, 'pin', {
        subject: name,
        before: hadPin ? 'set' : null,
        after: 'changed',
      })
      changes.device.publish(['device'])
    }),
    signOut: api.session.signOut.handler(({ context }) => accounts.sessions.close(tokenOf(context))),
  }
}

type RefusalErrors = {
  LOCKED: (options: { data: { until: number } }) => Error
  WRONG: (options: { data: { attemptsLeft: number } }) => Error
}

function refused(errors: RefusalErrors, refusal: SignInRefusal): Error {
  return refusal.kind === 'locked'
    ? errors.LOCKED({ data: { until: refusal.until } })
    : errors.WRONG({ data: { attemptsLeft: refusal.attemptsLeft } })
}
