import { wrongPeriod } from '#shared/reports/period.ts'
import { addDays, localDate } from '#shared/time/zoned.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** Files and paper of the reports, for managers only. All but the ticket is made by the read worker. */
export function reportFilesApi(core: Core) {
  const managed = api.reportFiles.use(requireManager(core.accounts))
  return {
    ordersPiece: managed.ordersPiece.handler(({ input, signal, errors }) => {
      const why = wrongPeriod(input, addDays(localDate(core.clock.now(), 'UTC'), 1))
      if (why !== null) throw errors.WRONG_PERIOD({ data: { why } })
      return core.reads.reports.ordersPiece(input, asked(signal))
    }),
    pdf: managed.pdf.handler(async ({ input, signal }) => ({
      pdf: await core.reads.reports.pdf(input, asked(signal)),
    })),
    printDay: managed.printDay.handler(({ input, errors }) => {
      const { printerId, ...day } = input
      if (!core.locations.get(day.locationId)) throw errors.UNKNOWN_LOCATION()
      const job = core.printing.printDay(day, printerId)
      if (!job) throw errors.UNKNOWN_PRINTER()
      return job
    }),
    checkPayout: managed.checkPayout.handler(async ({ input, signal, errors }) => {
      const checked = await core.reads.reports.checkPayout(input.packed, asked(signal))
      if (!checked.ok) throw errors.UNREADABLE_FILE({ data: checked.problem })
      return checked.check
    }),
  }
}

/** Whoever leaves gives the read up. */
function asked(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}
