import { approvalIdleMinutes, approvalMostMinutes } from '#shared/api/session.ts'
import { type Action, isLasting, type Role } from '#shared/accounts/permissions.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import type { SignInRefusal } from './attempts.ts'
import { type Held, holderOf } from './held.ts'
import { createSessions } from './sessions.ts'
import type { WhoMay } from './who-may.ts'

/** Somebody who proved who it is at a screen. */
export type Approver = { id: string; name: string; role: Role }
/** The proof was right, and this person may not do it. */
type NotEnough = { kind: 'not-enough'; name: string }
export type Approved = Result<{ token: string; person: Approver }, { refusal: SignInRefusal | NotEnough }>

const minuteMs = 60_000

/** Approvals of single actions, and of settings for some minutes, each on the screen where it was given. */
export function createApprovals({ store, clock, whoMay }: { store: Store; clock: Clock; whoMay: WhoMay }) {
  const approvals = createSessions<Held & { action: Action }>(clock, {
    idleMs: approvalIdleMinutes * minuteMs,
    mostMs: approvalMostMinutes * minuteMs,
  })
  return {
    /** Somebody proved who it is: opens an approval where this person may do the action. */
    open: ({ id, name, role }: Approver, action: Action, screenId: string | null): Approved => {
      if (!whoMay.may({ role }, action)) return { ok: false, refusal: { kind: 'not-enough', name } }
      const row = store.people.find(id)
      const token = approvals.open({ personId: id, screenId, proof: row ? secretsOf(row) : null, action })
      return { ok: true, token, person: { id, name, role } }
    },
    /** Who approved this action on the screen with this token; one that does not last is used up. */
    use: (token: string | null, action: Action, screenId: string | null): PersonRow | null => {
      const held = approvals.peek(token)
      if (held === null || (isLasting(action) ? !isLasting(held.action) : held.action !== action)) return null
      const row = holderOf(store, held, screenId, secretsOf)
      if (row === null) return null
      if (isLasting(action)) approvals.use(token)
      else approvals.close(token)
      return row
    },
    /** Ends all of a person's. */
    endOf: (personId: string): void => approvals.closeAll((held) => held.personId === personId),
  }
}

/** What an approval rests on: it ends with either. */
const secretsOf = ({ password, pin }: PersonRow): string => `${password ?? ''} ${pin ?? ''}`
