import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { createPasswords } from '../../accounts/password.ts'
import { createStationClock } from '../../base/clock.ts'
import { createSettingChanges } from '../../base/setting-changes.ts'
import type { Store } from '../../store/open.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

/** Everybody who works here, without anything secret. */
export function listPeople(store: Store) {
  return store.people.all().map(({ id, name, role, email, pin, leftAt }) => ({
    id,
    name,
    role,
    email,
    hasPin: pin !== null,
    leftAt,
  }))
}

/**
 * The way back for a manager who forgot the password and has no colleague: whoever may read the data folder gives the
 * account a new one, which is shown this once. It ends a lock-out, and is recorded. Wherever that
 * person is signed in it is over: the running station notices by itself.
 */
export async function resetPassword(store: Store, flags: Flags) {
  const email = flag(
    flags,
    'email',
    z.string({ error: 'name the manager: see "people list"' }).trim().toLowerCase(),
  )
  const person = store.people.findByEmail(email)
  if (person?.role !== 'manager')
    throw new CliFailure(`No manager has this e-mail. See "people list" for those there are.`)
  const password = randomBytes(12).toString('base64url')
  const hash = await createPasswords().hash(password)
  store.transaction(() => {
    store.people.change(person.id, { password: hash, passwordFrom: null, leftAt: null })
    store.signInFailures.clear(email)
    createSettingChanges({ store, clock: createStationClock() }).record(
      { kind: 'system' },
      'password-reset',
      {
        subject: person.name,
        before: 'set',
        after: 'changed',
      },
    )
  })
  return { email, password, note: 'Sign in with it, then change it under Settings, Account.' }
}
