import {
  approvalIdleMinutes,
  approvalMostMinutes,
  idleLockMinutes,
  type Manager,
  sessionMostHours,
} from '#shared/api/session.ts'
import { isEasyPin } from '#shared/accounts/pin.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { ManagerRow } from '../store/managers.ts'
import type { Store } from '../store/open.ts'
import { createAttempts, type SignInRefusal } from './attempts.ts'
import { createPasswords, type PasswordCost } from './password.ts'
import { createSessions } from './sessions.ts'

type SignedIn = { token: string; manager: Manager }
type SignIn = Result<SignedIn, { refusal: SignInRefusal }>

const minuteMs = 60_000

/** Wrong PINs count for the device, not for a person: a PIN names nobody. No e-mail address looks like this. */
const pinPad = ' pin'

/** Managers, their passwords and PINs, and the sessions these open. */
export function createAccounts(deps: {
  store: Store
  clock: Clock
  newId: () => string
  /** Cost of hashing a password; the usual cost unless given. */
  passwordCost?: PasswordCost | undefined
}) {
  const { store, clock } = deps
  const passwords = createPasswords(deps.passwordCost)
  const attempts = createAttempts(deps)
  const sessions = createSessions(clock, {
    idleMs: idleLockMinutes * minuteMs,
    mostMs: sessionMostHours * 60 * minuteMs,
  })
  const approvals = createSessions(clock, {
    idleMs: approvalIdleMinutes * minuteMs,
    mostMs: approvalMostMinutes * minuteMs,
  })

  /** Whose e-mail and password these are. The same answer, after the same work, when nobody has that address. */
  async function check(
    email: string,
    password: string,
  ): Promise<Result<{ manager: Manager }, { refusal: SignInRefusal }>> {
    const attempt = attempts.begin(email)
    if (!attempt.ok) return attempt
    const known = store.managers.findByEmail(email)
    const isRight = await passwords.matches(password, known?.password ?? passwords.decoy)
    if (!known || !isRight) return { ok: false, refusal: attempts.refused(email, attempt.count) }
    attempts.succeeded(email)
    if (passwords.isWeak(known.password)) store.managers.setPassword(known.id, await passwords.hash(password))
    return { ok: true, manager: managerOf(known) }
  }

  /** Which manager has this PIN; null when none has. */
  async function ownerOf(pin: string): Promise<Manager | null> {
    let owner: Manager | null = null
    for (const row of store.managers.withPin())
      if (row.pin !== null && (await passwords.matches(pin, row.pin))) owner = managerOf(row)
    return owner
  }

  return {
    isSetUp: () => store.managers.count() > 0,
    hasManager: (email: string) => store.managers.findByEmail(email) !== undefined,
    hasPin: () => store.managers.withPin().length > 0,
    isPassword: (row: ManagerRow, password: string) => passwords.matches(password, row.password),
    isPin: async (row: ManagerRow, pin: string) => row.pin !== null && passwords.matches(pin, row.pin),
    /** Managers signed in to the Dashboard. */
    sessions,
    /** Managers who let this device change its settings, for some minutes. */
    approvals,

    /**
     * Creates the first account of this station and signs it in; null when there is one already. `hashing` is for an
     * account whose password is no secret.
     */
    createFirst: async (
      input: { name: string; email: string; password: string; pin?: string },
      hashing: Pick<typeof passwords, 'hash'> = passwords,
    ): Promise<SignedIn | null> => {
      if (store.managers.count() > 0) return null
      const [password, pin] = await Promise.all([
        hashing.hash(input.password),
        input.pin === undefined ? null : hashing.hash(input.pin),
      ])
      const manager: Manager = { id: deps.newId(), name: input.name, email: input.email }
      const isFirst = store.transaction<boolean>(() => {
        if (store.managers.count() > 0) return false
        store.managers.add({ ...manager, password, pin, createdAt: clock.now() })
        return true
      })
      return isFirst ? { token: sessions.open(manager), manager } : null
    },

    signIn: async (email: string, password: string): Promise<SignIn> => {
      const found = await check(email, password)
      return found.ok ? { ok: true, token: sessions.open(found.manager), manager: found.manager } : found
    },

    /** Opens an approval for a manager's e-mail and password. */
    approveByPassword: async (email: string, password: string): Promise<SignIn> => {
      const found = await check(email, password)
      return found.ok ? { ok: true, token: approvals.open(found.manager), manager: found.manager } : found
    },

    /** Opens an approval for a PIN. */
    approveByPin: async (pin: string): Promise<SignIn> => {
      const attempt = attempts.begin(pinPad)
      if (!attempt.ok) return attempt
      const manager = await ownerOf(pin)
      if (manager === null) return { ok: false, refusal: attempts.refused(pinPad, attempt.count) }
      attempts.succeeded(pinPad)
      return { ok: true, token: approvals.open(manager), manager }
    },

    /** Gives a manager a new PIN; false when it is too easy to guess or somebody else's. */
    setPin: async (managerId: string, pin: string): Promise<boolean> => {
      if (isEasyPin(pin)) return false
      const owner = await ownerOf(pin)
      if (owner !== null && owner.id !== managerId) return false
      store.managers.setPin(managerId, await passwords.hash(pin))
      return true
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>

function managerOf({ id, name, email }: ManagerRow): Manager {
  return { id, name, email }
}
