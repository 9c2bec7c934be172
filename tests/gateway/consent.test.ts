import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { ORPCError, safe } from '@orpc/client'
import { gatewayConfig } from '#gateway/config.ts'
import type { Log } from '#main/base/log.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { callSubject, consentSubject } from '#shared/gateway/subjects.ts'
import { everyCheck } from '../integration/station.ts'
import { consentAtUber } from '../sandbox/uber-visitor.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { dashboard, until } from '../support/dashboard.ts'
import { connectTo, freePort, natsMissing, startOperatedNats } from '../support/nats.ts'
import { stationBehind } from './device.ts'
import { configFor, gatewayOn, secret } from './gateway.ts'

const onNats = it.skipIf(natsMissing !== null)
const channel = 'uber-eats' as const
const port = 'chez-loutre-port'

/** Uber's side, and a gateway with a public address and Uber's keys; `restart` has another program take its place. */
async function gatewayForUber({ isPublic = true } = {}) {
  const sandbox = await createSandbox({ seed: 7, intakeSecret: secret })
  onTestFinished(() => sandbox.close())
  sandbox.uberConnect.setPromotion(0)
  const nats = await startOperatedNats()
  const { stores: _, ...uber } = sandbox.uberAccess
  const at = await freePort()
  const config = gatewayConfig.parse({
    ...configFor(nats),
    doordash: { baseUrl: sandbox.apiBase, key: sandbox.accessKey, webhookSecrets: [secret] },
    'uber-eats': uber,
    ...(isPublic && { publicUrl: `http://127.0.0.1:${at}` }),
    stores: [{ channel: 'doordash', storeId: port, locationId: port }],
    devices: [{ deviceId: 'tablet-a', locations: [port] }],
  })
  let gateway = await gatewayOn(nats, config, 'one', at)
  sandbox.control.setIntake({ url: gateway.url() })
  return {
    sandbox,
    nats,
    uber,
    gateway: () => gateway,
    restart: async () => {
      await gateway.stop()
      gateway = await gatewayOn(nats, config, 'two', at)
    },
    stopGateway: () => gateway.stop(),
    /** How often Uber was asked for a token, the application's own or for a code; it shows no bodies of those. */
    tokensAsked: () => sandbox.control.calls().filter(({ path }) => path.endsWith('/oauth/v2/token')).length,
  }
}
type Around = Awaited<ReturnType<typeof gatewayForUber>>

/** A station behind it without any key, and a manager who is signed in there. */
async function managed(
  { nats }: Around,
  { dataDir = tempDir(), log = silentLog }: { dataDir?: string; log?: Log } = {},
) {
  const { publicKey: _, ...file } = await nats.device('tablet-a')
  const station = await stationBehind(nats.url, { gateway: file, dataDir, log })
  const { client } = await dashboard(station.core).signIn()
  return { ...station, client, dataDir }
}
type Managed = Awaited<ReturnType<typeof managed>>

const stateOf = async ({ client }: Managed) => (await until(client, () => true)).consents[0]
const isOffered = ({ client }: Managed) => until(client, ({ consents }) => consents[0]?.isSetUp === true)

/** The manager presses "sign in" and does as he wishes in Uber's window; answers where that leads to. */
async function windowOf(around: Around, one: Managed, wish?: 'deny'): Promise<URL> {
  await isOffered(one)
  const { url } = await one.client.integrations.consent.open({ channel })
  return consentAtUber(around.sandbox, url, undefined, wish)
}

async function shown(back: URL): Promise<{ status: number; page: string }> {
  const response = await fetch(back)
  return { status: response.status, page: await response.text() }
}

/** Everything a folder holds, as text. */
function textIn(dir: string): string {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n')
}

onNats(
  'a merchant consents for a device behind the gateway, whose store is active then; no key is ever there',
  async () => {
    const lines: unknown[] = []
    const note = (...said: unknown[]) => void lines.push(said)
    const around = await gatewayForUber()
    const one = await managed(around, { log: { info: note, warn: note, error: note } })
    await isOffered(one)
    expect(await stateOf(one)).toMatchObject({ isSetUp: true, keyIs: 'gateway', isGiven: false })

    const back = await windowOf(around, one)
    expect(back.href).toContain(`${around.gateway().url()}/consent/uber-eats?`)
    expect(await shown(back)).toMatchObject({
      status: 200,
      page: expect.stringContaining('You are signed in to Uber Eats') as string,
    })
    expect(await stateOf(one)).toMatchObject({ isGiven: true, openSince: null, problem: null })

    const stores = await one.client.integrations.consent.stores({ channel })
    const { storeId = '' } = stores.find(({ match }) => match?.locationId === port) ?? {}
    await one.client.integrations.consent.choose({ channel, storeId, locationId: port })
    const activated = one.client.integrations.activate({
      locationIds: [port],
      channel,
      goneOnWithout: everyCheck,
    })
    const at = ({ locationId, channel: of }: { locationId: string; channel: string }) =>
      locationId === port && of === channel
    await until(one.client, ({ integrations }) => integrations.find(at)?.state === 'active')
    await activated
    // Its orders come by the gateway from now on, and are accepted by it.
    expect(around.gateway().registry.locationOf(channel, storeId)).toBe(port)

    // A manager connected it here, so one may end it here as well: it was not given with the keys.
    expect(await one.client.integrations.disconnect({ channel, locationId: port })).toMatchObject({
      state: 'disconnected',
    })

    const { clientSecret, signingKeys } = around.uber
    const { code = '' } = Object.fromEntries(back.searchParams)
    const everything = `${textIn(one.dataDir)}\n${JSON.stringify(lines)}`
    for (const hidden of [clientSecret, ...signingKeys, code]) expect(everything).not.toContain(hidden)
    expect(one.store.settings.getSealed('uber-eats-access')).toBeUndefined()
  },
)

onNats('who does not allow it comes back with that, and another try works', async () => {
  const around = await gatewayForUber()
  const one = await managed(around)
  expect(await shown(await windowOf(around, one, 'deny'))).toMatchObject({
    status: 400,
    page: expect.stringContaining('You did not allow access') as string,
  })
  expect(await stateOf(one)).toMatchObject({ isGiven: false, problem: 'denied' })
  expect((await shown(await windowOf(around, one))).status).toBe(200)
  expect(await stateOf(one)).toMatchObject({ isGiven: true, problem: null })
})

onNats(
  'a state that came back once is over, an older window gives way, a made-up state is nobody’s',
  async () => {
    const around = await gatewayForUber()
    const one = await managed(around)
    const older = await windowOf(around, one)
    const back = await windowOf(around, one)
    expect(await shown(older)).toMatchObject({
      status: 410,
      page: expect.stringContaining('A newer sign-in') as string,
    })
    expect((await shown(back)).status).toBe(200)
    expect(await shown(back)).toMatchObject({
      status: 410,
      page: expect.stringContaining('This sign-in is over') as string,
    })
    const another = new URL(back)
    another.searchParams.set('code', 'another-code')
    expect((await shown(another)).status).toBe(410)
    const madeUp = new URL(back)
    madeUp.searchParams.set('state', 'x'.repeat(43))
    expect(await shown(madeUp)).toMatchObject({
      status: 400,
      page: expect.stringContaining('does not belong') as string,
    })
    expect(await stateOf(one)).toMatchObject({ isGiven: true, problem: null })
    expect(around.tokensAsked()).toBe(1)
  },
)

onNats('another device can take neither a state nor a code that came back for this one', async () => {
  const around = await gatewayForUber()
  const one = await managed(around)
  const back = await windowOf(around, one)
  const { credentials } = await around.nats.device('tablet-b')
  const thief = await connectTo(around.nats, { credentials, deviceId: 'tablet-b' })
  const ask = async (subject: string, said: unknown) =>
    (await thief.request(subject, JSON.stringify(said), { timeout: 5_000 })).json()

  const state = back.searchParams.get('state') ?? ''
  const stateDigest = createHash('sha256').update(state).digest('base64url')
  expect(await ask(consentSubject('tablet-b', channel), { stateDigest })).toEqual({ isExpected: false })
  const trade = {
    id: 'a',
    method: 'POST',
    server: 'auth',
    path: '/oauth/v2/token',
    form: {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${around.gateway().url()}/consent/uber-eats`,
    },
  }
  const subject = callSubject('tablet-b', null, channel)
  expect(await ask(subject, trade)).toMatchObject({ kind: 'refused', code: 'not-here' })
  expect((await shown(back)).status).toBe(200)
  expect(await ask(subject, { ...trade, id: 'b' })).toMatchObject({ kind: 'refused', code: 'not-here' })
  // Nor with a state of its own: a code that came back for one device is no other's.
  const own = 'y'.repeat(43)
  const digest = createHash('sha256').update(own).digest('base64url')
  expect(await ask(consentSubject('tablet-b', channel), { stateDigest: digest })).toEqual({
    isExpected: true,
  })
  const stolen = new URL(back)
  stolen.searchParams.set('state', own)
  expect((await shown(stolen)).status).toBe(400)
  expect(await ask(subject, { ...trade, id: 'c' })).toMatchObject({ kind: 'refused', code: 'not-here' })
  expect(around.tokensAsked()).toBe(1)
})

onNats('a code that was used is refused by Uber, and said to be used', async () => {
  const around = await gatewayForUber()
  const one = await managed(around)
  const first = await windowOf(around, one)
  expect((await shown(first)).status).toBe(200)
  const second = await windowOf(around, one)
  second.searchParams.set('code', first.searchParams.get('code') ?? '')
  expect((await shown(second)).status).toBe(400)
  expect(await stateOf(one)).toMatchObject({ problem: 'expired' })
})

onNats('a gateway that was started again in between takes the window that comes back', async () => {
  const around = await gatewayForUber()
  const one = await managed(around)
  const back = await windowOf(around, one)
  await around.restart()
  expect((await shown(back)).status).toBe(200)
  expect(await stateOf(one)).toMatchObject({ isGiven: true })
})

onNats('a station that is away is said to be, and its code is traded by nobody', async () => {
  const around = await gatewayForUber()
  const one = await managed(around)
  const back = await windowOf(around, one)
  await one.close()
  expect(await shown(back)).toMatchObject({
    status: 503,
    page: expect.stringContaining('The station you signed in for does not answer') as string,
  })
  expect(around.tokensAsked()).toBe(0)
})

onNats(
  'without a gateway that answers, or one without a public address, nobody is sent to Uber',
  async () => {
    const around = await gatewayForUber()
    const one = await managed(around)
    await isOffered(one)
    await around.stopGateway()
    const [error] = await safe(one.client.integrations.consent.open({ channel }))
    expect(error instanceof ORPCError && error.code).toBe('GATEWAY_AWAY')

    const hidden = await managed(await gatewayForUber({ isPublic: false }))
    await hidden.until(() => hidden.core.device().gateway?.locations?.length === 1)
    expect(await stateOf(hidden)).toMatchObject({ isSetUp: false, keyIs: 'gateway' })
  },
)
