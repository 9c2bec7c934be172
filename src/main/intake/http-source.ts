import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Channel } from '#shared/channel.ts'
import type { Clock } from '../base/clock.ts'
import { createSafeServer } from '../http/safe-server.ts'
import type { Log } from '../base/log.ts'
import { answerPatienceMs, sentSince } from './doubt.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { Deliver, OrderSource } from './message.ts'
import { errorLine } from '../base/unexpected.ts'

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
  /** The channel's webhooks: the last part of their paths. */
  endpoints: readonly string[]
  /** Whether an `Authorization` header is good (authorisation.ts). */
  isAuthorised: (authorization: string | undefined) => boolean
  deliver: Deliver
  clock: Pick<Clock, 'steady' | 'lastStandStill'>
  /** Something with the right secret came in. */
  onHeard: (channel: Channel) => void
  /** An answer did not reach the channel whole. */
  onAnswerLost: (answer: DeliveryAnswer) => void
  /** Why no delivery can be taken just now; what `/healthz` answers. */
  problem: () => string | null
  /** A delivery had a wrong secret. */
  onWrongSecret: () => void
  /** How many had one lately; told by `/healthz`. */
  wrongSecrets: () => number
  log: Log
}): OrderSource & { port: () => number; url: () => string } {
  const { clock } = options
  const known = new Map(options.endpoints.map((endpoint) => [`/${endpoint}`, endpoint]))

  /** The last answer on each connection, and when it was given (steady ms): a reset right after it means nobody read it. */
  const lastAnswers = new WeakMap<Socket, { answer: DeliveryAnswer; at: number }>()

  function lost(answer: DeliveryAnswer): void {
    try {
      options.onAnswerLost(answer)
    } catch (error) {
      options.log.error({ error: errorLine(error) }, 'a lost answer could not be noted')
    }
  }

  /** Reads the body and answers when the delivery is on disk. */
  async function take(endpoint: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request
    // Who asks again on this connection has read the answer before.
    lastAnswers.delete(socket)
    const arrivedAt = clock.steady()
    const since = sentSince(arrivedAt, clock.lastStandStill())
    const body = await readBody(request)
    if (body === 'gone') return
    if (body === 'too-large') return tooLarge(request, response)
    const gap = clock.lastStandStill()
    // It lay here while nothing ran. That its sender hung up meanwhile is read from the socket in the next turns.
    if (since < arrivedAt || (gap !== null && gap.endedAt >= arrivedAt)) await nextTurns()
    const senderGone = socket.destroyed || socket.readableEnded
    const answer = await options.deliver({
      channel: options.channel,
      endpoint,
      body,
      sentSince: since,
      senderGone,
    })
    const at = clock.steady()
    // DoorDash's time for an answer ran out: it is sent all the same, and counts for nothing.
    if (response.destroyed || at - since > answerPatienceMs) lost(answer)
    else {
      lastAnswers.set(socket, { answer, at })
      response.on('close', () => {
        if (!response.writableFinished) lost(answer)
      })
    }
    if (!response.destroyed) send(response, answer.status, answer.body)
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
        return send(response, problem === null ? 200 : 503, {
          ok: problem === null,
          problem,
          wrongSecrets: options.wrongSecrets(),
        })
      }
      const endpoint = known.get(path)
      if (!endpoint) return refused(404, 'UNKNOWN_ENDPOINT', 'There is no such webhook here.')
      if (request.method !== 'POST') return refused(405, 'METHOD_NOT_ALLOWED', 'Webhooks are sent with POST.')
      // Whoever has the right secret must not be told that it is wrong: DoorDash sends again after a 503.
      if (options.problem() === 'secret-unreadable')
        return refused(503, 'SECRET_UNREADABLE', 'The station cannot check who sends this. Send it again.')
      if (!options.isAuthorised(request.headers.authorization)) {
        options.onWrongSecret()
        return refused(401, 'UNAUTHORISED', 'The Authorization header does not carry the right secret.')
      }
      options.onHeard(options.channel)
      if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLarge(request, response)
      return take(endpoint, request, response).catch((error: unknown) => {
        options.log.error({ error: errorLine(error) }, 'a delivery failed unexpectedly')
        if (response.headersSent || response.destroyed) return
        send(response, 500, {
          error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null },
        })
      })
    },
  })
  server.on('connection', (socket) => {
    socket.on('error', () => {
      const last = lastAnswers.get(socket)
      if (last && clock.steady() - last.at < resetWithinMs) lost(last.answer)
    })
  })

  const port = () => (server.address() as AddressInfo).port

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
    /** While it listens. */
    port,
    url: () => `http://${options.host}:${port()}`,
  }
}

/** A connection reset this soon after an answer, in ms, was closed before the answer came. */
const resetWithinMs = 1_000

/** Sockets that were ready when the process came back are read in the next turn of the event loop. */
function nextTurns(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve))
  })
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
