import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { createStationClock } from '#main/base/clock.ts'
import { createConnection } from '#main/gateway/connection.ts'
import { makeAuthority, makeCertificate } from '#main/screens/certificate.ts'
import { linkTo } from '#gateway/nats/connect.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { freePort, natsMissing, startNats, startOperatedNats } from '../support/nats.ts'
import { gatewayFile, stationBehind } from './device.ts'
import { gatewayOn, order, post } from './gateway.ts'

const onNats = it.skipIf(natsMissing !== null)

/** How the line of a device to that address became, first. */
async function deviceLine(url: string): Promise<string> {
  const became = Promise.withResolvers<string>()
  const connection = createConnection({
    clock: createStationClock(),
    random: () => 0.5,
    log: silentLog,
    file: () => gatewayFile(url),
    onLine: ({ line }) => became.resolve(line),
    onUp: () => {},
  })
  onTestFinished(() => connection.stop())
  connection.start()
  return became.promise
}

async function gatewayLine(url: string): Promise<string> {
  const options = { servers: [url], credentials: undefined, name: 'one', log: silentLog }
  try {
    const { connection } = await linkTo(options)
    onTestFinished(() => connection.close())
    return 'up'
  } catch {
    return 'down'
  }
}

onNats('tls:// never goes on in the clear with a server that offers no encryption', async () => {
  const nats = await startNats()
  const plain = `tls://127.0.0.1:${nats.port}`
  expect(await deviceLine(plain)).toBe('down')
  expect(await gatewayLine(plain)).toBe('down')
  expect(await deviceLine(nats.url)).toBe('up')
})

/** A certificate for loopback, by an authority nobody trusts yet; `trust` has this process trust it until the test ends. */
async function certified() {
  const dir = tempDir()
  const authority = await makeAuthority([], Date.now())
  const names = { addresses: ['127.0.0.1'], names: ['localhost'] }
  const server = await makeCertificate(authority, names, Date.now())
  const [cert, key] = [join(dir, 'server.pem'), join(dir, 'server-key.pem')]
  writeFileSync(cert, server.certificate)
  writeFileSync(key, server.key)
  const trust = () => {
    const trusted = getCACertificates('default')
    onTestFinished(() => setDefaultCACertificates(trusted))
    setDefaultCACertificates([...trusted, authority.certificate])
  }
  return { cert, key, trust }
}

onNats('an encrypted line stands where the authority of the server is trusted, and only there', async () => {
  const { cert, key, trust } = await certified()
  const files = `cert_file: ${JSON.stringify(cert)}, key_file: ${JSON.stringify(key)}`
  const nats = await startNats({ more: `tls { ${files} }` })
  const url = `tls://localhost:${nats.port}`
  expect(await deviceLine(url)).toBe('down')
  expect(await gatewayLine(url)).toBe('down')
  trust()
  expect(await deviceLine(url)).toBe('up')
  expect(await gatewayLine(url)).toBe('up')
})

/** A server that also listens for WebSockets, as its file for that says; `url` is that way in. */
async function withWebSocket({ cert, key }: { cert: string; key: string }) {
  const port = await freePort()
  const env = { NATS_WEBSOCKET: `127.0.0.1:${port}`, NATS_CERT: cert, NATS_KEY: key }
  const file = readFileSync(new URL('../../resources/nats/websocket.conf', import.meta.url), 'utf8')
  const through = (command: string, args: readonly string[]): [string, string[]] => [
    'env',
    [...Object.entries(env).map(([name, value]) => `${name}=${value}`), command, ...args],
  ]
  const nats = await startOperatedNats({ more: file, through })
  return { nats, url: `wss://localhost:${port}` }
}

onNats(
  'by wss:// a device hears of its locations and takes what comes, where the certificate is trusted',
  async () => {
    const { trust, ...files } = await certified()
    const { nats, url } = await withWebSocket(files)
    expect(await deviceLine(url)).toBe('down')
    trust()
    const gateway = await gatewayOn(nats)
    const { publicKey: _, ...device } = await nats.device('tablet-a')
    const station = await stationBehind(nats.url, { gateway: { ...device, servers: [url] } })
    await station.until(() => station.core.device().gateway?.locations?.includes('centre') === true)
    expect(station.core.device().gateway?.server).toContain('localhost')
    await post(gateway.url(), 'orders', order('by-wss'))
    // This location is no restaurant of the demo's: what is refused was taken in, and is kept.
    await station.until(() => station.core.device().rejected === 1)
  },
)

onNats('a device that is given both ways takes the WebSocket where TCP is shut', async () => {
  const { trust, ...files } = await certified()
  const { nats, url } = await withWebSocket(files)
  trust()
  await gatewayOn(nats)
  const { publicKey: _, ...device } = await nats.device('tablet-a')
  const servers = ['tls://127.0.0.1:9', url]
  const station = await stationBehind(nats.url, { gateway: { ...device, servers } })
  await station.until(() => station.core.device().gateway?.locations?.includes('centre') === true)
})
