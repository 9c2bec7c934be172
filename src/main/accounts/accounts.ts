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
import { createTopic } from '../base/topic.ts'
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

/**
 * Who proved who it is, on which screen (null: the station's own), and the hashes of password and PIN at that time. Another
 * screen gains nothing by the token, and with another password or PIN it is over, also where another process set it.
 */
type Held = { personId: string; screenId: string | null; proof: string | null }

/** Wrong PINs count for the device, not for a person: a PIN names nobody. No e-mail address looks like this. */
export const pinPad = ' pin'

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
  const sessions = createSessions<Held>(clock, {
    idleMs: idleLockMinutes * minuteMs,
    mostMs: sessionMostHours * 60 * minuteMs,
  })
  const approvals = createSessions<Held & { action: Action }>(clock, {
    idleMs: approvalIdleMinutes * minuteMs,
    mostMs: approvalMostMinutes * minuteMs,
  })

  /** Some session may be over now: whoever shows managers' things looks again. */
  const ended = createTopic<'sessions'>()
  const lookAgain = () => ended.publish(['sessions'])

  /** Asked with each call: the person may have left, or have another password or role, since a moment ago. */
  function holderOf(
    held: Held | null,
    screenId: string | null,
    proofOf: (row: PersonRow) => string | null,
  ): PersonRow | null {
    const row = held === null || held.screenId !== screenId ? undefined : store.people.find(held.personId)
    return row && row.leftAt === null && proofOf(row) === held?.proof ? row : null
  }
  const managerBy = (held: Held | null, screenId: string | null): Manager | null => {
    const row = holderOf(held, screenId, passwordOf)
    return row && managerOf(row)
  }
  const openSession = ({ id }: Manager, screenId: string | null): string =>
    sessions.open({ personId: id, screenId, proof: store.people.find(id)?.password ?? null })
  /** A new hash of a password that is proven: the sessions opened with the one before (or the one with `token`) go on. */
  function carryOver(personId: string, before: string | null, hash: string, token?: string | null): void {
    sessions.change(
      (held) => held.personId === personId && held.proof === before,
      (held) => ({ ...held, proof: hash }),
      token,
    )
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
        if (store.people.find(manager.id)?.password !== stored) return
        store.people.change(manager.id, { password: hash })
        carryOver(manager.id, stored, hash)
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

  function openApproval({ id, name, role }: Approver, action: Action, screenId: string | null): Approved {
    if (!whoMay.may({ role }, action)) return { ok: false, refusal: { kind: 'not-enough', name } }
    const row = store.people.find(id)
    const token = approvals.open({ personId: id, screenId, proof: row ? secretsOf(row) : null, action })
    return { ok: true, token, person: { id, name, role } }
  }

  /** Who approved this action on the screen with this token; one that does not last is used up. */
  function approverOf(token: string | null, action: Action, screenId: string | null): PersonRow | null {
    const held = approvals.peek(token)
    if (held === null || (isLasting(action) ? !isLasting(held.action) : held.action !== action)) return null
    const row = holderOf(held, screenId, secretsOf)
    if (row === null) return null
    if (isLasting(action)) approvals.use(token)
    else approvals.close(token)
    return row
  }

  /** Whoever a person was on any screen, it is nowhere any more, but in the session with this token. */
  function endSessionsOf(personId: string, but: string | null = null): void {
    sessions.closeAll((held) => held.personId === personId, but)
    approvals.closeAll((held) => held.personId === personId)
    lookAgain()
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
    /** Managers signed in to the Dashboard; each session is worth something on the screen alone where it was opened. */
    sessions: {
      peek: (token: string | null, screenId: string | null) => managerBy(sessions.peek(token), screenId),
      use: (token: string | null, screenId: string | null) => managerBy(sessions.use(token), screenId),
      close: (token: string | null) => {
        sessions.close(token)
        lookAgain()
      },
      /** Calls when a session may be over before its time; the answer stops that. */
      onEnd: (listener: () => void) => ended.listen(listener),
    },
    endSessionsOf,
    /** Another process wrote to the store: it may have set somebody's password. */
    lookAgain,

    /**
     * Who does an action that somebody has to answer for: signed in on the screen, or approved there. `nobody` while
     * there is no account, so that a new station can be set up; null where somebody has to be asked first.
     */
    answeringFor: (
      action: Action,
      {
        token,
        approval,
        screenId,
      }: { token: string | null; approval: string | null; screenId: string | null },
    ): Approver | 'nobody' | null => {
      if (!isSetUp()) return 'nobody'
      const manager = managerBy(sessions.use(token), screenId)
      if (manager) return { ...manager, role: 'manager' }
      const person = approverOf(approval, action, screenId)
      return person && whoMay.may(person, action) ? person : null
    },

    /**
     * Creates the first account of this station and signs it in; null when there is one already. `hashing` is for an
     * account whose password is no secret.
     */
    createFirst: async (
      input: { name: string; email: string; password: string; pin?: string },
      {
        hashing = passwords,
        screenId = null,
      }: { hashing?: Pick<typeof passwords, 'hash'>; screenId?: string | null } = {},
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
      return isFirst ? { token: openSession(manager, screenId), manager } : null
    },

    signIn: async (email: string, password: string, screenId: string | null = null): Promise<SignIn> => {
      const found = await check(email, password)
      return found.ok
        ? { ok: true, token: openSession(found.manager, screenId), manager: found.manager }
        : found
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
      store.transaction(() => {
        const before = store.people.find(id)?.password ?? null
        store.people.change(id, { password: hash, passwordFrom: null })
        carryOver(id, before, hash, token)
      })
      endSessionsOf(id, token)
      return { ok: true }
    },

    /** Opens an approval of an action for a manager's e-mail and password. */
    approveByPassword: async (
      email: string,
      password: string,
      action: Action,
      screenId: string | null = null,
    ): Promise<Approved> => {
      const found = await check(email, password)
      return found.ok ? openApproval({ ...found.manager, role: 'manager' }, action, screenId) : found
    },

    /** Opens an approval of an action for a PIN. */
    approveByPin: async (pin: string, action: Action, screenId: string | null = null): Promise<Approved> => {
      const found = await checkPin(pin)
      return found.ok ? openApproval(found.row, action, screenId) : found
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>

const passwordOf = ({ password }: PersonRow): string | null => password

/** What an approval rests on: it ends with either. */
const secretsOf = ({ password, pin }: PersonRow): string => `${password ?? ''} ${pin ?? ''}`

/** Null for whoever is no manager at work here. */
function managerOf({ id, name, email, role, leftAt, password }: PersonRow): Manager | null {
  return role === 'manager' && leftAt === null && email !== null && password !== null
    ? { id, name, email }
    : null
}
