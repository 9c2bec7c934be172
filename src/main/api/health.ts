import type { HealthState } from '#shared/api/health.ts'
import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** The calls about how the station is. */
export function healthApi(core: Core) {
  const { stationHealth } = core
  return {
    watch: api.health.watch.handler(async function* ({ signal }): AsyncGenerator<HealthState, void, void> {
      const changes = core.changes.health.subscribe(signal)
      stationHealth.soon()
      yield await stationHealth.state()
      for await (const _ of changes) yield await stationHealth.state()
    }),
    lookAgain: api.health.lookAgain.handler(core.lookAgain),
  }
}
