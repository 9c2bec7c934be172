import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUiServer } from '#main/web/ui-server.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { silentLog, tempDir, testCore } from '../support/core.ts'
import { station } from '../integration/station.ts'
import { rawRequest } from './raw-request.ts'

/** Every HTTP listener of the product, started; answers its port. */
const listeners: [string, () => Promise<number>][] = [
  ['webhooks', async () => portOf((await testCore()).url)],
  [
    'screens',
    async () => {
      const staticDir = mkdtempSync(join(tempDir(), 'screen-'))
      writeFileSync(join(staticDir, 'index.html'), '<!doctype html>')
      const ui = await createUiServer({
        router: {} as never,
        context: {},
        staticDir,
        port: 0,
        log: silentLog,
      })
      onTestFinished(ui.close)
      return portOf(ui.url)
    },
  ],
  [
    'sign-in',
    async () => {
      const one = await station()
      const { wizard } = one.client.integrations
      await wizard.start({ path: 'A' })
      await wizard.confirmChecklist()
      await wizard.chooseAccount({ accountId: null })
      const { url } = await wizard.openSignIn()
      return portOf(new URL(url).searchParams.get('redirect_uri') ?? '')
    },
  ],
  [
    'sandbox',
    async () => {
      const sandbox = await createSandbox()
      onTestFinished(() => sandbox.close())
      return portOf(sandbox.url)
    },
  ],
]

const portOf = (url: string) => Number(new URL(url).port)

const odd = [
  '//',
  '///',
  '//evil.example/x',
  '/\\',
  '\\',
  '*',
  '?',
  '#',
  '%',
  '/%',
  '/%00',
  '/%zz',
  '/%E0%A4%A',
  '/../../etc/passwd',
  'http://',
  'http:///',
  'http://station',
  'http://[::1',
  'http://a:99999/',
  'https://station/orders',
  'ftp://station/',
  'station:443',
  'orders',
  `/${'a'.repeat(15_000)}`,
  `/${'a'.repeat(20_000)}`,
  `/${'%'.repeat(8_000)}`,
  `/?${'a&'.repeat(6_000)}`,
  '/callback?state=%',
  '/callback?state=%ff&code=%ff&error=%',
  '/stores/%/menus',
  '/control/%',
  '/portal/%',
  '/\u0000',
  '/a\u0000b',
  '/\u0001\u001B[2J',
  '/\u007F',
  '/\u00FF\u00FE',
  '/a\tb',
  '/a b',
]

describe.each(listeners)('the %s listener', (_name, start) => {
  it('answers odd request targets with an error, and goes on', async () => {
    const port = await start()
    for (const target of odd)
      for (const method of ['GET', 'POST', 'OPTIONS', 'CONNECT']) {
        const head = `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 0\r\n\r\n`
        const status = await rawRequest(port, Buffer.from(head, 'latin1'))
        expect([method, target.slice(0, 40), status === null || (status >= 200 && status < 500)]).toEqual([
          method,
          target.slice(0, 40),
          true,
        ])
      }
    const upgrade = `GET // HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
    expect(await rawRequest(port, upgrade)).toBeGreaterThanOrEqual(200)
    expect(await rawRequest(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).not.toBeNull()
  })

  it('survives whatever stands where a path should', async () => {
    const port = await start()
    const target = fc.array(
      fc.constantFrom(...'/ \\ % ? # : @ [ ] * . & = a h 0 \u0000 \u0001 \u00FF'.split(' ')),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(target, async (parts) => {
        const head = `GET ${parts.join('')} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`
        const status = await rawRequest(port, Buffer.from(head, 'latin1'))
        expect(status === null || status < 500).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(await rawRequest(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).not.toBeNull()
  })
})
