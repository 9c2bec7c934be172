import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Channel } from '#shared/order/order.ts'
import { createSafeServer } from '../http/safe-server.ts'
import type { Log } from '../log.ts'
import { type Answer, type Deliver, type Endpoint, endpoints, type OrderSource } from './message.ts'

/** Larger bodies are answered 413; DoorDash's largest orders are a few hundred kilobytes. */
export const maxBodyBytes = 1024 * 1024

/**
 * The webhook server: `POST /orders`, `/dasher-status`, ... with `Authorization: <secret>` (design: interfaces).
 * It answers when the delivery is on disk, never before. One per channel.
 */
export function createHttpSource(options: {
  host: string
  /** 0 takes a free one. */
  port: number
  channel: Channel
  /** Read at each call: the secret can be changed while running. */
  secret: () => string
  deliver: Deliver
  /** Something with the right secret came in. */
  onHeard: (at: number) => void
  /** An answer did not reach the channel whole. */
  onAnswerLost: (answer: Answer) => void
  /** Why no delivery can be taken just now; what `/healthz` answers. */
  problem: () => string | null
  log: Log
}): OrderSource & { url: () => string } {
  const known = new Map<string, Endpoint>(endpoints.map((endpoint) => [`/${endpoint}`, endpoint]))
  const digest = (text: string) => createHash('sha256').update(text).digest()
  let expected: { secret: string; digest: Buffer } | null = null

  function isAuthorised(request: IncomingMessage): boolean {
    const secret = options.secret()
    if (expected?.secret !== secret) expected = { secret, digest: digest(secret) }
    return timingSafeEqual(digest(request.headers.authorization ?? ''), expected.digest)
  }

  /** Reads the body and answers when the delivery is on disk. */
  async function take(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (body === 'gone') return
    if (body === 'too-large') return tooLarge(request, response)
    const answer = await options.deliver({ channel: options.channel, endpoint, body })
    if (response.destroyed) return options.onAnswerLost(answer)
    response.on('close', () => {
      if (!response.writableFinished) options.onAnswerLost(answer)
    })
    send(response, answer.status, answer.body)
  }

  const server = createSafeServer({
    name: 'webhooks',
    most: 256,
    // Longer than the usual proxy keeps one: the channel's end closes it, never ours under a delivery on its way.
    keepAliveMs: 65_000,
    log: options.log,
    answer: ({ path }, request, response) => {
      const refused = (status: number, code: string, message: string) =>
        refuse(request, response, status, code, message)
      if (path === '/healthz' && request.method === 'GET') {
        // Whoever only asks whether we are there keeps no connection for it.
        response.setHeader('connection', 'close')
        const problem = options.problem()
        return send(response, problem === null ? 200 : 503, { ok: problem === null, problem })
      }
      const endpoint = known.get(path)
      if (!endpoint) return refused(404, 'UNKNOWN_ENDPOINT', 'There is no such webhook here.')
      if (request.method !== 'POST') return refused(405, 'METHOD_NOT_ALLOWED', 'Webhooks are sent with POST.')
      if (!isAuthorised(request))
        return refused(401, 'UNAUTHORISED', 'The Authorization header does not carry the right secret.')
      options.onHeard(Date.now())
      if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLarge(request, response)
      return take(endpoint, request, response).catch((error: unknown) => {
        options.log.error({ error: String(error).slice(0, 200) }, 'a delivery failed unexpectedly')
        if (response.headersSent || response.destroyed) return
        send(response, 500, {
          error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null },
        })
      })
    },
  })

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(options.port, options.host, () => {
          server.off('error', reject)
          server.on('error', (error) =>
            options.log.error({ error: error.message }, 'the webhook server has a problem'),
          )
          resolve()
        })
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1_000).unref()
      }),
    url: () => `http://${options.host}:${(server.address() as AddressInfo).port}`,
  }
}

/** The whole body; `gone` when its sender left before the end. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBodyBytes) return void chunks.push(chunk)
      chunks.length = 0
      request.off('data', onData)
      resolve('too-large')
    }
    request.on('data', onData)
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** Answers without reading a body; the connection is closed so that the rest of it cannot be taken for a request. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  response.setHeader('connection', 'close')
  request.resume()
  send(response, status, { error: { code, message, path: null } })
}

function tooLarge(request: IncomingMessage, response: ServerResponse): void {
  refuse(request, response, 413, 'TOO_LARGE', `The body is larger than ${maxBodyBytes} bytes.`)
}
