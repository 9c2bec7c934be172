import { describe, expect, it, onTestFinished } from 'vitest'
import { ORPCError, safe } from '@orpc/client'
import type { Clock } from '#main/base/clock.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { createSandbox, type Sandbox } from '#sandbox/server/sandbox.ts'
import { everyCheck } from '../integration/station.ts'
import { consentAtUber, signInAtUber } from '../sandbox/uber-visitor.ts'
import { handClock, tempDir, testCore } from '../support/core.ts'
import { type Client, dashboard, until } from '../support/dashboard.ts'

const port = 'chez-loutre-port'
const channel = 'uber-eats' as const
const posPath = (storeId: string) => `/uber/v1/eats/stores/${storeId}/pos_data`

async function sandboxHere(clock?: Clock): Promise<Sandbox> {
  const sandbox = await createSandbox(clock ? { clock } : {})
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** A demo station with a signed-in manager and Uber's key, none of whose stores is connected there. */
async function station(
  options: { clock?: Clock; dataDir?: string; sandbox?: Sandbox; secret?: string } = {},
) {
  const sandbox = options.sandbox ?? (await sandboxHere(options.clock))
  const uber = { ...sandbox.uberAccess, stores: {}, ...(options.secret && { clientSecret: options.secret }) }
  const made = await testCore({
    uber,
    ...(options.clock && { clock: options.clock }),
    ...(options.dataDir && { dataDir: options.dataDir }),
  })
  sandbox.control.setIntake({ url: made.url, secret: 'demo-secret' })
  const screens = dashboard(made.core)
  made.core.start()
  const { client } = made.core.accounts.isSetUp()
    ? await screens.staff.session
        .signIn({ email: 'camille@chez-loutre.example', password: 'correct horse battery' })
        .then(({ token }) => ({ client: screens.connect(token) }))
    : await screens.signIn()
  return { ...made, ...screens, client, sandbox, uber }
}
type Station = Awaited<ReturnType<typeof station>>

const uberAt = (views: readonly IntegrationView[], locationId: string) =>
  views.find((view) => view.locationId === locationId && view.channel === channel)
const portWhen = (one: Pick<Station, 'client'>, is: (view: IntegrationView) => boolean) =>
  until(one.client, ({ integrations }) => {
    const view = uberAt(integrations, port)
    return view !== undefined && is(view)
  }).then(({ integrations }) => uberAt(integrations, port)!)
const consentOf = async (client: Client) =>
  (await until(client, () => true)).consents.find((one) => one.channel === channel)

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const [error] = await safe(promise)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  return error.code
}

/** A manager consents; answers the page the station shows in Uber's window in the end. */
async function consent(one: Station, email?: string, wish?: 'deny', change?: (back: URL) => void) {
  const { url } = await one.client.integrations.consent.open({ channel })
  const back = await consentAtUber(one.sandbox, url, email, wish)
  change?.(back)
  const response = await fetch(back)
  return { back, page: await response.text(), status: response.status }
}

async function choosePort(one: Pick<Station, 'client'>, client = one.client) {
  const stores = await client.integrations.consent.stores({ channel })
  const store = stores.find(({ match }) => match?.locationId === port)!
  await client.integrations.consent.choose({ channel, storeId: store.storeId, locationId: port })
  return store.storeId
}
const activate = ({ client }: Pick<Station, 'client'>) =>
  client.integrations.activate({ locationIds: [port], channel, goneOnWithout: everyCheck })

/** Everything up to an active store. */
async function active(one: Station): Promise<string> {
  await consent(one)
  const storeId = await choosePort(one)
  const results = activate(one)
  await portWhen(one, ({ state }) => state === 'active')
  await results
  return storeId
}
const calls = ({ sandbox }: Pick<Station, 'sandbox'>, method: string, end: string) =>
  sandbox.control.calls().filter((call) => call.method === method && call.path.endsWith(end))
/** Uber carries out what is pending at once. */
const atOnce = (one: Station) => one.sandbox.uberConnect.setPromotion(0)

describe('connecting a store of Uber Eats (R111)', () => {
  it('lists who may be asked, matches by name and address, asks who is order manager, and is active only when it is ours', async () => {
    const one = await station()
    one.sandbox.uberConnect.setPromotion(600_000)
    expect(await consentOf(one.client)).toMatchObject({ isSetUp: true, isGiven: false })
    const { page } = await consent(one)
    expect(page).toContain('You are signed in to Uber Eats')
    expect(await consentOf(one.client)).toMatchObject({ isGiven: true, openSince: null, problem: null })

    const stores = await one.client.integrations.consent.stores({ channel })
    expect(stores.map(({ name, match }) => [name, match?.locationId ?? null])).toEqual([
      ['Chez Loutre · Centre', 'chez-loutre-centre'],
      ['Chez Loutre · Port', port],
      ['Loutre Express', null],
      // The same address as Port, and another name: it is not the same restaurant.
      ['Loutre Burgers', null],
    ])
    one.sandbox.onboarding.changeUber(port, { currentProvider: { name: 'KitchenHub', kind: 'aggregator' } })
    const storeId = await choosePort(one)
    const cutOffs = await one.client.integrations.cutOffs({ locationIds: [port], channel })
    expect(cutOffs).toMatchObject([{ disconnects: ['kitchenhub-app'], ready: true, isCurrent: true }])

    const results = activate(one)
    const pending = await portWhen(one, ({ reason }) => reason !== null)
    expect(pending).toMatchObject({ state: 'activating', reason: { code: 'ORDER_MANAGER_PENDING' } })
    // Followed by the job runner until Uber has done it.
    one.sandbox.uberConnect.wish(storeId, 'promote')
    expect(await portWhen(one, ({ state }) => state === 'active')).toMatchObject({ reason: null })
    expect(await results).toMatchObject([{ locationId: port, ok: true }])

    const [post] = calls(one, 'POST', '/pos_data')
    expect(JSON.parse(post?.body ?? '')).toMatchObject({
      is_order_manager: true,
      integrator_store_id: port,
      merchant_store_id: port,
      require_manual_acceptance: false,
      allowed_customer_requests: { allow_single_use_items_requests: true },
      webhooks_config: { webhooks_version: '1.0.0', schedule_order_webhooks: { is_enabled: true } },
    })
    expect(calls(one, 'PATCH', '/pos_data').map(({ body }) => JSON.parse(body))).toEqual([
      { integration_enabled: true },
    ])
  })

  it('without a key says so, and asks nobody', async () => {
    const made = await testCore({})
    const { client } = await dashboard(made.core).signIn()
    expect(await consentOf(client)).toMatchObject({ isSetUp: false })
    expect(await codeOf(client.integrations.consent.open({ channel }))).toBe('NOT_SET_UP')
    expect(await codeOf(client.integrations.consent.stores({ channel }))).toBe('NOT_SET_UP')
  })

  it('a key that Uber does not take is said as that, not as a sign-in that took too long', async () => {
    const one = await station({ secret: 'another' })
    const { page } = await consent(one)
    expect(page).toContain('does not accept Order Manager')
    expect(await consentOf(one.client)).toMatchObject({ problem: 'key-refused', isGiven: false })
  })

  it('of an account without stores finds none, and another account takes the place of the one before', async () => {
    const one = await station()
    await consent(one, 'empty@chez-loutre.example')
    expect(await one.client.integrations.consent.stores({ channel })).toEqual([])
    await consent(one, 'other@bistro-zenith.example')
    expect(await one.client.integrations.consent.stores({ channel })).toMatchObject([
      { name: 'Bistro Zénith', match: null },
    ])
  })

  it('keeps the consent sealed over a restart, and writes it to no log', async () => {
    const dataDir = tempDir()
    const one = await station({ dataDir })
    await consent(one)
    await one.close()
    const again = await station({ dataDir, sandbox: one.sandbox })
    expect((await until(again.client, (state) => state.consents[0]?.isGiven === true)).consents).toHaveLength(
      1,
    )
    expect(await again.client.integrations.consent.stores({ channel })).toHaveLength(4)
  })
})

describe('bad answers on the way', () => {
  it('a denial, and a store manager who may not, come back with their reason', async () => {
    const one = await station()
    await consent(one, undefined, 'deny')
    expect(await consentOf(one.client)).toMatchObject({ problem: 'denied', isGiven: false })
    const { url } = await one.client.integrations.consent.open({ channel })
    const staff = await signInAtUber(one.sandbox, url, 'staff@chez-loutre.example')
    await staff.submit({ do: 'deny' })
    await fetch(staff.left()!)
    expect(await consentOf(one.client)).toMatchObject({ problem: 'denied' })
  })

  it('an expired code and a replayed one connect nothing', async () => {
    const one = await station()
    one.sandbox.uberConnect.expireCodes(true)
    await consent(one)
    expect(await consentOf(one.client)).toMatchObject({ problem: 'expired', isGiven: false })
    one.sandbox.uberConnect.expireCodes(false)
    const { back } = await consent(one)
    const replay = await fetch(back)
    expect(replay.status).toBe(410)
    expect(await consentOf(one.client)).toMatchObject({ problem: null, isGiven: true })
    expect(await one.client.integrations.consent.stores({ channel })).toHaveLength(4)
  })

  it('a state that is not ours is shown as such and changes nothing', async () => {
    const one = await station()
    const { page, status } = await consent(one, undefined, undefined, (back) => {
      back.searchParams.set('state', 'somebody-elses')
    })
    expect([status, page.includes('does not belong')]).toEqual([400, true])
    expect(await consentOf(one.client)).toMatchObject({ isGiven: false, problem: null })
  })

  it('a token endpoint that is down is unreachable, and the next try works', async () => {
    const one = await station()
    one.sandbox.control.stageFault({ kind: 'api-reset', at: 'POST /uber-auth/oauth/v2/token', count: 1 })
    await consent(one)
    expect(await consentOf(one.client)).toMatchObject({ problem: 'unreachable' })
    await consent(one)
    expect(await consentOf(one.client)).toMatchObject({ problem: null, isGiven: true })
  })

  it('a clock that is off by ten minutes connects all the same', async () => {
    const one = await station({ clock: handClock(Date.now() - 600_000), sandbox: await sandboxHere() })
    await consent(one)
    expect(await one.client.integrations.consent.stores({ channel })).toHaveLength(4)
  })

  it('of two stores with the same name and address neither is matched', async () => {
    const one = await station()
    one.sandbox.control.stageFault({
      kind: 'api-answer',
      at: 'GET /uber/v1/eats/stores',
      status: 200,
      body: {
        stores: ['a', 'b'].map((store_id) => ({
          store_id,
          name: 'Chez Loutre Port',
          location: { address: '3 quai des Brumes', city: 'Montréal' },
        })),
      },
    })
    await consent(one)
    const stores = await one.client.integrations.consent.stores({ channel })
    expect(stores.map(({ match }) => match)).toEqual([null, null])
  })

  it('a store of another account is refused before and after it was chosen', async () => {
    const one = await station()
    await consent(one)
    const storeId = await choosePort(one)
    await consent(one, 'other@bistro-zenith.example')
    const wish = { channel, storeId, locationId: port }
    expect(await codeOf(one.client.integrations.consent.choose(wish))).toBe('UNKNOWN_STORE')
    expect(await activate(one)).toMatchObject([{ ok: false, code: 'STORE_NOT_YOURS' }])
    await consent(one)
    atOnce(one)
    expect(await activate(one)).toMatchObject([{ ok: true }])
  })

  it('a 401 mid-way asks for a sign-in, and nothing is half done', async () => {
    const one = await station()
    await consent(one)
    const storeId = await choosePort(one)
    one.sandbox.control.stageFault({
      kind: 'api-401',
      at: `POST ${posPath(storeId)}`,
      only: 'uber',
      count: 1,
    })
    expect(await activate(one)).toMatchObject([{ ok: false, code: 'SIGN_IN_AGAIN' }])
    expect(await consentOf(one.client)).toMatchObject({ isGiven: false })
    expect(await codeOf(one.client.integrations.consent.stores({ channel }))).toBe('SIGN_IN_AGAIN')
  })

  it('a refusal of Uber is said in its words; trouble is asked again until it is over', async () => {
    const one = await station()
    atOnce(one)
    await consent(one)
    const storeId = await choosePort(one)
    one.sandbox.onboarding.changeUber(port, { refusal: 'The menu is not approved.' })
    expect(await activate(one)).toMatchObject([
      { ok: false, code: 'HTTP_400', details: 'The menu is not approved.' },
    ])
    one.sandbox.onboarding.changeUber(port, { refusal: null })
    one.sandbox.control.stageFault({
      kind: 'api-500',
      at: `POST ${posPath(storeId)}`,
      only: 'uber',
      count: 1,
    })
    one.sandbox.control.stageFault({
      kind: 'api-500',
      at: `PATCH ${posPath(storeId)}`,
      only: 'uber',
      count: 1,
    })
    expect(await activate(one)).toMatchObject([{ ok: true }])
  })

  it('an answer that is lost after PATCH is no second connection', async () => {
    const one = await station()
    atOnce(one)
    await consent(one)
    const storeId = await choosePort(one)
    one.sandbox.control.stageFault({
      kind: 'api-lost-answer',
      at: `PATCH ${posPath(storeId)}`,
      only: 'uber',
      count: 1,
    })
    expect(await activate(one)).toMatchObject([{ ok: true }])
    expect(calls(one, 'POST', '/pos_data')).toHaveLength(1)
  })
})

describe('more than once', () => {
  it('[Confirm] pressed twice, and by two managers at once, is one activation', async () => {
    const one = await station()
    await consent(one)
    await choosePort(one)
    const second = one.connect(
      (
        await one.staff.session.signIn({
          email: 'camille@chez-loutre.example',
          password: 'correct horse battery',
        })
      ).token,
    )
    const results = await Promise.allSettled([activate(one), activate({ client: second })])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await portWhen(one, ({ state }) => state === 'active')
    expect(calls(one, 'POST', '/pos_data')).toHaveLength(1)
  })

  it('one store is one location: of two choices the later moves it, until it is activated', async () => {
    const one = await station()
    await consent(one)
    const storeId = await choosePort(one)
    const centre = 'chez-loutre-centre'
    await one.client.integrations.consent.choose({ channel, storeId, locationId: centre })
    const { integrations } = await until(one.client, () => true)
    expect(uberAt(integrations, port)).toMatchObject({ state: 'not_connected', externalStoreId: null })
    await one.client.integrations.consent.choose({ channel, storeId, locationId: port })
    const results = activate(one)
    await portWhen(one, ({ state }) => state === 'active')
    await results
    const wish = { channel, storeId, locationId: centre }
    expect(await codeOf(one.client.integrations.consent.choose(wish))).toBe('STORE_TAKEN')
  })
})

describe('an active store', () => {
  it('taken off at Uber is disconnected here with the reason, and comes back when Uber gives it back', async () => {
    const one = await station()
    const storeId = await active(one)
    one.sandbox.uberConnect.wish(storeId, 'deprovision')
    const gone = await portWhen(one, ({ state }) => state === 'disconnected')
    expect(gone.reason).toEqual({ code: 'DEPROVISIONED', details: null })
    // The way back.
    await choosePort(one)
    const results = activate(one)
    await portWhen(one, ({ state }) => state === 'active')
    await results
  })

  it('another application took over is disconnected with its name; given back, it is active by itself', async () => {
    const one = await station()
    const storeId = await active(one)
    one.sandbox.uberConnect.wish(storeId, 'take-over')
    const gone = await portWhen(one, ({ state }) => state === 'disconnected')
    expect(gone.reason).toEqual({ code: 'ORDER_MANAGER_OTHER', details: 'kitchenhub-app' })
    one.sandbox.onboarding.changeUber(port, { status: 'ACTIVATED' })
    one.sandbox.uberConnect.wish(storeId, 'announce')
    await portWhen(one, ({ state }) => state === 'active')
  })

  it('switched off at Uber is found by asking, and said as that', async () => {
    const one = await station()
    const storeId = await active(one)
    one.sandbox.uberConnect.wish(storeId, 'turn-off')
    expect((await portWhen(one, ({ state }) => state === 'disconnected')).reason?.code).toBe(
      'INTEGRATION_OFF',
    )
  })

  it('is disconnected from here by the documented call, and stays so although Uber is slow', async () => {
    const one = await station()
    await active(one)
    const ended = await one.client.integrations.disconnect({ locationId: port, channel })
    expect(ended).toMatchObject({ state: 'disconnected', reason: { code: 'DISCONNECTED_HERE' } })
    expect(
      calls(one, 'PATCH', '/pos_data')
        .map(({ body }) => JSON.parse(body))
        .at(-1),
    ).toEqual({
      integration_enabled: false,
      is_order_manager: false,
    })
    one.sandbox.onboarding.changeUber(port, { status: 'ACTIVATED' })
    one.core.integrations.retryNow()
    await one.core.integrations.idle()
    await portWhen(one, ({ state }) => state === 'disconnected')
    const again = { locationId: port, channel }
    expect(await codeOf(one.client.integrations.disconnect(again))).toBe('NOT_POSSIBLE')
    expect(await codeOf(one.client.integrations.disconnect({ ...again, channel: 'doordash' }))).toBe(
      'NOT_POSSIBLE',
    )
  })

  it('that came with the key stays active, whatever Uber says of it', async () => {
    const sandbox = await sandboxHere()
    const storeId = '5f0e9d0b-7a61-4e8f-b001-000000000001'
    const made = await testCore({ uber: { ...sandbox.uberAccess, stores: { [storeId]: port } } })
    made.core.start()
    const { client } = await dashboard(made.core).signIn()
    made.core.integrations.retryNow()
    await made.core.integrations.idle()
    await portWhen({ client }, ({ state }) => state === 'active')
    const [error] = await safe(client.integrations.disconnect({ locationId: port, channel }))
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'GIVEN_WITH_KEY' } })
  })
})
