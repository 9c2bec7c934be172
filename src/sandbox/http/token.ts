import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { type AccessKey, userAgent } from '#shared/doordash/api.ts'

const header = z.object({
  alg: z.literal('HS256'),
  typ: z.literal('JWT').optional(),
  'dd-ver': z.literal('DD-JWT-V1'),
})
const payload = z.object({
  aud: z.literal('doordash'),
  iss: z.string(),
  kid: z.string(),
  iat: z.int(),
  exp: z.int(),
})

/** Longest life of a token in seconds, and how far ahead the caller's clock may be. */
const maxLifeSeconds = 1_800
const skewSeconds = 60

/** Why a request is not let in, or null. Checks what section 3 of the protocol says DoorDash checks. */
export function whyUnauthorized(headers: IncomingHttpHeaders, key: AccessKey, now: number): string | null {
  const token = bearerOf(headers)
  if ('problem' in token) return token.problem
  if (headers['auth-version'] !== 'v2') return 'auth-version header is not v2'
  const agent = userAgent(key.providerType)
  if (headers['user-agent'] !== agent) return `User-Agent is not ${agent}`
  return whyBadToken(token.text, key, now)
}

function bearerOf({ authorization }: IncomingHttpHeaders): { text: string } | { problem: string } {
  if (authorization === undefined) return { problem: 'Authorization header is missing' }
  const text = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1]
  return text === undefined ? { problem: 'Authorization is not "Bearer <JWT>"' } : { text }
}

function whyBadToken(token: string, key: AccessKey, now: number): string | null {
  const [head = '', body = '', signature = ''] = token.split('.')
  const parsedHeader = header.safeParse(parse(head))
  if (!parsedHeader.success) return `JWT header: ${firstIssue(parsedHeader.error)}`
  const expected = createHmac('sha256', Buffer.from(key.signingSecret, 'base64url'))
    .update(`${head}.${body}`)
    .digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return 'JWT signature does not match (is the signing secret base64url-decoded?)'
  const parsed = payload.safeParse(parse(body))
  if (!parsed.success) return `JWT payload: ${firstIssue(parsed.error)}`
  const { iss, kid, iat, exp } = parsed.data
  if (iss !== key.developerId) return 'JWT payload: iss is not the developer_id'
  if (kid !== key.keyId) return 'JWT payload: kid is not the key_id'
  const seconds = Math.floor(now / 1_000)
  if (exp - iat > maxLifeSeconds) return 'JWT payload: exp is more than 30 minutes after iat'
  if (exp <= iat) return 'JWT payload: exp is not after iat'
  if (iat > seconds + skewSeconds) return 'JWT payload: iat is in the future'
  if (exp <= seconds) return 'JWT has expired'
  return null
}

function parse(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.') || 'value'}: ${issue.message}` : 'invalid'
}
