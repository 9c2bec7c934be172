import type { JetStreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Told } from '#shared/gateway/hello.ts'
import { tellSubject } from '#shared/gateway/subjects.ts'
import { giveTo } from '../nats/streams.ts'
import type { Registry } from '../registry/registry.ts'

/** How long a device may take to let go of a location, in ms: it finishes what it has begun. */
const releaseWithinMs = 5_000

/**
 * Gives a location to a device. The one that had it is asked to let go; as long as it still listens the server keeps the
 * deliveries for it, so that no order goes to two. `later`: it is decided, and is carried out when the new device says
 * hello after the old one went.
 */
export async function assign(
  deps: {
    connection: NatsConnection
    manager: JetStreamManager
    registry: Pick<Registry, 'assign' | 'deviceOf'>
    now: () => number
  },
  locationId: string,
  deviceId: string,
): Promise<'given' | 'later'> {
  const { connection, manager, registry } = deps
  const before = registry.deviceOf(locationId)
  await registry.assign(locationId, deviceId, deps.now())
  if (before !== null && before !== deviceId) await tell(connection, before, { kind: 'release', locationId })
  if ((await giveTo(manager, locationId, deviceId)) === 'taken') return 'later'
  await tell(connection, deviceId, { kind: 'look' })
  return 'given'
}

/** A device that is not there hears it when it says hello. */
async function tell(connection: NatsConnection, deviceId: string, told: Told): Promise<void> {
  try {
    await connection.request(tellSubject(deviceId), JSON.stringify(told), { timeout: releaseWithinMs })
  } catch {
    // Nobody answers: the server itself says whether the device still listens.
  }
}
