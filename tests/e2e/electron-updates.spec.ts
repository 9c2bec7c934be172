import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { days, type OpenPeriod } from '#shared/menu/hours.ts'
import { makeAuthority, makeCertificate } from '#main/screens/certificate.ts'
import { readNotes, readTrial } from '#main/updates/notes.ts'
import {
  type Installed,
  programsOn,
  startInstalled,
  windowWith,
  writeProgram,
  writeScript,
} from './support/installed.ts'
import { createSandboxClient } from './support/sandbox.ts'
import { root } from './support/station.ts'
import { expect, test } from './support/test.ts'

/**
 * The whole way of a new version (docs/updates.md): a feed written and signed by `npm run update-feed`, served for real, and
 * Electron's built entry as installed program, supervisor and new version, each a process. An AppImage is a script here.
 */
const looksOften = { ORDER_MANAGER_UPDATE_LOOK_MS: '1000' }

type Feed = Awaited<ReturnType<typeof startFeed>>

/** A server of a folder that an operator publishes to. */
async function startFeed(certificate?: { cert: string; key: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'om-feed-'))
  const keys = (name: string) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    writeFileSync(join(folder, name), privateKey.export({ format: 'pem', type: 'pkcs8' }))
    return {
      file: join(folder, name),
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    }
  }
  const ours = keys('ours.pem')
  const strange = keys('strange.pem')
  let cuts = ''
  const answer: RequestListener = (request, response) => {
    const name = (request.url ?? '').slice(1).split('?')[0] ?? ''
    const file = join(folder, name)
    if (!existsSync(file)) return void response.writeHead(404).end()
    const bytes = readFileSync(file)
    response.writeHead(200, { 'content-length': bytes.length })
    if (!name.endsWith(cuts) || cuts === '') return void response.end(bytes)
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
  }
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    folder,
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/`,
    publicKey: ours.publicKey,
    /** Downloads whose name ends so are cut off half way; '' for none. */
    cut: (ending: string) => (cuts = ending),
    /** The file of a version, to be written before it is published. */
    fileOf: (version: string) => join(folder, `order-manager-${version}.AppImage`),
    publish: (version: string, signer: 'ours' | 'strange' = 'ours') =>
      void execFileSync(
        process.execPath,
        ['--no-warnings', join(root, 'scripts/update-feed.ts'), '--folder', folder, '--version', version],
        { env: { ...process.env, ORDER_MANAGER_UPDATE_KEY: { ours, strange }[signer].file }, stdio: 'pipe' },
      ),
    stop: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Version 1.0.0, installed and configured for the feed. */
const installedFor = (feed: Pick<Feed, 'url' | 'publicKey'>, env: NodeJS.ProcessEnv = {}) =>
  startInstalled({
    isAppImage: true,
    env: { ...looksOften, ...env },
    before: (dataDir) =>
      writeFileSync(
        join(dataDir, 'updates.json'),
        JSON.stringify({ url: feed.url, publicKeys: [feed.publicKey] }),
      ),
  })

/** What a manager would set in every menu. */
function setHours({ dataDir }: Installed, hours: OpenPeriod[]): void {
  const db = new Database(join(dataDir, 'orders.db'))
  db.prepare("UPDATE menus SET document = json_set(document, '$.hours', json(?))").run(JSON.stringify(hours))
  db.close()
}
const always = days.map((day) => ({ day, start: '00:00', end: '23:59' }))
/** Open on the one day of the week that is three days off. */
const notNow = [{ day: days[(new Date().getUTCDay() + 2) % 7]!, start: '11:00', end: '12:00' }]

/** The panel about new versions, as a manager opens it. */
async function openAbout({ dataDir }: Installed) {
  const page = await windowWith(dataDir, '[data-link="live"]')
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click()
  await page.locator('[data-office-entry]').click()
  await press('Fill it in')
  await press('Sign in')
  await press(/Profile/)
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await press('About Order Manager')
  return { page, panel: page.locator('[data-panel="updates"]'), look: () => press('Look now') }
}

/** The new version is in its place, has its window, and takes the next order. */
async function expectNewVersion(installed: Installed): Promise<void> {
  await expect.poll(() => readNotes(installed.dataDir).installed?.version, { timeout: 60_000 }).toBe('1.1.0')
  expect(installed.versionInPlace()).toBe('1.1.0')
  expect(readTrial(installed.dataDir)).toBeNull()
  await expect.poll(() => installed.deliver('after')).toBe(202)
  await windowWith(installed.dataDir, '[data-link="live"]')
}

/** The old version runs as before, with every order. */
async function expectOldVersion(installed: Installed, cards: number): Promise<void> {
  await expect.poll(() => installed.deliver('after'), { timeout: 60_000 }).toBe(202)
  expect(installed.versionInPlace()).toBe('1.0.0')
  expect(readTrial(installed.dataDir)).toBeNull()
  await windowWith(installed.dataDir, `article[data-card] >> nth=${cards}`)
}

test('a version is checked, brought here, waits for service and orders to end, and takes over with its window (P5)', async () => {
  const feed = await startFeed()
  const installed = await installedFor(feed)
  try {
    const { page, panel, look } = await openAbout(installed)
    setHours(installed, always)
    writeProgram(feed.fileOf('1.1.0'), '1.1.0', true)
    feed.publish('1.1.0', 'strange')
    await look()
    await expect(panel).toContainText('not signed by us')
    feed.publish('1.1.0')
    feed.cut('.AppImage')
    await look()
    await expect(panel).toContainText('was not reached')
    expect(existsSync(join(installed.dataDir, 'updates/versions/pending/order-manager-1.1.0.AppImage'))).toBe(
      false,
    )
    feed.cut('')
    await look()
    await expect(panel).toContainText('Version 1.1.0 is here')
    await expect(panel).toContainText(/It waits.*Centre is open/)

    const sandbox = createSandboxClient(installed.sandbox)
    const order = await sandbox.place()
    setHours(installed, notNow)
    await expect(panel).toContainText('until the order under way is done')
    // More than one look at the moment.
    await wait(2_500)
    expect(installed.versionInPlace()).toBe('1.0.0')
    await page.reload()
    const card = page.locator('article[data-card]').filter({ hasText: order.shortCode })
    await card.getByRole('button', { name: /^Accept/ }).click()
    await sandbox.until(order.id, 'confirmed')
    await sandbox.cancel(order.id)
    await card.getByRole('button', { name: 'Stopped', exact: true }).click()
    await installed.exited
    await expectNewVersion(installed)
  } finally {
    await installed.end()
    feed.stop()
  }
})

/** A day lies behind it: one order that is done, and the doors are closed. */
async function servedBefore(installed: Installed): Promise<void> {
  expect(await installed.deliver('before')).toBe(202)
  const db = new Database(join(installed.dataDir, 'orders.db'))
  db.exec("UPDATE orders SET status = 'completed', on_board = 0")
  db.close()
  setHours(installed, notNow)
}

function ordersIn({ dataDir }: Installed): string[] {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true })
  const found = db.prepare('SELECT platform_order_id FROM orders ORDER BY 1').pluck().all() as string[]
  db.close()
  return found
}

/** The next version as it leaves the house when nobody has tried it: it changes the data, and then `does`. */
const brokenVersion = (feed: Feed, { dataDir }: Installed, does: 'hangs' | 'dies') =>
  writeScript(
    feed.fileOf('1.1.0'),
    `export TRIAL_DOES=${does}\nexec '${process.execPath}' --no-warnings '${join(root, 'tests/updates/trial-program.ts')}' 1.1.0 '${dataDir}' "$@"`,
  )

test('a version that does not come up is ended: the old one is back with its orders, and tells a manager (P5)', async () => {
  const feed = await startFeed()
  const installed = await installedFor(feed, { ORDER_MANAGER_UPDATE_TRIAL_MS: '4000' })
  try {
    await servedBefore(installed)
    brokenVersion(feed, installed, 'hangs')
    feed.publish('1.1.0')
    await (await openAbout(installed)).look()
    await installed.exited
    await expectOldVersion(installed, 0)
    expect(readNotes(installed.dataDir).rolledBack).toMatchObject([
      { version: '1.1.0', why: 'not-up-in-time' },
    ])
    expect(ordersIn(installed)).toEqual(['after', 'before'])
    const { panel } = await openAbout(installed)
    await expect(panel).toContainText('Version 1.1.0 did not come up here')
    await expect(panel).toContainText('The version of before goes on with all its orders')
    await expect.poll(() => programsOn(installed.dataDir).length, 'nothing of the new one is left').toBe(1)
  } finally {
    await installed.end()
    feed.stop()
  }
})

for (const during of ['the copy of the data', 'the trial'] as const)
  test(`what tries a new version is killed during ${during}: the old one begins by itself, with its orders (P5)`, async () => {
    const feed = await startFeed()
    const installed = await installedFor(feed)
    const updates = join(installed.dataDir, 'updates')
    try {
      await servedBefore(installed)
      // So that a copy takes a while.
      if (during === 'the copy of the data') makeLarge(installed)
      brokenVersion(feed, installed, 'hangs')
      feed.publish('1.1.0')
      await (await openAbout(installed)).look()
      const isThen = () =>
        during === 'the trial'
          ? existsSync(join(updates, 'tried.json'))
          : existsSync(updates) && readdirSync(updates).some((name) => name.startsWith('before.db'))
      const until = Date.now() + 60_000
      while (!isThen() && Date.now() < until) await wait(2)
      expect(readTrial(installed.dataDir)?.phase).toBe(during === 'the trial' ? 'trying' : 'prepared')
      const [supervisor] = programsOn(installed.dataDir, '--update-supervisor')
      // It is not tried again while we look.
      writeFileSync(join(installed.dataDir, 'updates.json'), JSON.stringify({ off: true }))
      process.kill(supervisor!, 'SIGKILL')
      await expectOldVersion(installed, 0)
      expect(ordersIn(installed)).toEqual(['after', 'before'])
      expect(readdirSync(updates).filter((name) => name.startsWith('before'))).toEqual([])
      await expect.poll(() => programsOn(installed.dataDir).length, 'nothing of the others is left').toBe(1)
    } finally {
      await installed.end()
      feed.stop()
    }
  })

function makeLarge({ dataDir }: Installed): void {
  const db = new Database(join(dataDir, 'orders.db'))
  db.exec('CREATE TABLE large (content)')
  const add = db.prepare('INSERT INTO large VALUES (randomblob(1000000))')
  for (let at = 0; at < 100; at += 1) add.run()
  db.close()
}

test('a feed over https is followed where its certificate is trusted, and refused in words where it is not (P5)', async () => {
  const authority = await makeAuthority([], Date.now())
  const { certificate: cert, key } = await makeCertificate(
    authority,
    { addresses: ['127.0.0.1'], names: ['localhost'] },
    Date.now(),
  )
  const feed = await startFeed({ cert, key })
  const trusted = join(feed.folder, 'authority.pem')
  writeFileSync(trusted, authority.certificate)
  writeProgram(feed.fileOf('1.1.0'), '1.1.0', true)
  feed.publish('1.1.0')
  try {
    for (const [env, words] of [
      [{}, 'could not prove that it is the right one'],
      [{ NODE_EXTRA_CA_CERTS: trusted }, 'Version 1.1.0'],
    ] as const) {
      const installed = await installedFor(feed, { ...env, ORDER_MANAGER_UPDATE_LOOK_MS: '600000' })
      try {
        const { panel } = await openAbout(installed)
        await expect(panel).toContainText(words)
      } finally {
        await installed.end()
      }
    }
  } finally {
    feed.stop()
  }
})
