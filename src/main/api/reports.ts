import type { Overview } from '#shared/api/reports.ts'
import { wrongPeriod } from '#shared/reports/period.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { addDays, localDate } from '#shared/time/zoned.ts'
import type { Core } from '../core/core.ts'
import { commentsOf } from '../reports/feedback.ts'
import { overviewOf } from '../reports/overview.ts'
import { api, requireManager } from './context.ts'

/** The reports of the contract; all for managers only. */
export function reportsApi(core: Core) {
  const { clock, locations } = core
  const managed = api.reports.use(requireManager(core.accounts))
  const placeOf = (locationId: string) =>
    locations.get(locationId) ?? { timeZone: 'UTC', dayEndsAt: usualDayEnd }
  return {
    overview: managed.overview.handler(({ input, errors }): Overview => {
      // Somewhere it is a day later than here already.
      const latest = addDays(localDate(clock.now(), 'UTC'), 1)
      const why = wrongPeriod(input, latest)
      if (why !== null) throw errors.WRONG_PERIOD({ data: { why } })
      const location = locations.all().find(({ id }) => id === input.locationId)
      if (input.locationId !== null && !location) throw errors.UNKNOWN_LOCATION()
      const { currency = null } = location ?? locations.all()[0] ?? {}
      return overviewOf(core.store.reading, input, { placeOf, currency, now: clock.now() })
    }),
    comments: managed.comments.handler(({ input }) => commentsOf(core.store.reading, input)),
    feedbackSources: managed.feedbackSources.handler(() => core.feedback.sources()),
    lookForFeedback: managed.lookForFeedback.handler(() => {
      core.feedback.lookNow()
      return core.feedback.sources()
    }),
  }
}
