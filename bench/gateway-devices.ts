import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { deviceGroup, inboxOf, replyPrefixOf } from '#shared/gateway/subjects.ts'
import type { DeviceIdentity } from '../tests/fleet/devices-process.ts'

export type SimulatedDevice = { deviceId: string; close: () => Promise<void> }

/**
 * A device as the servers see it: a connection of its own with its own rights, and a commit on disk before each
 * acknowledgement. `onCommit` is told the order's id, the last part of its subject.
 */
export async function simulatedDevice(about: {
  identity: DeviceIdentity
  locationId: string
  servers: string[]
  onCommit: (orderId: string) => void
}): Promise<SimulatedDevice> {
  const { identity, locationId, servers, onCommit } = about
  const { deviceId, credentials, dataDir } = identity
  mkdirSync(dataDir, { recursive: true })
  const db = new Database(join(dataDir, 'device.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT OR IGNORE INTO orders (id, body) VALUES (?, ?)')
  const connection: NatsConnection = await connect({
    servers,
    name: deviceId,
    authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    inboxPrefix: replyPrefixOf(deviceId),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    reconnectJitter: 200,
  })
  connection.subscribe(inboxOf(deviceId, locationId), {
    queue: deviceGroup,
    callback: (error, message) => {
      if (error) return
      const id = message.subject.split('.').at(-1) ?? ''
      if (insert.run(id, message.data).changes === 1) onCommit(id)
      message.respond('+ACK')
    },
  })
  await connection.flush()
  return {
    deviceId,
    close: async () => {
      await connection.close()
      db.close()
    },
  }
}
