import type { Overview } from '#shared/api/reports.ts'
import { noFigures } from '#shared/reports/figures.ts'
import { seriesUnit, wrongPeriod } from '#shared/reports/period.ts'
import { addDays, localDate } from '#shared/time/zoned.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The reports of the contract; all for managers only. */
export function reportsApi(core: Core) {
  const managed = api.reports.use(requireManager(core.accounts))
  return {
    overview: managed.overview.handler(({ input, errors }): Overview => {
      // Somewhere it is a day later than here already.
      const latest = addDays(localDate(core.clock.now(), 'UTC'), 1)
      const why = wrongPeriod(input, latest)
      if (why !== null) throw errors.WRONG_PERIOD({ data: { why } })
      if (input.locationId !== null && !core.locations.get(input.locationId)) throw errors.UNKNOWN_LOCATION()
      return {
        from: input.from,
        to: input.to,
        currency: input.currency,
        currencies: [],
        total: noFigures,
        series: { unit: seriesUnit(input), rows: [] },
        heat: [],
        dishes: [],
        dishCount: 0,
        categories: [],
        locations: [],
        channels: [],
        reasons: [],
        soldOut: [],
        feedback: { count: 0, starSum: 0, stars: [0, 0, 0, 0, 0], latest: [] },
        hasAny: false,
      }
    }),
  }
}
