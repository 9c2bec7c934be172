import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import { deliveryTerms } from '#shared/gateway/delivery.ts'
import {
  consumerOf,
  deadLetterStream,
  deliveryStream,
  deviceGroup,
  inboxOf,
  locationSubjects,
} from '#shared/gateway/subjects.ts'
import type { GatewayConfig } from '../config.ts'
import type { PlaceNoted, Registry } from '../registry/registry.ts'

/** Makes the streams, or brings them to what the configuration says. Every gateway does so at its start. */
export async function haveStreams(manager: JetStreamManager, options: GatewayConfig['nats']): Promise<void> {
  const common = {
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    num_replicas: options.replicas,
    // Where there is no room the channel hears of it and sends again: nothing older makes room unseen.
    discard: DiscardPolicy.New,
  }
  await haveStream(manager, {
    ...common,
    name: deliveryStream,
    subjects: ['deliveries.>'],
    max_age: nanos(options.keptForHours * 3_600_000),
    max_bytes: options.mostBytes ?? -1,
    duplicate_window: nanos(Math.min(deliveryTerms.sameForMs, options.keptForHours * 3_600_000)),
  })
  await haveStream(manager, {
    ...common,
    name: deadLetterStream,
    subjects: ['dead.>'],
    max_age: nanos(deliveryTerms.deadKeptForMs),
    // Only whoever has the channel's secret gets that far; of very many the newest say most.
    max_msgs: 10_000,
    discard: DiscardPolicy.Old,
    duplicate_window: nanos(deliveryTerms.sameForMs),
  })
}

async function haveStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<void> {
  try {
    await manager.streams.info(config.name)
  } catch (error) {
    if (!isNotFound(error)) throw error
    await manager.streams.add(config)
    return
  }
  await manager.streams.update(config.name, config)
}

/** What the server says of a stream or consumer that is not there. */
const notFound = new Set([10_059, 10_014])
/** What it says of a consumer whose device still listens where it is asked to deliver elsewhere. */
const inUse = new Set([10_013])

function isNotFound(error: unknown): boolean {
  return error instanceof JetStreamApiError && notFound.has(error.code)
}

/** What consumers are looked at and made with. */
export type Consumers = {
  manager: JetStreamManager
  registry: Pick<Registry, 'placeOf' | 'notePlace' | 'forgetPlace'>
  now: () => number
}

/**
 * Gives a location's deliveries to a device: makes its consumer, or turns it to that device, where the one before no longer
 * listens; `taken` where it does, `being-made` while another program makes it anew.
 */
export async function giveTo(
  deps: Consumers,
  locationId: string,
  deviceId: string,
): Promise<'given' | 'taken' | 'being-made'> {
  const { manager } = deps
  const name = consumerOf(locationId)
  const config = deliveryTo(deviceId, locationId)
  try {
    const info = await manager.consumers.info(deliveryStream, name)
    if (info.config.deliver_subject === config.deliver_subject) return 'given'
  } catch (error) {
    if (!isNotFound(error)) throw error
    return makeFirst(deps, locationId, config)
  }
  try {
    await manager.consumers.update(deliveryStream, name, config)
    return 'given'
  } catch (error) {
    if (error instanceof JetStreamApiError && inUse.has(error.code)) return 'taken'
    throw error
  }
}

/** There is no consumer: nobody had the location before, or a program ended while it made it anew, and it goes on there. */
async function makeFirst(
  { manager, registry, now }: Consumers,
  locationId: string,
  config: Partial<ConsumerConfig>,
): Promise<'given' | 'being-made'> {
  const place = await registry.placeOf(locationId)
  if (place !== null && place.until > now()) return 'being-made'
  const from = place?.from ?? { deliver_policy: DeliverPolicy.All }
  await addConsumer(manager, { ...config, durable_name: consumerOf(locationId), ...from })
  if (place !== null) await registry.forgetPlace(locationId)
  return 'given'
}

/** How a location's deliveries go to a device. Pure. */
function deliveryTo(deviceId: string, locationId: string) {
  return {
    deliver_subject: inboxOf(deviceId, locationId),
    deliver_group: deviceGroup,
    filter_subject: locationSubjects(locationId),
    ack_wait: nanos(deliveryTerms.ackWithinMs),
    max_ack_pending: deliveryTerms.mostOnTheWay,
  }
}

function addConsumer(manager: JetStreamManager, config: Partial<ConsumerConfig>) {
  return manager.consumers.add(deliveryStream, { ...config, ack_policy: AckPolicy.Explicit })
}

/** Whoever makes a consumer anew is done in less than this, in ms; then anybody may. */
const madeWithinMs = 10_000

/**
 * Makes a location's consumer anew for a device, from a place in the stream on: whatever listened where it delivered before
 * is given nothing any more. The place is noted before the old one is gone: a program that ends in between would leave the
 * next one to begin with all the stream holds. `look` may find a later place once the old one is gone, in less than seven seconds.
 */
export async function giveAnew(
  { manager, registry, now }: Consumers,
  { locationId, deviceId }: { locationId: string; deviceId: string },
  place: PlaceNoted['from'],
  look?: () => Promise<PlaceNoted['from']>,
): Promise<void> {
  const durable_name = consumerOf(locationId)
  const note = (from: PlaceNoted['from']) =>
    registry.notePlace(locationId, { from, until: now() + madeWithinMs })
  await note(place)
  await manager.consumers.delete(deliveryStream, durable_name)
  const from = look === undefined ? place : await look()
  if (look !== undefined) await note(from)
  await addConsumer(manager, { ...deliveryTo(deviceId, locationId), durable_name, ...from })
  await registry.forgetPlace(locationId)
}
