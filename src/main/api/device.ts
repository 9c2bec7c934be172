import type { DeviceState } from '#shared/api/device.ts'
import type { Core } from '../core.ts'
import { api } from './context.ts'

/** A screen hears from the station at least this often, so that it can tell quiet from broken (B3). */
const heartbeatMs = 5_000

/** The device calls of the contract over the core. */
export function deviceApi(core: Core) {
  return {
    watch: api.device.watch.handler(async function* ({ signal }): AsyncGenerator<DeviceState, void, void> {
      const beat = setInterval(() => core.deviceChanged(), heartbeatMs)
      const changes = core.deviceChanges.subscribe(signal)
      try {
        yield core.device()
        for await (const _ of changes) yield core.device()
      } finally {
        clearInterval(beat)
      }
    }),
    saveSettings: api.device.saveSettings.handler(({ input }) =>
      core.saveSettings(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))),
    ),
    rejected: api.device.rejected.handler(() => core.store.inbox.refused(100)),
    saveLocation: api.device.saveLocation.handler(({ input, errors }) => {
      const location = core.locations.get(input.id)
      if (!location) throw errors.UNKNOWN_LOCATION()
      const saved = {
        ...location,
        autoAccept: input.autoAccept ?? location.autoAccept,
        defaultPrepMinutes: input.defaultPrepMinutes ?? location.defaultPrepMinutes,
        language: input.language ?? location.language,
      }
      core.locations.save(saved)
      core.deviceChanged()
      return saved
    }),
  }
}
