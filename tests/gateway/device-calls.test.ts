import { demoMenu } from '#shared/menu/demo-menu.ts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { acceptedOrders } from './stories.ts'
import { scriptedDoorDash } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { connectTo, natsMissing, startNats } from '../support/nats.ts'
import { seedDemo } from '#main/core/demo.ts'
import { tempDir } from '../support/core.ts'
import { startedStation } from '../support/started-station.ts'
import { stationBehind } from './device.ts'
import { gatewayDouble } from './gateway-double.ts'

const patient = { timeout: 30_000, interval: 50 }
const centre = 'chez-loutre-centre'
const staff = { kind: 'staff' } as const

/** What DoorDash was told of orders; a station asks for reports beside that, in its own time. */
function ofOrders({ calls }: Awaited<ReturnType<typeof scriptedDoorDash>>) {
  return calls().filter(({ path }) => path.includes('/api/v1/orders/'))
}

/** A station behind a gateway that calls a stand-in for DoorDash, with one order that waits. */
async function stationWithOrder(script: Parameters<typeof scriptedDoorDash>[0] = []) {
  const doordash = await scriptedDoorDash(script)
  const nats = await startNats()
  const gateway = await gatewayDouble(await connectTo(nats), { doordash: doordash.access })
  await gateway.assign(centre, 'one')
  await gateway.publish(orderDelivery({ id: 'p1' }))
  const station = await stationBehind(nats.url)
  await station.until(() => station.order('p1') !== undefined)
  const order = () => station.order('p1') ?? expect.fail('the order is gone')
  const accept = () => station.core.book.apply(order().id, { type: 'accepted', prepMinutes: 15 }, staff)
  return { ...station, doordash, nats, gateway, order, accept }
}

describe.skipIf(natsMissing !== null)('what a device behind a gateway tells DoorDash', () => {
  it('goes out as a request, signed there: no key is on the device', async () => {
    const station = await stationWithOrder()
    station.accept()
    await station.until(() => station.order().confirmation === 'confirmed')
    expect(ofOrders(station.doordash)).toMatchObject([
      { method: 'PATCH', path: '/marketplace/api/v1/orders/p1', body: { order_status: 'success' } },
    ])
    const [made] = station.gateway.calls.filter(({ request }) => request.method === 'PATCH')
    expect(made?.subject).toBe(`calls.one.${centre}.doordash`)
    expect(made?.request.id).toBe(
      `${station.order().id}.${station.store.outbox.of(station.order().id)[0]?.id}`,
    )
    expect(JSON.stringify(made)).not.toMatch(/authorization/i)
    expect(station.store.settings.getSealed('doordash-access')).toBeUndefined()
  })

  it('names the provider in a menu as the gateway says it', async () => {
    const { core, doordash, gateway } = await stationWithOrder()
    const location = core.locations.get(centre) ?? expect.fail('no such location')
    const record = core.store.integrations.find(centre, 'doordash') ?? expect.fail('not connected')
    await core.channels.menus.doordash.push(
      { location, channel: 'doordash', record },
      {
        reference: 'r',
        menuId: 'm',
        menu: demoMenu,
        platformMenuId: null,
        by: 'somebody',
        soldOut: [],
        onMark: () => {},
      },
    )
    const { body = '' } =
      gateway.calls.find(({ request }) => request.path.includes('/api/v1/menus'))?.request ?? {}
    expect(JSON.parse(body)).toMatchObject({ store: { provider_type: doordash.access.key.providerType } })
  })

  it('reads the same in the story of an order as on a station the channel reaches itself', async () => {
    const behind = await stationWithOrder()
    await acceptedOrders(behind.core, behind.order().id)
    const doordash = await scriptedDoorDash([])
    const secret = 'a-good-secret'
    const access = { doordash: doordash.access }
    const direct = await startedStation(tempDir(), { access, intakeSecret: secret })
    onTestFinished(direct.close)
    seedDemo(direct.core)
    const { status } = await fetch(`${direct.intakeUrl}/orders`, {
      method: 'POST',
      headers: { authorization: secret, 'content-type': 'application/json' },
      body: JSON.stringify(orderDelivery({ id: 'p1' })),
    })
    expect(status).toBe(202)
    const id = direct.core.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
    await acceptedOrders(direct.core, id)
    // Paper and calls go their own ways, one before or after the other.
    const story = ({ store }: Pick<typeof direct.core, 'store'>, orderId: string) =>
      store.history
        .of(orderId)
        .filter(({ type }) => type !== 'printed')
        .map(({ type, actor, detail: { readyBy, ...detail } }) => {
          const isPromised = typeof readyBy === 'number'
          return { type, actor, detail, isPromised }
        })
    expect(story(behind, behind.order().id)).toEqual(story(direct.core, id))
    const made = (at: typeof doordash) => ofOrders(at).map(({ method, path }) => `${method} ${path}`)
    expect(made(behind.doordash)).toEqual(made(doordash))
  })

  it('may have been heard where the answer is lost, and comes again under the same id', async () => {
    const station = await stationWithOrder()
    station.gateway.losesAnswers(true)
    station.accept()
    const { id } = station.order()
    const lastError = 'the gateway did not answer in time'
    await vi.waitFor(
      () => expect(station.store.outbox.of(id)[0]).toMatchObject({ maybeHeard: true, lastError }),
      patient,
    )
    station.gateway.losesAnswers(false)
    station.core.sendAgain()
    await station.until(() => station.order().confirmation === 'confirmed')
    const ids = station.gateway.calls
      .filter(({ request }) => request.method === 'PATCH')
      .map(({ request }) => request.id)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })

  it('waits where nobody is reached, certain that nobody heard it, and goes out when the way is back', async () => {
    const station = await stationWithOrder()
    await station.nats.kill()
    await station.until(() => station.core.device().gateway?.line === 'down')
    station.accept()
    const { id } = station.order()
    const lastError = 'no way to the gateway'
    await vi.waitFor(
      () => expect(station.store.outbox.of(id)[0]).toMatchObject({ maybeHeard: false, lastError }),
      patient,
    )
    await station.nats.start()
    await station.until(() => station.order().confirmation === 'confirmed')
    expect(ofOrders(station.doordash)).toHaveLength(1)
  })
})
