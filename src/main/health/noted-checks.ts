import { z } from 'zod'
import { check, type HealthState, healthState } from '#shared/api/health.ts'
import type { Store } from '../store/open.ts'

/** Setting of the store: what the running station found when it last looked at itself. */
const key = 'health-noted'

/** Checks another version of the program wrote are left out one by one. */
const stored = healthState.extend({
  checks: z.array(z.unknown()).transform((all) =>
    all.flatMap((one) => {
      const { success, data } = check.safeParse(one)
      return success ? [data] : []
    }),
  ),
})

/** For whoever asks from outside (the CLI): what only the station's memory knows. Throws what the store throws. */
export function noteChecks(store: Pick<Store, 'settings'>, state: HealthState): void {
  store.settings.put(key, state)
}

/** What was noted last; null where nothing was. */
export function notedChecks(store: Pick<Store, 'settings'>): HealthState | null {
  const { success, data } = stored.safeParse(store.settings.get(key))
  return success ? data : null
}
