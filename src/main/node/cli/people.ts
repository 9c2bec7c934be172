import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { pinPad } from '../../accounts/proofs.ts'
import { createPasswords } from '../../accounts/password.ts'
import { createPins } from '../../accounts/pins.ts'
import { createStationClock } from '../../base/clock.ts'
import { createSettingChanges } from '../../base/setting-changes.ts'
import type { Store } from '../../store/open.ts'
import type { PersonRow } from '../../store/people.ts'
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

/**
 * The way back for anybody who forgot the PIN while no manager is there to give another: whoever may read the data folder
 * gives that person a new one, which is shown this once. It ends the lock-out of the PIN pad, and is recorded. What the old
 * one approved is over: the running station notices by itself.
 */
export async function resetPin(store: Store, flags: Flags) {
  const person = personMeant(store, flags)
  const { pin, hash } = await newPin(createPins(store, createPasswords()), person.id)
  store.transaction(() => {
    store.people.change(person.id, { pin: hash })
    store.signInFailures.clear(pinPad)
    createSettingChanges({ store, clock: createStationClock() }).record({ kind: 'system' }, 'pin', {
      subject: person.name,
      before: person.pin === null ? null : 'set',
      after: 'changed',
    })
  })
  return {
    name: person.name,
    pin,
    note: 'A manager changes it under Settings, People; managers their own under Account.',
  }
}

/** Who is at work here under the id or the name that was given. Throws CliFailure where that is nobody, or not one alone. */
function personMeant(store: Store, flags: Flags): PersonRow {
  const [id, name] = [
    flag(flags, 'id', z.string().trim().optional()),
    flag(flags, 'name', z.string().trim().optional()),
  ]
  if (id === undefined && name === undefined)
    throw new CliFailure('Name the person with --name or --id: see "people list".')
  const folded = (text: string) => text.normalize('NFKC').toLowerCase()
  const [person, ...others] = store.people
    .all()
    .filter(
      (each) =>
        each.leftAt === null &&
        (id === undefined || each.id === id) &&
        (name === undefined || folded(each.name) === folded(name)),
    )
  if (person === undefined)
    throw new CliFailure('Nobody of this name or id works here. See "people list" for who does.')
  if (others.length > 0)
    throw new CliFailure('More than one has this name. Name the person with --id: see "people list".')
  return person
}

/** Six digits that nobody has and nobody guesses first. */
async function newPin(
  pins: ReturnType<typeof createPins>,
  personId: string,
): Promise<{ pin: string; hash: string }> {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0')
    const made = await pins.forPerson(pin, personId)
    if (made.ok) return { pin, hash: made.hash }
  }
}
