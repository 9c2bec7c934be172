import { type Channel, channelNames } from '#shared/channel.ts'
import type { CallAnswer as GatewayAnswer, CallRequest } from '#shared/gateway/call.ts'
import type { CallAnswer } from '../channels/protocol/call.ts'
import type { Line, LineRequest } from '../channels/line.ts'
import { notSetUp } from '../channels/protocol/outcome.ts'
import type { ServerTimes } from '../channels/protocol/server-time.ts'

/** Has the gateway make a call for a location, which may be none of this device's (null). Never throws. */
export type AskGateway = (
  channel: Channel,
  locationId: string | null,
  request: CallRequest,
  ending?: AbortSignal,
) => Promise<GatewayAnswer>

/** A call that is not made in the name of the application: it gets a token, or is made with a merchant's own. */
export type GatewayRequest = LineRequest & Pick<CallRequest, 'server' | 'bearer'>

/**
 * A channel's line behind a gateway: the gateway signs with its own keys and clock, and answers with what the channel did.
 * What the device says of time goes out as the channel counts it, as far as its earlier answers tell.
 */
export function createGatewayLine(deps: {
  channel: Channel
  isSetUp: () => boolean
  ask: AskGateway
  times: ServerTimes
  newId: () => string
}): Line & { send: (request: GatewayRequest) => Promise<CallAnswer> } {
  const { channel, times } = deps
  return {
    isSetUp: deps.isSetUp,
    send: async (request) => {
      const time = times.named(channel)
      const sentAt = times.now()
      const signedAt = time.now()
      const from = performance.now()
      const there = (at: number) => at - (sentAt - signedAt)
      const made = callOf(request, request.callId ?? deps.newId(), there)
      const answer = await deps.ask(channel, request.locationId, made, request.ending)
      const date = answer.kind === 'answered' ? (answer.date ?? null) : null
      if (date !== null) time.heard({ date, sentAt, tookMs: performance.now() - from })
      return answer.kind === 'refused' ? refusal(channel, answer) : answer
    },
  }
}

/** What the gateway will not do. None of it is the channel's own word, which might end an order. Pure. */
function refusal(channel: Channel, { code, message }: GatewayAnswer & { kind: 'refused' }): CallAnswer {
  const said = { kind: 'answered', retryAfterMs: null } as const
  if (code !== 'not-set-up') return { ...said, status: 403, text: `The gateway refuses it: ${message}` }
  const none = notSetUp(channelNames[channel])
  return { ...said, status: none.status, text: none.message }
}

function callOf(request: GatewayRequest, id: string, there: (at: number) => number): CallRequest {
  const { method, path, form, headers, withinMs, mostBytes, server, bearer } = request
  const body = request.timedBody ? request.timedBody(there) : request.body
  return {
    id,
    method,
    path,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { form }),
    ...(server && { server }),
    ...(bearer !== undefined && { bearer }),
    ...(headers && { headers }),
    ...(withinMs !== undefined && { withinMs }),
    ...(mostBytes !== undefined && { mostBytes }),
  }
}
