import { cardOf } from '../doordash/onboarding/views.ts'
import type { Flash } from '../world/portal.ts'
import type { World } from '../world/world.ts'
import { html } from './drawing/html.ts'
import { flowOf } from './oauth.ts'
import { inboxPage } from './pages/inbox.ts'
import { menuPage } from './pages/menu.ts'
import { storePage } from './pages/store.ts'
import { storesPage } from './pages/stores.ts'
import { storeIn, storesPath } from './store-address.ts'
import type { PortalRoute, Shown, Visit } from './visit.ts'

const page = (pattern: string, show: PortalRoute['show']): PortalRoute => ({ method: 'GET', pattern, show })

/** What the merchant's pages show. */
export function merchantPages(world: World): PortalRoute[] {
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
  ]
}

function takeFlash({ session }: Visit): Flash | null {
  const { flash } = session
  session.flash = null
  return flash
}
