import type { Permissions } from '#shared/accounts/permissions.ts'
import { actions, type Role } from '#shared/accounts/permissions.ts'
import type { PeopleState, Person } from '#shared/api/people.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Clock } from '../base/clock.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import type { Accounts } from './accounts.ts'

export type PeopleRefusal =
  | 'unknown'
  | 'changed'
  | 'name-taken'
  | 'email-taken'
  | 'email-needed'
  | 'password-needed'
  | 'pin-easy'
  | 'pin-taken'
  | 'last-manager'

type Known = { id: string; revision: number }
type Given = { name: string; role: Role; email: string | null; password: string | null }

/** What managers do about the people who work here. Each change is recorded; a refusal is answered, and changes nothing. */
export function createPeople(deps: {
  store: Store
  clock: Clock
  newId: () => string
  accounts: Accounts
  settingChanges: SettingChanges
}) {
  const { store, accounts } = deps
  const { passwords, pins, whoMay } = accounts

  const isManager = (row: PersonRow) => row.role === 'manager' && row.leftAt === null && row.password !== null
  const isLastManager = (row: PersonRow) =>
    isManager(row) && store.people.all().filter(isManager).length === 1

  /** Names are how people are told apart in the history. */
  function clash(
    { name, email }: { name: string; email: string | null },
    id: string | null,
  ): PeopleRefusal | null {
    const others = store.people.all().filter((row) => row.id !== id)
    if (others.some((row) => row.leftAt === null && folded(row.name) === folded(name))) return 'name-taken'
    return email !== null && others.some((row) => row.email === email) ? 'email-taken' : null
  }

  /** A change of a person who is still as the manager saw it; `make` answers what becomes of the row, or why not. */
  function changeOf(
    { id, revision }: Known,
    make: (row: PersonRow) => PeopleRefusal | (Partial<PersonRow> & { note: () => void }),
  ): PeopleRefusal | null {
    return store.transaction<PeopleRefusal | null>(() => {
      const row = store.people.find(id)
      if (!row) return 'unknown'
      if (row.revision !== revision) return 'changed'
      const made = make(row)
      if (typeof made === 'string') return made
      const { note, ...change } = made
      store.people.change(id, change)
      note()
      return null
    })
  }
  const record = deps.settingChanges.record

  return {
    state: (): PeopleState => ({ people: store.people.all().map(personOf), permissions: whoMay.current() }),

    add: async (given: Given & { pin: string | null }, actor: Actor): Promise<PeopleRefusal | null> => {
      const { name, role } = given
      const email = role === 'manager' ? given.email : null
      if (role === 'manager' && email === null) return 'email-needed'
      if (role === 'manager' && given.password === null) return 'password-needed'
      const early = clash({ name, email }, null)
      if (early) return early
      const pin = given.pin === null ? null : await pins.forPerson(given.pin, null)
      if (pin && !pin.ok) return `pin-${pin.refusal}`
      const password =
        role === 'manager' && given.password !== null ? await passwords.hash(given.password) : null
      return store.transaction<PeopleRefusal | null>(() => {
        // Hashing takes a while: another manager may have been faster.
        const late = clash({ name, email }, null)
        if (late) return late
        store.people.add({
          id: deps.newId(),
          name,
          role,
          email,
          password,
          passwordFrom: password === null ? null : (actor.name ?? null),
          pin: pin?.hash ?? null,
          createdAt: deps.clock.now(),
          leftAt: null,
          revision: 1,
        })
        record(actor, 'person-added', { subject: name, before: null, after: role })
        return null
      })
    },

    change: async (known: Known, given: Given, actor: Actor): Promise<PeopleRefusal | null> => {
      const { name, role } = given
      const email = role === 'manager' ? given.email : null
      if (role === 'manager' && email === null) return 'email-needed'
      const hash = role === 'manager' && given.password !== null ? await passwords.hash(given.password) : null
      const refusal = changeOf(known, (row) => {
        const password = role === 'manager' ? (hash ?? row.password) : null
        if (role === 'manager' && password === null) return 'password-needed'
        if (role !== 'manager' && isLastManager(row)) return 'last-manager'
        return (
          clash({ name, email }, row.id) ?? {
            name,
            role,
            email,
            password,
            passwordFrom:
              hash === null ? (password === null ? null : row.passwordFrom) : (actor.name ?? null),
            note: () => {
              record(actor, 'person-renamed', { subject: name, before: row.name, after: name })
              record(actor, 'person-role', { subject: name, before: row.role, after: role })
              if (row.email !== email && row.role === role)
                record(actor, 'person-email', { subject: name, before: row.email, after: email })
            },
          }
        )
      })
      if (refusal === null && role !== 'manager') accounts.endSessionsOf(known.id)
      return refusal
    },

    setPin: async (known: Known, pin: string | null, actor: Actor): Promise<PeopleRefusal | null> => {
      const made = pin === null ? null : await pins.forPerson(pin, known.id)
      if (made && !made.ok) return `pin-${made.refusal}`
      return changeOf(known, (row) => ({
        pin: made?.hash ?? null,
        note: () =>
          record(actor, 'pin', {
            subject: row.name,
            before: row.pin === null ? null : 'set',
            after: pin === null ? null : 'changed',
          }),
      }))
    },

    resetPassword: async (known: Known, password: string, actor: Actor): Promise<PeopleRefusal | null> => {
      const hash = await passwords.hash(password)
      const refusal = changeOf(known, (row) =>
        row.role === 'manager'
          ? {
              password: hash,
              passwordFrom: actor.name ?? null,
              note: () =>
                record(actor, 'password-reset', { subject: row.name, before: 'set', after: 'changed' }),
            }
          : 'unknown',
      )
      if (refusal !== null) return refusal
      accounts.endSessionsOf(known.id)
      const email = store.people.find(known.id)?.email
      if (email) accounts.attempts.succeeded(email)
      return null
    },

    setHere: (known: Known, isHere: boolean, actor: Actor): PeopleRefusal | null => {
      const refusal = changeOf(known, (row) => {
        if (!isHere && isLastManager(row)) return 'last-manager'
        const late = isHere ? clash(row, row.id) : null
        return (
          late ?? {
            leftAt: isHere ? null : deps.clock.now(),
            pin: isHere ? row.pin : null,
            note: () =>
              record(actor, isHere ? 'person-back' : 'person-left', {
                subject: row.name,
                before: null,
                after: row.role,
              }),
          }
        )
      })
      if (refusal === null && !isHere) accounts.endSessionsOf(known.id)
      return refusal
    },

    setPermissions: (revision: number, levels: Permissions, actor: Actor): 'changed' | null =>
      store.transaction<'changed' | null>(() => {
        const before = whoMay.current()
        if (before.revision !== revision) return 'changed'
        whoMay.put(levels)
        for (const action of actions)
          record(actor, 'permission', {
            subject: action,
            before: before.levels[action],
            after: levels[action],
          })
        return null
      }),
  }
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase()

function personOf({ id, name, role, email, pin, passwordFrom, leftAt, revision }: PersonRow): Person {
  return { id, name, role, email, hasPin: pin !== null, passwordFrom, leftAt, revision }
}
