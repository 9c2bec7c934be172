import type { PeopleState, Person } from '#shared/api/people.ts'
import type { Request } from '#renderer/station/call/call.ts'
import { type Fields, needsPassword } from './person-fields.ts'

/** Which person, as far as the screen has seen the changes of it. */
export type Known = { id: string; revision: number }
/** One thing that is asked of the station; each is whole by itself. */
export type Step = (known: Known) => Request<PeopleState, unknown>

/** What the station is asked for what was typed, one after the other. */
export function askedFor(fields: Fields, person: Person | null): Step[] {
  const { name, role, password, pin } = fields
  const isManager = role === 'manager'
  const email = isManager ? fields.email : null
  if (person === null) {
    const added = { name, role, email, password: isManager ? password : null, pin: pin === '' ? null : pin }
    return [
      () =>
        ({ people }, options) =>
          people.add(added, options),
    ]
  }
  const isNewManager = needsPassword(fields, person)
  const changed = { name, role, email, password: isNewManager ? password : null }
  const isReset = isManager && !isNewManager && password !== ''
  return [
    (known) =>
      ({ people }, options) =>
        people.change({ ...known, ...changed }, options),
    ...(isReset ? [resetPassword(password)] : []),
    ...(pin === '' ? [] : [setPin(pin)]),
  ]
}

function resetPassword(password: string): Step {
  return (known) =>
    ({ people }, options) =>
      people.resetPassword({ ...known, password }, options)
}

/** Null takes it away. */
export function setPin(pin: string | null): Step {
  return (known) =>
    ({ people }, options) =>
      people.setPin({ ...known, pin }, options)
}

export function setHere(isHere: boolean): Step {
  return (known) =>
    ({ people }, options) =>
      people.setHere({ ...known, isHere }, options)
}
