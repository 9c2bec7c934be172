import { jetstream, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream'
import { expect, test } from 'vitest'
import { assign } from '#gateway/devices/assign.ts'
import { replay } from '#gateway/operator/replay.ts'
import { openRegistry } from '#gateway/registry/registry.ts'
import { consumerOf, deliveryStream, deviceGroup, helloSubject, inboxOf } from '#shared/gateway/subjects.ts'
import { silentLog } from '../support/core.ts'
import { connectTo, natsMissing, startOperatedNats } from '../support/nats.ts'
import { gatewayOn, order, post } from './gateway.ts'

const onNats = test.skipIf(natsMissing !== null)

/** The program ends before it can make the consumer it deleted. */
function endsBeforeMaking(manager: JetStreamManager): JetStreamManager {
  const consumers = new Proxy(manager.consumers, {
    get: (of, name: keyof JetStreamManager['consumers']) =>
      name === 'add' ? () => Promise.reject(new Error('the program ended')) : of[name].bind(of),
  })
  return new Proxy(manager, {
    get: (of, name: keyof JetStreamManager) => (name === 'consumers' ? consumers : of[name]),
  })
}

/** A gateway with one location, and what somebody who decides there has; `agoMs`: he decided so long ago. */
async function site() {
  const nats = await startOperatedNats()
  const gateway = await gatewayOn(nats)
  const connection = await connectTo(nats, { credentials: nats.gatewayCredentials })
  const manager = await jetstreamManager(connection)
  const registry = await openRegistry(connection, { replicas: 1, log: silentLog })
  const decider = { connection, registry, manager, now: Date.now }
  const deciding = (agoMs: number) => ({
    ...decider,
    manager: endsBeforeMaking(manager),
    now: () => Date.now() - agoMs,
  })
  /** A device that acknowledges all it gets, and never lets go. */
  async function device(deviceId: string) {
    const { credentials } = await nats.device(deviceId)
    const own = await connectTo(nats, { credentials, deviceId })
    const got: string[] = []
    own.subscribe(inboxOf(deviceId, 'centre'), {
      queue: deviceGroup,
      callback: (_, message) => {
        got.push(message.subject.split('.').at(-1) ?? '')
        message.respond('+ACK')
      },
    })
    own.subscribe(`tell.${deviceId}`, { callback: (_, message) => void message.respond('{}') })
    const hello = () => own.request(helloSubject(deviceId), JSON.stringify({ version: '1', run: deviceId }))
    await hello()
    return { got, hello }
  }
  const isThere = () =>
    manager.consumers.info(deliveryStream, consumerOf('centre')).then(
      () => true,
      () => false,
    )
  return { gateway, connection, decider, deciding, device, isThere }
}

onNats(
  'a program that ends between deleting a consumer and making it anew costs nobody the whole week',
  async () => {
    const { gateway, deciding, device, isThere } = await site()
    const a = await device('tablet-a')
    await post(gateway.url(), 'orders', order('d-1'))
    await expect.poll(() => a.got).toEqual(['d-1'])
    await expect(assign(deciding(60_000), 'centre', 'tablet-b')).rejects.toThrow('the program ended')
    expect(await isThere()).toBe(false)
    await post(gateway.url(), 'orders', order('d-2'))
    const b = await device('tablet-b')
    await expect.poll(() => b.got).toEqual(['d-2'])
    expect(a.got).toEqual(['d-1'])
  },
)

onNats('nor does it keep a device from what it was to be given again', async () => {
  const { gateway, deciding, device } = await site()
  const a = await device('tablet-a')
  await post(gateway.url(), 'orders', order('d-1'))
  await expect.poll(() => a.got).toEqual(['d-1'])
  const since = Date.now() - 3_600_000
  await expect(replay(deciding(60_000), 'centre', { deviceId: 'tablet-a', since })).rejects.toThrow('ended')
  await a.hello()
  await expect.poll(() => a.got).toEqual(['d-1', 'd-1'])
})

onNats('a hello does not make the consumer that another program is just making', async () => {
  const { gateway, deciding, device, isThere } = await site()
  const a = await device('tablet-a')
  await post(gateway.url(), 'orders', order('d-1'))
  await expect.poll(() => a.got).toEqual(['d-1'])
  await expect(assign(deciding(0), 'centre', 'tablet-b')).rejects.toThrow('the program ended')
  await device('tablet-b')
  expect(await isThere()).toBe(false)
})

onNats(
  'what a device takes until the very moment it is passed over is given to no other, in the middle of a rush',
  async () => {
    const { connection, decider, device } = await site()
    const a = await device('tablet-a')
    const b = await device('tablet-b')
    const stream = jetstream(connection)
    const orders: string[] = []
    const over = new AbortController()
    const rush = async () => {
      while (!over.signal.aborted) {
        const id = `d-${orders.length}`
        orders.push(id)
        await stream.publish(`deliveries.centre.doordash.orders.${id}`, '{}')
      }
    }
    const rushing = rush()
    for (const to of ['tablet-b', 'tablet-a', 'tablet-b', 'tablet-a'])
      expect(await assign(decider, 'centre', to)).toBe('fenced')
    over.abort()
    await rushing
    await expect.poll(() => new Set([...a.got, ...b.got]).size, { timeout: 20_000 }).toBe(orders.length)
    expect(a.got.length).toBeGreaterThan(0)
    expect(b.got.length).toBeGreaterThan(0)
    expect([...a.got, ...b.got].toSorted()).toEqual(orders.toSorted())
  },
)
