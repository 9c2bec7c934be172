import type { DeviceState, Settings } from '#shared/api/device.ts'
import { protocolVersion } from '#shared/api/protocol.ts'
import { programParts } from '../base/program-parts.ts'
import type { Core } from '../core/core.ts'
import { actorFor, api, screenOf } from './context.ts'
import { locationsApi } from './locations.ts'

/** A screen hears from the station at least this often, so that it can tell quiet from broken (B3). */
const heartbeatMs = 5_000

/** Without what was not said. */
function given(wanted: { [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}

/** The device calls of the contract over the core. */
export function deviceApi(core: Core) {
  return {
    protocol: api.device.protocol.handler(({ input, context: { screenId } }) => {
      if (screenId !== undefined && input) core.screens.speaks(screenId, input.screen)
      return protocolVersion
    }),
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
    saveSettings: api.device.saveSettings.handler(({ input: { seen, ...wanted }, context, errors }) => {
      const saved = core.saveSettings(given(wanted), given(seen ?? {}), context.actor)
      if (saved === 'unknown-location') throw errors.UNKNOWN_LOCATION()
      if ('changed' in saved) throw errors.CHANGED({ data: saved.changed })
      return saved
    }),
    saveWindow: api.device.saveWindow.handler(({ input, context, errors }) => {
      // Whoever sets a new device up in front of it; from then on whoever may.
      const isSettingUp = (core.firstRun.state()?.at ?? null) !== null && screenOf(context) === null
      const actor = isSettingUp ? context.actor : actorFor(core.accounts, 'money', context)
      const saved = core.ownWindow.save(input, actor)
      if (saved === 'none') throw errors.NO_WINDOW()
      if (saved === 'refused') throw errors.REFUSED()
      return saved
    }),
    saveStations: api.device.saveStations.handler(({ input: { locationId, plan }, errors }) => {
      if (!core.locations.get(locationId)) throw errors.UNKNOWN_LOCATION()
      core.stationPlans.save(locationId, plan)
      return plan
    }),
    restoreSeen: api.device.restoreSeen.handler(({ context }) => {
      core.restoring.seen()
      core.log.info({ by: context.actor.kind }, 'somebody has seen that the station went back to a backup')
      return {}
    }),
    about: api.device.about.handler(() => {
      const { version, shell } = core.device()
      return { version, shell, ...programParts(), ...core.store.format() }
    }),
    moveFirstRun: api.device.moveFirstRun.handler(({ input }) => {
      core.firstRun.move(input.step, input.move)
      return {}
    }),
    closeFirstRun: api.device.closeFirstRun.handler(() => {
      core.firstRun.close()
      return {}
    }),
    rejected: api.device.rejected.handler(() => core.store.inbox.refused(100)),
    settingChanges: api.device.settingChanges.handler(() => core.settingChanges.latest()),
    ...locationsApi(core),
  }
}
