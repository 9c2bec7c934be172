import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isDate } from '#shared/time/business-day.ts'
import { createLocations } from '../../base/locations.ts'
import { rebuildSearch } from '../../orders/index-older.ts'
import { placesOf } from '../../reports/overview.ts'
import { pauseLosses } from '../../reports/pause-losses.ts'
import { rebuildFigures } from '../../reports/rebuild.ts'
import { summarise, summaryKeys, summaryRows } from '../../reports/summary.ts'
import type { Store } from '../../store/open.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

const date = z
  .string({ error: 'name a day as YYYY-MM-DD' })
  .refine(isDate, 'name a day of the calendar as YYYY-MM-DD')
const by = z.enum(summaryKeys, { error: `one of ${summaryKeys.join(', ')}` })
/** A station beside a rebuild gets to write at least as long as a step took, in ms. */
const leastRestMs = 2

/** `reports summary`: figures and pauses of a span of business days, both included; with `--by` a row for each day, dish, ... */
export function reportSummary(store: Store, flags: Flags): unknown {
  const scope = {
    from: flag(flags, 'from', date),
    to: flag(flags, 'to', date),
    locationId: flag(flags, 'location', z.string().optional()) ?? null,
    channel: flag(flags, 'channel', z.string().optional()) ?? null,
    currency: null,
  }
  if (scope.from > scope.to) throw new CliFailure('--from must not be later than --to.')
  const key = flag(flags, 'by', by.optional())
  if (key === undefined) {
    const pauses = pauseLosses(store.reading, scope, placesOf(store.reading), Date.now())
    return { ...summarise(store.reading, scope), pauses }
  }
  const { from, to } = scope
  return { from, to, by: key, rows: summaryRows(store.reading, scope, key) }
}

/** `reports rebuild`: every figure counted and every order indexed anew from the orders; a running station may go on meanwhile. */
export async function rebuildReports(store: Store): Promise<unknown> {
  let began = performance.now()
  const start = began
  const rest = async () => {
    await wait(Math.max(leastRestMs, performance.now() - began))
    began = performance.now()
  }
  const { counted, days, kept } = await rebuildFigures({ store, locations: createLocations(store) }, rest)
  const indexed = await rebuildSearch({ store }, rest)
  return {
    rebuilt: true,
    indexed,
    days,
    newlyCounted: counted,
    // Days of locations whose orders were deleted in time: their figures stay as they were counted.
    keptAsTheyWere: kept,
    seconds: Math.round((performance.now() - start) / 100) / 10,
  }
}
