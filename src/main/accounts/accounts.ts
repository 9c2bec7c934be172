import type { Manager } from '#shared/api/session.ts'
import type { Action } from '#shared/accounts/permissions.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import { createTopic } from '../base/topic.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import { type Approved, type Approver, createApprovals } from './approvals.ts'
import { createAttempts, type SignInRefusal } from './attempts.ts'
import { addFirstManager, type FirstManager } from './first-manager.ts'
import { managerOf } from './held.ts'
import { createManagerSessions } from './manager-sessions.ts'
import { createPasswords, type PasswordCost, type Passwords } from './password.ts'
import { createPins } from './pins.ts'
import { provenByPassword, provenByPin, putPassword } from './proofs.ts'
import { createWhoMay } from './who-may.ts'

type SignedIn = { token: string; manager: Manager }
type SignIn = Result<SignedIn, { refusal: SignInRefusal }>
type Proof = { token: string | null; approval: string | null; screenId: string | null }

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
  const sessions = createManagerSessions(deps)
  const approvals = createApprovals({ store, clock, whoMay })
  const proving = { store, passwords, pins, attempts, sessions }

  /** Some session may be over now: whoever shows managers' things looks again. */
  const ended = createTopic<'sessions'>()
  const lookAgain = () => ended.publish(['sessions'])
  const isSetUp = () => store.people.all().some((row) => managerOf(row) !== null)

  /** Whoever a person was on any screen, it is nowhere any more, but in the session with this token. */
  function endSessionsOf(personId: string, but: string | null = null): void {
    sessions.endOf(personId, but)
    approvals.endOf(personId)
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
      peek: sessions.peek,
      use: sessions.use,
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
    answeringFor: (action: Action, { token, approval, screenId }: Proof): Approver | 'nobody' | null => {
      if (!isSetUp()) return 'nobody'
      const manager = sessions.use(token, screenId)
      if (manager) return { ...manager, role: 'manager' }
      const person = approvals.use(approval, action, screenId)
      return person && whoMay.may(person, action) ? person : null
    },

    /**
     * Creates the first account of this station and signs it in; null when there is one already. `hashing` is for an
     * account whose password is no secret.
     */
    createFirst: async (
      input: FirstManager,
      how: { hashing?: Pick<Passwords, 'hash'>; screenId?: string | null } = {},
    ): Promise<SignedIn | null> => {
      const manager = await addFirstManager({ ...deps, isSetUp }, input, how.hashing ?? passwords)
      return manager && { token: sessions.open(manager, how.screenId ?? null), manager }
    },

    signIn: async (email: string, password: string, screenId: string | null = null): Promise<SignIn> => {
      const found = await provenByPassword(proving, email, password)
      return found.ok
        ? { ok: true, token: sessions.open(found.manager, screenId), manager: found.manager }
        : found
    },

    /** A manager's own password, for the old one; whatever else is open in this name ends, but the session with `token`. */
    changePassword: async (
      manager: Manager,
      old: string,
      password: string,
      token: string | null,
    ): Promise<Result<object, { refusal: SignInRefusal }>> => {
      const found = await provenByPassword(proving, manager.email, old)
      if (!found.ok) return found
      await putPassword(proving, manager.id, password, token)
      endSessionsOf(manager.id, token)
      return { ok: true }
    },

    /** Opens an approval of an action for a manager's e-mail and password. */
    approveByPassword: async (
      email: string,
      password: string,
      action: Action,
      screenId: string | null = null,
    ): Promise<Approved> => {
      const found = await provenByPassword(proving, email, password)
      return found.ok ? approvals.open({ ...found.manager, role: 'manager' }, action, screenId) : found
    },

    /** Opens an approval of an action for a PIN. */
    approveByPin: async (pin: string, action: Action, screenId: string | null = null): Promise<Approved> => {
      const found = await provenByPin(proving, pin)
      return found.ok ? approvals.open(found.row, action, screenId) : found
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>
