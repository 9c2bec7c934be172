import type { Sandbox } from '#sandbox/server/sandbox.ts'
import { createVisitor, type Visitor } from './visitor.ts'

export const uberRedirect = 'http://127.0.0.1:9/callback'
export const uberPassword = 'loutre-portal-2026'

type Answer = { status: number; body: Record<string, unknown> }

/** Asks Uber's token endpoint with the application's own id and secret. */
export async function askToken(sandbox: Sandbox, more: Record<string, string>): Promise<Answer> {
  const { authBaseUrl, clientId, clientSecret } = sandbox.uberAccess
  const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...more })
  const response = await fetch(`${authBaseUrl}/oauth/v2/token`, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** The application's own token. */
export async function uberToken(sandbox: Sandbox): Promise<string> {
  const scope = 'eats.store eats.order'
  const { body } = await askToken(sandbox, { grant_type: 'client_credentials', scope })
  return String(body['access_token'])
}

/** The address of Uber's window as the app builds it; a field can be replaced. */
export function uberAuthorizeUrl({ uberAccess }: Sandbox, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: uberAccess.clientId,
    response_type: 'code',
    redirect_uri: uberRedirect,
    scope: 'eats.pos_provisioning',
    state: 'a state',
    ...more,
  })
  return `${uberAccess.authBaseUrl}/oauth/v2/authorize?${query.toString()}`
}

/** Signs in at Uber's window, up to the page that asks to allow access. */
export async function signInAtUber(
  sandbox: Sandbox,
  address: string,
  email = 'admin@chez-loutre.example',
): Promise<Visitor> {
  const visitor = createVisitor(sandbox)
  await visitor.open(address)
  await visitor.submit({ email, password: uberPassword })
  return visitor
}

/** What a merchant does in Uber's window; answers the address that leads back to the app. */
export async function consentAtUber(
  sandbox: Sandbox,
  address = uberAuthorizeUrl(sandbox),
  email?: string,
  wish: 'allow' | 'deny' = 'allow',
): Promise<URL> {
  const visitor = await signInAtUber(sandbox, address, email)
  await visitor.submit({ do: wish })
  const back = visitor.left()
  if (!back) throw new Error(`nothing came back: ${visitor.page().text}`)
  return back
}

/** A merchant's token. */
export async function merchantToken(sandbox: Sandbox, email?: string): Promise<string> {
  const back = await consentAtUber(sandbox, undefined, email)
  const { body } = await askToken(sandbox, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: uberRedirect,
  })
  return String(body['access_token'])
}

/** A call to Uber's API with a token. */
export async function callUber(
  { uberAccess }: Sandbox,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${uberAccess.apiBaseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}
