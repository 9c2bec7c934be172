import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { builtInUpdates, readUpdatesSetting, type UpdatesConfig } from '#main/updates/config.ts'
import { downloadVersion } from '#main/updates/download.ts'
import { readSignedFeed } from '#main/updates/signed-feed.ts'
import { silentLog } from '../support/core.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { feedKeys, linuxFeed, localFeed } from './local-feed.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'order-manager-updates-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

function configured(url: string, publicKey: string): UpdatesConfig {
  const setting = readUpdatesSetting(folder(), { url, publicKeys: [publicKey] })
  if (setting.is !== 'on') throw new Error(setting.why)
  return setting
}

const read = (config: UpdatesConfig) => readSignedFeed({ ...config, name: linuxFeed })

/** Downloads as an AppImage of version 1.0.0 does. */
async function download(config: UpdatesConfig, to: string, more: { reserve?: number } = {}) {
  vi.stubEnv('APPIMAGE', '/nowhere/order-manager.AppImage')
  onTestFinished(() => void vi.unstubAllEnvs())
  const shares: number[] = []
  const feed = await read(config)
  const options = {
    kind: 'appimage',
    feed,
    url: config.url,
    version: '1.0.0',
    folder: to,
    log: silentLog,
  } as const
  const path = await downloadVersion({
    ...options,
    reserve: 0,
    ...more,
    onProgress: (share) => shares.push(share),
  })
  return { path, shares }
}

test('updates are off until a feed and a key are configured, and say why (P5)', () => {
  const { publicKey } = feedKeys()
  const on = { url: 'https://updates.example/om', publicKeys: [publicKey] }
  const data = folder()
  const write = (content: unknown) => writeFileSync(join(data, 'updates.json'), JSON.stringify(content))
  const setting = (built?: unknown) => {
    const found = readUpdatesSetting(data, built)
    return found.is === 'on' ? found.url.href : found.why
  }
  expect(setting()).toBe('not-configured')
  expect(setting(on)).toBe('https://updates.example/om/')
  write(on)
  expect(setting()).toBe('https://updates.example/om/')
  // What was built in stands: whoever writes to the folder cannot put another key in its place.
  write({ url: 'https://evil.example/', publicKeys: [feedKeys().publicKey] })
  expect(setting(on)).toBe('https://updates.example/om/')
  write({ off: true })
  expect(setting(on)).toBe('switched-off')
  for (const bad of [
    { ...on, url: 'http://updates.example/om' },
    { ...on, url: 'file:///tmp' },
    { ...on, publicKeys: ['AAAA'] },
    { ...on, publicKeys: [] },
    {},
  ]) {
    write(bad)
    expect(setting(), JSON.stringify(bad)).toBe('bad-configuration')
  }
  writeFileSync(join(data, 'updates.json'), '{')
  expect(setting()).toBe('bad-configuration')
  const manifest = join(data, 'package.json')
  writeFileSync(manifest, JSON.stringify({ name: 'order-manager', updates: on }))
  expect(builtInUpdates(manifest)).toEqual(on)
  expect(builtInUpdates(join(data, 'nothing.json'))).toBeUndefined()
})

test('a signed version is brought here whole, checked, and not brought twice', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const content = randomBytes(3_000_000)
  const { file } = feed.publish({ version: '1.1.0', content, key: privateKey })
  const config = configured(feed.url, publicKey)
  const to = folder()
  const { path, shares } = await download(config, to)
  expect(readFileSync(path).equals(content)).toBe(true)
  expect(statSync(path).mode & 0o111).not.toBe(0)
  expect(shares.at(-1)).toBe(1)
  await download(config, to)
  expect(feed.asked.filter((asked) => asked === file)).toHaveLength(1)
  // A file that was changed meanwhile is not the version.
  writeFileSync(path, 'something else')
  const again = await download(config, to)
  expect(readFileSync(again.path).equals(content)).toBe(true)
})

test('a feed that we did not sign, or not so, leads to no download at all (P5)', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const publish = (key = privateKey) => feed.publish({ version: '1.1.0', content: randomBytes(100), key })
  const config = configured(feed.url, publicKey)
  publish(feedKeys().privateKey)
  await expect(read(config)).rejects.toMatchObject({ why: 'bad-signature' })
  publish()
  await expect(read(config)).resolves.toMatchObject({ version: '1.1.0' })
  const changed = `version: 9.9.9\nfiles:\n  - url: a.AppImage\n    sha512: ${'A'.repeat(86)}==\n    size: 1\n`
  feed.serve(linuxFeed, changed)
  await expect(read(config)).rejects.toMatchObject({ why: 'bad-signature' })
  publish()
  for (const signature of ['', 'nonsense', 'A'.repeat(88)]) {
    feed.serve(`${linuxFeed}.sig`, signature)
    await expect(read(config)).rejects.toMatchObject({ why: 'bad-signature' })
  }
  feed.serve(`${linuxFeed}.sig`, (_request, response) => void response.writeHead(404).end())
  await expect(read(config)).rejects.toMatchObject({ why: 'bad-signature' })
  expect(feed.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([])
})

test('a key can follow another: either signs', async () => {
  const [old, next] = [feedKeys(), feedKeys()]
  const feed = await localFeed()
  const setting = readUpdatesSetting(folder(), { url: feed.url, publicKeys: [old.publicKey, next.publicKey] })
  if (setting.is !== 'on') throw new Error(setting.why)
  for (const { privateKey } of [old, next]) {
    feed.publish({ version: '1.1.0', content: randomBytes(10), key: privateKey })
    await expect(read(setting)).resolves.toMatchObject({ version: '1.1.0' })
  }
})

test('what is signed and yet no feed of ours is not followed: another server, another folder, no checksum', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const config = configured(feed.url, publicKey)
  for (const file of ['https://evil.example/a.AppImage', '../a.AppImage', '/a.AppImage', 'a/b.AppImage']) {
    feed.publish({ version: '1.1.0', content: randomBytes(10), key: privateKey, file })
    await expect(read(config), file).rejects.toMatchObject({ why: 'not-a-feed' })
  }
  feed.publish({ version: 'newest', content: randomBytes(10), key: privateKey })
  await expect(read(config)).rejects.toMatchObject({ why: 'not-a-feed' })
  feed.publish({
    version: '1.1.0',
    content: randomBytes(10),
    key: privateKey,
    more: { stagingPercentage: 300 },
  })
  await expect(read(config)).rejects.toMatchObject({ why: 'not-a-feed' })
  // For another kind of package only.
  feed.publish({ version: '1.1.0', content: randomBytes(10), key: privateKey, file: 'order-manager.deb' })
  await expect(download(config, folder())).rejects.toMatchObject({ why: 'not-a-feed' })
})

test('a feed that does not end, leads elsewhere or is not there is unreachable, and no memory is lost to it', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const config = configured(feed.url, publicKey)
  await expect(read(config)).rejects.toMatchObject({ why: 'bad-signature' })
  feed.publish({ version: '1.1.0', content: randomBytes(10), key: privateKey })
  feed.serve(linuxFeed, (_request, response) => void response.writeHead(302, { location: '/other' }).end())
  await expect(read(config)).rejects.toMatchObject({ why: 'unreachable' })
  feed.serve(linuxFeed, 'x'.repeat(70_000))
  await expect(read(config)).rejects.toMatchObject({ why: 'not-a-feed' })
  feed.serve(linuxFeed, (request) => void request.socket.destroy())
  await expect(read(config)).rejects.toMatchObject({ why: 'unreachable' })
})

test('a download that is cut off leaves nothing behind, and the next one brings it whole', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const config = configured(feed.url, publicKey)
  const content = randomBytes(2_000_000)
  const { file } = feed.publish({ version: '1.1.0', content, key: privateKey })
  feed.serve(file, (_request, response) => {
    response.writeHead(200, { 'content-length': content.length })
    response.write(content.subarray(0, 700_000), () => response.socket?.destroy())
  })
  const to = folder()
  await expect(download(config, to)).rejects.toMatchObject({ why: 'unreachable' })
  expect(pending(to)).toEqual([])
  feed.serve(file, content)
  expect(readFileSync((await download(config, to)).path).equals(content)).toBe(true)
})

test('a file that is not the one of the feed is thrown away, however long it is', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const config = configured(feed.url, publicKey)
  const { file } = feed.publish({ version: '1.1.0', content: randomBytes(100_000), key: privateKey })
  const to = folder()
  feed.serve(file, randomBytes(100_000))
  await expect(download(config, to)).rejects.toMatchObject({ why: 'bad-file' })
  expect(pending(to)).toEqual([])
  let sent = 0
  feed.serve(file, (_request, response) => {
    const more = () => {
      while (!response.destroyed) {
        sent += 65_536
        if (!response.write(randomBytes(65_536))) return void response.once('drain', more)
      }
    }
    more()
  })
  await expect(download(config, to)).rejects.toMatchObject({ why: 'unreachable' })
  expect(sent).toBeLessThan(20_000_000)
  expect(pending(to)).toEqual([])
})

test('room for orders stays free: where it would not, nothing is brought', async () => {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const config = configured(feed.url, publicKey)
  const { file } = feed.publish({ version: '1.1.0', content: randomBytes(100), key: privateKey })
  await expect(download(config, folder(), { reserve: Number.MAX_SAFE_INTEGER })).rejects.toMatchObject({
    why: 'no-room',
  })
  expect(feed.asked).not.toContain(file)
})

for (const kind of diskKinds().filter((kind) => kind === 'enospc'))
  test('a disk that fills up while a version comes is told, and what came is thrown away', async () => {
    const { privateKey, publicKey } = feedKeys()
    const feed = await localFeed()
    const config = configured(feed.url, publicKey)
    const content = randomBytes(8_000_000)
    const { file } = feed.publish({ version: '1.1.0', content, key: privateKey })
    const disk = makeDisk(kind)
    feed.serve(file, (_request, response) => {
      // Looked at before, there was room.
      disk.fill()
      response.end(content)
    })
    await expect(download(config, disk.dir)).rejects.toMatchObject({ why: 'no-room' })
    expect(pending(disk.dir)).toEqual([])
    disk.free()
    feed.serve(file, content)
    expect(readFileSync((await download(config, disk.dir)).path).equals(content)).toBe(true)
  })

const pending = (to: string) => readdirSync(join(to, 'versions', 'pending'))

test('the feed that `npm run update-feed` writes is one a station takes; without a key it says so', async () => {
  const { privateKey, publicKey } = feedKeys()
  const made = folder()
  const content = randomBytes(5_000)
  const file = 'order-manager-1.1.0.AppImage'
  writeFileSync(join(made, file), content)
  const key = join(made, 'key.pem')
  writeFileSync(key, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const script = join(import.meta.dirname, '../../scripts/update-feed.ts')
  const run = (env: Record<string, string>) =>
    spawnSync(
      process.execPath,
      ['--no-warnings', script, '--folder', made, '--version', '1.1.0', '--staging', '20'],
      {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      },
    )
  const unsigned = run({ ORDER_MANAGER_UPDATE_KEY: '' })
  expect([unsigned.status, unsigned.stderr]).toEqual([3, expect.stringContaining('Not signed')])
  expect(readdirSync(made)).not.toContain('latest-linux.yml.sig')
  expect(run({ ORDER_MANAGER_UPDATE_KEY: key }).status).toBe(0)
  const feed = await localFeed()
  for (const name of [file, 'latest-linux.yml', 'latest-linux.yml.sig'])
    feed.serve(name, readFileSync(join(made, name)))
  const setting = configured(feed.url, publicKey)
  const read = await readSignedFeed({ ...setting, name: 'latest-linux.yml' })
  expect(read).toMatchObject({ version: '1.1.0', stagingPercentage: 20, files: [{ url: file, size: 5_000 }] })
})
