import type { NatsConnection } from '@nats-io/transport-node'
import type { Told } from '#shared/gateway/hello.ts'
import { tellSubject } from '#shared/gateway/subjects.ts'
import { takeFrom } from '../nats/fence.ts'
import { type Consumers, giveTo } from '../nats/streams.ts'
import type { Registry } from '../registry/registry.ts'

/** How long a device may take to let go of a location, in ms: it finishes what it has begun. */
const releaseWithinMs = 5_000
const lookEveryMs = 500

/**
 * Gives a location to a device. The one that had it may make no more calls for it from this moment, and is asked to let go.
 * `fenced`: it listens all the same, so it was taken from it; what it took before is its own.
 */
export async function assign(
  deps: Consumers & {
    connection: NatsConnection
    registry: Pick<Registry, 'assign' | 'deviceOf'>
  },
  locationId: string,
  deviceId: string,
): Promise<'given' | 'fenced'> {
  const { connection, registry } = deps
  const before = registry.deviceOf(locationId)
  await registry.assign(locationId, deviceId, deps.now())
  if (before !== null && before !== deviceId) await tell(connection, before, { kind: 'release', locationId })
  const isTaken = (await given(deps, locationId, deviceId)) === 'taken'
  if (isTaken) await takeFrom(deps, locationId, deviceId)
  await tell(connection, deviceId, { kind: 'look' })
  return isTaken ? 'fenced' : 'given'
}

/** Another program that makes the consumer anew just now is waited for, and what one left that ended in between is done for it. */
async function given(deps: Consumers, locationId: string, deviceId: string): Promise<'given' | 'taken'> {
  for (;;) {
    const how = await giveTo(deps, locationId, deviceId)
    if (how !== 'being-made') return how
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

/** A device that is not there hears it when it says hello. */
async function tell(connection: NatsConnection, deviceId: string, told: Told): Promise<void> {
  try {
    await connection.request(tellSubject(deviceId), JSON.stringify(told), { timeout: releaseWithinMs })
  } catch {
    // Nobody answers: the server itself says whether the device still listens.
  }
}
