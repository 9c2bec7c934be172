import { z } from 'zod'
import { check, type HealthState, healthState } from '#shared/api/health.ts'
import type { Store } from '../store/open.ts'

/** Setting of the store: what the running station found when it last looked at itself. */
const key = 'health-noted'

type Noted = Pick<HealthState, 'at' | 'checks'>

/** Checks another version of the program wrote are left out one by one. */
const stored = healthState.omit({ shift: true, slips: true }).extend({
  checks: z.array(z.unknown()).transform((all) =>
    all.flatMap((one) => {
      const { success, data } = check.safeParse(one)
      return success ? [data] : []
    }),
  ),
})

/** For whoever asks from outside (the CLI): what only the station's memory knows. Throws what the store throws. */
export function noteChecks(store: Pick<Store, 'settings'>, state: Noted): void {
  const { at, checks } = state
  store.settings.put(key, { at, checks } satisfies Noted)
}

/** What was noted last; null where nothing was. */
export function notedChecks(store: Pick<Store, 'settings'>): Noted | null {
  const { success, data } = stored.safeParse(store.settings.get(key))
  return success ? data : null
}
