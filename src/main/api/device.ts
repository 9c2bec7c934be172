import type { DeviceState, SettingChange } from '#shared/api/device.ts'
import { protocolVersion } from '#shared/api/protocol.ts'
import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'

/** A screen hears from the station at least this often, so that it can tell quiet from broken (B3). */
const heartbeatMs = 5_000

/** The device calls of the contract over the core. */
export function deviceApi(core: Core) {
  const approved = permit(core.accounts, 'money')
  return {
    protocol: api.device.protocol.handler(() => protocolVersion),
    watch: api.device.watch.handler(async function* ({ signal }): AsyncGenerator<DeviceState, void, void> {
      const beat = setInterval(() => core.changes.device.publish(['device']), heartbeatMs)
      const changes = core.changes.device.subscribe(signal)
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
    saveStations: api.device.saveStations.handler(({ input: { locationId, plan }, errors }) => {
      if (!core.locations.get(locationId)) throw errors.UNKNOWN_LOCATION()
      core.stationPlans.save(locationId, plan)
      return plan
    }),
    rejected: api.device.rejected.handler(() => core.store.inbox.refused(100)),
    settingChanges: api.device.settingChanges.handler(() => core.settingChanges.latest()),
    saveLocation: api.device.saveLocation.use(approved).handler(({ input, context, errors }) => {
      const location = core.locations.get(input.id)
      if (!location) throw errors.UNKNOWN_LOCATION()
      const saved = {
        ...location,
        autoAccept: input.autoAccept ?? location.autoAccept,
        defaultPrepMinutes: input.defaultPrepMinutes ?? location.defaultPrepMinutes,
        dayEndsAt: input.dayEndsAt ?? location.dayEndsAt,
        language: input.language ?? location.language,
      }
      core.book.change(() => {
        core.locations.save(saved)
        const record = (
          setting: SettingChange['setting'],
          key: 'autoAccept' | 'defaultPrepMinutes' | 'dayEndsAt' | 'language',
        ) =>
          core.settingChanges.record(context.actor, setting, {
            subject: `${location.brand} · ${location.name}`,
            before: location[key],
            after: saved[key],
          })
        record('auto-accept', 'autoAccept')
        record('prep-minutes', 'defaultPrepMinutes')
        record('day-ends-at', 'dayEndsAt')
        record('ticket-language', 'language')
      })
      core.changes.device.publish(['device'])
      return saved
    }),
  }
}
