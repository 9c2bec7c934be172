import { idleLockMinutes, type Manager, sessionMostHours } from '#shared/api/session.ts'
import type { Clock } from '../base/clock.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import { type Held, holderOf, managerOf } from './held.ts'
import { createSessions } from './sessions.ts'

const minuteMs = 60_000

/** Managers signed in to the Dashboard; each session is worth something on the screen alone where it was opened. */
export function createManagerSessions({ store, clock }: { store: Store; clock: Clock }) {
  const sessions = createSessions<Held>(clock, {
    idleMs: idleLockMinutes * minuteMs,
    mostMs: sessionMostHours * 60 * minuteMs,
  })
  const managerBy = (held: Held | null, screenId: string | null): Manager | null => {
    const row = holderOf(store, held, screenId, passwordOf)
    return row && managerOf(row)
  }
  return {
    open: ({ id }: Manager, screenId: string | null): string =>
      sessions.open({ personId: id, screenId, proof: store.people.find(id)?.password ?? null }),
    peek: (token: string | null, screenId: string | null) => managerBy(sessions.peek(token), screenId),
    use: (token: string | null, screenId: string | null) => managerBy(sessions.use(token), screenId),
    close: sessions.close,
    /** A new hash of a password that is proven: the sessions opened with the one before (or the one with `token`) go on. */
    carryOver: (personId: string, before: string | null, hash: string, token?: string | null): void =>
      sessions.change(
        (held) => held.personId === personId && held.proof === before,
        (held) => ({ ...held, proof: hash }),
        token,
      ),
    /** Ends all of a person's, but the one with this token. */
    endOf: (personId: string, but: string | null): void =>
      sessions.closeAll((held) => held.personId === personId, but),
  }
}
export type ManagerSessions = ReturnType<typeof createManagerSessions>

const passwordOf = ({ password }: PersonRow): string | null => password
