import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { expect, onTestFinished, test } from 'vitest'
import { runOperatorCommand, WrongCommand } from '#gateway/operator/commands.ts'
import { openOperator } from '#gateway/operator/operator.ts'
import { startOperatorPage } from '#gateway/operator/page/server.ts'
import { consumerOf, deliveryStream, deviceGroup, helloSubject, inboxOf } from '#shared/gateway/subjects.ts'
import { silentLog } from '../support/core.ts'
import { connectTo, natsMissing, startOperatedNats } from '../support/nats.ts'
import { gatewayOn, order, post } from './gateway.ts'

const onNats = test.skipIf(natsMissing !== null)

async function site() {
  const nats = await startOperatedNats()
  const gateway = await gatewayOn(nats)
  const operator = await openOperator({
    servers: [nats.url],
    credentials: nats.gatewayCredentials,
    log: silentLog,
    now: Date.now,
  })
  onTestFinished(() => operator.close())
  return { nats, gateway, operator }
}

/** A device that takes what is its own; it lets go when it is told, unless it is one that does not. */
async function deviceOn(
  nats: Awaited<ReturnType<typeof site>>['nats'],
  deviceId: string,
  locationId: string,
  isStubborn = false,
) {
  const { credentials } = await nats.device(deviceId)
  const connection = await connectTo(nats, { credentials, deviceId })
  const got: string[] = []
  const subscription = connection.subscribe(inboxOf(deviceId, locationId), {
    queue: deviceGroup,
    callback: (error, message) => {
      if (error) throw error
      got.push(message.subject.split('.').at(-1) ?? '')
      message.respond('+ACK')
    },
  })
  connection.subscribe(`tell.${deviceId}`, {
    callback: (_, message) => {
      if (message.json<{ kind: string }>().kind === 'release' && !isStubborn)
        void subscription.drain().then(() => message.respond('{}'))
      else message.respond('{}')
    },
  })
  const said = JSON.stringify({ version: '1.2.3', run: `run of ${deviceId}` })
  await connection.request(helloSubject(deviceId), said)
  return { got }
}

onNats(
  'the operator sees which device serves what, how far it is behind, its version and when it was heard',
  async () => {
    const { nats, gateway, operator } = await site()
    await deviceOn(nats, 'tablet-a', 'centre')
    await post(gateway.url(), 'orders', order('d-1', 'port'))
    const { locations, devices } = await operator.overview()
    expect(locations).toMatchObject([
      { locationId: 'centre', deviceId: 'tablet-a', waiting: 0, onTheWay: 0, oldestAt: null },
      { locationId: 'port', deviceId: 'tablet-b', isMoving: false },
    ])
    const [, port] = locations
    expect((port?.waiting ?? 0) + (port?.onTheWay ?? 0)).toBe(1)
    expect(Date.now() - (port?.oldestAt ?? 0)).toBeLessThan(60_000)
    expect(devices).toMatchObject([
      { deviceId: 'tablet-a', version: '1.2.3', programs: 1, locations: ['centre'] },
      { deviceId: 'tablet-b', version: null, heardAt: null, programs: 0 },
    ])
  },
)

onNats(
  'a location moves to a spare device, and a day is given again to a new one, nothing left out',
  async () => {
    const { nats, gateway, operator } = await site()
    const connection = await connectTo(nats, { credentials: nats.gatewayCredentials })
    const manager = await jetstreamManager(connection)
    const isTaken = () =>
      expect
        .poll(async () => {
          const info = await manager.consumers.info(deliveryStream, consumerOf('centre'))
          return info.num_pending + info.num_ack_pending
        })
        .toBe(0)
    const a = await deviceOn(nats, 'tablet-a', 'centre')
    await post(gateway.url(), 'orders', order('d-1'))
    await isTaken()
    const b = await deviceOn(nats, 'tablet-b', 'centre')
    expect(await operator.move('centre', 'tablet-b')).toBe('given')
    await post(gateway.url(), 'orders', order('d-2'))
    await isTaken()
    expect([a.got, b.got]).toEqual([['d-1'], ['d-2']])

    const again = await deviceOn(nats, 'tablet-a', 'centre')
    const said = await operator.replay('centre', 'tablet-a', Date.now() - 3_600_000)
    expect(said.kind).toBe('begun')
    await isTaken()
    expect(again.got).toEqual(['d-1', 'd-2'])
    await expect(operator.move('centre', 'nobody')).rejects.toThrow('No device nobody was paired or heard')
    await expect(operator.move('nowhere', 'tablet-a')).rejects.toThrow('No location nowhere is known')
  },
)

onNats(
  'a device that does not let go is passed over: the other gets what comes from then on, nothing twice',
  async () => {
    const { nats, gateway, operator } = await site()
    const a = await deviceOn(nats, 'tablet-a', 'centre', true)
    const b = await deviceOn(nats, 'tablet-b', 'centre')
    await post(gateway.url(), 'orders', order('d-1'))
    await expect.poll(() => a.got).toEqual(['d-1'])
    expect(await operator.move('centre', 'tablet-b')).toBe('fenced')
    await post(gateway.url(), 'orders', order('d-2'))
    await expect.poll(() => b.got).toEqual(['d-2'])
    expect(a.got).toEqual(['d-1'])
    const { locations } = await operator.overview()
    expect(locations[0]).toMatchObject({ deviceId: 'tablet-b', isMoving: false, waiting: 0 })
  },
)

onNats('the commands print a table for people and JSON for programs, and say what is missing', async () => {
  const { nats } = await site()
  const printed: string[] = []
  const about = { log: silentLog, print: (text: string) => void printed.push(text) }
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-operator-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  writeFileSync(join(dir, 'creds'), nats.gatewayCredentials)
  const known = ['--nats', nats.url, '--credentials', join(dir, 'creds')]
  await runOperatorCommand('stores', known, about)
  expect(printed[0]).toContain('doordash   centre       centre    tablet-a')
  await runOperatorCommand('lag', [...known, '--json'], about)
  expect(JSON.parse(printed[1] ?? '')).toMatchObject([{ locationId: 'centre' }, { locationId: 'port' }])
  await expect(runOperatorCommand('lag', [], about)).rejects.toThrow(WrongCommand)
  await expect(runOperatorCommand('replay', [...known, 'centre', 'tablet-b'], about)).rejects.toThrow(
    '--since',
  )
})

onNats('the page shows nothing without its token, and takes no decision from another page', async () => {
  const { nats, operator } = await site()
  await deviceOn(nats, 'tablet-a', 'centre')
  const page = await startOperatorPage({ operator, port: 0, token: 'a-token-of-the-test', log: silentLog })
  onTestFinished(page.close)
  expect((await fetch(page.url)).status).toBe(401)
  expect((await fetch(`${page.url}/?token=wrong`, { redirect: 'manual' })).status).toBe(401)
  const opened = await fetch(`${page.url}/?token=a-token-of-the-test`, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(opened.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Strict')
  const shown = await (await fetch(page.url, { headers: { cookie } })).text()
  expect(shown).toContain('1 of 2 locations needs a look')
  const move = (origin: string, device = 'tablet-b') =>
    fetch(`${page.url}/move`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin },
      body: new URLSearchParams({ location: 'centre', device }),
    })
  expect((await move('http://elsewhere.example')).status).toBe(403)
  expect((await move(page.url, '<b>')).status).toBe(303)
  expect(await (await fetch(page.url, { headers: { cookie } })).text()).toContain(
    'no device &#60;b&#62; was paired',
  )
})

onNats('when a device was last heard is known after every gateway was restarted', async () => {
  const { nats, gateway, operator } = await site()
  await deviceOn(nats, 'tablet-a', 'centre')
  const before = (await operator.overview()).devices.find(({ deviceId }) => deviceId === 'tablet-a')
  await gateway.stop()
  await gatewayOn(nats, undefined, 'two')
  const { devices } = await operator.overview()
  expect(devices[0]).toMatchObject({ deviceId: 'tablet-a', version: '1.2.3', programs: 0 })
  expect(Math.abs((devices[0]?.heardAt ?? 0) - (before?.heardAt ?? 0))).toBeLessThan(5_000)
})

onNats(
  'the page makes a code for a device, shows it until it is used, and speaks three languages',
  async () => {
    const { nats, gateway, operator } = await site()
    const page = await startOperatorPage({ operator, port: 0, token: 'a-token-of-the-test', log: silentLog })
    onTestFinished(page.close)
    const cookie = 'operator=a-token-of-the-test'
    const shown = async (headers: Record<string, string> = {}) =>
      (await fetch(page.url, { headers: { cookie, ...headers } })).text()
    const made = await fetch(`${page.url}/pair`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: page.url },
      body: new URLSearchParams({ device: 'tablet-c' }),
    })
    expect(made.status).toBe(303)
    const code = /<strong>([\w-]+)<\/strong>/.exec(await shown())?.[1] ?? ''
    const { publicKey } = await nats.device('x')
    expect(await gateway.pairing.pair({ code, publicKey, version: '1' })).toMatchObject({ ok: true })
    await expect.poll(() => shown()).not.toContain(code)
    expect(await shown()).toContain('tablet-c')
    expect(await shown({ 'accept-language': 'fr-CA,fr;q=0.9' })).toContain('<html lang="fr">')
    const chosen = await fetch(`${page.url}/?lang=es`, { redirect: 'manual', headers: { cookie } })
    const both = `${cookie}; ${chosen.headers.get('set-cookie')?.split(';')[0]}`
    expect(await shown({ cookie: both })).toContain('<html lang="es">')
  },
)
