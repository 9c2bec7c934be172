import { assertNever } from '#shared/result.ts'
import type { World } from '../world/world.ts'
import { readAuthorize } from './authorize.ts'
import { flowPage, flowPath } from './pages/sign-in.ts'
import { addFlow, type Flow, type Session } from '../world/portal.ts'
import * as signIn from './sign-in.ts'
import type { PortalRoute, Shown, Visit } from './visit.ts'

/** Where an app sends somebody to sign in. */
export const authorizePath = '/portal/oauth/authorize'

/** A sign-in nobody finished in this time is over. */
const flowLifeMs = 30 * 60_000

/** Signing in and sharing stores: OAuth's authorization code with PKCE, one page per decision. */
export function oauthRoutes(world: World): PortalRoute[] {
  return [
    {
      method: 'GET',
      pattern: authorizePath,
      show({ request, session }) {
        const read = readAuthorize(request.query, world.accessKey.developerId)
        if (!read.ok) return read.told === 'page' ? { problem: read.problem } : { to: read.location }
        return { to: flowPath(addFlow(session, read.request, world.clock.now())) }
      },
    },
    {
      method: 'GET',
      pattern: '/portal/oauth/:step',
      show: (visit) =>
        withFlow(world, visit, (flow) => {
          if (flow.back !== null) return { problem: 'gone' }
          // The way back in the browser, or an old tab: there is one page to be on.
          if (visit.request.params['step'] !== flow.step) return { to: flowPath(flow) }
          return { ...flowPage({ ...visit, flow, stores: world.stores }), navigation: false }
        }),
    },
    {
      method: 'POST',
      pattern: '/portal/oauth/:step',
      show: (visit) => withFlow(world, visit, (flow) => ({ to: takeForm(world, flow, visit) })),
    },
  ]
}

function withFlow(world: World, { request, session }: Visit, act: (flow: Flow) => Shown): Shown {
  const flow = flowOf(world, session, request.query.get('flow'))
  return flow ? act(flow) : { problem: 'gone' }
}

/** A sign-in of this browser's that is still open. */
export function flowOf(world: World, session: Session, id: string | null): Flow | undefined {
  const flow = id === null ? undefined : session.flows.get(id)
  return flow && world.clock.now() < flow.startedAt + flowLifeMs ? flow : undefined
}

/** What a form of the sign-in leads to: the next page, or back to the app. */
function takeForm(world: World, flow: Flow, { form, request }: Visit): string {
  // A finger that pressed twice: the browser follows the second answer, which must lead there too.
  if (flow.back !== null) return flow.back
  const wish = form.get('do')
  if (wish === 'cancel') return (flow.back = signIn.decline(flow))
  if (wish === 'another-account') {
    signIn.startOver(flow)
    return flowPath(flow)
  }
  // A form of a page the flow has left (sent twice, or from an old tab) changes nothing.
  if (request.params['step'] !== flow.step) return flowPath(flow)
  switch (flow.step) {
    case 'email':
      signIn.giveEmail(world, flow, form.get('email') ?? '')
      break
    case 'password':
      signIn.givePassword(world, flow, form.get('password') ?? '')
      break
    case 'method':
      signIn.sendCode(world, flow, form.get('via') === 'sms' ? 'sms' : 'email')
      break
    case 'code':
      if (wish === 'again') signIn.sendCode(world, flow, flow.challenge?.via ?? 'email')
      else if (wish === 'other-way') signIn.chooseOtherWay(flow)
      else signIn.giveCode(world, flow, form.get('code') ?? '')
      break
    case 'consent':
      return (flow.back = signIn.consent(world, flow))
    case 'refused':
      break
    default:
      assertNever(flow.step)
  }
  return flowPath(flow)
}
