import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { openStore } from '#main/store/open.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, run, startHeadless } from '../support/headless.ts'

const post = async (intake: string, secret: string | null, id = 'one') => {
  const headers: Record<string, string> = secret === null ? {} : { authorization: secret }
  const body = JSON.stringify(orderDelivery({ id }))
  return (await fetch(`${intake}/orders`, { method: 'POST', headers, body })).status
}

const shown = (dataDir: string) =>
  cli<{ secret: string; oldUntil: string | null }>(dataDir, 'intake', 'secret', 'show')

const accessFile = (changes: Record<string, unknown> = {}) => {
  const file = join(tempDir(), 'doordash.json')
  const key = {
    developerId: 'd',
    keyId: 'k',
    signingSecret: 'c2VjcmV0c2VjcmV0c2VjcmV0',
    providerType: 'x_pos',
  }
  writeFileSync(file, JSON.stringify({ baseUrl: 'https://openapi.doordash.example', key, ...changes }))
  return file
}

describe('an option without a usable value', () => {
  it.each([
    [['--data', ''], /--data is empty/],
    [['--data', '  '], /--data is empty/],
    [['--intake-secret', ''], /--intake-secret is empty/],
    [['--intake-secret', ' '], /--intake-secret is empty/],
    [['--intake-secret', 'short'], /--intake-secret is too short/],
    [['--intake-secret', 'long-enough '], /no space at either end/],
    [['--intake-secret', 'ünreadable-in-a-header'], /letters, digits and signs only/],
    [['--doordash', ''], /--doordash is empty/],
    [['--port', ''], /--port is empty/],
    [['--intake-port', ' '], /--intake-port is empty/],
    [['--sandbox-port', ''], /--sandbox-port is empty/],
    [['--port', '70000'], /--port takes a port number/],
    [['--live', '--demo'], /leave one of them out/],
  ])('%j is refused in one line', async (args, message) => {
    const where = args[0] === '--data' ? [] : ['--data', tempDir()]
    const { code, stdout, stderr } = await run('headless', [...where, ...args])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(message)
  })

  it.each([
    ['baseUrl', 'http://openapi.doordash.example'],
    ['baseUrl', 'javascript:alert(1)'],
    ['authorizeUrl', 'http://identity.doordash.example/authorize'],
    ['authorizeUrl', 'file:///etc'],
  ])('a file in which %s is %s is refused, and no key goes there', async (name, address) => {
    const { code, stderr } = await run('headless', [
      '--data',
      tempDir(),
      '--doordash',
      accessFile({ [name]: address }),
    ])
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^--doordash: "${name}" in .* begins with https://[^\\n]*\\n$`))
  })

  it('is refused by the CLI as well', async () => {
    const { stderr } = await run('cli', ['orders', 'list', '--data', ''])
    expect(stderr).toMatch(/^--data is empty[^\n]*\n$/)
    const out = await run('cli', ['backup', '--data', tempDir(), '--out', ''])
    expect(out.stderr).toMatch(/^--out is empty[^\n]*\n$/)
  })
})

describe('the webhook secret', () => {
  it('that an earlier version stored empty lets nobody in: a new one is made, and said so', async () => {
    const dataDir = tempDir()
    const store = openStore(dataDir)
    store.settings.putSealed('intake-secret', await createKeyFileSecrets(dataDir, silentLog).protect(''))
    store.close()
    const station = await startHeadless(['--data', dataDir, '--live'])
    for (const secret of [null, '', ' ']) expect(await post(station.ready.intake, secret)).toBe(401)
    expect(station.errors()).toMatch(/Order Manager: The stored webhook secret was empty/)
    // 404: the secret is right, and no such store is known here yet.
    expect(await post(station.ready.intake, (await shown(dataDir)).secret)).toBe(404)
  })

  it('of a demo is not good for the same folder without --demo, and neither is its manager', async () => {
    const dataDir = tempDir()
    const demo = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect(await post(demo.ready.intake, 'demo-secret')).toBe(202)
    await demo.kill('SIGTERM')
    const live = await startHeadless(['--data', dataDir, '--live'])
    expect(live.errors()).toMatch(/Order Manager: This folder was a demo/)
    expect(await post(live.ready.intake, 'demo-secret', 'two')).toBe(401)
    const { secret } = await shown(dataDir)
    expect(secret).toMatch(/^[\w-]{32}$/)
    expect(await post(live.ready.intake, secret, 'two')).toBe(202)
    const store = openStore(dataDir)
    expect(store.people.findByEmail('manager@chez-loutre.example')).toBeUndefined()
    expect(store.people.all().filter(({ pin }) => pin !== null)).toEqual([])
    store.close()
    await live.kill('SIGTERM')
    // Back to the demo: it is what it was.
    const again = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect(await post(again.ready.intake, 'demo-secret', 'three')).toBe(202)
  })

  it('given to a demo goes with it', async () => {
    const dataDir = tempDir()
    const demo = await startHeadless([
      '--data',
      dataDir,
      '--demo',
      '--no-sandbox',
      '--intake-secret',
      'of-the-demo',
    ])
    await demo.kill('SIGTERM')
    const live = await startHeadless(['--data', dataDir, '--no-sandbox'])
    expect(await post(live.ready.intake, 'of-the-demo')).toBe(401)
  })

  it('can be seen and changed from the command line; old and new are good until the new one is in use (a day at most)', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    const rotated = await cli<{ secret: string; oldUntil: string }>(dataDir, 'intake', 'secret', 'rotate')
    expect(Date.parse(rotated.oldUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    await expect.poll(() => post(station.ready.intake, rotated.secret), { timeout: 10_000 }).not.toBe(401)
    expect(await post(station.ready.intake, 'demo-secret', 'old')).toBe(202)
    await expect
      .poll(async () => Date.parse((await shown(dataDir)).oldUntil ?? '') - Date.now(), { timeout: 10_000 })
      .toBeLessThan(11 * 60_000)
    const refused = await run('cli', ['intake', 'secret', 'rotate', '--data', dataDir])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/still good.*end-old/) as string })
    await cli(dataDir, 'intake', 'secret', 'end-old')
    await expect.poll(() => post(station.ready.intake, 'demo-secret', 'older'), { timeout: 10_000 }).toBe(401)
    expect(await post(station.ready.intake, rotated.secret, 'new')).toBe(202)
    expect(station.errors()).not.toContain(rotated.secret)
  })
})

describe('a real restaurant’s folder', () => {
  it('never gets the stand-in by a forgotten option, and is no demo', async () => {
    const dataDir = tempDir()
    const first = await startHeadless(['--data', dataDir, '--doordash', accessFile()])
    expect(first.ready.sandbox).toBeNull()
    await first.kill('SIGTERM')
    const again = await startHeadless(['--data', dataDir])
    expect(again.ready.sandbox).toBeNull()
    await again.kill('SIGTERM')
    for (const [args, message] of [
      [['--demo'], /belongs to a real restaurant: start it without --demo/],
      [['--sandbox-port', '4199'], /belongs to a real restaurant, which talks to no stand-in/],
    ] as const) {
      const { code, stderr } = await run('headless', ['--data', dataDir, ...args])
      expect(code).toBe(1)
      expect(stderr).toMatch(message)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  it('made without a stand-in stays without; made with one says so at each start', async () => {
    const live = tempDir()
    await (await startHeadless(['--data', live, '--no-sandbox'])).kill('SIGTERM')
    expect((await startHeadless(['--data', live])).ready.sandbox).toBeNull()
    const tried = await startHeadless(['--data', tempDir()])
    expect(tried.ready.sandbox).not.toBeNull()
    expect(tried.errors()).toMatch(/Order Manager: No DoorDash key is set up here: the stand-in/)
    await tried.kill('SIGTERM')
  })

  it('whose stored address cannot be trusted calls nobody, and starts all the same', async () => {
    const dataDir = tempDir()
    const store = openStore(dataDir)
    const access = { baseUrl: 'http://evil.example', key: {} }
    const sealed = await createKeyFileSecrets(dataDir, silentLog).protect(JSON.stringify(access))
    store.settings.putSealed('doordash-access', sealed)
    store.close()
    const station = await startHeadless(['--data', dataDir, '--live'])
    expect(station.errors()).toMatch(/stored address or key cannot be used/)
  })
})

describe('the port DoorDash delivers to', () => {
  async function taken(): Promise<{ dataDir: string; port: number; release: () => Promise<unknown> }> {
    const dataDir = tempDir()
    const first = await startHeadless(['--data', dataDir, '--live'])
    const port = Number(new URL(first.ready.intake).port)
    await first.kill('SIGTERM')
    const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    return { dataDir, port, release: () => new Promise((resolve) => other.close(resolve)) }
  }

  it('is not left for another where a program has it: the station comes up, says so, and takes it when it is free', async () => {
    const { dataDir, port, release } = await taken()
    const station = await startHeadless(['--data', dataDir, '--live'])
    expect(new URL(station.ready.intake).port).toBe(String(port))
    expect(station.errors()).toMatch(
      new RegExp(`Order Manager: No order can come in: another program uses port ${port}`),
    )
    expect((await fetch(station.ready.ui)).status).toBe(200)
    expect(await cli(dataDir, 'health')).toMatchObject({ ok: false, intakeTaken: { port } })
    await release()
    const { secret } = await shown(dataDir)
    await expect.poll(() => post(station.ready.intake, secret).catch(() => 0), { timeout: 20_000 }).toBe(404)
    await expect
      .poll(async () => (await cli<{ ok: boolean }>(dataDir, 'health')).ok, { timeout: 20_000 })
      .toBe(true)
  })

  it('may change in a demo, whose stand-in is told', async () => {
    const dataDir = tempDir()
    const first = await startHeadless(['--data', dataDir, '--demo'])
    const port = Number(new URL(first.ready.intake).port)
    await first.kill('SIGTERM')
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const second = await startHeadless(['--data', dataDir, '--demo'])
    expect(new URL(second.ready.intake).port).not.toBe(String((other.address() as AddressInfo).port))
    expect(await post(second.ready.intake, 'demo-secret')).toBe(202)
    await second.kill('SIGTERM')
  })

  it('is named in one line when the port of the stand-in is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await run('headless', [
      '--data',
      tempDir(),
      '--demo',
      '--sandbox-port',
      String(port),
    ])
    expect(code).toBe(1)
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'))
    expect(lines).toEqual([expect.stringMatching(new RegExp(`Port ${port} is used by another program`))])
  })
})
