import { lockOutMinutes, type Manager, maxFailedSignIns } from '#shared/api/session.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/open.ts'
import { decoy, hashPassword, isPassword } from './password.ts'
import { createSessions } from './sessions.ts'

type SignedIn = { token: string; manager: Manager }
export type SignInRefusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }

/** Failures older than this are forgotten, in ms. */
const failureMemoryMs = 24 * 3_600_000

/** Managers, their passwords and sessions. */
export function createAccounts(deps: { store: Store; clock: Clock; newId: () => string }) {
  const { store, clock } = deps
  const sessions = createSessions(clock)

  /** When signing in to this address is possible again (epoch ms), or null. */
  function lockedUntil(email: string): number | null {
    const failures = store.signInFailures.get(email)
    if (!failures || failures.count < maxFailedSignIns) return null
    const until = failures.lastAt + lockOutMinutes * 60_000
    return clock.now() < until ? until : null
  }

  /**
   * Counts the attempt before the password is compared: comparing takes a while, and tries sent at once must not all
   * count as the first one.
   */
  function begin(email: string): Result<{ count: number }, { until: number }> {
    return store.transaction<Result<{ count: number }, { until: number }>>(() => {
      const now = clock.now()
      store.signInFailures.forget(now - failureMemoryMs)
      const until = lockedUntil(email)
      if (until !== null) return { ok: false, until }
      const earlier = store.signInFailures.get(email)?.count ?? 0
      const count = (earlier >= maxFailedSignIns ? 0 : earlier) + 1
      store.signInFailures.put(email, count, now)
      return { ok: true, count }
    })
  }

  return {
    isSetUp: () => store.managers.count() > 0,
    hasManager: (email: string) => store.managers.findByEmail(email) !== undefined,
    sessions,

    /** Creates the first account of this station and signs it in; null when there is one already. */
    createFirst: async (input: {
      name: string
      email: string
      password: string
    }): Promise<SignedIn | null> => {
      if (store.managers.count() > 0) return null
      const password = await hashPassword(input.password)
      const manager: Manager = { id: deps.newId(), name: input.name, email: input.email }
      const isFirst = store.transaction<boolean>(() => {
        if (store.managers.count() > 0) return false
        store.managers.add({ ...manager, password, createdAt: clock.now() })
        return true
      })
      return isFirst ? { token: sessions.open(manager), manager } : null
    },

    /** The same answer, after the same work, for a wrong password and for an address nobody has. */
    signIn: async (
      email: string,
      password: string,
    ): Promise<Result<SignedIn, { refusal: SignInRefusal }>> => {
      const attempt = begin(email)
      if (!attempt.ok) return { ok: false, refusal: { kind: 'locked', until: attempt.until } }
      const known = store.managers.findByEmail(email)
      const isRight = await isPassword(password, known?.password ?? decoy)
      if (!known || !isRight) {
        const until = lockedUntil(email)
        return {
          ok: false,
          refusal:
            until === null
              ? { kind: 'wrong', attemptsLeft: maxFailedSignIns - attempt.count }
              : { kind: 'locked', until },
        }
      }
      store.signInFailures.clear(email)
      const manager: Manager = { id: known.id, name: known.name, email: known.email }
      return { ok: true, token: sessions.open(manager), manager }
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>
