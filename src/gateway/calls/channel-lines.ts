import { doorDashUrl } from '#shared/doordash/address.ts'
import type { Channel } from '#shared/channel.ts'
import { doorDashHeaders } from '#main/channels/doordash/protocol/headers.ts'
import { createTokens, type TokenAnswer } from '#main/channels/uber-eats/protocol/tokens.ts'
import { call, type CallAnswer, type Request } from '#main/channels/protocol/call.ts'
import { createServerTimes } from '#main/channels/protocol/server-time.ts'
import type { Clock } from '#main/base/clock.ts'
import type { Log } from '#main/base/log.ts'
import type { GatewayConfig } from '../config.ts'
import type { Call } from './permitted.ts'
import { createSlots } from './slots.ts'

/** Signs a call with this gateway's own keys and clock, and makes it. Never throws. */
export type SendCall = (call: Call) => Promise<CallAnswer>

/** A token is some hundred letters, and may grow. */
const mostTokenBytes = 64 * 1024

/** How each channel is called that this gateway has keys for; each has so many calls at once. */
export function createChannelLines(deps: {
  config: Pick<GatewayConfig, 'doordash' | 'uber-eats'>
  clock: Clock
  log: Log
}): Partial<Record<Channel, SendCall>> {
  const times = createServerTimes({ clock: deps.clock, onChange: () => {} })
  const { doordash, 'uber-eats': uberEats } = deps.config
  return {
    ...(doordash && {
      doordash: createSlots().inTurn((asked: Call) =>
        call(doorDashHeaders(doordash.key), times, {
          ...requestOf(asked),
          url: doorDashUrl(doordash.baseUrl, asked.path),
        }),
      ),
    }),
    ...(uberEats && {
      'uber-eats': createSlots().inTurn(
        createUberLine({ ...deps, access: { ...uberEats, stores: {} }, times }),
      ),
    }),
  }
}

/** Calls to Uber in the application's name, or in a merchant's who consented (uber-eats.md section 3). */
function createUberLine(deps: {
  access: Parameters<ReturnType<typeof createTokens>['get']>[0]
  times: ReturnType<typeof createServerTimes>
  clock: Clock
  log: Log
}): SendCall {
  const { access, times } = deps
  const tokens = createTokens({
    ...deps,
    random: Math.random,
    // One more token at each start: Uber lets a hundred live.
    keeping: { read: () => Promise.resolve(null), write: () => Promise.resolve() },
    postForm: ({ authBaseUrl }, form) =>
      call(() => ({}), times, {
        method: 'POST',
        url: `${authBaseUrl}/oauth/v2/token`,
        form,
        mostBytes: mostTokenBytes,
      }),
  })
  const inName = (token: string, asked: Call) =>
    call(() => ({ authorization: `Bearer ${token}` }), times, {
      ...requestOf(asked),
      url: `${access.apiBaseUrl}${asked.path}`,
    })

  return async (asked) => {
    if (asked.server === 'auth') {
      const { clientId: client_id, clientSecret: client_secret } = access
      const form = { ...asked.form, client_id, client_secret }
      const url = `${access.authBaseUrl}${asked.path}`
      return call(() => ({}), times, { method: 'POST', url, form, mostBytes: mostTokenBytes })
    }
    if (asked.bearer !== undefined) return inName(asked.bearer, asked)
    const token = await tokens.get(access)
    if (!token.ok) return asAnswer(token)
    const answer = await inName(token.token, asked)
    if (answer.kind !== 'answered' || answer.status !== 401) return answer
    // The token may have been one too many of a hundred: another, once.
    const other = await tokens.insteadOf(access, token.token)
    if (other === null) return answer
    return other.ok ? inName(other.token, asked) : asAnswer(other)
  }
}

function requestOf({ method, body, form, headers, withinMs, mostBytes }: Call): Omit<Request, 'url'> {
  return {
    method,
    headers,
    ...(body !== undefined && { json: body }),
    ...(form !== undefined && { form }),
    ...(withinMs !== undefined && { withinMs }),
    ...(mostBytes !== undefined && { mostBytes }),
  }
}

/** Why there is no token, as the answer to the call that needed one. */
function asAnswer({ outcome }: TokenAnswer & { ok: false }): CallAnswer {
  if (outcome.kind === 'unreachable') return outcome
  const retryAfterMs = outcome.kind === 'later' ? outcome.retryAfterMs : null
  return { kind: 'answered', status: outcome.status, text: outcome.message, retryAfterMs }
}
