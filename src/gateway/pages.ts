import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Channel, channelNames, channels } from '#shared/channel.ts'
import { consentPath } from '#shared/gateway/consent.ts'
import { pairingRequest } from '#shared/gateway/station-file.ts'
import type { RequestTarget } from '#shared/http/request-target.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { callbackHeaders, callbackPage, callbackStatus } from '#main/http/callback-page.ts'
import { readBody, refuse, send, tooLarge } from '#main/http/exchange.ts'
import type { Consents } from './consent/consents.ts'
import type { Metrics } from './metrics.ts'
import { languageFor } from './operator/page/words.ts'
import type { Pairing } from './pairing/pairing.ts'

/**
 * What a gateway answers beside webhooks: `GET /metrics`, `POST /pair` for a device that shows its code, and `GET /consent/<channel>`,
 * where a channel's window comes back to.
 */
export function answerPages(deps: { metrics: Metrics; pairing: Pairing; consents: Consents; log: Log }) {
  const { metrics, log } = deps
  return ({ path, query }: RequestTarget, request: IncomingMessage, response: ServerResponse): boolean => {
    const failed = (error: unknown) => {
      log.error({ path, error: errorLine(error) }, 'a request could not be answered')
      if (!response.headersSent)
        send(response, 503, { error: { code: 'NOT_NOW', message: 'Try again.', path: null } })
    }
    if (path === '/metrics' && request.method === 'GET') {
      metrics.text().then(({ type, text }) => {
        response.writeHead(200, { 'content-type': type })
        response.end(text)
      }, failed)
      return true
    }
    if (path === '/pair' && request.method === 'POST') {
      pair(deps.pairing, request, response).catch(failed)
      return true
    }
    const channel = channels.find((each) => path === `${consentPath}/${each}`)
    if (channel !== undefined && request.method === 'GET') {
      comeBack(deps, { channel, query, request, response }).catch(failed)
      return true
    }
    return false
  }
}

/** Shows somebody who came back from a channel's window what became of it, in the language of the station he signed in for. */
async function comeBack(
  { consents, log }: { consents: Consents; log: Log },
  {
    channel,
    query,
    request,
    response,
  }: {
    channel: Channel
    query: string
    request: IncomingMessage
    response: ServerResponse
  },
): Promise<void> {
  const taken = await consents.cameBack(channel, new URLSearchParams(query)).catch((error: unknown) => {
    log.error({ channel, error: errorLine(error) }, 'whose sign-in came back cannot be found out')
    return 'away' as const
  })
  const known = typeof taken === 'string' ? null : taken
  const outcome = taken === 'away' ? 'station-away' : known === null ? 'state-mismatch' : known.outcome
  const language = known?.language ?? languageFor(request.headers['accept-language'])
  response.writeHead(callbackStatus(outcome), { ...callbackHeaders, connection: 'close' })
  response.end(callbackPage(outcome, channelNames[channel], language))
}

async function pair(pairing: Pairing, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (body === 'gone') return
  if (typeof body === 'string') return tooLarge(request, response)
  const read = pairingRequest.safeParse(jsonIn(body))
  if (!read.success) {
    const message = 'A code and the public key of a device are needed.'
    return refuse(request, response, { status: 400, code: 'UNREADABLE', message })
  }
  const paired = await pairing.pair(read.data)
  if (paired.ok) send(response, 200, paired.answer)
  else refuse(request, response, { status: 403, ...paired.refusal })
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
