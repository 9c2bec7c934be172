import { wrongPeriod } from '#shared/reports/period.ts'
import { addDays, localDate } from '#shared/time/zoned.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The reports of the contract; all for managers only. */
export function reportsApi(core: Core) {
  const { clock, locations } = core
  const managed = api.reports.use(requireManager(core.accounts))
  return {
    overview: managed.overview.handler(({ input, errors }) => {
      const now = clock.now()
      // Somewhere it is a day later than here already.
      const why = wrongPeriod(input, addDays(localDate(now, 'UTC'), 1))
      if (why !== null) throw errors.WRONG_PERIOD({ data: { why } })
      if (input.locationId !== null && !locations.get(input.locationId)) throw errors.UNKNOWN_LOCATION()
      return core.reads.reports.overview({ ...input, now })
    }),
    recount: managed.recount.handler(() => core.recount()),
    comments: managed.comments.handler(({ input }) => core.reads.reports.comments(input)),
    feedbackSources: managed.feedbackSources.handler(() => core.feedback.sources()),
    lookForFeedback: managed.lookForFeedback.handler(() => {
      core.feedback.lookNow()
      return core.feedback.sources()
    }),
  }
}
