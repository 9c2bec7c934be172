import { DeliverPolicy } from '@nats-io/jetstream'
import { consumerOf, deliveryStream } from '#shared/gateway/subjects.ts'
import { assign } from '../devices/assign.ts'
import { giveAnew } from '../nats/streams.ts'
import { cameAt } from './overview.ts'

export type Replayed = { kind: 'begun'; since: number }

/**
 * Gives a location to a device together with everything that came since a time (epoch ms), taken or not: for one that was
 * replaced. What a device has already it knows by its id; what is past its deadline is shown as missed. What still waits
 * is given from its own beginning where that is earlier, so nothing is passed over.
 */
export async function replay(
  deps: Parameters<typeof assign>[0],
  locationId: string,
  { deviceId, since }: { deviceId: string; since: number },
): Promise<Replayed> {
  const { manager } = deps
  await assign(deps, locationId, deviceId)
  const name = consumerOf(locationId)
  const { ack_floor: floor } = await manager.consumers.info(deliveryStream, name)
  const waitsSince = await cameAt(manager, locationId, floor.stream_seq + 1)
  const from = Math.min(since, waitsSince ?? since)
  await giveAnew(
    deps,
    { locationId, deviceId },
    { deliver_policy: DeliverPolicy.StartTime, opt_start_time: new Date(from).toISOString() },
  )
  return { kind: 'begun', since: from }
}
