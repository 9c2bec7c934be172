import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { mustEncrypt } from '#shared/gateway/servers.ts'

/** How soon a lost connection is tried again, in ms, with jitter so that gateways do not come back all at once. */
const reconnectMs = 250

export type Link = {
  connection: NatsConnection
  isUp: () => boolean
  /** Resolves once it is up, or after `withinMs`, with whether it is. */
  whenUp: (withinMs: number) => Promise<boolean>
}

/** The connection to NATS: looks for another server for ever once it stood. Rejects where none answers at the start. */
export async function linkTo(options: {
  servers: readonly string[]
  /** The text of a `.creds` file. */
  credentials: string | undefined
  name: string
  log: Log
}): Promise<Link> {
  const { credentials, log } = options
  const connection = await connect({
    servers: [...options.servers],
    ...(mustEncrypt(options.servers) && { tls: {} }),
    name: options.name,
    ...(credentials !== undefined && {
      authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    }),
    maxReconnectAttempts: -1,
    reconnectTimeWait: reconnectMs,
    reconnectJitter: reconnectMs,
    timeout: 5_000,
    // Two stacks are else made for every request, which was a sixth of what a webhook cost; our log lines say what failed.
    noAsyncTraces: true,
    // A server that died without a word is noticed by this.
    pingInterval: 5_000,
    maxPingOut: 2,
  })
  let isUp = true
  const waiting = new Set<() => void>()
  const follow = async () => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        isUp = false
        log.warn({}, 'the connection to NATS is lost; looking for a server')
      } else if (status.type === 'reconnect') {
        isUp = true
        for (const wake of waiting) wake()
        log.info({ server: status.server }, 'connected to NATS again')
      }
    }
  }
  follow().catch((error: unknown) => log.error({ error: errorLine(error) }, 'NATS cannot be followed'))
  return {
    connection,
    isUp: () => isUp,
    whenUp: (withinMs) =>
      isUp
        ? Promise.resolve(true)
        : new Promise((resolve) => {
            const done = () => {
              clearTimeout(timer)
              waiting.delete(done)
              resolve(isUp)
            }
            const timer = setTimeout(done, withinMs)
            waiting.add(done)
          }),
  }
}
