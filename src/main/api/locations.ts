import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'

/** The calls about locations and what is set of them. */
export function locationsApi(core: Core) {
  const { locationSettings } = core
  const approved = permit(core.accounts, 'money')
  /** Everything that names locations to choose from is told anew. */
  function inUseChanged(): void {
    const { device, integrations, menus, soldOut } = core.changes
    device.publish(['device'])
    integrations.publish(['integrations'])
    menus.publish(['menus'])
    soldOut.publish(['sold-out'])
  }
  return {
    saveLocation: api.device.saveLocation.use(approved).handler(({ input, context, errors }) => {
      const saved = locationSettings.save(input, input, context.actor)
      if (saved === 'unknown') throw errors.UNKNOWN_LOCATION()
      if (saved === 'changed') throw errors.CHANGED({ data: locationSettings.lastChange(input.id) })
      core.changes.device.publish(['device'])
      return saved
    }),
    removeLocation: api.device.removeLocation.use(approved).handler(({ input, context, errors }) => {
      const removed = locationSettings.remove(input, context.actor)
      if (removed === 'unknown') throw errors.UNKNOWN_LOCATION()
      if (removed === 'changed') throw errors.CHANGED({ data: locationSettings.lastChange(input.id) })
      if (removed === 'last') throw errors.LAST_LOCATION()
      if (!('id' in removed)) throw errors.LOCATION_IN_USE({ data: removed })
      inUseChanged()
      return removed
    }),
    bringBackLocation: api.device.bringBackLocation.use(approved).handler(({ input, context, errors }) => {
      const back = locationSettings.bringBack(input.id, context.actor)
      if (back === 'unknown') throw errors.UNKNOWN_LOCATION()
      inUseChanged()
      return back
    }),
    addLocation: api.device.addLocation.use(approved).handler(({ input, context, errors }) => {
      const added = locationSettings.add(input, core.settings().language ?? 'en', context.actor)
      if (added === 'exists') throw errors.LOCATION_EXISTS()
      if (added === 'removed') throw errors.LOCATION_REMOVED()
      core.changes.device.publish(['device'])
      return added
    }),
  }
}
