import { z } from 'zod'
import { type ShiftCheck, shiftCheck } from '#shared/api/health.ts'
import type { Store } from './open.ts'

/** Setting of the store: the results of shift checks, newest first. */
const key = 'shift-checks'
/** A month with three shifts a day. */
const kept = 90

/** One that another version of the program wrote is left out. */
const stored = z.array(z.unknown()).transform((all) =>
  all.flatMap((one) => {
    const { success, data } = shiftCheck.safeParse(one)
    return success ? [data] : []
  }),
)

/** Who checked when, and what came of it: newest first. */
export function keptShiftChecks(store: Pick<Store, 'settings'>): ShiftCheck[] {
  const { success, data } = stored.safeParse(store.settings.get(key))
  return success ? data : []
}

/** Keeps one that is over. Throws what the store throws. */
export function keepShiftCheck(store: Pick<Store, 'settings'>, check: ShiftCheck): void {
  store.settings.put(key, [check, ...keptShiftChecks(store)].slice(0, kept))
}
