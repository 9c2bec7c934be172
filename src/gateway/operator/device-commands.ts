import { jetstreamManager } from '@nats-io/jetstream'
import type { Log } from '#main/base/log.ts'
import { deliveryStream } from '#shared/gateway/subjects.ts'
import { revokeDevice } from '../devices/revoke.ts'
import { linkTo } from '../nats/connect.ts'
import { createPairing } from '../pairing/pairing.ts'
import { openRegistry } from '../registry/registry.ts'
import { operatorKeys } from './claims.ts'

type About = {
  servers: readonly string[]
  credentials: string | undefined
  log: Log
  now: () => number
}

async function withRegistry<Done>(
  about: About,
  work: (registry: Awaited<ReturnType<typeof openRegistry>>) => Promise<Done>,
): Promise<Done> {
  const { connection } = await linkTo({ ...about, name: 'gateway operator' })
  try {
    const manager = await jetstreamManager(connection)
    const { config } = await manager.streams.info(deliveryStream)
    return await work(await openRegistry(connection, { replicas: config.num_replicas, log: about.log }))
  } finally {
    await connection.drain()
  }
}

/** Makes a code for a device, good once and for 15 minutes; any gateway that pairs devices takes it. */
export function pairCode(about: About, deviceId: string): Promise<{ code: string; until: number }> {
  return withRegistry(about, (registry) =>
    createPairing({ ...about, registry, config: undefined }).makeCode(deviceId, deviceId),
  )
}

/** Removes a device: its connection is cut, and it is refused from then on. `keys` and `system` are those `setup` made, as text. */
export function removeDevice(
  about: About,
  deviceId: string,
  { keys, system }: { keys: string; system: string },
): Promise<void> {
  return withRegistry(about, async (registry) => {
    const link = await linkTo({ ...about, credentials: system, name: 'gateway operator' })
    try {
      const read = operatorKeys.parse(JSON.parse(keys))
      await revokeDevice({ system: link.connection, keys: read, registry, now: about.now }, deviceId)
    } finally {
      await link.connection.drain()
    }
  })
}
