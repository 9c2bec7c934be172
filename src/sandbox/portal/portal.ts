import { type Answer, createRouter, type Found, type Request } from '../http/router.ts'
import type { World } from '../world/world.ts'
import { renderPage } from './drawing/layout.ts'
import { find, languageOf } from './language.ts'
import { merchantRoutes } from './merchant.ts'
import { oauthRoutes } from './oauth.ts'
import { uberConsentRoutes } from './uber-consent.ts'
import { uberStoreRoutes } from './uber-stores.ts'
import type { Drawing } from './drawing/form.ts'
import { html } from './drawing/html.ts'
import type { Flash, Session } from '../world/portal.ts'
import { isOwnForm, sessionOf } from './session.ts'
import { style } from './drawing/style.ts'
import { words } from './drawing/words.ts'
import type { PortalRoute, Shown, ProblemPage, ShownPage } from './visit.ts'

/**
 * Forms may lead back to the app, a program on this machine; browsers follow a form's redirect only where the page's
 * policy allows it. The referrer stays on this site: with none, browsers would send `Origin: null` with a form.
 */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The merchant portal: pages drawn here, forms that work without a script. */
export function createPortal(world: World): (request: Omit<Request, 'params'>) => Answer {
  const findRoute = createRouter<PortalRoute>([
    ...oauthRoutes(world),
    ...merchantRoutes(world),
    // Its stores first: `/portal/uber/:step` would take their page for a step of a consent.
    ...uberStoreRoutes(world),
    ...uberConsentRoutes(world),
  ])
  return (request) => {
    if (request.path === '/portal/style.css') return styleSheet(request)
    const { session, cookie } = sessionOf(world.portal, request)
    session.language = find(request.query.get('lang')) ?? session.language
    const language = languageOf(request, session.language)
    const drawing = { words: words[language], language, csrf: session.csrf }
    const shown = show(findRoute, request, { ...drawing, session })
    const headers = { ...securityHeaders, ...(cookie !== null && { 'set-cookie': cookie }) }
    if ('to' in shown) {
      request.raw.response.writeHead(303, { ...headers, location: shown.to }).end()
      return { status: 'stream' }
    }
    const page = 'problem' in shown ? problemPage(shown.problem, drawing) : shown
    const { title, width = 'narrow', navigation = true, status = 200, flash = null, portal } = page
    const body = html`${flash !== null && html`<p class="flash ${isBad(flash) && 'bad'}" role="status">${drawing.words.flash[flash]}</p>`}${page.body}`
    const text = renderPage(
      {
        title,
        body,
        width,
        navigation,
        inLanguage: (other) => inLanguage(request, other),
        isUber: portal === 'uber',
      },
      language,
      drawing.words,
    )
    request.raw.response
      .writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' })
      .end(text)
    return { status: 'stream' }
  }
}

function show(
  findRoute: (method: string, path: string) => Found<PortalRoute>,
  request: Omit<Request, 'params'>,
  visit: Drawing & { session: Session },
): Shown {
  const found = findRoute(request.method, request.path)
  if (found === null || found === 'method') return { problem: 'unknown' }
  const form = new URLSearchParams(request.method === 'POST' ? request.body : '')
  if (request.method === 'POST' && !isOwnForm(visit.session, form)) return { problem: 'form' }
  return found.route.show({ ...visit, request: { ...request, params: found.params }, form })
}

function problemPage(problem: ProblemPage, { words }: Drawing): ShownPage {
  const [status, title, text] = {
    client: [400, words.errorClientTitle, words.errorClient] as const,
    redirect: [400, words.errorRedirectTitle, words.errorRedirect] as const,
    gone: [410, words.errorGoneTitle, words.errorGone] as const,
    form: [403, words.errorFormTitle, words.errorForm] as const,
    unknown: [404, words.errorUnknownTitle, words.errorUnknown] as const,
  }[problem]
  return {
    status,
    title,
    navigation: problem === 'unknown',
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>`,
  }
}

/** The same page in another language; a form that was just refused is shown by its own address. */
function inLanguage({ path, query }: Pick<Request, 'path' | 'query'>, language: string): string {
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${path}?${asked.toString()}`
}

/** Whether it says that something was not done. */
function isBad(flash: Flash): boolean {
  return flash === 'item-gone' || flash === 'price-unreadable' || flash === 'name-missing'
}

function styleSheet({ raw }: Omit<Request, 'params'>): Answer {
  raw.response
    .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
    .end(style)
  return { status: 'stream' }
}
