import {
  type Action,
  can,
  permissions,
  type Permissions,
  usualPermissions,
} from '#shared/accounts/permissions.ts'
import { z } from 'zod'
import type { Store } from '../store/open.ts'

const key = 'permissions'
const kept = z.object({ revision: z.number(), levels: permissions })

/** What a manager set of who may do what; what was never set, or does not read any more, is as usual. */
export function createWhoMay(store: Store) {
  const read = (): z.infer<typeof kept> => {
    const { data } = kept.safeParse(store.settings.get(key))
    return data ?? { revision: 0, levels: usualPermissions }
  }
  return {
    current: read,
    levelOf: (action: Action) => read().levels[action],
    may: (person: Parameters<typeof can>[0], action: Action) => can(person, action, read().levels),
    /** Inside a transaction. */
    put: (levels: Permissions): void =>
      store.settings.put(key, { revision: read().revision + 1, levels } satisfies z.infer<typeof kept>),
  }
}
export type WhoMay = ReturnType<typeof createWhoMay>
