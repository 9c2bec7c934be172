import { lockOutMinutes, maxFailedSignIns } from '#shared/api/session.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'

export type SignInRefusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }

/** Failures older than this are forgotten, in ms. */
const failureMemoryMs = 24 * 3_600_000

/**
 * Counts wrong guesses per key (an e-mail address, or the device's PIN pad) and locks it for a while after too many in
 * a row. Kept on disk: a restart gives no new guesses.
 */
export function createAttempts({ store, clock }: { store: Store; clock: Clock }) {
  /** When trying again is possible (epoch ms), or null when it is now. */
  function lockedUntil(key: string): number | null {
    const failures = store.signInFailures.get(key)
    if (!failures || failures.count < maxFailedSignIns) return null
    const until = failures.lastAt + lockOutMinutes * 60_000
    return clock.now() < until ? until : null
  }

  return {
    /**
     * Counts the attempt before the secret is compared: comparing takes a while, and tries sent at once must not all
     * count as the first one.
     */
    begin: (key: string): Result<{ count: number }, { refusal: SignInRefusal }> =>
      store.transaction<Result<{ count: number }, { refusal: SignInRefusal }>>(() => {
        const now = clock.now()
        store.signInFailures.forget(now - failureMemoryMs)
        const until = lockedUntil(key)
        if (until !== null) return { ok: false, refusal: { kind: 'locked', until } }
        const earlier = store.signInFailures.get(key)?.count ?? 0
        const count = (earlier >= maxFailedSignIns ? 0 : earlier) + 1
        store.signInFailures.put(key, count, now)
        return { ok: true, count }
      }),
    /** What to answer to the wrong guess with this count. */
    refused: (key: string, count: number): SignInRefusal => {
      const until = lockedUntil(key)
      return until === null
        ? { kind: 'wrong', attemptsLeft: maxFailedSignIns - count }
        : { kind: 'locked', until }
    },
    succeeded: (key: string) => store.signInFailures.clear(key),
  }
}
export type Attempts = ReturnType<typeof createAttempts>
