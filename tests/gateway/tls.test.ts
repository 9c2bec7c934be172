import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { createStationClock } from '#main/base/clock.ts'
import { createConnection } from '#main/gateway/connection.ts'
import { makeAuthority, makeCertificate } from '#main/screens/certificate.ts'
import { linkTo } from '#gateway/nats/connect.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { natsMissing, startNats } from '../support/nats.ts'
import { gatewayFile } from './device.ts'

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

onNats('an encrypted line stands where the authority of the server is trusted, and only there', async () => {
  const dir = tempDir()
  const authority = await makeAuthority([], Date.now())
  const server = await makeCertificate(
    authority,
    { addresses: ['127.0.0.1'], names: ['localhost'] },
    Date.now(),
  )
  writeFileSync(join(dir, 'server.pem'), server.certificate)
  writeFileSync(join(dir, 'server-key.pem'), server.key)
  const files = `cert_file: ${JSON.stringify(join(dir, 'server.pem'))}, key_file: ${JSON.stringify(join(dir, 'server-key.pem'))}`
  const nats = await startNats({ more: `tls { ${files} }` })
  const url = `tls://localhost:${nats.port}`
  expect(await deviceLine(url)).toBe('down')
  expect(await gatewayLine(url)).toBe('down')

  const trusted = getCACertificates('default')
  onTestFinished(() => setDefaultCACertificates(trusted))
  setDefaultCACertificates([...trusted, authority.certificate])
  expect(await deviceLine(url)).toBe('up')
  expect(await gatewayLine(url)).toBe('up')
})
