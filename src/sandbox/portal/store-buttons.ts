import { exclusionCodes } from '#shared/doordash/onboarding.ts'
import { putPreset } from '../doordash/menus/presets.ts'
import { forgetConnection, reconsider, takeOff } from '../doordash/onboarding/advance.ts'
import { storePath } from '../doordash/onboarding/views.ts'
import { pauseStore, resumeStore } from '../doordash/stores/pause.ts'
import { openHoursOf, setOpenHours } from '../world/filed-menu.ts'
import type { OpenHours } from '../world/hours.ts'
import type { Flash } from '../world/portal.ts'
import { menusOnFile, qaVerdicts, type Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { saveHours, saveItem } from './menu-manager.ts'
import { menuPath } from './pages/menu.ts'
import { hoursChoices, paces } from './pages/store.ts'
import { storeIn, storesPath } from './store-address.ts'
import { button, type PortalRoute } from './visit.ts'

/** What the buttons of a store's pages do. */
export function storeButtons(world: World): PortalRoute[] {
  const onStore = (action: string, said: Flash, act: (store: Store, form: URLSearchParams) => void) =>
    button(`${storesPath}/:id/${action}`, said, ({ request, form }) => {
      const store = storeIn(world, request.params['id'])
      if (store) act(store, form)
      world.changed()
      return store ? storePath(store.doordashStoreId) : storesPath
    })

  const onMenu = (
    action: string,
    act: (world: World, store: Store, form: URLSearchParams) => Flash,
  ): PortalRoute => ({
    method: 'POST',
    pattern: `${storesPath}/:id/menu/${action}`,
    show({ request, session, form }) {
      const store = storeIn(world, request.params['id'])
      if (!store) return { to: storesPath }
      session.flash = act(world, store, form)
      return { to: menuPath(store.doordashStoreId) }
    },
  })

  return [
    onMenu('item', saveItem),
    onMenu('hours', saveHours),
    onStore('utensils', 'saved', (store, form) => {
      store.utensilsSwitch = form.get('utensils') === 'on'
    }),
    onStore('qa', 'qa-set', (store, form) => {
      store.qa = {
        verdict: oneOf(qaVerdicts, form.get('verdict')) ?? store.qa.verdict,
        exclusionCode: oneOf(exclusionCodes, form.get('exclusion')) ?? store.qa.exclusionCode,
        stepMs: paces[oneOf(['usual', 'slow', 'slower'], form.get('pace')) ?? 'usual'],
      }
      reconsider(world, store)
    }),
    onStore('activation', 'saved', (store, form) => {
      store.activationRefusal = (form.get('refusal') ?? '').trim().slice(0, 500) || null
    }),
    onStore('take-off', 'taken-off', (store) => takeOff(world, store)),
    onStore('forget', 'forgotten', (store) => forgetConnection(world, store)),
    onStore('file', 'saved', (store, form) => {
      const preset = oneOf(menusOnFile, form.get('menu'))
      if (preset !== undefined) putPreset(store, preset)
      setOpenHours(store, hoursAs(oneOf(hoursChoices, form.get('hours')) ?? 'keep', openHoursOf(store)))
      store.isSignupComplete = form.has('signup')
      store.isActive = form.has('active')
    }),
    onStore('pause', 'paused', (store, form) => {
      const minutes = Math.min(Math.max(Number(form.get('minutes')) || 15, 1), 24 * 60)
      void pauseStore(world, store, { reason: 'operational_issues', notes: '', forMs: minutes * 60_000 })
    }),
    onStore('resume', 'resumed', (store) => resumeStore(world, store)),
  ]
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | undefined {
  return values.find((value) => value === given)
}

function hoursAs(wanted: (typeof hoursChoices)[number], now: OpenHours[]): OpenHours[] {
  switch (wanted) {
    case 'keep':
      return now
    case 'weekdays':
      return ['MON', 'TUE', 'WED', 'THU', 'FRI'].map((day_index) => ({
        day_index,
        start_time: '11:00:00',
        end_time: '21:00:00',
      }))
    case 'short':
      return [{ day_index: 'MON', start_time: '11:00:00', end_time: '11:20:00' }]
    case 'none':
      return []
  }
}
