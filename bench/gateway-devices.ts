import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { connect, credsAuthenticator, type Msg } from '@nats-io/transport-node'
import { deviceGroup, inboxOf, replyPrefixOf } from '#shared/gateway/subjects.ts'
import type { DeviceIdentity } from '../tests/fleet/devices-process.ts'

/** A device to be, and the location it serves. */
export type SimulatedDevice = DeviceIdentity & { locationId: string }
/** What a process of simulated devices is told. */
export type ToDevices = { servers: string[]; devices: SimulatedDevice[] }
/** What it says: all that were added listen; orders committed since (`at`: epoch ms, fractional); how many came again. */
export type FromDevices =
  | { kind: 'listening' }
  | { kind: 'committed'; orders: { id: string; at: number }[]; again: number }
  | { kind: 'failed'; message: string }

/**
 * Devices as the servers see them, many to a process: a connection of its own with its own rights each, and a commit on disk
 * in a file of its own before each acknowledgement. A commit holds its process up as long as the disk takes, so the
 * bench spreads devices over several of these.
 */
const say = (said: FromDevices) => void process.send?.(said)
let committed: { id: string; at: number }[] = []
let again = 0

/** Tells what was committed in this turn of the event loop at once. */
function tell(): void {
  const orders = committed
  committed = []
  say({ kind: 'committed', orders, again })
  again = 0
}

function note(id: string, isNew: boolean): void {
  if (committed.length === 0 && again === 0) setImmediate(tell)
  if (isNew) committed.push({ id, at: performance.timeOrigin + performance.now() })
  else again += 1
}

async function add(device: SimulatedDevice, servers: string[]): Promise<void> {
  const { deviceId, credentials, dataDir, locationId } = device
  mkdirSync(dataDir, { recursive: true })
  const db = new Database(join(dataDir, 'device.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT OR IGNORE INTO orders (id, body) VALUES (?, ?)')
  const connection = await connect({
    servers,
    name: deviceId,
    authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    inboxPrefix: replyPrefixOf(deviceId),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    reconnectJitter: 200,
  })
  const take = (message: Msg) => {
    // The last part of a subject that begins an order is the order's id.
    const id = message.subject.split('.').at(-1) ?? ''
    const isNew = insert.run(id, message.data).changes === 1
    message.respond('+ACK')
    note(id, isNew)
  }
  connection.subscribe(inboxOf(deviceId, locationId), {
    queue: deviceGroup,
    callback: (error, message) => {
      if (!error) take(message)
    },
  })
  await connection.flush()
}

async function hear({ devices, servers }: ToDevices): Promise<void> {
  for (const device of devices) await add(device, servers)
  say({ kind: 'listening' })
}

process.on('message', (told: ToDevices) => {
  hear(told).catch((error: unknown) => say({ kind: 'failed', message: String(error) }))
})
// Nobody else would end it.
process.once('disconnect', () => process.exit(1))
