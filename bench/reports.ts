import { overviewOf } from '#main/reports/overview.ts'
import { openStore } from '#main/store/open.ts'
import { addDays, instantOf } from '#shared/time/zoned.ts'
import { largeStore, lastDay } from './large-store.ts'

const rounds = 11

/** Ms until an overview of a day, a year and five years is read, of 1,000,000 orders; the median of some rounds. */
export function benchReports() {
  const store = openStore(largeStore())
  const now = instantOf(addDays(lastDay, 1), 600, 'America/Toronto')
  const measure = (from: string) => {
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now()
      const scope = { from, to: lastDay, locationId: null, channel: null, currency: null }
      overviewOf(store.reading, { ...scope, now })
      return performance.now() - start
    })
    return times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
  }
  try {
    return {
      day: measure(lastDay),
      year: measure(addDays(lastDay, -364)),
      fiveYears: measure(addDays(lastDay, 1 - 5 * 365)),
    }
  } finally {
    store.close()
  }
}
