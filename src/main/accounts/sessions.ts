import { randomBytes } from 'node:crypto'
import { idleLockMinutes, type Manager } from '#shared/api/session.ts'
import type { Clock } from '../clock.ts'

/** Signed-in managers, in memory only: a restart asks for the password again. */
export function createSessions(clock: Clock) {
  const byToken = new Map<string, { manager: Manager; lastCallAt: number }>()

  function find(token: string | null) {
    const session = token === null ? undefined : byToken.get(token)
    if (token === null || !session) return null
    if (clock.now() - session.lastCallAt < idleLockMinutes * 60_000) return session
    byToken.delete(token)
    return null
  }

  return {
    /** A new session; the answer is its token, 256 bits of chance. */
    open: (manager: Manager): string => {
      for (const token of byToken.keys()) find(token)
      const token = randomBytes(32).toString('base64url')
      byToken.set(token, { manager, lastCallAt: clock.now() })
      return token
    },
    /** Whose token it is; null when there is none or it has been idle for too long. */
    peek: (token: string | null): Manager | null => find(token)?.manager ?? null,
    /** The same for a call a manager made, which puts the lock off. */
    use: (token: string | null): Manager | null => {
      const session = find(token)
      if (session) session.lastCallAt = clock.now()
      return session?.manager ?? null
    },
    close: (token: string | null) => void (token !== null && byToken.delete(token)),
  }
}
export type Sessions = ReturnType<typeof createSessions>
