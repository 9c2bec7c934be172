import { exclusionCodes } from '#shared/doordash/onboarding.ts'
import { forgetConnection, reconsider, takeOff } from '../doordash/onboarding/advance.ts'
import { openHoursOf, setOpenHours } from '../world/filed-menu.ts'
import { putPreset } from '../doordash/menus/presets.ts'
import { revokeTokens } from '../doordash/onboarding/tokens.ts'
import { cardOf, storePath } from '../doordash/onboarding/views.ts'
import { pauseStore, resumeStore } from '../doordash/stores/pause.ts'
import { menusOnFile, qaVerdicts, type Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { html } from './drawing/html.ts'
import { flowOf } from './oauth.ts'
import { saveHours, saveItem } from './menu-manager.ts'
import { inboxPage } from './pages/inbox.ts'
import { menuPage, menuPath } from './pages/menu.ts'
import { hoursChoices, paces, storePage } from './pages/store.ts'
import { storesPage } from './pages/stores.ts'
import type { Flash } from '../world/portal.ts'
import { expireCodes } from './sign-in.ts'
import type { OpenHours } from '../world/hours.ts'
import type { PortalRoute, Shown, Visit } from './visit.ts'

const storesPath = '/portal/merchant/stores'

/** The pages beside the sign-in: what was sent, and the stores. They ask for no sign-in, because only the tester uses them. */
export function merchantRoutes(world: World): PortalRoute[] {
  const page = (pattern: string, show: PortalRoute['show']): PortalRoute => ({ method: 'GET', pattern, show })
  const button = (pattern: string, said: Flash, act: (visit: Visit) => string): PortalRoute => ({
    method: 'POST',
    pattern,
    show(visit) {
      visit.session.flash = said
      return { to: act(visit) }
    },
  })
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
    page('/portal', () => ({ to: storesPath })),
    page(storesPath, (visit) => ({
      title: visit.words.storesTitle,
      width: 'wide',
      flash: takeFlash(visit),
      body: storesPage(
        visit,
        world.stores.map((store) => cardOf(world, store)),
      ),
    })),
    page(`${storesPath}/:id`, (visit): Shown => {
      const store = storeIn(world, visit.request.params['id'])
      if (!store) return { problem: 'unknown' }
      const body = storePage({ ...visit, store: cardOf(world, store), timeZone: store.timeZone })
      return { title: store.name, width: 'wide', flash: takeFlash(visit), body }
    }),
    page(`${storesPath}/:id/menu`, (visit): Shown => {
      const store = storeIn(world, visit.request.params['id'])
      if (!store) return { problem: 'unknown' }
      const title = `${visit.words.menuManager} · ${store.name}`
      return { title, width: 'wide', flash: takeFlash(visit), body: menuPage(visit, store) }
    }),
    onMenu('item', saveItem),
    onMenu('hours', saveHours),
    page('/portal/inbox', (visit) => {
      const flow = flowOf(world, visit.session, visit.request.query.get('flow'))
      return {
        title: visit.words.inbox,
        flash: takeFlash(visit),
        body: inboxPage(visit, world.portal.inbox, flow ?? null),
        navigation: !flow,
      }
    }),
    page('/portal/signup', ({ words }) => ({
      title: words.signupTitle,
      body: html`<h1>${words.signupTitle}</h1>
        <p class="lead">${words.signup}</p>`,
    })),

    button('/portal/inbox/expire', 'codes-expired', ({ form }) => {
      expireCodes(world)
      const flow = form.get('flow')
      return flow === null ? '/portal/inbox' : `/portal/inbox?${new URLSearchParams({ flow }).toString()}`
    }),
    button('/portal/merchant/tokens/revoke', 'tokens-revoked', () => {
      revokeTokens(world, null)
      return storesPath
    }),
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

/** By the number in its address (R16). */
function storeIn(world: World, id: string | undefined): Store | undefined {
  return world.stores.find((store) => String(store.doordashStoreId) === id)
}

function takeFlash({ session }: Visit): Flash | null {
  const { flash } = session
  session.flash = null
  return flash
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
