import { createHash } from 'node:crypto'
import type { Sandbox } from '#sandbox/server/sandbox.ts'

export type Visited = { status: number; url: string; text: string; headers: Headers }

/** A browser without scripts: keeps its cookies, follows redirects on the portal, sends forms as they stand. */
export type Visitor = {
  open(path: string): Promise<Visited>
  /** Sends the page's form with these fields, or the one with that action; answers the page after it, or the address outside it leads to. */
  submit(fields: Record<string, string>, options?: { csrf?: string; action?: string }): Promise<Visited>
  /** Where the last redirect off the portal went. */
  left(): URL | null
  page(): Visited
}

export function createVisitor(sandbox: Pick<Sandbox, 'url'>, browser: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>()
  let page: Visited | null = null
  let left: URL | null = null

  async function go(url: string, init: RequestInit): Promise<Visited> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ ...browser, ...(init.headers as Record<string, string>) })
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const text = await response.text()
    const location = response.headers.get('location')
    const visited = { status: response.status, url, text, headers: response.headers }
    if (location === null) return (page = visited)
    const to = new URL(location, url)
    if (to.origin === sandbox.url) return go(to.href, {})
    left = to
    return visited
  }

  const current = () => {
    if (!page) throw new Error('no page is open')
    return page
  }
  return {
    open: (path) => go(new URL(path, sandbox.url).href, {}),
    submit(fields, { csrf, action } = {}) {
      const { text, url } = current()
      const proof = csrf ?? /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
      return go(action === undefined ? url : new URL(action, url).href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: sandbox.url },
        body: new URLSearchParams({ csrf: proof, ...fields }).toString(),
      })
    },
    left: () => left,
    page: current,
  }
}

export const redirectUri = 'http://127.0.0.1:9/callback'
export const verifier = 'a-verifier-that-is-long-enough-for-pkce-0123456789'
export const state = 'st&te=ü/+ %20'

/** The authorize address as the app builds it; a field can be replaced, or dropped with undefined. */
export function authorizePath(
  { accessKey }: Pick<Sandbox, 'accessKey'>,
  changes: Record<string, string | undefined> = {},
): string {
  const fields = {
    response_type: 'code',
    client_id: accessKey.developerId,
    redirect_uri: redirectUri,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/portal/oauth/authorize?${new URLSearchParams(given).toString()}`
}

/** The newest code in the sandbox's inbox, as somebody would read it there. */
export async function readCode(sandbox: Pick<Sandbox, 'url'>): Promise<string> {
  const { text } = await createVisitor(sandbox).open('/portal/inbox')
  const code = /<code class="big">(\d{6})<\/code>/.exec(text)?.[1]
  if (code === undefined) throw new Error('no code in the inbox')
  return code
}

/** Signs in up to the page that asks to share stores. */
export async function signIn(
  sandbox: Pick<Sandbox, 'url' | 'accessKey'>,
  email = 'admin@chez-loutre.example',
  path = authorizePath(sandbox),
): Promise<Visitor> {
  const visitor = createVisitor(sandbox)
  await visitor.open(path)
  await visitor.submit({ email })
  await visitor.submit({ password: 'loutre-portal-2026' })
  await visitor.submit({ via: 'email' })
  await visitor.submit({ code: await readCode(sandbox) })
  return visitor
}

/** Signs in and consents; answers the code for the app. */
export async function consentAs(sandbox: Sandbox, email?: string): Promise<string> {
  const visitor = await signIn(sandbox, email)
  await visitor.submit({ do: 'continue' })
  const code = visitor.left()?.searchParams.get('code')
  if (!code) throw new Error(`no code came back: ${visitor.left()?.href ?? visitor.page().text}`)
  return code
}
