import { setTimeout as pause } from 'node:timers/promises'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import type { GatewayConfig } from '#gateway/config.ts'
import { haveStreams } from '#gateway/nats/streams.ts'

/** A cluster that agrees on nothing for so long will not, in ms. */
const patienceMs = 60_000
const againMs = 200

/** A connection with the rights of a gateway. */
export function connectAsGateway(servers: readonly string[], credentials: string): Promise<NatsConnection> {
  return connect({
    servers: [...servers],
    authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
  })
}

/** Resolves once the servers agreed on who leads and have the streams; rejects with what they last said. */
export async function whenClustered(
  connection: NatsConnection,
  config: GatewayConfig['nats'],
): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5_000 })
  const until = performance.now() + patienceMs
  for (;;)
    try {
      return await haveStreams(manager, config)
    } catch (error) {
      if (performance.now() > until) throw error
      await pause(againMs)
    }
}
