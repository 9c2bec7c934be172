import { randomBytes } from 'node:crypto'
import { type ApiAnswer } from '../http/answers.ts'
import type { Answer, Request } from '../http/router.ts'
import { withFaults } from '../http/with-faults.ts'
import { spendUberCode } from './connect/codes.ts'
import { uberDigest, type UberToken } from '../world/uber-token.ts'
import type { World } from '../world/world.ts'
import { clientScopes } from '../world/uber-application.ts'

/** Uber's sign-in server lives below this path: tokens, and the page where a merchant consents. */
export const uberAuthBase = '/uber-auth'
const tokenPath = `${uberAuthBase}/oauth/v2/token`

/** Thirty days, in seconds. */
const tokenLife = 2_592_000
/** Uber allows so many requests for tokens in an hour, and so many tokens that live at a time. */
const mostAnHour = 100
const hourMs = 3_600_000

/** How a token may be asked for; each answers for a form whose client was recognized. */
const grants: Record<string, (world: World, form: URLSearchParams) => ApiAnswer> = {
  client_credentials: (world, form) => {
    const scopes = (form.get('scope') ?? '').split(/\s+/).filter(Boolean)
    if (scopes.length === 0) return oauthError('invalid_request', 'scope is missing')
    const refused = scopes.find(
      (scope) => !world.uberEats.application.scopes.includes(scope) || !isClientScope(scope),
    )
    // One that was not granted fails the whole request.
    if (refused !== undefined) return oauthError('invalid_scope', `scope ${refused} is not granted`)
    return giveToken(world, { grant: 'client_credentials', scopes, merchant: null })
  },
  authorization_code: (world, form) => {
    const code = spendUberCode(world, form)
    if (!code.ok) return oauthError('invalid_grant', code.problem)
    const scopes = ['eats.pos_provisioning']
    return giveToken(world, { grant: 'authorization_code', scopes, merchant: code.merchant }, code.spent)
  },
}

/** Answers `POST /oauth/v2/token` (uber-eats.md section 3), urlencoded or multipart. */
export async function answerToken(world: World, request: Omit<Request, 'params'>): Promise<Answer> {
  const form = await readForm(request)
  const call = { action: 'uber-token', where: 'uber-token', orderId: null, isSecret: true }
  return withFaults(world, request, call, () => tokenFor(world, request, form))
}

function tokenFor(
  world: World,
  { method, path }: Pick<Request, 'method' | 'path'>,
  form: URLSearchParams | null,
): ApiAnswer {
  if (path !== tokenPath) return { status: 404, body: { code: 'not_found', message: 'No such page' } }
  if (method !== 'POST') return { status: 405, body: { code: 'method_not_allowed', message: 'POST only' } }
  const { application } = world.uberEats
  const now = world.clock.now()
  const asked = world.uberEats.tokensAsked.filter((at) => at > now - hourMs)
  world.uberEats.tokensAsked = [...asked, now].slice(-mostAnHour)
  if (asked.length >= mostAnHour)
    return { ...oauthError('rate_limited', 'More than 100 tokens in an hour', 429) }
  if (form === null) return oauthError('invalid_request', 'The body is no form')
  if (
    form.get('client_id') !== application.clientId ||
    form.get('client_secret') !== application.clientSecret
  )
    return oauthError('invalid_client', 'client_id or client_secret is not right', 401)
  const grant = grants[form.get('grant_type') ?? '']
  return grant ? grant(world, form) : oauthError('unsupported_grant_type', 'grant_type is not known')
}

/** Another token with these rights; the oldest dies where there are too many. */
function giveToken(
  world: World,
  rights: Omit<UberToken, 'expiresAt'>,
  given: (token: string) => void = () => {},
): ApiAnswer {
  const { tokens } = world.uberEats
  const token = randomBytes(48).toString('base64url')
  given(token)
  tokens.set(uberDigest(token), { ...rights, expiresAt: world.clock.now() + tokenLife * 1_000 })
  for (const [digest] of tokens) {
    if (tokens.size <= mostAnHour) break
    tokens.delete(digest)
  }
  world.changed()
  return {
    status: 200,
    body: {
      access_token: token,
      token_type: 'Bearer',
      expires_in: tokenLife,
      scope: rights.scopes.join(' '),
      refresh_token: '',
      last_authenticated: 0,
    },
  }
}

function oauthError(error: string, description: string, status = 400): ApiAnswer {
  return { status, body: { error, error_description: description, message: description } }
}

function isClientScope(scope: string): boolean {
  return (clientScopes as readonly string[]).includes(scope)
}

/** Null where it is neither of the two kinds of forms. */
async function readForm({ headers, body }: Omit<Request, 'params'>): Promise<URLSearchParams | null> {
  const type = headers['content-type'] ?? ''
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return new URLSearchParams(body)
  if (!/^multipart\/form-data\b/.test(type)) return null
  try {
    const sent = await new Response(body, { headers: { 'content-type': type } }).formData()
    const fields = [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return new URLSearchParams(fields)
  } catch {
    return null
  }
}
