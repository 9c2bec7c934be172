import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import type { Check, HealthPart, HealthState } from '#shared/api/health.ts'
import { createRouter } from '#main/api/router.ts'
import { createStationHealth } from '#main/health/station-health.ts'
import { storedChecks } from '#main/health/stored-checks.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { testCore } from '../support/core.ts'

const key = { developerId: 'd', keyId: 'k', signingSecret: 'c2VjcmV0', providerType: 'pos' }
const of = ({ checks }: Pick<HealthState, 'checks'>, part: HealthPart): Check[] =>
  checks.filter((check) => check.part === part)
const codes = (state: Pick<HealthState, 'checks'>, part: HealthPart) =>
  of(state, part).map(({ finding }) => finding.code)

/** A server of a channel's that answers every call so; nobody is told a key. */
async function channelServer(status: number) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.authorization ?? 'without a key'}`)
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

test('looking again knocks at the channel without a key: any answer proves the line', async () => {
  const { baseUrl, asked } = await channelServer(404)
  const { core } = await testCore({ access: { baseUrl, key } })
  expect(codes(await core.stationHealth.look(), 'network')).toEqual(['network-untried'])
  const state = await core.lookAgain()
  expect(asked).toEqual(['GET without a key'])
  expect(codes(state, 'network')).toEqual(['network-answers'])
})

test('a server that is not there is trouble of the line, for the network and for every location on it', async () => {
  const { core } = await testCore({ access: { baseUrl: 'http://127.0.0.1:9', key } })
  const state = await core.lookAgain()
  expect(of(state, 'network')).toMatchObject([{ state: 'problem', finding: { code: 'network-silent' } }])
  expect(of(state, 'channel')).toMatchObject([
    { state: 'problem', finding: { code: 'channel-no-answer', channel: 'doordash', location: 'Centre' } },
  ])
})

test('orders, refused deliveries and what waits are counted; a screen sees it on its stream', async () => {
  const { core, post } = await testCore()
  const client = createRouterClient(createRouter(core), { context: { actor: { kind: 'staff' } } })
  const over = new AbortController()
  onTestFinished(() => over.abort())
  const stream = (await client.health.watch(undefined, { signal: over.signal }))[Symbol.asyncIterator]()
  expect(codes((await stream.next()).value as HealthState, 'refused')).toEqual(['refused-none'])
  await post('orders', orderDelivery())
  await post('orders', '{"event":')
  const after = await client.health.lookAgain()
  expect(of(after, 'refused')).toMatchObject([{ state: 'warning', finding: { count: 1 } }])
  expect(codes((await stream.next()).value as HealthState, 'refused')).toEqual(['refused-some'])
})

test('the tickets of a printer are told: those that wait while there are any, else those that came out last', async () => {
  const { core, post } = await testCore()
  await post('orders', orderDelivery())
  const [card] = core.board()
  core.book.apply(card?.id ?? '', { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
  const states = ({ slips }: HealthState) => new Set(slips.map(({ number, state }) => `${number} ${state}`))
  expect(states(await core.lookAgain())).toEqual(new Set([`${card?.displayNumber} waiting`]))
  core.printing.start()
  onTestFinished(core.printing.stop)
  await expect
    .poll(async () => states(await core.lookAgain()))
    .toEqual(new Set([`${card?.displayNumber} printed`]))
})

test('a reader that fails leaves the figures of the look before, and the look answers', async () => {
  const { core, post, store } = await testCore()
  await post('orders', '{"event":')
  let isDead = false
  const { counted } = core.reads.health
  const dying = (async (...asked: Parameters<typeof counted>) => {
    if (isDead) throw new Error('the reader died')
    return counted(...asked)
  }) as typeof counted
  const stationHealth = createStationHealth({
    ...core,
    random: () => 0.5,
    report: () => {},
    store,
    reads: { health: { counted: dying } },
    folder: null,
    live: () => null as never,
    deviceClock: { state: () => ({ aheadMs: null, set: null, stoodStill: null }) },
  })
  expect(codes(await stationHealth.look(), 'refused')).toEqual(['refused-some'])
  isDead = true
  expect(codes(await stationHealth.look(), 'refused')).toEqual(['refused-some'])
})

test('another process sees what is stored, and of a station that does not run claims nothing', async () => {
  const { store, dataDir, post } = await testCore()
  await post('orders', '{"event":')
  const checks = storedChecks(store, { dataDir, isRunning: false, now: Date.now() })
  expect(codes({ checks }, 'refused')).toEqual(['refused-some'])
  expect(codes({ checks }, 'program')).toEqual(['program-stopped'])
  expect(codes({ checks }, 'channel')).toEqual(['channel-unheard'])
  expect(codes({ checks }, 'disk')).toEqual(['disk-room'])
  expect(codes({ checks }, 'backup')).toEqual(['backup-none'])
})

test('that the sound was heard is known of any screen, outlives the station, and never lies in time to come', async () => {
  const { core, dataDir, close } = await testCore()
  const client = createRouterClient(createRouter(core), { context: { actor: { kind: 'staff' } } })
  const before = Date.now() - 60_000
  const heardAt = (state: HealthState) =>
    of(state, 'sound').map(({ finding }) => 'at' in finding && finding.at)
  for (const at of [before, before - 60_000, Date.now() + 3_600_000]) {
    const over = new AbortController()
    const word = await client.hearing.watch({ isHeard: true, heardAt: at }, { signal: over.signal })
    await word.next()
    expect(heardAt(await client.health.lookAgain())).toEqual([before])
    over.abort()
  }
  await close()
  const again = await testCore({ dataDir })
  const screen = createRouterClient(createRouter(again.core), { context: { actor: { kind: 'staff' } } })
  await (await screen.hearing.watch({ isHeard: true, heardAt: null })).next()
  expect(heardAt(await screen.health.lookAgain())).toEqual([before])
})

test('a screen whose page is of another version is reported until it is loaded again', async () => {
  const { core, store } = await testCore()
  store.screens.add({
    id: 'pass',
    name: 'Pass',
    rights: 'full',
    stationId: null,
    tokenHash: Buffer.alloc(32),
    pairedAt: Date.now(),
    pairedBy: 'Camille',
  })
  const context = { actor: { kind: 'staff' }, screenId: 'pass' } as const
  const client = createRouterClient(createRouter(core), { context })
  const version = await client.device.protocol({ screen: 0 })
  expect(codes(await core.lookAgain(), 'screens')).toEqual(['screen-outdated'])
  await client.device.protocol({ screen: version })
  expect(codes(await core.lookAgain(), 'screens')).not.toContain('screen-outdated')
})
