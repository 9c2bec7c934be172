import type { HealthState } from '#shared/api/health.ts'
import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** The calls about how the station is. */
export function healthApi(core: Core) {
  const { stationHealth, shiftChecks } = core
  return {
    watch: api.health.watch.handler(async function* ({ signal }): AsyncGenerator<HealthState, void, void> {
      const changes = core.changes.health.subscribe(signal)
      stationHealth.soon()
      yield await core.healthNow()
      for await (const _ of changes) yield await core.healthNow()
    }),
    lookAgain: api.health.lookAgain.handler(core.lookAgain),
    backUp: api.health.backUp.handler(() => core.backups.soon()),
    startShiftCheck: api.health.startShiftCheck.handler(({ input, context, errors }) => {
      const { printerId, withTestTickets } = input
      if (printerId !== null && !core.store.printers.find(printerId)) throw errors.UNKNOWN_PRINTER()
      return shiftChecks.start({
        by: context.actor.name ?? context.actor.device ?? null,
        printerId,
        withTestTickets,
      })
    }),
    answerShiftCheck: api.health.answerShiftCheck.handler(({ input: { id, isHeard }, errors }) => {
      if (!shiftChecks.answer(id, isHeard)) throw errors.NOT_RUNNING()
    }),
    stopShiftCheck: api.health.stopShiftCheck.handler(({ input: { id }, errors }) => {
      if (!shiftChecks.cancel(id)) throw errors.NOT_RUNNING()
    }),
    supportFile: api.health.supportFile.handler(async ({ errors }) => {
      const { checks } = await core.healthNow()
      const made = await core.supportFile(checks)
      if (made === null) throw errors.NOT_MADE()
      return made
    }),
    shiftChecks: api.health.shiftChecks.handler(shiftChecks.kept),
  }
}
