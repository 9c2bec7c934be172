import { expect, it, onTestFinished } from 'vitest'
import { revokeDevice } from '#gateway/devices/revoke.ts'
import { gatewayConfig } from '#gateway/config.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import type { Order } from '#shared/order/order.ts'
import { tempDir } from '../support/core.ts'
import { connectTo, natsMissing, startOperatedNats } from '../support/nats.ts'
import { startedStation } from '../support/started-station.ts'
import { done } from '../uber/uber-sandbox.ts'
import { stationBehind } from './device.ts'
import { configFor, gatewayOn, secret } from './gateway.ts'

const onNats = it.skipIf(natsMissing !== null)
const centre = 'chez-loutre-centre'
const staff = { kind: 'staff' } as const
const lunch = { items: [{ name: 'Soup', quantity: 2 }], pickupInMinutes: 25 }

/** Both channels' servers, which send where they are told to. */
async function bothChannels() {
  const sandbox = await createSandbox({ seed: 7, demo: true, intakeSecret: secret })
  onTestFinished(() => sandbox.close())
  return {
    sandbox,
    placeDoorDash: async () => {
      const placed = sandbox.control.place({ preset: 'everyday' })
      if (!placed.ok) throw new Error(placed.message)
      return placed.order.id
    },
    placeUber: async () => (await done(sandbox.uber.place({ order: lunch, generation: 'suite' }))).id,
    /** What the channels were asked for an order that changes it. */
    asked: (orderId: string) =>
      sandbox.control
        .calls()
        .filter(({ method, path }) => method !== 'GET' && path.includes(orderId))
        .map(({ method, path, answer, headers }) => ({
          call: `${method} ${path.replaceAll(orderId, 'ID')}`,
          answer,
          isSigned: headers.authorization?.startsWith('Bearer ') === true,
        })),
  }
}

/** A gateway with the keys of both channels, and a station behind it that has none. */
async function joined() {
  const channels = await bothChannels()
  const { sandbox } = channels
  const nats = await startOperatedNats()
  const { stores, ...uber } = sandbox.uberAccess
  const config = gatewayConfig.parse({
    ...configFor(nats),
    doordash: { baseUrl: sandbox.apiBase, key: sandbox.accessKey, webhookSecrets: [secret] },
    'uber-eats': uber,
    stores: [
      { channel: 'doordash', storeId: centre, locationId: centre },
      ...Object.entries(stores).map(([storeId, locationId]) => ({
        channel: 'uber-eats',
        storeId,
        locationId,
      })),
    ],
    devices: [{ deviceId: 'tablet-a', locations: [centre] }],
  })
  const gateway = await gatewayOn(nats, config)
  sandbox.control.setIntake({ url: gateway.url() })
  const { publicKey, ...file } = await nats.device('tablet-a')
  const station = await stationBehind(nats.url, { gateway: file })
  return { ...channels, nats, gateway, station, publicKey }
}

type Core = Awaited<ReturnType<typeof startedStation>>['core']

/** Resolves with the order once it holds for it. */
async function until(core: Core, find: () => Order | undefined, holds: (order: Order) => boolean) {
  const stop = new AbortController()
  const changes = core.changes.orders.subscribe(stop.signal)
  try {
    for (;;) {
      const order = find()
      if (order !== undefined && holds(order)) return order
      await changes.next()
    }
  } finally {
    stop.abort()
  }
}

/** How an order of a channel may end here: what staff, or the customer, does. */
type Ending = 'accepted' | 'refused' | 'cancelled'

/** Resolves once a station holds it so; told of every change of orders, calls and tickets. */
async function settled(core: Core, holds: () => boolean): Promise<void> {
  const stop = new AbortController()
  const topics = [core.changes.orders, core.changes.printJobs, core.changes.commands].map((topic) =>
    topic.subscribe(stop.signal),
  )
  const pending = topics.map((topic) => topic.next())
  while (!holds()) {
    const which = await Promise.race(pending.map((one, index) => one.then(() => index)))
    const topic = topics[which]
    if (topic) pending[which] = topic.next()
  }
  stop.abort()
}

/** An order comes to the board and ends so; the channel has heard all of it, and every ticket is on paper. */
async function lived(
  { core, cancel }: { core: Core; cancel: (id: string) => void },
  about: { channel: 'doordash' | 'uber-eats'; id: string; ending: Ending },
): Promise<Order> {
  const { channel, id, ending } = about
  const find = () => core.store.orders.findByPlatformId(channel, id)
  const { id: orderId } = await until(core, find, ({ status }) => status === 'new')
  const isTold = () => core.store.outbox.of(orderId).every(({ state }) => state === 'done')
  if (ending === 'refused') {
    const why = { reason: 'too-busy', itemId: null, details: null } as const
    core.book.apply(orderId, { type: 'refused', ...why }, staff)
  } else {
    core.book.apply(orderId, { type: 'accepted', prepMinutes: 15 }, staff)
    await until(core, find, ({ confirmation }) => confirmation === 'confirmed')
  }
  if (ending === 'cancelled') {
    cancel(id)
    await until(core, find, ({ status }) => status === 'cancelled')
  }
  await settled(
    core,
    () => isTold() && core.store.printJobs.of(orderId).every(({ state }) => state === 'printed'),
  )
  return until(core, find, () => true)
}

/** What "orders show" says happened; times are each station's own, and paper comes whenever the printer has time. */
function story(core: Core, { id }: Order) {
  const all = core.store.history.of(id).map(({ type, actor, detail }) => ({
    type,
    actor,
    detail: Object.fromEntries(
      Object.entries(detail).map(([key, value]) => [key, key.endsWith('By') ? typeof value : value]),
    ),
  }))
  const jobs = core.store.printJobs.of(id)
  return {
    happened: all.filter(({ type }) => type !== 'printed'),
    printed: all.filter(({ type }) => type === 'printed').map(({ detail }) => detail),
    paper: jobs.map(({ kind, notice, state, sequence }) => ({ kind, notice, state, sequence })),
  }
}

for (const [channel, ending] of [
  ['doordash', 'accepted'],
  ['doordash', 'refused'],
  ['doordash', 'cancelled'],
  ['uber-eats', 'accepted'],
  ['uber-eats', 'refused'],
  ['uber-eats', 'cancelled'],
] as const)
  onNats(
    `an order of ${channel} that is ${ending} has the same story, calls and paper behind a gateway as without one`,
    async () => {
      const behind = await joined()
      const direct = await bothChannels()
      const { accessKey: key, apiBase: baseUrl, uberAccess: uber } = direct.sandbox
      const access = { doordash: { baseUrl, key }, uber }
      const station = await startedStation(tempDir(), { demo: true, access, intakeSecret: secret })
      onTestFinished(station.close)
      direct.sandbox.control.setIntake({ url: station.intakeUrl })

      const orders = []
      for (const [at, core] of [
        [behind, behind.station.core],
        [direct, station.core],
      ] as const) {
        const id = await (channel === 'doordash' ? at.placeDoorDash() : at.placeUber())
        const cancel = (orderId: string) =>
          channel === 'doordash'
            ? void at.sandbox.control.cancel(orderId, 'customer')
            : void at.sandbox.uber.cancel(orderId)
        const order = await lived({ core, cancel }, { channel, id, ending })
        expect(order.locationId).toBe(centre)
        orders.push({ asked: at.asked(id), story: story(core, order) })
      }
      const [first, second] = orders
      expect(first?.asked.length).toBeGreaterThan(0)
      expect(first?.asked.every(({ isSigned }) => isSigned)).toBe(true)
      if (ending !== 'refused') expect(first?.story.paper.length).toBeGreaterThan(0)
      expect(first).toEqual(second)
      expect(behind.station.core.store.settings.getSealed('doordash-access')).toBeUndefined()
    },
  )

onNats('a device that is removed loses its connection, says so, and gets no more orders', async () => {
  const { nats, gateway, station, publicKey, placeDoorDash } = await joined()
  await station.until(() => station.core.device().gateway?.locations?.length === 1)
  const system = await connectTo(nats, { credentials: nats.systemCredentials })
  const deps = { system, keys: nats.keys, registry: gateway.registry, now: Date.now }
  await revokeDevice(deps, 'tablet-a', publicKey)
  await station.until(() => station.core.device().gateway?.line === 'refused')
  const { checks } = await station.core.lookAgain()
  expect(checks.find(({ part }) => part === 'intake')?.finding.code).toBe('intake-gateway-refused')
  await placeDoorDash()
  expect(station.store.orders.count()).toBe(0)
})
