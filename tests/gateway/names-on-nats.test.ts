import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { headers, nanos } from '@nats-io/transport-node'
import { expect, test } from 'vitest'
import { deliveryHeaders, deliveryTerms } from '#shared/gateway/delivery.ts'
import {
  addressIn,
  consumerOf,
  deliveryStream,
  deliverySubject,
  deviceGroup,
  inboxOf,
  locationSubjects,
} from '#shared/gateway/subjects.ts'
import { connectTo, natsMissing, startOperatedNats } from '../support/nats.ts'

/** A location's id that a subject could not hold as it is. */
const locationId = 'chez loutre.centre'

async function served() {
  const nats = await startOperatedNats()
  const gateway = await connectTo(nats, { credentials: nats.gatewayCredentials })
  const manager = await jetstreamManager(gateway)
  await manager.streams.add({ name: deliveryStream, subjects: ['deliveries.>'] })
  const give = (deviceId: string) => ({
    deliver_subject: inboxOf(deviceId, locationId),
    deliver_group: deviceGroup,
    filter_subject: locationSubjects(locationId),
  })
  await manager.consumers.add(deliveryStream, {
    ...give('a'),
    durable_name: consumerOf(locationId),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(deliveryTerms.ackWithinMs),
    max_ack_pending: deliveryTerms.mostOnTheWay,
  })
  const send = (text: string) => {
    const about = headers()
    about.set(deliveryHeaders.receivedAt, '1795999503712')
    const subject = deliverySubject({ locationId, channel: 'doordash', endpoint: 'orders', orderId: text })
    return jetstream(gateway).publish(subject, text, { msgID: text, headers: about })
  }
  const listen = async (deviceId: string) => {
    const { credentials } = await nats.device(deviceId)
    const connection = await connectTo(nats, { credentials, deviceId })
    const got: string[] = []
    const subscription = connection.subscribe(inboxOf(deviceId, locationId), {
      queue: deviceGroup,
      callback: (error, message) => {
        if (error) throw error
        got.push(addressIn(message.subject)?.orderId ?? '')
        message.respond('+ACK')
      },
    })
    await connection.flush()
    return { connection, subscription, got }
  }
  return { nats, manager, send, listen, give }
}

test.skipIf(natsMissing !== null)(
  'a device takes the orders of its location with no right to the stream, and another goes on where it stopped',
  async () => {
    const { manager, send, listen, give } = await served()
    const first = await listen('a')
    const second = await listen('b')
    expect(await send('one')).toMatchObject({ duplicate: false })
    expect(await send('one')).toMatchObject({ duplicate: true })
    await expect.poll(() => first.got).toEqual(['one'])
    const taken = async () => (await manager.consumers.info(deliveryStream, consumerOf(locationId))).ack_floor
    await expect.poll(async () => (await taken()).stream_seq).toBe(1)

    first.subscription.unsubscribe()
    await first.connection.flush()
    await manager.consumers.update(deliveryStream, consumerOf(locationId), give('b'))
    await send('two')
    await expect.poll(() => second.got).toEqual(['two'])
    expect(first.got).toEqual(['one'])
  },
)
