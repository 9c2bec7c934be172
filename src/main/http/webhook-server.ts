import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Channel, channels as channelList } from '#shared/channel.ts'
import type { Clock } from '../base/clock.ts'
import { type AnswerWatch, createAnswerWatch } from './answer-watch.ts'
import { isTooLarge, readBody, refuse, type Refused, send, tooLarge } from './exchange.ts'
import { createSafeServer } from './safe-server.ts'
import type { Log } from '../base/log.ts'
import { answerPatienceMs, sentSince } from './doubt.ts'
import type { DeliveryProof } from '../channels/protocol/delivery-proof.ts'
import { errorLine } from '../base/unexpected.ts'
import type { Webhook, WebhookAnswer, WebhookChannels } from './webhook.ts'
import type { RequestTarget } from '#shared/http/request-target.ts'

type Options<Answer extends WebhookAnswer> = {
  host: string
  /** 0 takes a free one. */
  port: number
  /** Whose webhooks are taken; each names the last part of their paths. */
  channels: WebhookChannels
  /** Whether an `Authorization` header is good (authorisation.ts), for channels that prove themselves by it. */
  isAuthorised: (authorization: string | undefined) => boolean
  /** Answers when it is safe to tell the channel, never before: 2xx is kept, anything else is refused. */
  deliver: (webhook: Webhook) => Promise<Answer>
  clock: Pick<Clock, 'steady' | 'lastStandStill'>
  /** Something with the right secret came in. */
  onHeard: (channel: Channel) => void
  /** An answer did not reach the channel whole. */
  onAnswerLost: (answer: Answer) => void
  /** Why no delivery can be taken just now; what `/healthz` answers. */
  problem: () => string | null
  /** A delivery had a wrong secret. */
  onWrongSecret: () => void
  /** How many had one lately; told by `/healthz`. */
  wrongSecrets: () => number
  /** Answers what is no webhook and no question after health; false where it is not its own. */
  more?: (target: RequestTarget, request: IncomingMessage, response: ServerResponse) => boolean
  log: Log
}

/**
 * The webhook server: `POST /orders`, `/dasher-status`, ... with `Authorization: <secret>` (design: interfaces).
 * It answers when the delivery is on disk, never before.
 */
export function createWebhookServer<Answer extends WebhookAnswer>(
  options: Options<Answer>,
): {
  start: () => Promise<void>
  stop: () => Promise<void>
  port: () => number
  url: () => string
} {
  const { log, host } = options
  const answers = createAnswerWatch(options)
  const server = createSafeServer({
    name: 'webhooks',
    most: 256,
    // Longer than the usual proxy keeps one: the channel's end closes it, never ours under a delivery on its way.
    keepAliveMs: 65_000,
    log,
    answer: (target, request, response) => {
      if (options.more?.(target, request, response)) return undefined
      const asked = askedOf(options, target.path, request)
      if (asked.type === 'refused') return refuse(request, response, asked)
      if (asked.type === 'health') return tellHealth(options, response)
      if (asked.type === 'wrong-secret') {
        options.onWrongSecret()
        return refuse(request, response, wrongSecret)
      }
      return take(options, answers, asked, { request, response }).catch((error: unknown) => {
        log.error({ error: errorLine(error) }, 'a delivery failed unexpectedly')
        if (response.headersSent || response.destroyed) return
        send(response, 500, {
          error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null },
        })
      })
    },
  })
  server.on('connection', answers.watch)
  const port = () => (server.address() as AddressInfo).port
  return {
    start: () => listen(server, options),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1_000).unref()
      }),
    /** While it listens. */
    port,
    url: () => `http://${host}:${port()}`,
  }
}

type Listening = Pick<Options<WebhookAnswer>, 'host' | 'port' | 'log'>

function listen(server: Server, { host, port, log }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      server.on('error', (error) => log.error({ error: error.message }, 'the webhook server has a problem'))
      resolve()
    })
  })
}

type Asked = { type: 'health' } | Door | { type: 'wrong-secret' } | ({ type: 'refused' } & Refused)

/** Whom webhooks are taken from, and who hears of it. */
type Taking = Omit<Options<WebhookAnswer>, 'deliver' | 'onAnswerLost' | 'more'>

/** A webhook of a channel's. */
type Door = { type: 'delivery'; channel: Channel; endpoint: string }

const cannotCheck: Refused = {
  status: 503,
  code: 'SECRET_UNREADABLE',
  message: 'The station cannot check who sends this. Send it again.',
}

const wrongSignature: Refused = {
  status: 401,
  code: 'UNAUTHORISED',
  message: 'The delivery is not signed with a key of this station.',
}

const wrongSecret: Refused = {
  status: 401,
  code: 'UNAUTHORISED',
  message: 'The Authorization header does not carry the right secret.',
}

/** What a request is about, before its body is read. */
function askedOf(options: Taking, path: string, { method, headers }: IncomingMessage): Asked {
  const refused = (status: number, code: string, message: string): Asked => ({
    type: 'refused',
    status,
    code,
    message,
  })
  if (path === '/healthz' && method === 'GET') return { type: 'health' }
  const door = doorOf(options, path)
  if (door === undefined) return refused(404, 'UNKNOWN_ENDPOINT', 'There is no such webhook here.')
  if (method !== 'POST') return refused(405, 'METHOD_NOT_ALLOWED', 'Webhooks are sent with POST.')
  // Whoever has the right secret must not be told that it is wrong: DoorDash sends again after a 503.
  if (options.channels[door.channel]?.proof) return door
  if (options.problem() === 'secret-unreadable') return { type: 'refused', ...cannotCheck }
  if (!options.isAuthorised(headers.authorization)) return { type: 'wrong-secret' }
  options.onHeard(door.channel)
  return door
}

function doorOf({ channels }: Taking, path: string): Door | undefined {
  for (const channel of channelList) {
    const endpoint = channels[channel]?.endpoints.find((each) => path === `/${each}`)
    if (endpoint !== undefined) return { type: 'delivery', channel, endpoint }
  }
  return undefined
}

/** Why a delivery is not taken for its channel's, by what it is signed with; null where it is. */
function whyNotProven(
  options: Taking,
  { channel }: Door,
  found: ReturnType<DeliveryProof['found']>,
): Refused | null {
  if (found === 'unknown') return cannotCheck
  if (found === 'good') {
    options.onHeard(channel)
    return null
  }
  options.onWrongSecret()
  return wrongSignature
}

function tellHealth({ problem, wrongSecrets }: Taking, response: ServerResponse): void {
  // Whoever only asks whether we are there keeps no connection for it.
  response.setHeader('connection', 'close')
  const found = problem()
  send(response, found === null ? 200 : 503, {
    ok: found === null,
    problem: found,
    wrongSecrets: wrongSecrets(),
  })
}

type Exchange = { request: IncomingMessage; response: ServerResponse }

/** Reads the body and answers when the delivery is on disk. */
async function take<Answer extends WebhookAnswer>(
  options: Options<Answer>,
  answers: AnswerWatch<Answer>,
  door: Door,
  { request, response }: Exchange,
): Promise<void> {
  const { clock, deliver } = options
  const { socket } = request
  answers.wasRead(socket)
  const arrivedAt = clock.steady()
  const since = sentSince(arrivedAt, clock.lastStandStill())
  const proof = options.channels[door.channel]?.proof?.(request.headers)
  const body = isTooLarge(request) && proof === undefined ? 'too-large' : await readBody(request, proof)
  if (body === 'gone') return
  // Whoever is not known to be the channel is told nothing else, however much was sent.
  const unproven = proof && whyNotProven(options, door, body === 'endless' ? 'bad' : proof.found())
  if (unproven) return refuse(request, response, unproven)
  if (typeof body === 'string') {
    const { channel, endpoint } = door
    options.log.warn({ channel, endpoint }, 'a delivery of the channel is larger than is taken')
    return tooLarge(request, response)
  }
  const gap = clock.lastStandStill()
  // It waited here while the process stood still: only the next turns of the event loop tell whether its sender hung up.
  if (since < arrivedAt || (gap !== null && gap.endedAt >= arrivedAt)) await nextTurns()
  const senderGone = socket.destroyed || socket.readableEnded
  const answer = await deliver({
    channel: door.channel,
    endpoint: door.endpoint,
    body,
    sentSince: since,
    senderGone,
  })
  // DoorDash's time for an answer ran out: it is sent all the same, and counts for nothing.
  if (response.destroyed || clock.steady() - since > answerPatienceMs) answers.lost(answer)
  else answers.sending(answer, socket, response)
  if (!response.destroyed) send(response, answer.status, answer.body)
}

/** Sockets that were ready when the process came back are read in the next turn of the event loop. */
function nextTurns(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve))
  })
}
