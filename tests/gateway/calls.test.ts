import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { CallAnswer, CallRequest } from '#shared/gateway/call.ts'
import { callSubject, consentSubject, tellSubject } from '#shared/gateway/subjects.ts'
import { connectTo, freePort, natsMissing, startOperatedNats } from '../support/nats.ts'
import { configFor, gatewayOn, order, pointer, post, postUber } from './gateway.ts'

const onNats = test.skipIf(natsMissing !== null)

type Heard = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
type Reply = { status: number; body?: unknown; headers?: Record<string, string> }

type Answer = Reply | 'hang-up'
type ReplyTo = (heard: Heard) => Answer | Promise<Answer>

/** A channel's server that remembers what it was asked; `reply` says what it answers. */
async function channelServer(reply: ReplyTo = () => ({ status: 200, body: {} })) {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    const answerIt = async () => {
      const { method = '', url: path = '', headers } = request
      const asked = { method, path, headers, body }
      heard.push(asked)
      const answer = path === '/oauth/v2/token' ? tokenFor(body) : await reply(asked)
      if (answer === 'hang-up') return void request.socket.destroy()
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      response.end(JSON.stringify(answer.body ?? {}))
    }
    request.on('end', () => void answerIt())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}

function tokenFor(form: string): Reply {
  const grant = new URLSearchParams(form).get('grant_type') ?? ''
  return { status: 200, body: { access_token: `token of ${grant}`, expires_in: 2_592_000 } }
}

async function served(reply?: ReplyTo) {
  const channel = await channelServer(reply)
  const nats = await startOperatedNats()
  const plain = configFor(nats, { publicUrl: 'http://127.0.0.1:9' })
  const config = {
    ...plain,
    doordash: plain.doordash && { ...plain.doordash, baseUrl: channel.url },
    'uber-eats': plain['uber-eats'] && {
      ...plain['uber-eats'],
      authBaseUrl: channel.url,
      apiBaseUrl: channel.url,
    },
  }
  const gateway = await gatewayOn(nats, config)
  const { credentials } = await nats.device('tablet-a')
  const connection = await connectTo(nats, { credentials, deviceId: 'tablet-a' })
  let calls = 0
  const ask = async (
    request: Omit<CallRequest, 'id'> & { id?: string },
    channelName: 'doordash' | 'uber-eats' = 'doordash',
    locationId: string | null = 'centre',
    timeout = 20_000,
  ): Promise<CallAnswer> => {
    calls += 1
    const subject = callSubject('tablet-a', locationId, channelName)
    const text = JSON.stringify({ id: `call-${calls}`, ...request })
    const message = await connection.request(subject, text, { timeout })
    const isPacked = message.headers?.get('Encoding') === 'gzip'
    return JSON.parse(isPacked ? gunzipSync(message.data).toString() : message.string()) as CallAnswer
  }
  /** Somebody comes back from Uber's window for this device, with a code. */
  const comeBack = async (code: string) => {
    const state = 'a state'
    const stateDigest = createHash('sha256').update(state).digest('base64url')
    const told = JSON.stringify({ stateDigest })
    await connection.request(consentSubject('tablet-a', 'uber-eats'), told, { timeout: 5_000 })
    connection.subscribe(tellSubject('tablet-a'), {
      callback: (_, message) => void message.respond('{"outcome":null,"language":"en"}'),
    })
    await fetch(`${gateway.url()}/consent/uber-eats?${new URLSearchParams({ state, code }).toString()}`)
  }
  return {
    nats,
    config,
    gateway,
    comeBack,
    ask,
    heard: channel.heard,
    asked: () => channel.heard.map(({ path }) => path),
  }
}

const confirm = { method: 'PATCH', path: '/api/v1/orders/d-1', body: '{"order_status":"success"}' } as const

onNats('a call is signed with the key of the gateway, made, and answered whole', async () => {
  const { gateway, ask, heard } = await served(() => ({
    status: 429,
    body: { message: 'later' },
    headers: { 'retry-after': '7' },
  }))
  await post(gateway.url(), 'orders', order('d-1'))
  expect(await ask(confirm)).toMatchObject({
    kind: 'answered',
    status: 429,
    text: '{"message":"later"}',
    retryAfterMs: 7_000,
    date: expect.any(Number) as number,
  })
  expect(heard[0]).toMatchObject({ method: 'PATCH', path: confirm.path, body: confirm.body })
  expect(heard[0]?.headers).toMatchObject({ 'auth-version': 'v2', 'user-agent': 'JuniperPos/1.0' })
  const [, payload = ''] = (heard[0]?.headers.authorization ?? '').split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ iss: 'dev', kid: 'key' })
})

onNats('a call about an order, a store or a menu of somebody else’s is not made', async () => {
  const { gateway, ask, heard } = await served()
  await post(gateway.url(), 'orders', order('others', 'port'))
  await postUber(gateway.url(), pointer('u-others', 'uber-elsewhere'))
  const refused = async (request: Omit<CallRequest, 'id'>, channel?: 'doordash' | 'uber-eats', at?: string) =>
    ((await ask(request, channel, at)) as { code?: string }).code
  const menu = (id: string) => JSON.stringify({ store: { merchant_supplied_id: id } })
  expect(await refused({ ...confirm, path: '/api/v1/orders/others' })).toBe('not-here')
  expect(await refused({ ...confirm, path: '/api/v1/orders/nobodys' })).toBe('not-here')
  expect(await refused({ ...confirm, path: '/api/v1/orders/others' }, 'doordash', 'port')).toBe('not-yours')
  expect(await refused({ method: 'PUT', path: '/api/v1/stores/port/status', body: '{}' })).toBe('not-here')
  expect(await refused({ method: 'POST', path: '/api/v1/menus', body: menu('port') })).toBe('not-here')
  expect(await refused({ method: 'GET', path: '/v2/eats/stores/uber-elsewhere/menus' }, 'uber-eats')).toBe(
    'not-here',
  )
  expect(await refused({ method: 'GET', path: '/api/v1/stores/centre/../port/menu' })).toBe('not-allowed')
  expect(await refused({ method: 'GET', path: '/api/v1/stores/centre%2F..%2Fport/menu' })).toBe('not-allowed')
  expect(await refused({ method: 'DELETE', path: '/anything' })).toBe('not-allowed')
  expect(await refused({ method: 'GET', path: '/api/v2/store_candidates' })).toBe('not-allowed')
  expect(
    await refused({ ...confirm, path: '/api/v1/stores/centre/status', headers: { Authorization: 'x' } }),
  ).toBe('not-allowed')
  expect(heard.filter(({ path }) => !path.startsWith('/oauth'))).toEqual([])
  expect(await ask({ method: 'GET', path: '/api/v1/stores/centre/menu_details' })).toMatchObject({
    status: 200,
  })
  expect(await ask({ method: 'POST', path: '/api/v1/menus', body: menu('centre') })).toMatchObject({
    status: 200,
  })
})

onNats(
  'the same call asked again is made once, whichever gateway is asked; one without a verdict again',
  async () => {
    let status = 503
    const { nats, config, gateway, ask, heard } = await served(() => ({ status, body: { status } }))
    await gatewayOn(nats, config, 'two')
    await post(gateway.url(), 'orders', order('d-1'))
    expect(await ask({ ...confirm, id: 'same' })).toMatchObject({ status: 503 })
    status = 200
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask({ ...confirm, id: 'same' })))
    expect(
      new Set(answers.map((answer) => (answer.kind === 'answered' ? answer.status : answer.kind))),
    ).toEqual(new Set([200]))
    expect(heard).toHaveLength(2)
    await ask({ ...confirm, id: 'another' })
    expect(heard).toHaveLength(3)
  },
)

onNats('a channel that hangs up or cannot be reached is told apart', async () => {
  const { nats, config, gateway, ask } = await served(() => 'hang-up')
  await post(gateway.url(), 'orders', order('d-1'))
  expect(await ask(confirm)).toMatchObject({ kind: 'unreachable', maybeHeard: true })
  await gateway.stop()
  await gatewayOn(nats, {
    ...config,
    doordash: config.doordash && { ...config.doordash, baseUrl: `http://127.0.0.1:${await freePort()}` },
  })
  expect(await ask(confirm)).toMatchObject({ kind: 'unreachable', maybeHeard: false })
})

onNats(
  'Uber is called with one token of the application; an order found by asking is read to know whose it is',
  async () => {
    const { gateway, ask, asked } = await served(({ path }) =>
      path.includes('u-polled')
        ? { status: 200, body: { order: { store: { id: 'uber-centre' } } } }
        : { status: 200 },
    )
    await postUber(gateway.url(), pointer('u-1'))
    const read = (id: string) =>
      ask({ method: 'GET', path: `/v1/delivery/order/${id}?expand=carts` }, 'uber-eats')
    expect(await read('u-1')).toMatchObject({ status: 200 })
    expect(asked()).toEqual(['/oauth/v2/token', '/v1/delivery/order/u-1?expand=carts'])
    expect(await read('u-polled')).toMatchObject({ status: 200 })
    expect(await read('u-strange')).toMatchObject({ kind: 'refused', code: 'not-here' })
    expect(asked().filter((path) => path.startsWith('/oauth'))).toHaveLength(1)
  },
)

onNats(
  'a merchant’s consent is traded with the secret of the gateway, and connects his store to the location',
  async () => {
    const { gateway, ask, heard, comeBack } = await served()
    const form = { grant_type: 'authorization_code', code: 'c', redirect_uri: 'http://127.0.0.1:4242/' }
    const trade = { method: 'POST', server: 'auth', path: '/oauth/v2/token' } as const
    // A code counts where it came back for this device (consent.test.ts).
    expect(await ask({ ...trade, form }, 'uber-eats', null)).toMatchObject({ code: 'not-here' })
    await comeBack('c')
    const traded = await ask({ ...trade, form }, 'uber-eats', null)
    expect(traded).toMatchObject({
      status: 200,
      text: expect.stringContaining('authorization_code') as string,
    })
    expect(Object.fromEntries(new URLSearchParams(heard[0]?.body))).toEqual({
      ...form,
      client_id: 'client',
      client_secret: 'client-secret',
    })
    const own = { ...trade, form: { grant_type: 'client_credentials' } }
    expect(await ask(own, 'uber-eats', null)).toMatchObject({ kind: 'refused', code: 'not-allowed' })

    const path = '/v1/eats/stores/new-store/pos_data'
    expect(await ask({ method: 'POST', path, body: '{}', bearer: 'his' }, 'uber-eats')).toMatchObject({
      status: 200,
    })
    expect(heard.at(-1)?.headers.authorization).toBe('Bearer his')
    expect(gateway.registry.locationOf('uber-eats', 'new-store')).toBe('centre')
    expect((await postUber(gateway.url(), pointer('u-new', 'new-store'))).status).toBe(200)
  },
)

onNats('a menu of many megabytes comes back whole', async () => {
  const menu = { items: 'dish '.repeat(2_500_000) }
  const { ask } = await served(() => ({ status: 200, body: menu }))
  const answer = await ask({ method: 'GET', path: '/api/v1/stores/centre/store_menu' })
  expect(answer.kind === 'answered' && JSON.parse(answer.text)).toEqual(menu)
})

onNats(
  'an answer that the servers would not take comes without its text, and says that it was given',
  async () => {
    const noise = randomBytes(10 * 1024 * 1024).toString('base64')
    const { ask } = await served(() => ({ status: 200, body: { noise } }))
    const answer = await ask({ method: 'GET', path: '/api/v1/stores/centre/store_menu' })
    expect(answer).toMatchObject({ kind: 'answered', status: 200, text: '', isTooLong: true })
  },
)

onNats('a gateway that ends answers the calls it began', async () => {
  const began = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const { gateway, ask } = await served(async () => {
    began.resolve()
    await goOn.promise
    return { status: 200 }
  })
  await post(gateway.url(), 'orders', order('d-1'))
  const answer = ask(confirm)
  await began.promise
  const ended = gateway.stop()
  goOn.resolve()
  expect(await answer).toMatchObject({ kind: 'answered', status: 200 })
  await ended
})

onNats('what a call brought while NATS was away is kept once it is back: it is not made again', async () => {
  const away = Promise.withResolvers<void>()
  const { nats, gateway, ask, heard } = await served(async () => {
    await nats.kill()
    away.resolve()
    return { status: 200 }
  })
  await post(gateway.url(), 'orders', order('d-1'))
  const asked = () => ask({ ...confirm, id: 'the-same' }, 'doordash', 'centre', 3_000).catch(() => null)
  const lost = asked()
  await away.promise
  await nats.start()
  await expect.poll(asked, { timeout: 20_000 }).toMatchObject({ kind: 'answered', status: 200 })
  expect(heard).toHaveLength(1)
  await lost
})
