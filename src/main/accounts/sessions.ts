import { randomBytes } from 'node:crypto'
import type { Clock } from '../base/clock.ts'

/** How long a session lasts, in ms: without a call, and at most. */
export type SessionLimits = { idleMs: number; mostMs: number }

type Session<Holder> = { holder: Holder; openedAt: number; lastCallAt: number }

/** People who proved who they are, in memory only: a restart asks again. */
export function createSessions<Holder>(clock: Clock, { idleMs, mostMs }: SessionLimits) {
  const byToken = new Map<string, Session<Holder>>()

  function find(token: string | null) {
    const session = token === null ? undefined : byToken.get(token)
    if (token === null || !session) return null
    const now = clock.steady()
    if (now - session.lastCallAt < idleMs && now - session.openedAt < mostMs) return session
    byToken.delete(token)
    return null
  }

  return {
    /** A new session; the answer is its token, 256 bits of chance. */
    open: (holder: Holder): string => {
      for (const token of byToken.keys()) find(token)
      const token = randomBytes(32).toString('base64url')
      const now = clock.steady()
      byToken.set(token, { holder, openedAt: now, lastCallAt: now })
      return token
    },
    /** Whose token it is; null when there is none, it has been idle for too long, or has lasted long enough. */
    peek: (token: string | null): Holder | null => find(token)?.holder ?? null,
    /** The same for a call a person made, which puts the idle lock off, but never the end. */
    use: (token: string | null): Holder | null => {
      const session = find(token)
      if (session) session.lastCallAt = clock.steady()
      return session?.holder ?? null
    },
    /** Those who hold one become another, or only the one with this token. */
    change: (are: (holder: Holder) => boolean, become: (holder: Holder) => Holder, only?: string | null) => {
      for (const [token, session] of byToken)
        if ((only === undefined || only === token) && are(session.holder))
          session.holder = become(session.holder)
    },
    close: (token: string | null) => void (token !== null && byToken.delete(token)),
    /** Ends every session of those who `are`, but the one with this token. */
    closeAll: (are: (holder: Holder) => boolean, but: string | null = null) => {
      for (const [token, { holder }] of byToken) if (token !== but && are(holder)) byToken.delete(token)
    },
  }
}
