import type { Permissions } from '#shared/accounts/permissions.ts'
import { actions, type Role } from '#shared/accounts/permissions.ts'
import { isEasyPassword, restaurantNames } from '#shared/accounts/easy-password.ts'
import type { PeopleState, Person } from '#shared/api/people.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
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
  | 'password-easy'
  | 'pin-easy'
  | 'pin-taken'
  | 'last-manager'

type Known = { id: string; revision: number }
type Given = { name: string; role: Role; email: string | null; password: string | null }

type Deps = {
  locations: Pick<Locations, 'all'>
  store: Store
  clock: Clock
  newId: () => string
  accounts: Accounts
  settingChanges: SettingChanges
}

/** What managers do about the people who work here. Each change is recorded; a refusal is answered, and changes nothing. */
export function createPeople(deps: Deps) {
  const { store, accounts } = deps
  return {
    state: (): PeopleState => ({
      people: store.people.all().map(personOf),
      permissions: accounts.whoMay.current(),
    }),
    add: (given: Given & { pin: string | null }, actor: Actor) => addPerson(deps, given, actor),
    change: (known: Known, given: Given, actor: Actor) => changePerson(deps, known, given, actor),
    setPin: (known: Known, pin: string | null, actor: Actor) => setPin(deps, known, pin, actor),
    resetPassword: (known: Known, password: string, actor: Actor) =>
      resetPassword(deps, known, password, actor),
    setHere: (known: Known, isHere: boolean, actor: Actor) => setHere(deps, known, isHere, actor),
    setPermissions: (revision: number, levels: Permissions, actor: Actor) =>
      setPermissions(deps, revision, levels, actor),
  }
}

async function addPerson(
  deps: Deps,
  given: Given & { pin: string | null },
  actor: Actor,
): Promise<PeopleRefusal | null> {
  const { store, accounts } = deps
  const { name, role } = given
  const email = role === 'manager' ? given.email : null
  if (role === 'manager' && email === null) return 'email-needed'
  if (role === 'manager' && given.password === null) return 'password-needed'
  const early = clash(store, { name, email }, null)
  if (early) return early
  if (isEasy(deps, given.password, { name, email })) return 'password-easy'
  const pin = given.pin === null ? null : await accounts.pins.forPerson(given.pin, null)
  if (pin && !pin.ok) return `pin-${pin.refusal}`
  const password =
    role === 'manager' && given.password !== null ? await accounts.passwords.hash(given.password) : null
  return store.transaction<PeopleRefusal | null>(() => {
    // Hashing takes a while: another manager may have been faster.
    const late = clash(store, { name, email }, null)
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
    deps.settingChanges.record(actor, 'person-added', { subject: name, before: null, after: role })
    return null
  })
}

async function changePerson(
  deps: Deps,
  known: Known,
  given: Given,
  actor: Actor,
): Promise<PeopleRefusal | null> {
  const { store, accounts } = deps
  const { record } = deps.settingChanges
  const { name, role } = given
  const email = role === 'manager' ? given.email : null
  if (role === 'manager' && email === null) return 'email-needed'
  if (isEasy(deps, given.password, { name, email })) return 'password-easy'
  const hash =
    role === 'manager' && given.password !== null ? await accounts.passwords.hash(given.password) : null
  const refusal = changeOf(store, known, (row) => {
    const password = role === 'manager' ? (hash ?? row.password) : null
    if (role === 'manager' && password === null) return 'password-needed'
    if (role !== 'manager' && isLastManager(store, row)) return 'last-manager'
    return (
      clash(store, { name, email }, row.id) ?? {
        name,
        role,
        email,
        password,
        passwordFrom: hash === null ? (password === null ? null : row.passwordFrom) : (actor.name ?? null),
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
}

async function setPin(
  { store, accounts, settingChanges }: Deps,
  known: Known,
  pin: string | null,
  actor: Actor,
): Promise<PeopleRefusal | null> {
  const made = pin === null ? null : await accounts.pins.forPerson(pin, known.id)
  if (made && !made.ok) return `pin-${made.refusal}`
  return changeOf(store, known, (row) => ({
    pin: made?.hash ?? null,
    note: () =>
      settingChanges.record(actor, 'pin', {
        subject: row.name,
        before: row.pin === null ? null : 'set',
        after: pin === null ? null : 'changed',
      }),
  }))
}

async function resetPassword(
  deps: Deps,
  known: Known,
  password: string,
  actor: Actor,
): Promise<PeopleRefusal | null> {
  const { store, accounts, settingChanges } = deps
  const person = store.people.find(known.id)
  if (person && isEasy(deps, password, person)) return 'password-easy'
  const hash = await accounts.passwords.hash(password)
  const refusal = changeOf(store, known, (row) =>
    row.role === 'manager'
      ? {
          password: hash,
          passwordFrom: actor.name ?? null,
          note: () =>
            settingChanges.record(actor, 'password-reset', {
              subject: row.name,
              before: 'set',
              after: 'changed',
            }),
        }
      : 'unknown',
  )
  if (refusal !== null) return refusal
  accounts.endSessionsOf(known.id)
  const email = store.people.find(known.id)?.email
  if (email) accounts.attempts.succeeded(email)
  return null
}

function setHere(
  { store, clock, accounts, settingChanges }: Deps,
  known: Known,
  isHere: boolean,
  actor: Actor,
): PeopleRefusal | null {
  const refusal = changeOf(store, known, (row) => {
    if (!isHere && isLastManager(store, row)) return 'last-manager'
    const late = isHere ? clash(store, row, row.id) : null
    return (
      late ?? {
        leftAt: isHere ? null : clock.now(),
        pin: isHere ? row.pin : null,
        note: () =>
          settingChanges.record(actor, isHere ? 'person-back' : 'person-left', {
            subject: row.name,
            before: null,
            after: row.role,
          }),
      }
    )
  })
  if (refusal === null && !isHere) accounts.endSessionsOf(known.id)
  return refusal
}

function setPermissions(
  { store, accounts, settingChanges }: Deps,
  revision: number,
  levels: Permissions,
  actor: Actor,
): 'changed' | null {
  return store.transaction<'changed' | null>(() => {
    const before = accounts.whoMay.current()
    if (before.revision !== revision) return 'changed'
    accounts.whoMay.put(levels)
    for (const action of actions)
      settingChanges.record(actor, 'permission', {
        subject: action,
        before: before.levels[action],
        after: levels[action],
      })
    return null
  })
}

/** A change of a person who is still as the manager saw it; `make` answers what becomes of the row, or why not. */
function changeOf(
  store: Store,
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

/** Why a person may not be called so: names are how people are told apart in the history. */
function clash(
  store: Store,
  { name, email }: { name: string; email: string | null },
  id: string | null,
): PeopleRefusal | null {
  const others = store.people.all().filter((row) => row.id !== id)
  if (others.some((row) => row.leftAt === null && folded(row.name) === folded(name))) return 'name-taken'
  return email !== null && others.some((row) => row.email === email) ? 'email-taken' : null
}

/** Whether a new password is among the first that anybody tries who knows this person or the restaurant. */
function isEasy(
  { locations }: Deps,
  password: string | null,
  { name, email }: { name: string; email: string | null },
): boolean {
  const known = [name, email ?? '', ...restaurantNames(locations.all())]
  return password !== null && isEasyPassword(password, known)
}

const isManager = (row: PersonRow) => row.role === 'manager' && row.leftAt === null && row.password !== null

function isLastManager(store: Store, row: PersonRow): boolean {
  return isManager(row) && store.people.all().filter(isManager).length === 1
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase()

function personOf({ id, name, role, email, pin, passwordFrom, leftAt, revision }: PersonRow): Person {
  return { id, name, role, email, hasPin: pin !== null, passwordFrom, leftAt, revision }
}
