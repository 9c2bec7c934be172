import { issueUberCode } from '../uber/connect/codes.ts'
import { findUberAccount, findUberAccountByEmail, uberListings } from '../world/uber-accounts.ts'
import { portalPassword } from '../world/accounts.ts'
import { addUberFlow, type UberFlow } from '../world/uber-flow.ts'
import type { World } from '../world/world.ts'
import { backTo, isLoopback } from './authorize.ts'
import { allowPage, refusedPage, signInPage, uberFlowPath } from './pages/uber-consent.ts'
import type { PortalRoute, Shown, Visit } from './visit.ts'

/** The address an app sends a merchant to; `/uber-auth/oauth/v2/authorize` leads here. */
export const uberAuthorizePath = '/portal/uber/authorize'

/** A consent nobody finished in this time is over. */
const flowLifeMs = 30 * 60_000
const scope = 'eats.pos_provisioning'

/** Consenting at Uber Eats: OAuth's authorization code, one page to sign in and one to allow (uber-eats.md section 3). */
export function uberConsentRoutes(world: World): PortalRoute[] {
  return [
    { method: 'GET', pattern: uberAuthorizePath, show: (visit) => begin(world, visit) },
    {
      method: 'GET',
      pattern: '/portal/uber/:step',
      show: (visit) =>
        withFlow(world, visit, (flow) => {
          if (flow.back !== null) return { problem: 'gone' }
          return { ...page(world, flow, visit), navigation: false, portal: 'uber' as const }
        }),
    },
    {
      method: 'POST',
      pattern: '/portal/uber/:step',
      show: (visit) => withFlow(world, visit, (flow) => ({ to: takeForm(world, flow, visit) })),
    },
  ]
}

/** Without a client and a redirect that are known to be good nobody is redirected. */
function begin(world: World, { request: { query } }: Visit): Shown {
  const { application, flows } = world.uberEats
  const clientId = query.get('client_id') ?? ''
  if (clientId !== application.clientId) return { problem: 'client' }
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isLoopback(redirectUri)) return { problem: 'redirect' }
  const request = { clientId, redirectUri, state: query.get('state') }
  const isCode = query.get('response_type') === 'code'
  if (!isCode || query.get('scope') !== scope)
    return { to: backTo(request, { error: isCode ? 'invalid_scope' : 'invalid_request' }) }
  return { to: uberFlowPath(addUberFlow(flows, request, world.clock.now())) }
}

function withFlow(world: World, { request }: Visit, act: (flow: UberFlow) => Shown): Shown {
  const flow = world.uberEats.flows.get(request.query.get('flow') ?? '')
  return flow && world.clock.now() < flow.startedAt + flowLifeMs ? act(flow) : { problem: 'gone' }
}

function page(world: World, flow: UberFlow, visit: Visit) {
  const account = findUberAccount(flow.accountId)
  if (!account) return signInPage({ ...visit, flow })
  if (!account.isManager) return refusedPage({ ...visit, flow })
  return allowPage({ ...visit, flow, account, listings: uberListings(world, account.manages) })
}

/** What a form leads to: the next page, or back to the app. */
function takeForm(world: World, flow: UberFlow, { form }: Visit): string {
  // A finger that pressed twice: the browser follows the second answer, which must lead there too.
  if (flow.back !== null) return flow.back
  const wish = form.get('do')
  if (wish === 'deny') return (flow.back = backTo(flow.request, { error: 'access_denied' }))
  if (wish === 'another-account') Object.assign(flow, { accountId: null, notice: null })
  const account = findUberAccount(flow.accountId)
  if (wish === 'allow' && account?.isManager) {
    const code = issueUberCode(world, { merchant: account.id, ...flow.request })
    return (flow.back = backTo(flow.request, { code }))
  }
  if (wish === null && !account) signIn(flow, form)
  return uberFlowPath(flow)
}

function signIn(flow: UberFlow, form: URLSearchParams): void {
  flow.email = (form.get('email') ?? '').trim().slice(0, 200)
  const account = findUberAccountByEmail(flow.email)
  flow.notice = !account ? 'unknown' : form.get('password') === portalPassword ? null : 'password'
  flow.accountId = account && flow.notice === null ? account.id : null
}
