import type { Manager } from '#shared/api/session.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'

/**
 * Who proved who it is, on which screen (null: the station's own), and the hashes of password and PIN at that time. Another
 * screen gains nothing by the token, and with another password or PIN it is over, also where another process set it.
 */
export type Held = { personId: string; screenId: string | null; proof: string | null }

/** Whose token it is on this screen. Asked with each call: the person may have left, or have another password or role, since a moment ago. */
export function holderOf(
  store: Store,
  held: Held | null,
  screenId: string | null,
  proofOf: (row: PersonRow) => string | null,
): PersonRow | null {
  const row = held === null || held.screenId !== screenId ? undefined : store.people.find(held.personId)
  return row && row.leftAt === null && proofOf(row) === held?.proof ? row : null
}

/** Null for whoever is no manager at work here. */
export function managerOf({ id, name, email, role, leftAt, password }: PersonRow): Manager | null {
  return role === 'manager' && leftAt === null && email !== null && password !== null
    ? { id, name, email }
    : null
}
