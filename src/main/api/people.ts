import type { SettingChange } from '#shared/api/device.ts'
import type { PeopleState } from '#shared/api/people.ts'
import { assertNever } from '#shared/result.ts'
import type { PeopleRefusal } from '../accounts/people.ts'
import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

type Changed = { data: { by: string | null; at: number | null } }
type Errors = {
  UNKNOWN_PERSON: () => Error
  NAME_TAKEN: () => Error
  EMAIL_TAKEN: () => Error
  EMAIL_NEEDED: () => Error
  PASSWORD_NEEDED: () => Error
  PASSWORD_EASY: () => Error
  PIN_EASY: () => Error
  PIN_TAKEN: () => Error
  LAST_MANAGER: () => Error
  CHANGED: (options: Changed) => Error
}

/** The calls about people; for managers only. */
export function peopleApi({ people, accounts, settingChanges, changes }: Core) {
  const managed = api.people.use(requireManager(accounts))

  /** Who was faster: the last change of this person, or of the permissions. */
  function faster(is: (change: SettingChange) => boolean): Changed {
    const last = settingChanges.latest().find(is)
    return { data: { by: last?.actor.name ?? null, at: last?.at ?? null } }
  }
  function settled(refusal: PeopleRefusal | null, id: string | null, errors: Errors): PeopleState {
    if (refusal !== null) throw errorOf(refusal, id, errors)
    changes.device.publish(['device'])
    return people.state()
  }
  function errorOf(refusal: PeopleRefusal, id: string | null, errors: Errors): Error {
    switch (refusal) {
      case 'unknown':
        return errors.UNKNOWN_PERSON()
      case 'changed': {
        const name = people.state().people.find((person) => person.id === id)?.name
        return errors.CHANGED(faster(({ subject }) => subject === name))
      }
      case 'name-taken':
        return errors.NAME_TAKEN()
      case 'email-taken':
        return errors.EMAIL_TAKEN()
      case 'email-needed':
        return errors.EMAIL_NEEDED()
      case 'password-needed':
        return errors.PASSWORD_NEEDED()
      case 'password-easy':
        return errors.PASSWORD_EASY()
      case 'pin-easy':
        return errors.PIN_EASY()
      case 'pin-taken':
        return errors.PIN_TAKEN()
      case 'last-manager':
        return errors.LAST_MANAGER()
      default:
        return assertNever(refusal)
    }
  }

  return {
    state: managed.state.handler(() => people.state()),
    add: managed.add.handler(async ({ input, context, errors }) =>
      settled(await people.add(input, managerActor(context.manager)), null, errors),
    ),
    change: managed.change.handler(async ({ input, context, errors }) =>
      settled(await people.change(input, input, managerActor(context.manager)), input.id, errors),
    ),
    setPin: managed.setPin.handler(async ({ input, context, errors }) =>
      settled(await people.setPin(input, input.pin, managerActor(context.manager)), input.id, errors),
    ),
    resetPassword: managed.resetPassword.handler(async ({ input, context, errors }) =>
      settled(
        await people.resetPassword(input, input.password, managerActor(context.manager)),
        input.id,
        errors,
      ),
    ),
    setHere: managed.setHere.handler(({ input, context, errors }) =>
      settled(people.setHere(input, input.isHere, managerActor(context.manager)), input.id, errors),
    ),
    setPermissions: managed.setPermissions.handler(({ input, context, errors }) => {
      const refusal = people.setPermissions(input.revision, input.levels, managerActor(context.manager))
      if (refusal !== null) throw errors.CHANGED(faster(({ setting }) => setting === 'permission'))
      return people.state()
    }),
  }
}
