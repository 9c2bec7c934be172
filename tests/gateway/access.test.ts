import { createUser, fromSeed } from '@nats-io/nkeys'
import { jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { expect, onTestFinished, test } from 'vitest'
import { revokeDevice } from '#gateway/devices/revoke.ts'
import { assign } from '#gateway/devices/assign.ts'
import { credentialsFile } from '#gateway/operator/claims.ts'
import { deliveryStream, deviceGroup, helloSubject, inboxOf, tellSubject } from '#shared/gateway/subjects.ts'
import type { HelloAnswer } from '#shared/gateway/hello.ts'
import type { PairingAnswer } from '#shared/gateway/station-file.ts'
import { connectTo, natsMissing, startOperatedNats } from '../support/nats.ts'
import { gatewayOn, order, post } from './gateway.ts'

const onNats = test.skipIf(natsMissing !== null)

type Nats = Awaited<ReturnType<typeof startOperatedNats>>

/** A device that takes what comes for a location, and acknowledges it. */
async function deviceOn(nats: Nats, deviceId: string, locationId: string) {
  const made = await nats.device(deviceId)
  const connection = await connectTo(nats, { credentials: made.credentials, deviceId })
  const got: string[] = []
  const listen = () =>
    connection.subscribe(inboxOf(deviceId, locationId), {
      queue: deviceGroup,
      callback: (error, message) => {
        if (error) return
        got.push(message.subject.split('.').at(-1) ?? '')
        message.respond('+ACK')
      },
    })
  const subscription = listen()
  const tells = connection.subscribe(tellSubject(deviceId), {
    callback: (_error, message) => {
      const told = message.json<{ kind: string }>()
      if (told.kind === 'release') subscription.unsubscribe()
      connection.flush().then(
        () => message.respond('{}'),
        () => {},
      )
    },
  })
  await connection.flush()
  onTestFinished(() => tells.unsubscribe())
  const hello = async () => {
    const answer = await connection.request(
      helloSubject(deviceId),
      JSON.stringify({ version: '1', run: 'r' }),
    )
    return answer.json<HelloAnswer>()
  }
  return { ...made, connection, got, hello }
}

/** What the server says of something a device may not do. */
async function denied(connection: NatsConnection, attempt: () => void): Promise<string> {
  const said = new Promise<string>((resolve) => {
    const read = async () => {
      for await (const status of connection.status())
        if (status.type === 'error') return resolve(status.error.message)
    }
    read().catch(() => {})
  })
  attempt()
  await connection.flush()
  return said
}

onNats('a stolen device reads its own location and nothing else', async () => {
  const nats = await startOperatedNats()
  const { url } = await gatewayOn(nats)
  const thief = await deviceOn(nats, 'tablet-a', 'centre')
  await post(url(), 'orders', order('mine', 'centre'))
  await post(url(), 'orders', order('others', 'port'))
  await expect.poll(() => thief.got).toEqual(['mine'])

  const { connection } = thief
  const violation = /Permissions Violation/
  for (const subject of [
    'deliveries.>',
    'deliveries.port.>',
    'orders.tablet-b.port',
    'orders.>',
    '>',
    '_INBOX.>',
  ])
    expect(
      await denied(connection, () => connection.subscribe(subject, { callback: () => {} })),
      subject,
    ).toMatch(violation)
  const requests = [
    '$JS.API.INFO',
    '$JS.API.STREAM.NAMES',
    `$JS.API.STREAM.INFO.${deliveryStream}`,
    `$JS.API.STREAM.MSG.GET.${deliveryStream}`,
    `$JS.API.DIRECT.GET.${deliveryStream}`,
    `$JS.API.CONSUMER.CREATE.${deliveryStream}`,
    `$JS.API.CONSUMER.INFO.${deliveryStream}.location_port`,
    `$JS.API.CONSUMER.MSG.NEXT.${deliveryStream}.location_port`,
    `$JS.API.STREAM.MSG.GET.KV_gateway`,
    `$JS.ACK.${deliveryStream}.location_port.1.1.1.1.0`,
    '$KV.gateway.assignments.port',
    'deliveries.centre.doordash.orders.made-up',
    'calls.tablet-b.port.doordash',
    'hello.tablet-b',
    'tell.tablet-b',
    '$SYS.REQ.CLAIMS.UPDATE',
  ]
  for (const subject of requests)
    expect(await denied(connection, () => connection.publish(subject, '{}')), subject).toMatch(violation)
})

onNats('a key that was not paired does not connect, nor does a token with another key', async () => {
  const nats = await startOperatedNats()
  const thief = await nats.device('tablet-a')
  const token = /-{5}BEGIN NATS USER JWT-{5}\s+(\S+)/.exec(thief.credentials)?.[1] ?? ''
  const other = fromSeed(createUser().getSeed())
  await expect(
    connectTo(nats, { credentials: credentialsFile(token, other), reconnect: false }),
  ).rejects.toThrow(/authorization/i)
  await expect(connectTo(nats, { reconnect: false })).rejects.toThrow(/authorization/i)
})

onNats('a device that is removed is cut off at once, and does not come back; the others stay', async () => {
  const nats = await startOperatedNats()
  const { registry } = await gatewayOn(nats)
  const [removed, stays] = [
    await deviceOn(nats, 'tablet-a', 'centre'),
    await deviceOn(nats, 'tablet-b', 'port'),
  ]
  await registry.putDevice('tablet-a', {
    name: 'A',
    publicKey: removed.publicKey,
    pairedAt: Date.now(),
    version: '',
    revokedAt: null,
  })
  const system = await connectTo(nats, { credentials: nats.systemCredentials })
  const cut = denied(removed.connection, () => {})
  await revokeDevice({ system, keys: nats.keys, registry, now: Date.now }, 'tablet-a')
  expect(await cut).toMatch(/authentication|authorization|revoked/i)
  await expect(connectTo(nats, { credentials: removed.credentials, reconnect: false })).rejects.toThrow(
    /authorization/i,
  )
  expect((await stays.hello()).locations.map(({ locationId }) => locationId)).toEqual(['port'])
  expect(registry.devices().get('tablet-a')?.revokedAt).toBeGreaterThan(0)
  // Removing another one lets nobody in again.
  await revokeDevice({ system, keys: nats.keys, registry, now: Date.now }, 'tablet-b', stays.publicKey)
  await expect(connectTo(nats, { credentials: removed.credentials, reconnect: false })).rejects.toThrow()
})

onNats('a code pairs one device once; guesses are counted, and the tenth makes it worthless', async () => {
  const nats = await startOperatedNats()
  const { url, pairing } = await gatewayOn(nats)
  const pair = async (code: string, user = createUser()) => {
    const response = await fetch(`${url()}/pair`, {
      method: 'POST',
      body: JSON.stringify({ code, publicKey: user.getPublicKey(), version: '1.0.0' }),
    })
    return { status: response.status, user, body: (await response.json()) as PairingAnswer }
  }
  const { code } = await pairing.makeCode('tablet-a', 'Counter')
  const paired = await pair(code.toLowerCase())
  expect(paired).toMatchObject({ status: 200, body: { deviceId: 'tablet-a', servers: [nats.url] } })
  const connection = await connectTo(nats, {
    credentials: credentialsFile(paired.body.jwt, paired.user),
    deviceId: 'tablet-a',
  })
  const answer = await connection.request(
    helloSubject('tablet-a'),
    JSON.stringify({ version: '1', run: 'r' }),
  )
  expect(answer.json<HelloAnswer>().locations.map(({ locationId }) => locationId)).toEqual(['centre'])
  expect((await pair(code)).status).toBe(403)

  const guessed = (await pairing.makeCode('tablet-b', 'Bar')).code
  for (let n = 0; n < 10; n += 1) expect((await pair(`${guessed.slice(0, 5)}2222-222${n}`)).status).toBe(403)
  expect((await pair(guessed)).status).toBe(403)

  const twice = (await pairing.makeCode('tablet-b', 'Bar')).code
  const both = await Promise.all([pair(twice), pair(twice)])
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 403]))
  expect((await pair('nonsense')).status).toBe(403)
})

onNats('a location moves to another device with nothing lost and nothing given twice', async () => {
  const nats = await startOperatedNats()
  const { url, registry } = await gatewayOn(nats)
  const [first, spare] = [await deviceOn(nats, 'tablet-a', 'centre'), await deviceOn(nats, 'spare', 'centre')]
  const connection = await connectTo(nats, { credentials: nats.gatewayCredentials })
  const manager = await jetstreamManager(connection)
  const wanted: string[] = []
  const send = async (id: string) => {
    wanted.push(id)
    expect((await post(url(), 'orders', order(id))).status).toBe(202)
  }
  for (let n = 0; n < 5; n += 1) await send(`before-${n}`)
  const moved = assign({ connection, manager, registry, now: Date.now }, 'centre', 'spare')
  for (let n = 0; n < 5; n += 1) await send(`during-${n}`)
  expect(await moved).toBe('given')
  for (let n = 0; n < 5; n += 1) await send(`after-${n}`)
  await expect.poll(() => [...first.got, ...spare.got].toSorted()).toEqual(wanted.toSorted())
  expect(first.got).toEqual(expect.arrayContaining(wanted.slice(0, 5)))
  expect(spare.got).toEqual(expect.arrayContaining(wanted.slice(10)))
  expect((await spare.hello()).locations.map(({ locationId }) => locationId)).toEqual(['centre'])
  expect((await first.hello()).locations).toEqual([])
})
