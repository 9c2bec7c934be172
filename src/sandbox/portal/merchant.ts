import type { World } from '../world.ts'
import { flowOf } from './oauth.ts'
import { inboxPage } from './pages/inbox.ts'
import { flowPath } from './pages/sign-in.ts'
import { html } from './html.ts'
import type { PortalRoute } from './portal.ts'
import { expireCodes } from './sign-in.ts'

/** The pages beside the sign-in: what was sent, and the stores. No sign-in: whoever sits here is the tester. */
export function merchantRoutes(world: World): PortalRoute[] {
  return [
    {
      method: 'GET',
      pattern: '/portal/inbox',
      show(visit) {
        const flow = flowOf(world, visit.session, visit.request.query.get('flow'))
        const back = flow ? flowPath(flow) : null
        return {
          title: visit.words.inbox,
          body: inboxPage(visit, world.portal.inbox, back),
          navigation: !flow,
        }
      },
    },
    {
      method: 'POST',
      pattern: '/portal/inbox/expire',
      show({ session }) {
        expireCodes(world)
        session.flash = 'codes-expired'
        return { to: '/portal/inbox' }
      },
    },
    {
      method: 'GET',
      pattern: '/portal/signup',
      show: ({ words }) => ({
        title: words.signupTitle,
        body: html`<h1>${words.signupTitle}</h1>
          <p class="lead">${words.signup}</p>`,
      }),
    },
  ]
}
