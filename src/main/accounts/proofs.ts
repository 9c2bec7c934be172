import type { Manager } from '#shared/api/session.ts'
import type { Result } from '#shared/result.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import type { Attempts, SignInRefusal } from './attempts.ts'
import { managerOf } from './held.ts'
import type { ManagerSessions } from './manager-sessions.ts'
import type { Passwords } from './password.ts'
import type { Pins } from './pins.ts'

/** Wrong PINs count for the device, not for a person: a PIN names nobody. No e-mail address looks like this. */
export const pinPad = ' pin'

type Deps = {
  store: Store
  passwords: Passwords
  pins: Pins
  attempts: Attempts
  sessions: Pick<ManagerSessions, 'carryOver'>
}

/** Whose e-mail and password these are. The same answer, after the same work, when nobody has that address. */
export async function provenByPassword(
  deps: Deps,
  email: string,
  password: string,
): Promise<Result<{ manager: Manager }, { refusal: SignInRefusal }>> {
  const { store, passwords, attempts } = deps
  const attempt = attempts.begin(email)
  if (!attempt.ok) return attempt
  const known = store.people.findByEmail(email)
  const manager = known && managerOf(known)
  const stored = manager ? known.password : null
  const isRight = await passwords.matches(password, stored ?? passwords.decoy)
  if (!manager || stored === null || !isRight)
    return { ok: false, refusal: attempts.refused(email, attempt.count) }
  attempts.succeeded(email)
  if (passwords.isWeak(stored)) await hashAnew(deps, { id: manager.id, stored }, password)
  return { ok: true, manager }
}

/** A password whose hash cost less than one does now is hashed as it would be now; whoever is signed in stays so. */
async function hashAnew(
  { store, passwords, sessions }: Deps,
  { id, stored }: { id: string; stored: string },
  password: string,
): Promise<void> {
  const hash = await passwords.hash(password)
  store.transaction(() => {
    // It may have been changed while this was hashed.
    if (store.people.find(id)?.password !== stored) return
    store.people.change(id, { password: hash })
    sessions.carryOver(id, stored, hash)
  })
}

/** Whose PIN this is. */
export async function provenByPin(
  { attempts, pins }: Pick<Deps, 'attempts' | 'pins'>,
  pin: string,
): Promise<Result<{ row: PersonRow }, { refusal: SignInRefusal }>> {
  const attempt = attempts.begin(pinPad)
  if (!attempt.ok) return attempt
  const row = await pins.ownerOf(pin)
  if (row === null) return { ok: false, refusal: attempts.refused(pinPad, attempt.count) }
  attempts.succeeded(pinPad)
  return { ok: true, row }
}

/** Another password of a manager's own. Of the sessions, the one with `token` rests on it from now on. */
export async function putPassword(
  { store, passwords, sessions }: Pick<Deps, 'store' | 'passwords' | 'sessions'>,
  id: string,
  password: string,
  token: string | null,
): Promise<void> {
  const hash = await passwords.hash(password)
  store.transaction(() => {
    const before = store.people.find(id)?.password ?? null
    store.people.change(id, { password: hash, passwordFrom: null })
    sessions.carryOver(id, before, hash, token)
  })
}
