import type { Role } from '#shared/accounts/permissions.ts'
import { isEasyPin, isPin } from '#shared/accounts/pin.ts'
import type { Person } from '#shared/api/people.ts'
import { leastPassword } from '#shared/api/session.ts'
import { isEmail } from '#shared/text/email.ts'

/** What is typed about a person. */
export type Fields = { name: string; role: Role; email: string; password: string; pin: string }

/** As the station has the person; of somebody new, nothing yet. */
export function fieldsOf(person: Person | null): Fields {
  return {
    name: person?.name ?? '',
    role: person?.role ?? 'staff',
    email: person?.email ?? '',
    password: '',
    pin: '',
  }
}

/** Whether somebody becomes a manager, who signs in with a password. */
export function needsPassword({ role }: Fields, person: Person | null): boolean {
  return role === 'manager' && person?.role !== 'manager'
}

/** Which fields cannot be saved as they are. */
export function wrongOf(fields: Fields, person: Person | null) {
  const { name, email, password, pin } = fields
  const isManager = fields.role === 'manager'
  return {
    name: name.trim() === '',
    email: isManager && !isEmail(email.trim()),
    password:
      isManager && (needsPassword(fields, person) || password !== '') && password.length < leastPassword,
    pin: pin !== '' && (!isPin(pin) || isEasyPin(pin)),
  }
}
