import { usualPermissions } from '#shared/accounts/permissions.ts'
import type { PeopleState, Person } from '#shared/api/people.ts'
import { dinnerTime, minutes } from '../../fixtures/orders.ts'

/** The people of a station in a rush; a spec makes another manager faster. */
export function fakePeople(
  managed: (call: string) => Promise<void>,
  named: (code: string, data?: unknown) => Error,
) {
  const person = (id: string, more: Partial<Person>): Person => ({
    id,
    name: id,
    role: 'staff',
    email: null,
    hasPin: true,
    passwordFrom: null,
    leftAt: null,
    revision: 1,
    ...more,
  })
  let state: PeopleState = {
    people: [
      person('camille', { name: 'Camille', role: 'manager', email: 'manager@chez-loutre.example' }),
      person('sami', { name: 'Sami', role: 'supervisor' }),
      person('ana', { name: 'Ana' }),
      person('maximilienne', { name: 'Maximilienne-Alexandrine de Lotbinière-Harwood', hasPin: false }),
      person('bruno', { name: 'Bruno', hasPin: false, leftAt: dinnerTime - minutes(60 * 24 * 9) }),
    ],
    permissions: { revision: 0, levels: usualPermissions },
  }
  const put = (id: string, change: Partial<Person>): PeopleState => {
    state = {
      ...state,
      people: state.people.map((each) =>
        each.id === id ? { ...each, ...change, revision: each.revision + 1 } : each,
      ),
    }
    return state
  }
  const known = async (call: string, { id, revision }: { id: string; revision: number }) => {
    await managed(`people.${call} ${id}`)
    if (state.people.find((each) => each.id === id)?.revision !== revision)
      throw named('CHANGED', { by: 'Eva', at: dinnerTime - minutes(1) })
  }
  return {
    state: async () => {
      await managed('people.state')
      return state
    },
    add: async ({
      name,
      role,
      email,
      pin,
    }: Pick<Person, 'name' | 'role' | 'email'> & { pin: string | null }) => {
      await managed(`people.add ${name}`)
      if (pin === '4021') throw named('PIN_TAKEN')
      state = {
        ...state,
        people: [...state.people, person(name, { name, role, email, hasPin: pin !== null })],
      }
      return state
    },
    change: async (input: Pick<Person, 'id' | 'revision' | 'name' | 'role' | 'email'>) => {
      await known('change', input)
      if (input.id === 'camille' && input.role !== 'manager') throw named('LAST_MANAGER')
      return put(input.id, { name: input.name, role: input.role, email: input.email })
    },
    setPin: async (input: { id: string; revision: number; pin: string | null }) => {
      await known('setPin', input)
      return put(input.id, { hasPin: input.pin !== null })
    },
    resetPassword: async (input: { id: string; revision: number }) => {
      await known('resetPassword', input)
      return put(input.id, { passwordFrom: 'Camille' })
    },
    setHere: async (input: { id: string; revision: number; isHere: boolean }) => {
      await known('setHere', input)
      if (input.id === 'camille') throw named('LAST_MANAGER')
      return put(input.id, { leftAt: input.isHere ? null : dinnerTime })
    },
    setPermissions: async ({ revision, levels }: PeopleState['permissions']) => {
      await managed(`people.setPermissions ${JSON.stringify(levels)}`)
      if (revision !== state.permissions.revision)
        throw named('CHANGED', { by: 'Eva', at: dinnerTime - minutes(1) })
      state = { ...state, permissions: { revision: revision + 1, levels } }
      return state
    },
    /** Another manager was faster, at everything. */
    overtake: () => {
      for (const { id } of state.people) put(id, {})
      state = { ...state, permissions: { ...state.permissions, revision: state.permissions.revision + 1 } }
    },
  }
}
