import type { JetStreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Channel } from '#shared/channel.ts'
import { consumerOf, deliveryStream, inboxOf, locationSubjects } from '#shared/gateway/subjects.ts'
import { askPresences, presenceOf } from '../devices/presence.ts'
import type { Registry } from '../registry/registry.ts'
import { orNull } from '../nats/or-null.ts'

/** How a location stands in the stream. Times are epoch ms. */
export type LocationLine = {
  locationId: string
  channels: { channel: Channel; storeId: string }[]
  /** Null where no device serves it: what comes is kept for one. */
  deviceId: string | null
  /** It is decided for this device, and another still listens. */
  isMoving: boolean
  waiting: number
  onTheWay: number
  /** When the oldest of those that wait came in; null where none does. */
  oldestAt: number | null
}

export type DeviceLine = {
  deviceId: string
  name: string
  locations: string[]
  heardAt: number | null
  version: string | null
  /** Programs that use its credentials now; more than one is somebody else's, or a copy. */
  programs: number
  isRevoked: boolean
}

export type Overview = { now: number; locations: LocationLine[]; devices: DeviceLine[] }

type Deps = {
  connection: NatsConnection
  manager: JetStreamManager
  registry: Pick<Registry, 'stores' | 'assignments' | 'devices' | 'locationsOf' | 'deviceOf' | 'heard'>
  now: () => number
}

/** Which device serves which location, how far each is behind, and when it was last heard. */
export async function readOverview(deps: Deps): Promise<Overview> {
  const { connection, registry, now } = deps
  const stores = registry.stores()
  const locationIds = new Set([
    ...stores.map(({ locationId }) => locationId),
    ...registry.assignments().keys(),
  ])
  const [heard, locations] = await Promise.all([
    askPresences(connection),
    Promise.all([...locationIds].toSorted().map((locationId) => lineOf(deps, locationId))),
  ])
  const deviceIds = new Set([
    ...registry.devices().keys(),
    ...heard.map((one) => one.deviceId),
    ...registry.heard().keys(),
    ...[...registry.assignments().values()].map(({ deviceId }) => deviceId),
  ])
  return {
    now: now(),
    locations,
    devices: [...deviceIds].toSorted().map((deviceId) => {
      const device = registry.devices().get(deviceId)
      return {
        deviceId,
        name: device?.name ?? deviceId,
        locations: registry.locationsOf(deviceId).toSorted(),
        ...presenceOf(heard, { deviceId, kept: registry.heard().get(deviceId) }, now()),
        isRevoked: (device?.revokedAt ?? null) !== null,
      }
    }),
  }
}

async function lineOf({ manager, registry }: Deps, locationId: string): Promise<LocationLine> {
  const info = await orNull(manager.consumers.info(deliveryStream, consumerOf(locationId)))
  const deviceId = registry.deviceOf(locationId)
  const [waiting, onTheWay] = [info?.num_pending ?? 0, info?.num_ack_pending ?? 0]
  const from = (info?.ack_floor.stream_seq ?? 0) + 1
  return {
    locationId,
    channels: registry
      .stores()
      .filter((store) => store.locationId === locationId)
      .map(({ channel, storeId }) => ({ channel, storeId })),
    deviceId,
    isMoving:
      deviceId !== null && info !== null && !deliversTo(info.config.deliver_subject, deviceId, locationId),
    waiting,
    onTheWay,
    oldestAt: waiting + onTheWay === 0 ? null : await cameAt(manager, locationId, from),
  }
}

function deliversTo(subject: string | undefined, deviceId: string, locationId: string): boolean {
  return subject === inboxOf(deviceId, locationId)
}

/** When the first delivery of a location from a place in the stream on came in. */
export async function cameAt(
  manager: JetStreamManager,
  locationId: string,
  from: number,
): Promise<number | null> {
  // The server has known it since 2.9; the client's type of it is only for direct reads.
  const query = { seq: from, next_by_subj: locationSubjects(locationId) }
  const message = await orNull(manager.streams.getMessage(deliveryStream, query))
  return message?.time.getTime() ?? null
}
