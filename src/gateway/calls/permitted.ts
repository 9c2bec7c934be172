import type { Channel } from '#shared/channel.ts'
import type { z } from 'zod'
import type { callRequest } from '#shared/gateway/call.ts'

export type Call = z.output<typeof callRequest>

/**
 * What a call is about, by its path; the gateway makes it only where that is the asking device's.
 * - `order`, `store`: the channel's id of it
 * - `location`: our id, in the body
 * - `own`: proves itself by a merchant's own token, or says nothing of anybody's
 * - `stores`: reports of these, by DoorDash's numbers
 * - `consent`: trades the code a merchant's consent came back with
 */
export type Subject =
  | { kind: 'order'; id: string }
  | { kind: 'store'; id: string }
  | { kind: 'own' }
  | { kind: 'consent'; code: string }
  | { kind: 'reports'; numbers: readonly number[] }

type Rule = {
  method?: Call['method']
  path: RegExp
  about: (found: (index: number) => string, call: Call) => Subject | null
}

/** DoorDash's calls (doordash-marketplace.md sections 6, 7, 10, 12 and 13; reports: shared/doordash/reports.ts). */
const doorDash: readonly Rule[] = [
  {
    path: /^\/api\/v1\/orders\/([^/]+)(?:\/[a-z_/]+)?$/,
    about: (found) => ({ kind: 'order', id: found(1) }),
  },
  { path: /^\/api\/v1\/stores\/([^/]+)\/[a-z_/]+$/, about: (found) => ({ kind: 'store', id: found(1) }) },
  {
    path: /^\/api\/v1\/menus(?:\/[^/]+)?$/,
    about: (_found, call) => inBody(call, 'store', 'merchant_supplied_id'),
  },
  { method: 'POST', path: /^\/api\/v2\/tokens$/, about: () => ({ kind: 'own' }) },
  {
    method: 'POST',
    path: /^\/api\/v2\/store_onboarding$/,
    about: (_found, call) => (isMerchants(call) ? inBody(call, 'location_id') : null),
  },
  {
    path: /^\/api\/v2\/(?:store_candidates|store_onboarding\/[^/]+(?:\/[a-z]+)?)$/,
    about: (_found, call) => (isMerchants(call) ? { kind: 'own' } : null),
  },
  {
    method: 'POST',
    path: /^\/dataexchange\/v1\/reports$/,
    about: (_found, call) => {
      const numbers = at(bodyOf(call), 'store_ids')
      const isList =
        Array.isArray(numbers) && numbers.length > 0 && numbers.every((one) => typeof one === 'number')
      return isList ? { kind: 'reports', numbers } : null
    },
  },
  // Whoever knows a report's id asked for it: it is a random one.
  { method: 'GET', path: /^\/dataexchange\/v1\/reports\/[^/]+\/reportlink$/, about: () => ({ kind: 'own' }) },
]

/** Uber's calls (uber-eats.md sections 3 to 12). */
const uberEats: readonly Rule[] = [
  {
    path: /^\/(?:v1\/delivery\/order|v2\/eats\/order|v1\/eats\/orders)\/([^/]+)(?:\/[a-z_-]+)?$/,
    about: (found) => ({ kind: 'order', id: found(1) }),
  },
  {
    path: /^\/v[12]\/(?:delivery|eats)\/stores?\/([^/]+)(?:\/[a-z_-]+)+$/,
    about: (found, call) => (call.bearer === undefined ? { kind: 'store', id: found(1) } : { kind: 'own' }),
  },
  { method: 'GET', path: /^\/v1\/eats\/stores$/, about: () => ({ kind: 'own' }) },
]

const rules: Record<Channel, readonly Rule[]> = { doordash: doorDash, 'uber-eats': uberEats }

/** What a call is about; null where no device may have it made. Pure. */
export function subjectOf(channel: Channel, call: Call): Subject | null {
  if (call.server === 'auth') return tradedBy(channel, call)
  const [path = ''] = call.path.split('?', 1)
  // A path that climbs would be another one by the time it is asked for.
  if (/%2f|%5c|\\|\/\.{1,2}(?:\/|$)|%2e/i.test(path)) return null
  for (const rule of rules[channel]) {
    if (rule.method !== undefined && rule.method !== call.method) continue
    const match = rule.path.exec(path)
    if (match === null) continue
    try {
      return rule.about((index) => decodeURIComponent(match[index] ?? ''), call)
    } catch {
      return null
    }
  }
  return null
}

/** Headers a device may add to a call, in small letters. */
const addable: ReadonlySet<string> = new Set(['mxauthorization', 'accept', 'accept-encoding', 'if-match'])

/** Whether it carries nothing that is the gateway's to say. Pure. */
export function hasPlainHeaders(call: Call): boolean {
  return Object.keys(call.headers).every((name) => addable.has(name.toLowerCase()))
}

function tradedBy(channel: Channel, { method, path, form = {} }: Call): Subject | null {
  const isTrade = channel === 'uber-eats' && method === 'POST' && path === '/oauth/v2/token'
  const { grant_type: grant, code } = form
  return isTrade && grant === 'authorization_code' && code ? { kind: 'consent', code } : null
}

function isMerchants(call: Call): boolean {
  return Object.keys(call.headers).some((name) => name.toLowerCase() === 'mxauthorization')
}

function inBody(call: Call, ...keys: string[]): Subject | null {
  const id = keys.reduce<unknown>(at, bodyOf(call))
  return typeof id === 'string' && id !== '' ? { kind: 'store', id } : null
}

function bodyOf({ body }: Call): unknown {
  try {
    return JSON.parse(body ?? 'null')
  } catch {
    return null
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
