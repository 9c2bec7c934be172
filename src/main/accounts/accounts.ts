import {
  approvalIdleMinutes,
  approvalMostMinutes,
  idleLockMinutes,
  type Manager,
  sessionMostHours,
} from '#shared/api/session.ts'
import { type Action, isLasting, type Role } from '#shared/accounts/permissions.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import { createAttempts, type SignInRefusal } from './attempts.ts'
import { createPasswords, type PasswordCost } from './password.ts'
import { createPins } from './pins.ts'
import { createSessions } from './sessions.ts'
import { createWhoMay } from './who-may.ts'

type SignedIn = { token: string; manager: Manager }
type SignIn = Result<SignedIn, { refusal: SignInRefusal }>
/** Somebody who proved who it is at a screen. */
export type Approver = { id: string; name: string; role: Role }
/** The proof was right, and this person may not do it. */
type NotEnough = { kind: 'not-enough'; name: string }
type Approved = Result<{ token: string; person: Approver }, { refusal: SignInRefusal | NotEnough }>

const minuteMs = 60_000

/** Wrong PINs count for the device, not for a person: a PIN names nobody. No e-mail address looks like this. */
const pinPad = ' pin'

/** People, what they prove themselves with, what they may do, and the sessions this opens. */
export function createAccounts(deps: {
  store: Store
  clock: Clock
  newId: () => string
  /** Cost of hashing a password; the usual cost unless given. */
  passwordCost?: PasswordCost | undefined
}) {
  const { store, clock } = deps
  const passwords = createPasswords(deps.passwordCost)
  const pins = createPins(store, passwords)
  const attempts = createAttempts(deps)
  const whoMay = createWhoMay(store)
  const sessions = createSessions<string>(clock, {
    idleMs: idleLockMinutes * minuteMs,
    mostMs: sessionMostHours * 60 * minuteMs,
  })
  const approvals = createSessions<{ personId: string; action: Action }>(clock, {
    idleMs: approvalIdleMinutes * minuteMs,
    mostMs: approvalMostMinutes * minuteMs,
  })

  const personHere = (id: string | null): PersonRow | null => {
    const row = id === null ? undefined : store.people.find(id)
    return row && row.leftAt === null ? row : null
  }
  /** Asked with each call: a manager may have left, or become something else, a moment ago. */
  const managerBy = (id: string | null): Manager | null => {
    const row = personHere(id)
    return row && managerOf(row)
  }
  const isSetUp = () => store.people.all().some((row) => managerOf(row) !== null)

  /** Whose e-mail and password these are. The same answer, after the same work, when nobody has that address. */
  async function check(
    email: string,
    password: string,
  ): Promise<Result<{ manager: Manager }, { refusal: SignInRefusal }>> {
    const attempt = attempts.begin(email)
    if (!attempt.ok) return attempt
    const known = store.people.findByEmail(email)
    const manager = known && managerOf(known)
    const stored = manager ? known.password : null
    const isRight = await passwords.matches(password, stored ?? passwords.decoy)
    if (!manager || stored === null || !isRight)
      return { ok: false, refusal: attempts.refused(email, attempt.count) }
    attempts.succeeded(email)
    if (passwords.isWeak(stored)) {
      const hash = await passwords.hash(password)
      store.transaction(() => {
        // It may have been changed while this was hashed.
        if (store.people.find(manager.id)?.password === stored)
          store.people.change(manager.id, { password: hash })
      })
    }
    return { ok: true, manager }
  }

  /** Whose PIN this is. */
  async function checkPin(pin: string): Promise<Result<{ row: PersonRow }, { refusal: SignInRefusal }>> {
    const attempt = attempts.begin(pinPad)
    if (!attempt.ok) return attempt
    const row = await pins.ownerOf(pin)
    if (row === null) return { ok: false, refusal: attempts.refused(pinPad, attempt.count) }
    attempts.succeeded(pinPad)
    return { ok: true, row }
  }

  function openApproval({ id, name, role }: Approver, action: Action): Approved {
    if (!whoMay.may({ role }, action)) return { ok: false, refusal: { kind: 'not-enough', name } }
    return { ok: true, token: approvals.open({ personId: id, action }), person: { id, name, role } }
  }

  /** Who approved this action on the screen with this token; one that does not last is used up. */
  function approverOf(token: string | null, action: Action): PersonRow | null {
    const held = approvals.peek(token)
    if (held === null || (isLasting(action) ? !isLasting(held.action) : held.action !== action)) return null
    if (isLasting(action)) approvals.use(token)
    else approvals.close(token)
    return personHere(held.personId)
  }

  /** Whoever a person was on any screen, it is nowhere any more, but in the session with this token. */
  function endSessionsOf(personId: string, but: string | null = null): void {
    sessions.closeAll((id) => id === personId, but)
    approvals.closeAll((held) => held.personId === personId)
  }

  return {
    isSetUp,
    hasManager: (email: string) => store.people.findByEmail(email) !== undefined,
    hasPin: pins.hasAny,
    isPassword: async (row: PersonRow, password: string) =>
      row.password !== null && passwords.matches(password, row.password),
    isPin: async (row: PersonRow, pin: string) => row.pin !== null && passwords.matches(pin, row.pin),
    passwords,
    pins,
    attempts,
    whoMay,
    /** Managers signed in to the Dashboard. */
    sessions: {
      open: (manager: Manager) => sessions.open(manager.id),
      peek: (token: string | null) => managerBy(sessions.peek(token)),
      use: (token: string | null) => managerBy(sessions.use(token)),
      close: sessions.close,
    },
    endSessionsOf,

    /**
     * Who does an action that somebody has to answer for: signed in on the screen, or approved there. `nobody` while
     * there is no account, so that a new station can be set up; null where somebody has to be asked first.
     */
    answeringFor: (
      action: Action,
      { token, approval }: { token: string | null; approval: string | null },
    ): Approver | 'nobody' | null => {
      if (!isSetUp()) return 'nobody'
      const manager = managerBy(sessions.use(token))
      if (manager) return { ...manager, role: 'manager' }
      const person = approverOf(approval, action)
      return person && whoMay.may(person, action) ? person : null
    },

    /**
     * Creates the first account of this station and signs it in; null when there is one already. `hashing` is for an
     * account whose password is no secret.
     */
    createFirst: async (
      input: { name: string; email: string; password: string; pin?: string },
      hashing: Pick<typeof passwords, 'hash'> = passwords,
    ): Promise<SignedIn | null> => {
      if (isSetUp()) return null
      const [password, pin] = await Promise.all([
        hashing.hash(input.password),
        input.pin === undefined ? null : hashing.hash(input.pin),
      ])
      const manager: Manager = { id: deps.newId(), name: input.name, email: input.email }
      const isFirst = store.transaction<boolean>(() => {
        if (isSetUp()) return false
        store.people.add({
          ...manager,
          role: 'manager',
          password,
          passwordFrom: null,
          pin,
          createdAt: clock.now(),
          leftAt: null,
          revision: 1,
        })
        return true
      })
      return isFirst ? { token: sessions.open(manager.id), manager } : null
    },

    signIn: async (email: string, password: string): Promise<SignIn> => {
      const found = await check(email, password)
      return found.ok ? { ok: true, token: sessions.open(found.manager.id), manager: found.manager } : found
    },

    /** A manager's own password, for the old one; whatever else is open in this name ends, but the session with `token`. */
    changePassword: async (
      { id, email }: Manager,
      old: string,
      password: string,
      token: string | null,
    ): Promise<Result<object, { refusal: SignInRefusal }>> => {
      const found = await check(email, old)
      if (!found.ok) return found
      const hash = await passwords.hash(password)
      store.transaction(() => store.people.change(id, { password: hash, passwordFrom: null }))
      endSessionsOf(id, token)
      return { ok: true }
    },

    /** Opens an approval of an action for a manager's e-mail and password. */
    approveByPassword: async (email: string, password: string, action: Action): Promise<Approved> => {
      const found = await check(email, password)
      return found.ok ? openApproval({ ...found.manager, role: 'manager' }, action) : found
    },

    /** Opens an approval of an action for a PIN. */
    approveByPin: async (pin: string, action: Action): Promise<Approved> => {
      const found = await checkPin(pin)
      return found.ok ? openApproval(found.row, action) : found
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>

/** Null for whoever is no manager at work here. */
function managerOf({ id, name, email, role, leftAt, password }: PersonRow): Manager | null {
  return role === 'manager' && leftAt === null && email !== null && password !== null
    ? { id, name, email }
    : null
}
