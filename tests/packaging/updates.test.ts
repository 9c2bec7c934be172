import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readUpdatesSetting } from '#main/updates/config.ts'
import { readSignedFeed } from '#main/updates/signed-feed.ts'
import { signingKey, updatesFrom, writeFeeds } from '../../scripts/lib/package/updates.ts'
import { tempDir } from '../support/core.ts'
import { feedKeys, localFeed } from '../updates/local-feed.ts'

const feed = 'https://updates.example/om'

/** A private key as its file. */
function keyFile() {
  const { privateKey, publicKey } = feedKeys()
  const file = join(tempDir(), 'key.pem')
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return { file, publicKey }
}

test('a package looks for new versions only where its maker said so, as a station reads it (P5)', () => {
  const { file, publicKey } = keyFile()
  expect(updatesFrom({})).toBeNull()
  expect(updatesFrom({ ORDER_MANAGER_UPDATE_KEY: file })).toBeNull()
  const other = feedKeys().publicKey
  for (const env of [
    { ORDER_MANAGER_UPDATE_KEY: file },
    { ORDER_MANAGER_UPDATE_PUBLIC_KEYS: publicKey },
    { ORDER_MANAGER_UPDATE_PUBLIC_KEYS: `${publicKey} ${other}`, ORDER_MANAGER_UPDATE_KEY: file },
  ]) {
    const made = updatesFrom({ ...env, ORDER_MANAGER_UPDATE_FEED: feed })
    expect(made).toMatchObject({ url: `${feed}/` })
    expect(made?.publicKeys[0]).toBe(publicKey)
    expect(readUpdatesSetting(tempDir(), made)).toMatchObject({ is: 'on' })
  }
})

test('what a package would refuse, or nobody could sign for it, is said before it is made', () => {
  const { file, publicKey } = keyFile()
  const from = (env: Record<string, string>) => () => updatesFrom(env)
  expect(from({ ORDER_MANAGER_UPDATE_FEED: feed })).toThrow('whose signature')
  expect(from({ ORDER_MANAGER_UPDATE_FEED: feed, ORDER_MANAGER_UPDATE_PUBLIC_KEYS: 'AAAA' })).toThrow(
    'whose signature',
  )
  expect(from({ ORDER_MANAGER_UPDATE_PUBLIC_KEYS: publicKey })).toThrow('ORDER_MANAGER_UPDATE_FEED is not')
  for (const address of ['http://updates.example/om', 'updates.example', 'file:///tmp'])
    expect(from({ ORDER_MANAGER_UPDATE_FEED: address, ORDER_MANAGER_UPDATE_KEY: file })).toThrow('https')
  expect(
    from({
      ORDER_MANAGER_UPDATE_FEED: feed,
      ORDER_MANAGER_UPDATE_PUBLIC_KEYS: feedKeys().publicKey,
      ORDER_MANAGER_UPDATE_KEY: file,
    }),
  ).toThrow('would take what')
  expect(from({ ORDER_MANAGER_UPDATE_FEED: feed, ORDER_MANAGER_UPDATE_KEY: '/nowhere.pem' })).toThrow(
    'cannot be read as a key',
  )
})

test('the feeds beside packages name each package of its system, and a package made with them takes them', async () => {
  const { file, publicKey } = keyFile()
  const folder = tempDir()
  const names = ['amd64.deb', 'x86_64.AppImage', 'arm64.deb', 'setup.exe'].map((end) => `om-1.1.0-${end}`)
  for (const name of [...names, 'STAND-IN-om-1.1.0-amd64.deb', 'om-1.0.0-amd64.deb'])
    writeFileSync(join(folder, name), randomBytes(100))
  const key = signingKey({ ORDER_MANAGER_UPDATE_KEY: file })
  expect(writeFeeds({ folder, version: '1.1.0', key: null }).map(({ name }) => name)).toHaveLength(3)
  expect(readdirSync(folder).filter((name) => name.endsWith('.sig'))).toEqual([])
  expect(writeFeeds({ folder, version: '1.1.0', key })).toMatchObject([
    { name: 'latest-linux.yml', files: expect.arrayContaining(names.slice(0, 2)) as string[] },
    { name: 'latest-linux-arm64.yml', files: [names[2]] },
    { name: 'latest.yml', files: [names[3]] },
  ])
  const server = await localFeed()
  for (const name of readdirSync(folder)) server.serve(name, readFileSync(join(folder, name)))
  const setting = readUpdatesSetting(tempDir(), { url: server.url, publicKeys: [publicKey] })
  if (setting.is !== 'on') throw new Error(setting.why)
  for (const name of ['latest-linux.yml', 'latest-linux-arm64.yml', 'latest.yml'])
    expect(await readSignedFeed({ ...setting, name })).toMatchObject({ version: '1.1.0' })
})
