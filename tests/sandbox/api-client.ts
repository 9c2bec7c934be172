import { createHmac } from 'node:crypto'
import { type AccessKey, userAgent } from '#shared/doordash/api.ts'

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

export type TokenParts = {
  header?: Record<string, unknown>
  payload?: Record<string, unknown>
  /** The HMAC key; the decoded secret when left out. */
  key?: Buffer
}

/** A token as section 3 of the protocol describes it, with any part replaced. */
export function signToken(accessKey: AccessKey, now: number, parts: TokenParts = {}): string {
  const seconds = Math.floor(now / 1_000)
  const head = encode({ alg: 'HS256', typ: 'JWT', 'dd-ver': 'DD-JWT-V1', ...parts.header })
  const payload = encode({
    aud: 'doordash',
    iss: accessKey.developerId,
    kid: accessKey.keyId,
    iat: seconds,
    exp: seconds + 300,
    ...parts.payload,
  })
  const key = parts.key ?? Buffer.from(accessKey.signingSecret, 'base64url')
  const signature = createHmac('sha256', key).update(`${head}.${payload}`).digest('base64url')
  return `${head}.${payload}.${signature}`
}

export type ApiClient = {
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ): Promise<{ status: number; body: { code?: string; message?: string } & Record<string, unknown> }>
}

/** Calls the sandbox's Marketplace API as the app should; headers can be replaced, or dropped with undefined. */
export function apiClient(sandbox: { apiBase: string; accessKey: AccessKey }, now: () => number): ApiClient {
  return {
    async send(method, path, body, headers = {}) {
      const all = {
        authorization: `Bearer ${signToken(sandbox.accessKey, now())}`,
        'auth-version': 'v2',
        'content-type': 'application/json',
        'user-agent': userAgent(sandbox.accessKey.providerType),
        ...headers,
      }
      const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
      const response = await fetch(`${sandbox.apiBase}${path}`, {
        method,
        headers: sent,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    },
  }
}
