import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Channel } from '#shared/order/order.ts'
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

  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    (request, response) => {
      const path = (request.url ?? '').split('?', 1)[0] ?? ''
      if (path === '/healthz' && request.method === 'GET') {
        const problem = options.problem()
        return send(response, problem === null ? 200 : 503, { ok: problem === null, problem })
      }
      const endpoint = known.get(path)
      if (!endpoint)
        return refuse(request, response, 404, 'UNKNOWN_ENDPOINT', 'There is no such webhook here.')
      if (request.method !== 'POST')
        return refuse(request, response, 405, 'METHOD_NOT_ALLOWED', 'Webhooks are sent with POST.')
      if (!isAuthorised(request))
        return refuse(
          request,
          response,
          401,
          'UNAUTHORISED',
          'The Authorization header does not carry the right secret.',
        )
      options.onHeard(Date.now())
      if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLarge(request, response)

      const chunks: Buffer[] = []
      let size = 0
      request.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxBodyBytes) {
          chunks.length = 0
          request.removeAllListeners('data')
          tooLarge(request, response)
        } else chunks.push(chunk)
      })
      request.on('end', () => {
        if (size > maxBodyBytes) return
        const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
        options.deliver({ channel: options.channel, endpoint, body }).then(
          (answer) => {
            if (response.destroyed) return options.onAnswerLost(answer)
            response.on('close', () => {
              if (!response.writableFinished) options.onAnswerLost(answer)
            })
            return send(response, answer.status, answer.body)
          },
          (error: unknown) => {
            options.log.error({ error: String(error).slice(0, 200) }, 'a delivery failed unexpectedly')
            send(response, 500, {
              error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null },
            })
          },
        )
      })
      request.on('error', () => undefined)
      return undefined
    },
  )
  // A request that is not HTTP gets a plain 400, and never an exception.
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  server.maxConnections = 512

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
