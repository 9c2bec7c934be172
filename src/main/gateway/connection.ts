import type { NatsConnection } from '@nats-io/transport-node'
import { mustEncrypt, waysTo } from '#shared/gateway/servers.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { replyPrefixOf } from '#shared/gateway/subjects.ts'
import type { LinkEvent } from '#shared/station/gateway-link.ts'
import type { JobDeps } from '../jobs/runner.ts'
import { backoffMs } from '../base/backoff.ts'
import { errorLine } from '../base/unexpected.ts'

/** A server that is silent for three of these, in ms, is taken for gone: a line may be cut one way only. */
const pingEveryMs = 5_000
/** A server that refuses, or is not there, is tried again after this at the latest, in ms. */
const longestPauseMs = 15_000

/** What is under way goes out in less than this, in ms; a server that stands still would keep a station from closing until it is taken for gone. */
const drainWithinMs = 3_000

type Line = Extract<LinkEvent, { type: 'line' }>

/**
 * Keeps this device connected to the servers of its gateway, outgoing only, whatever they or the network do. The pauses
 * between two tries are of different lengths on each device: after an outage, not all of them come at once.
 */
export function createConnection(
  deps: Pick<JobDeps, 'clock' | 'random' | 'log'> & {
    /** Null while it cannot be read. */
    file: () => StationGateway | null
    /** How the line became. */
    onLine: (line: Line) => void
    /** A connection stands, or stands again after it was cut: what waits for that is done. */
    onUp: (connection: NatsConnection) => void
  },
) {
  const { clock, log } = deps
  let current: NatsConnection | null = null
  let isUp = false
  let failures = 0
  /** Connections begun, so that each way gets its turn. */
  let begun = 0
  let isStopped = false
  let cancel = () => {}

  const pauseMs = () => Math.min(longestPauseMs, backoffMs(failures, deps.random()))

  function failed(error: unknown, refused: boolean): void {
    failures += 1
    isUp = false
    deps.onLine({ type: 'line', line: refused ? 'refused' : 'down' })
    if (failures === 1) log.warn({ error: errorLine(error) }, 'the gateway cannot be reached')
  }

  function up(connection: NatsConnection): void {
    failures = 0
    isUp = true
    deps.onLine({ type: 'line', line: 'up', server: connection.getServer() })
    deps.onUp(connection)
  }

  async function follow(connection: NatsConnection): Promise<void> {
    // A server that refuses hangs up: what is then lost was refused.
    let isRefused = false
    for await (const status of connection.status()) {
      if (isStopped) return
      if (status.type === 'disconnect') {
        failed(new Error(`lost ${status.server}`), isRefused)
        isRefused = false
      } else if (status.type === 'error' && isRefusal(status.error)) {
        failed(status.error, true)
        isRefused = true
      } else if (status.type === 'reconnect') up(connection)
    }
  }

  async function open(): Promise<void> {
    const file = deps.file()
    if (isStopped) return
    if (file === null) {
      deps.onLine({ type: 'line', line: 'locked' })
      return again()
    }
    try {
      const connection = await connectTo(file, { pauseMs, nth: begun++ })
      if (isStopped) return await connection.close()
      current = connection
      const following = follow(connection)
      up(connection)
      const ended = await connection.closed()
      await following
      current = null
      if (!isStopped)
        failed(ended ?? new Error('the connection ended'), ended instanceof Error && isRefusal(ended))
    } catch (error) {
      if (!isStopped) failed(error, isRefusal(error))
    }
    again()
  }

  function again(): void {
    if (!isStopped) cancel = clock.after(pauseMs(), () => void open())
  }

  /** Resolves once it is done or went wrong, or after a while. */
  async function inTime(draining: Promise<void>): Promise<void> {
    const late = Promise.withResolvers<void>()
    const forget = clock.after(drainWithinMs, late.resolve)
    await Promise.race([draining.catch(() => {}), late.promise]).finally(forget)
  }

  return {
    /** While it is up. */
    current: (): NatsConnection | null => (isUp ? current : null),
    start: (): void => void open(),
    /** Lets what is under way go out, and ends. */
    stop: async (): Promise<void> => {
      isStopped = true
      cancel()
      const ending = current
      if (ending === null) return
      if (isUp) await inTime(ending.drain())
      await ending.close()
    },
  }
}
export type Connection = ReturnType<typeof createConnection>

/** Where there is another way, one that was lost is looked for so often at each of its servers, and then the other is tried. */
const triesOfAWay = 3

/** The client is loaded where it is used: a station that its channels reach themselves goes without. `nth` counts from 0. */
async function connectTo(
  { servers: all, credentials, deviceId }: StationGateway,
  { pauseMs, nth }: { pauseMs: () => number; nth: number },
): Promise<NatsConnection> {
  const nats = await import('@nats-io/transport-node')
  const text = credentials.trim()
  const isSeed = /^SU[A-Z2-7]+$/.test(text)
  // A `.creds` file is read up to the end of its last line.
  const proof = new TextEncoder().encode(isSeed ? text : `${text}\n`)
  const ways = waysTo(all)
  const { isSocket, servers } = ways[nth % ways.length] ?? { isSocket: false, servers: all }
  const connect = isSocket ? nats.wsconnect : nats.connect
  return connect({
    servers: [...servers],
    // A WebSocket is encrypted by its address, and by nothing else.
    ...(!isSocket && mustEncrypt(servers) && { tls: {} }),
    name: deviceId,
    authenticator: isSeed ? nats.nkeyAuthenticator(proof) : nats.credsAuthenticator(proof),
    inboxPrefix: replyPrefixOf(deviceId),
    maxReconnectAttempts: ways.length > 1 ? triesOfAWay : -1,
    reconnectDelayHandler: pauseMs,
    // Refused now may be let in again later: whoever runs the gateway gives a device its rights back.
    ignoreAuthErrorAbort: true,
    pingInterval: pingEveryMs,
    maxPingOut: 2,
    timeout: 10_000,
    noAsyncTraces: true,
  })
}

function isRefusal(error: unknown): boolean {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' }
  // The client has no name for what a server says when it cuts off a device that was removed.
  if (/user authentication revoked/i.test(message)) return true
  return name === 'AuthorizationError' || name === 'UserAuthenticationExpiredError'
}
