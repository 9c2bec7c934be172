import { isEasyPassword, restaurantNames } from '#shared/accounts/easy-password.ts'
import { idleLockMinutes, type SessionState } from '#shared/api/session.ts'
import type { SignInRefusal } from '../accounts/attempts.ts'
import type { Core } from '../core/core.ts'
import { demoAccount } from '../core/demo.ts'
import { api, requireManager, screenOf, tokenOf } from './context.ts'

/** The sign-in calls of the contract. */
export function sessionApi({ accounts, people, store, facts, locations, settingChanges, changes }: Core) {
  const manager = requireManager(accounts)
  const isEasy = (password: string, { name, email }: { name: string; email: string }) =>
    isEasyPassword(password, [name, email, ...restaurantNames(locations.all())])
  return {
    // Asking who is signed in is no manager's action: it must not put off the lock.
    state: api.session.state.handler(({ context }): SessionState => ({
      setupNeeded: !accounts.isSetUp(),
      manager: accounts.sessions.peek(tokenOf(context), screenOf(context)),
      hasPin: accounts.hasPin(),
      demoAccount:
        facts.demo && accounts.hasManager(demoAccount.email)
          ? { email: demoAccount.email, password: demoAccount.password, pin: demoAccount.pin }
          : null,
      idleLockMinutes,
    })),
    create: api.session.create.handler(async ({ input, context, errors }) => {
      if (isEasy(input.password, input)) throw errors.PASSWORD_EASY()
      const signedIn = await accounts.createFirst(input, { screenId: screenOf(context) })
      if (!signedIn) throw errors.ALREADY_SET_UP()
      // The first run shows what is still missing on a device.
      changes.device.publish(['device'])
      return signedIn
    }),
    signIn: api.session.signIn.handler(async ({ input, context, errors }) => {
      const answer = await accounts.signIn(input.email, input.password, screenOf(context))
      if (answer.ok) return { token: answer.token, manager: answer.manager }
      throw refused(errors, answer.refusal)
    }),
    approvers: api.session.approvers.handler(({ input }) => {
      const able = people
        .state()
        .people.filter((person) => person.leftAt === null && accounts.whoMay.may(person, input.action))
      return { names: able.map(({ name }) => name), hasPin: able.some((person) => person.hasPin) }
    }),
    approve: api.session.approve.handler(async ({ input, context, errors }) => {
      const at = screenOf(context)
      const answer = await (input.by === 'pin'
        ? accounts.approveByPin(input.pin, input.action, at)
        : accounts.approveByPassword(input.email, input.password, input.action, at))
      if (answer.ok) return { token: answer.token, person: answer.person }
      const { refusal } = answer
      throw refusal.kind === 'not-enough'
        ? errors.NOT_ENOUGH({ data: { name: refusal.name } })
        : refused(errors, refusal)
    }),
    setPin: api.session.setPin.use(manager).handler(async ({ input, context, errors }) => {
      const { id, name } = context.manager
      const made = await accounts.pins.forPerson(input.pin, id)
      if (!made.ok) throw errors.PIN_REFUSED({ data: { why: made.refusal } })
      store.transaction(() => {
        const before = store.people.find(id)?.pin == null ? null : 'set'
        store.people.change(id, { pin: made.hash })
        settingChanges.record(context.actor, 'pin', { subject: name, before, after: 'changed' })
      })
      changes.device.publish(['device'])
    }),
    changePassword: api.session.changePassword.use(manager).handler(async ({ input, context, errors }) => {
      const { manager, token } = context
      if (isEasy(input.password, manager)) throw errors.PASSWORD_EASY()
      const answer = await accounts.changePassword(manager, input.old, input.password, token)
      if (!answer.ok) throw refused(errors, answer.refusal)
      settingChanges.record(context.actor, 'password', {
        subject: manager.name,
        before: 'set',
        after: 'changed',
      })
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
