import type { Manager } from '#shared/api/session.ts'
import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'
import type { Passwords } from './password.ts'

export type FirstManager = { name: string; email: string; password: string; pin?: string }

/** Adds the first account of a station; null where there is one already, also since a moment ago. */
export async function addFirstManager(
  deps: { store: Store; clock: Clock; newId: () => string; isSetUp: () => boolean },
  input: FirstManager,
  hashing: Pick<Passwords, 'hash'>,
): Promise<Manager | null> {
  if (deps.isSetUp()) return null
  const [password, pin] = await Promise.all([
    hashing.hash(input.password),
    input.pin === undefined ? null : hashing.hash(input.pin),
  ])
  const manager: Manager = { id: deps.newId(), name: input.name, email: input.email }
  const isFirst = deps.store.transaction<boolean>(() => {
    if (deps.isSetUp()) return false
    deps.store.people.add({
      ...manager,
      role: 'manager',
      password,
      passwordFrom: null,
      pin,
      createdAt: deps.clock.now(),
      leftAt: null,
      revision: 1,
    })
    return true
  })
  return isFirst ? manager : null
}
