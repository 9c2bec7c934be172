import { jetstreamManager } from '@nats-io/jetstream'
import { jetstream } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { createDoorDashLine } from '#main/channels/doordash/line.ts'
import type { DoorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import { createServerTimes } from '#main/channels/protocol/server-time.ts'
import { createStationClock } from '#main/base/clock.ts'
import { callRequest } from '#shared/gateway/call.ts'
import { deliveryHeaders } from '#shared/gateway/delivery.ts'
import {
  consumerOf,
  type DeliveryAddress,
  deliveryStream,
  deliverySubject,
  deviceGroup,
  inboxOf,
  locationSubjects,
} from '#shared/gateway/subjects.ts'

type Options = {
  /** What is not acknowledged so soon comes again, in ms. */
  ackWithinMs?: number
  /** Where calls to DoorDash go. */
  doordash?: DoorDashAccess
}

/**
 * The gateway's side of its agreement with devices, as small as it can be, for what a test has to hold in its hands: a
 * stream, a consumer for each location, hellos and calls. The gateway itself is tested with its own.
 */
export async function gatewayDouble(connection: NatsConnection, options: Options = {}) {
  const manager = await jetstreamManager(connection)
  const stream = jetstream(connection)
  const assigned = new Map<string, { deviceId: string; storeId: string }>()
  const calls: { subject: string; request: ReturnType<typeof callRequest.parse> }[] = []
  let aheadMs = 0
  let isDeaf = false
  let answers = true
  const clock = createStationClock()
  const line = createDoorDashLine({
    access: () => options.doordash ?? null,
    times: createServerTimes({ clock, onChange: () => {} }),
  })
  await manager.streams
    .add({ name: deliveryStream, subjects: ['deliveries.>'], storage: 'file' })
    .catch(() => {})

  connection.subscribe('hello.*', {
    callback: (_, message) => {
      if (isDeaf) return
      const deviceId = message.subject.split('.')[1] ?? ''
      const locations = [...assigned].flatMap(([locationId, one]) =>
        one.deviceId === deviceId
          ? [
              {
                locationId,
                waiting: 0,
                onTheWay: 0,
                channels: [{ channel: 'doordash', storeId: one.storeId, heardAt: null }],
              },
            ]
          : [],
      )
      const { developerId, providerType } = options.doordash?.key ?? {}
      const about = providerType === undefined ? {} : { doordash: { developerId, providerType } }
      message.respond(JSON.stringify({ now: Date.now() + aheadMs, locations, about }))
    },
  })
  connection.subscribe('calls.>', {
    callback: (_, message) => {
      if (isDeaf) return
      const request = callRequest.parse(message.json())
      calls.push({ subject: message.subject, request })
      const { method, path, body, headers: more } = request
      const made = {
        method,
        path,
        locationId: null,
        headers: more,
        ...(body !== undefined && { body: JSON.parse(body) as unknown }),
      }
      void line.send(made).then((answer) => {
        if (answers) message.respond(JSON.stringify(answer))
      })
    },
  })

  return {
    calls,
    /** Gives a location to a device, which has not to be there yet. */
    assign: async (locationId: string, deviceId: string, storeId = '2390417'): Promise<void> => {
      const before = assigned.get(locationId)
      if (before) {
        const told = JSON.stringify({ kind: 'release', locationId })
        await connection.request(`tell.${before.deviceId}`, told, { timeout: 2_000 }).catch(() => {})
      }
      assigned.set(locationId, { deviceId, storeId })
      const target = { deliver_subject: inboxOf(deviceId, locationId) }
      if (before) await manager.consumers.update(deliveryStream, consumerOf(locationId), target)
      else
        await manager.consumers.add(deliveryStream, {
          durable_name: consumerOf(locationId),
          filter_subject: locationSubjects(locationId),
          deliver_group: deviceGroup,
          ack_policy: 'explicit',
          deliver_policy: 'all',
          ack_wait: (options.ackWithinMs ?? 2_000) * 1_000_000,
          max_ack_pending: 64,
          ...target,
        })
      connection.publish(`tell.${deviceId}`, JSON.stringify({ kind: 'look' }))
    },
    /** Puts a webhook into the stream; `agoMs`: it reached the gateway so long before now. */
    publish: async (
      body: unknown,
      { agoMs = 0, ...to }: Partial<DeliveryAddress> & { agoMs?: number } = {},
    ): Promise<void> => {
      const address = {
        locationId: 'chez-loutre-centre',
        channel: 'doordash',
        endpoint: 'orders',
        ...to,
      } as const
      const about = headers()
      about.set(deliveryHeaders.receivedAt, String(Date.now() + aheadMs - agoMs))
      const payload = body instanceof Uint8Array ? body : JSON.stringify(body)
      await stream.publish(deliverySubject(address), payload, { headers: about })
    },
    /** What of a location is not acknowledged yet, on the way or waiting. */
    open: async (locationId = 'chez-loutre-centre'): Promise<number> => {
      const info = await manager.consumers.info(deliveryStream, consumerOf(locationId))
      return info.num_pending + info.num_ack_pending
    },
    /** How far the server has looked for a location's deliveries, and how far the stream goes. */
    looked: async (locationId = 'chez-loutre-centre'): Promise<{ to: number; of: number }> => {
      const { delivered } = await manager.consumers.info(deliveryStream, consumerOf(locationId))
      const { state } = await manager.streams.info(deliveryStream)
      return { to: delivered.stream_seq, of: state.last_seq }
    },
    /** Has a device say hello now. */
    look: (deviceId: string) => connection.request(`tell.${deviceId}`, JSON.stringify({ kind: 'look' })),
    /** Its clock, and everything it says of time, is ahead by so much. */
    setAhead: (ms: number) => (aheadMs = ms),
    /** It is there, and does nothing. */
    setDeaf: (deaf: boolean) => (isDeaf = deaf),
    /** Calls are made, and their answers never arrive. */
    losesAnswers: (loses: boolean) => (answers = !loses),
  }
}
