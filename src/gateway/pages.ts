import type { IncomingMessage, ServerResponse } from 'node:http'
import { pairingRequest } from '#shared/gateway/station-file.ts'
import type { RequestTarget } from '#shared/http/request-target.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { readBody, refuse, send, tooLarge } from '#main/http/exchange.ts'
import type { Metrics } from './metrics.ts'
import type { Pairing } from './pairing/pairing.ts'

/** What a gateway answers beside webhooks: `GET /metrics`, and `POST /pair` for a device that shows its code. */
export function answerPages(deps: { metrics: Metrics; pairing: Pairing; log: Log }) {
  const { metrics, log } = deps
  return ({ path }: RequestTarget, request: IncomingMessage, response: ServerResponse): boolean => {
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
    return false
  }
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
