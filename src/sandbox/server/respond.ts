import { apiBase, createApi } from '../doordash/api/api.ts'
import { createReportsApi, reportsBase } from '../doordash/api/reports.ts'
import { type Answer, createRouter, type Request, type Route } from '../http/router.ts'
import { createPortal } from '../portal/portal.ts'
import { uberAuthorizePath } from '../portal/uber-consent.ts'
import { answerToken, uberAuthBase } from '../uber/tokens.ts'
import { createUberApi, uberBase } from '../uber/uber.ts'
import type { World } from '../world/world.ts'
import { createPages } from './page.ts'

/** Who answers a request: DoorDash's API, Uber Eats', the merchant portal, the control API or the tester's page. */
export function createRespond(
  world: World,
  routes: readonly Route[],
  pageDir: string | null,
): (request: Omit<Request, 'params'>) => Answer | Promise<Answer> {
  const api = createApi(world)
  const reports = createReportsApi(world)
  const pages = createPages(pageDir)
  const portal = createPortal(world)
  const uber = createUberApi(world)
  const find = createRouter(routes)
  return (request) => {
    if (request.path.startsWith(`${apiBase}/`)) return api(request)
    if (request.path.startsWith(`${reportsBase}/`)) return reports(request)
    if (request.path.startsWith(`${uberBase}/`)) return uber(request)
    // Uber's own page where a merchant consents is one of the portal's here.
    if (request.path === `${uberAuthBase}/oauth/v2/authorize`)
      return redirect(request, `${uberAuthorizePath}?${request.query.toString()}`)
    if (request.path.startsWith(`${uberAuthBase}/`)) return answerToken(world, request)
    const isPortal = request.path === '/portal' || request.path.startsWith('/portal/')
    const isControl = request.path.startsWith('/control/')
    if (!isPortal && !isControl) return pages(request)
    if (!isSameOrigin(request))
      return { status: 403, body: { code: 'forbidden', message: 'Not from another site' } }
    if (isPortal) return portal(request)
    const found = find(request.method, request.path)
    if (found === null) return { status: 404, body: { code: 'not_found', message: 'No such path' } }
    if (found === 'method') return { status: 405, body: { code: 'method_not_allowed', message: '' } }
    return found.route.handle({ ...request, params: found.params })
  }
}

function redirect({ raw }: Omit<Request, 'params'>, location: string): Answer {
  raw.response.writeHead(303, { location }).end()
  return { status: 'stream' }
}

/**
 * A page of another site open on this machine must not order meals here: not by calling this address, and not
 * by giving its own name this address.
 */
function isSameOrigin({ headers: { host = '', origin } }: Omit<Request, 'params'>): boolean {
  const isAddress = /^(?:localhost|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i.test(host)
  return isAddress && (origin === undefined || origin === `http://${host}`)
}
