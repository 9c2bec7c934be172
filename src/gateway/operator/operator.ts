import { jetstreamManager } from '@nats-io/jetstream'
import { deliveryStream } from '#shared/gateway/subjects.ts'
import type { Log } from '#main/base/log.ts'
import { assign } from '../devices/assign.ts'
import { askPresences } from '../devices/presence.ts'
import { linkTo } from '../nats/connect.ts'
import { createPairing } from '../pairing/pairing.ts'
import { openRegistry } from '../registry/registry.ts'
import { type Overview, readOverview } from './overview.ts'
import { type Replayed, replay } from './replay.ts'

/** A location or device nobody here has. The message says which are there. */
export class UnknownName extends Error {}

/** What whoever runs the gateways looks at and decides, with the rights of a gateway. Rejects where NATS cannot be reached. */
export async function openOperator(options: {
  servers: readonly string[]
  credentials: string | undefined
  log: Log
  now: () => number
}) {
  const { log, now } = options
  const { connection } = await linkTo({ ...options, name: 'gateway operator' })
  const manager = await jetstreamManager(connection)
  const { config } = await manager.streams.info(deliveryStream)
  const registry = await openRegistry(connection, { replicas: config.num_replicas, log })
  const deps = { connection, manager, registry, now }

  async function check(locationId: string, deviceId: string): Promise<void> {
    const isLocation =
      registry.deviceOf(locationId) !== null ||
      registry.stores().some((store) => store.locationId === locationId)
    if (!isLocation) throw new UnknownName(`No location ${locationId} is known. "stores" lists them.`)
    const device = registry.devices().get(deviceId)
    const isKnown = device !== undefined || registry.locationsOf(deviceId).length > 0
    // One that has credentials by other ways than pairing is known by what it says.
    if (!isKnown && !(await askPresences(connection)).some((one) => one.deviceId === deviceId))
      throw new UnknownName(`No device ${deviceId} was paired or heard. "devices" lists them.`)
    if (device?.revokedAt) throw new UnknownName(`The device ${deviceId} was removed: it can serve nothing.`)
  }

  const pairing = createPairing({ registry, config: undefined, now, log })
  return {
    /** A code for a device, good once and until then (epoch ms). */
    makeCode: (deviceId: string): Promise<{ code: string; until: number }> =>
      pairing.makeCode(deviceId, deviceId),
    /** When a device was last paired, epoch ms; 0 for never. */
    pairedAt: (deviceId: string): number => registry.devices().get(deviceId)?.pairedAt ?? 0,
    overview: (): Promise<Overview> => readOverview(deps),
    /** `fenced`: the old device did not let go, and gets nothing any more. */
    move: async (locationId: string, deviceId: string): Promise<'given' | 'fenced'> => {
      await check(locationId, deviceId)
      return assign(deps, locationId, deviceId)
    },
    replay: async (locationId: string, deviceId: string, since: number): Promise<Replayed> => {
      await check(locationId, deviceId)
      return replay(deps, locationId, { deviceId, since })
    },
    close: () => connection.drain(),
  }
}
export type Operator = Awaited<ReturnType<typeof openOperator>>
