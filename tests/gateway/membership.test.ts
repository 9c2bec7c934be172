import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createPairing } from '#gateway/pairing/pairing.ts'
import { seedDemo } from '#main/core/demo.ts'
import { makeAuthority, makeCertificate } from '#main/screens/certificate.ts'
import type { Station, StationOptions } from '#main/station/run.ts'
import { runStations } from '#main/station/stations.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { natsMissing, startOperatedNats } from '../support/nats.ts'
import { stationIn } from '../support/started-station.ts'
import { gatewayOn } from './gateway.ts'

const onNats = it.skipIf(natsMissing !== null)
const ana = { kind: 'manager', name: 'Ana' } as const

/** A station as a shell runs it, which may begin again; `next` is the one that begins after the one there is. */
async function withStation({ dataDir = tempDir(), ...more }: Partial<StationOptions> = {}) {
  let begun = Promise.withResolvers<Station>()
  const stations = await runStations({
    options: { ...stationIn(dataDir), ...more },
    door: {
      open: async ({ station }) => {
        if (station) begun.resolve(station)
      },
      close: async () => {
        begun = Promise.withResolvers()
      },
    },
    hasScreen: false,
    onLost: (error) => begun.reject(error),
  })
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await stations.close()
  }
  onTestFinished(close)
  const now = () => {
    const station = stations.current()
    if (station === null) throw new Error('between two stations')
    return station.core
  }
  seedDemo(now())
  return {
    now,
    dataDir,
    close,
    notices: () => stations.current()?.notices ?? [],
    /** Does it, and answers the station that begins after it. */
    after: async (deed: () => Promise<unknown>) => {
      const before = now()
      await deed()
      for (;;) {
        const { core } = await begun.promise
        if (core !== before) return core
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

type Core = Station['core']

async function until(core: Core, holds: () => boolean): Promise<void> {
  const stop = new AbortController()
  const changes = core.changes.device.subscribe(stop.signal)
  while (!holds()) await changes.next()
  stop.abort()
}

onNats(
  'a manager pairs a station that runs with a code, it begins again behind the gateway, and leaves it again',
  async () => {
    const nats = await startOperatedNats()
    const gateway = await gatewayOn(nats)
    const { code } = await gateway.pairing.makeCode('tablet-a', 'Tablet A')
    const station = await withStation()
    expect(station.now().device().intakeUrl).not.toBeNull()

    const address = gateway.url()
    const paired = await station.after(async () => {
      const said = await station.now().membership.pair({ address, code: ` ${code.toLowerCase()} ` }, ana)
      expect(said).toEqual({ ok: true, deviceId: 'tablet-a' })
    })
    await until(paired, () => paired.device().gateway?.locations?.includes('centre') === true)
    expect(paired.device().intakeUrl).toBeNull()
    expect(paired.membership.state()).toMatchObject({ address, hindrance: null })
    expect(await paired.membership.pair({ address, code }, ana)).toEqual({ ok: false, problem: 'paired' })

    const alone = await station.after(async () => void paired.membership.leave(ana))
    expect(alone.device()).toMatchObject({ gateway: null })
    expect(alone.device().intakeUrl).not.toBeNull()
    expect(alone.membership.leave(ana)).toBe('not-paired')
    const [left, began] = alone.settingChanges.latest()
    expect([left, began]).toMatchObject([
      { setting: 'gateway-left', subject: 'tablet-a', actor: ana },
      { setting: 'gateway-paired', subject: 'tablet-a', actor: ana },
    ])
  },
)

onNats('what the program was started with does not undo what a manager decides meanwhile', async () => {
  const nats = await startOperatedNats()
  await gatewayOn(nats)
  const station = await withStation({ gateway: await nats.device('tablet-a') })
  const core = station.now()
  await until(core, () => core.device().gateway?.line === 'up')
  expect(core.membership.state()).toMatchObject({ address: null, pairedAt: null })
  const alone = await station.after(async () => void core.membership.leave(ana))
  expect(alone.device().gateway).toBeNull()
})

onNats(
  'a program started again with the file of a gateway a manager left waits for a manager, and says so',
  async () => {
    const nats = await startOperatedNats()
    await gatewayOn(nats)
    const gateway = await nats.device('tablet-a')
    const first = await withStation({ gateway })
    await until(first.now(), () => first.now().device().gateway?.line === 'up')
    await first.after(async () => void first.now().membership.leave(ana))
    await first.close()

    const { dataDir } = first
    const again = await withStation({ dataDir, gateway })
    expect(again.now().device().gateway).toBeNull()
    expect(again.now().membership.state().waiting).toMatchObject({ deviceId: 'tablet-a' })
    expect(again.notices().join()).toContain('A manager left the gateway in the Dashboard')
    const back = await again.after(async () => void (await again.now().membership.takeUp(ana)))
    await until(back, () => back.device().gateway?.line === 'up')
    expect(back.membership.state().waiting).toBeNull()
    expect(back.settingChanges.latest()[0]).toMatchObject({ setting: 'gateway-paired', actor: ana })
    await again.close()
    const later = await withStation({ dataDir, gateway })
    await until(later.now(), () => later.now().device().gateway?.line === 'up')

    // Another file is another decision, of whoever starts the program.
    await later.after(async () => void later.now().membership.leave(ana))
    await later.close()
    const other = await withStation({ dataDir, gateway: await nats.device('tablet-a') })
    await until(other.now(), () => other.now().device().gateway?.line === 'up')
    expect(other.now().membership.state().waiting).toBeNull()
  },
)

onNats('why a device is not paired is told apart, and nothing of it has changed', async () => {
  const nats = await startOperatedNats()
  const gateway = await gatewayOn(nats)
  const station = await withStation()
  const { membership } = station.now()
  const problemOf = async (address: string, code: string) => {
    const said = await membership.pair({ address, code }, ana)
    return said.ok ? null : said.problem
  }
  const at = gateway.url()
  const { code: good } = await gateway.pairing.makeCode('tablet-a', 'Tablet A')
  const old = createPairing({
    registry: gateway.registry,
    config: undefined,
    now: () => Date.now() - 16 * 60_000,
    log: silentLog,
  })
  const { code: expired } = await old.makeCode('tablet-a', 'Tablet A')
  const { code: used } = await gateway.pairing.makeCode('tablet-b', 'Tablet B')
  await gateway.pairing.pair({ code: used, publicKey: (await nats.device('x')).publicKey, version: '' })

  expect(await problemOf(at, 'ABCD-2222-2222')).toBe('wrong-code')
  expect(await problemOf(at, `${good.slice(0, 5)}2222-2222`)).toBe('wrong-code')
  expect(await problemOf(at, expired)).toBe('expired-code')
  expect(await problemOf(at, used)).toBe('used-code')
  // Who does not know the whole of a code hears nothing of it.
  expect(await problemOf(at, `${used.slice(0, 5)}2222-2222`)).toBe('wrong-code')
  // After too many guesses the right code is told what the wrong ones are.
  const { code: guessed } = await gateway.pairing.makeCode('tablet-c', 'Tablet C')
  const guess = `${guessed.slice(0, 5)}2222-2222`
  for (let tries = 1; tries < 10; tries += 1) expect(await problemOf(at, guess)).toBe('wrong-code')
  for (const tried of [guess, guess, guessed]) expect(await problemOf(at, tried)).toBe('blocked-code')
  expect(await problemOf('http://gateway.example.com', good)).toBe('not-an-address')
  expect(await problemOf('http://127.0.0.1:9', good)).toBe('no-answer')
  expect(await problemOf(await strangeServer(), good)).toBe('not-a-gateway')
  expect(await problemOf(await unprovenServer(), good)).toBe('wrong-certificate')
  expect(station.now().membership).toBe(membership)
  expect(station.now().store.settings.getSealed('gateway-access')).toBeUndefined()
})

async function strangeServer(): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(404).end('<html>'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Its certificate is by nobody this machine trusts. */
async function unprovenServer(): Promise<string> {
  const authority = await makeAuthority([], Date.now())
  const about = { addresses: ['127.0.0.1'], names: ['localhost'] }
  const { certificate: cert, key } = await makeCertificate(authority, about, Date.now())
  const server = createSecureServer({ cert, key }, (_request, response) => response.end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}
