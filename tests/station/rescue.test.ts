import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, test, vi } from 'vitest'
import type { RescueContract } from '#shared/api/rescue.ts'
import { rescueProtocol } from '#shared/api/rescue-protocol.ts'
import { openStore } from '#main/store/open.ts'
import { runCli } from '#main/node/cli/run.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { tempDir } from '../support/core.ts'
import { run, startHeadless } from '../support/headless.ts'
import { deviceState, ownScreen } from '../support/own-screen.ts'
import { startedStation } from '../support/started-station.ts'

type RescueClient = ContractRouterClient<RescueContract>

const rescueScreen = async (ui: string) => (await ownScreen(ui)) as unknown as RescueClient

/** A folder of a demo station: a backup with two orders, and three that came in after it. */
async function usedFolder(): Promise<string> {
  const dataDir = tempDir()
  const station = await startedStation(dataDir, { demo: true })
  const deliver = async (id: string) => {
    const { status } = await fetch(`${station.intakeUrl}/orders`, {
      method: 'POST',
      headers: { authorization: 'demo-secret' },
      body: JSON.stringify(orderDelivery({ id })),
    })
    expect(status).toBe(202)
  }
  await deliver('a')
  await deliver('b')
  station.core.backups.soon()
  await vi.waitFor(() => expect(station.core.backups.state().last).not.toBeNull(), { timeout: 30_000 })
  for (const id of ['c', 'd', 'e']) await deliver(id)
  await station.close()
  return dataDir
}

/** Overwrites the file so that it is no database any more; what is kept of it has this text. */
function ruin(dataDir: string): void {
  writeFileSync(join(dataDir, 'orders.db'), 'no database'.repeat(20_000))
  for (const suffix of ['-wal', '-shm']) rmSync(join(dataDir, `orders.db${suffix}`), { force: true })
}

/** Overwrites the pages of one table that opening does not read. */
function damageTable(dataDir: string, table: string): void {
  const store = openStore(dataDir)
  const page = store.reading
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table)
  const size = 4_096
  store.close()
  const file = join(dataDir, 'orders.db')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, ((page ?? 1) - 1) * size, (page ?? 1) * size)
  writeFileSync(file, bytes)
}

/** Overwrites a part of the file, as a disk that fails does. */
function overwrite(dataDir: string, from: number, bytes: number): void {
  const handle = openSync(join(dataDir, 'orders.db'), 'r+')
  writeSync(handle, Buffer.alloc(bytes, 0x5a), 0, bytes, from)
  closeSync(handle)
}

/** Overwrites all but the first page below a running station, which then reads it anew. */
function damageBelow(dataDir: string): void {
  const other = new Database(join(dataDir, 'orders.db'))
  other.prepare("INSERT INTO settings (key, value) VALUES ('written-by-another', '1')").run()
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  overwrite(dataDir, 4_096, statSync(join(dataDir, 'orders.db')).size - 4_096)
}

const deliverTo = (intake: string) =>
  fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret' },
    body: JSON.stringify(orderDelivery({ id: 'meets-the-damage' })),
  })

const window = ['--demo', '--no-sandbox', '--window']
const orders = (dataDir: string) => runCli(['orders', 'list', '--data', dataDir]) as Promise<unknown[]>

test('a damaged file is not the end: the window asks, names the newest backup, and goes on with it', async () => {
  const dataDir = await usedFolder()
  ruin(dataDir)
  const before = readFileSync(join(dataDir, 'orders.db'))
  const { ready, child } = await startHeadless(['--data', dataDir, ...window])
  expect(ready).toMatchObject({ ready: true, intake: null, sandbox: null })
  const screen = await rescueScreen(ready.ui)
  expect(await screen.device.protocol()).toBe(rescueProtocol)
  const state = await screen.rescue.state()
  expect(state).toMatchObject({
    why: 'damaged',
    canGoOn: false,
    missing: null,
    language: null,
    timeZone: 'America/Toronto',
    backups: [{ orders: 2 }],
  })
  // Nothing was touched until somebody chose.
  expect(readFileSync(join(dataDir, 'orders.db'))).toEqual(before)
  await screen.rescue.restore({ name: state.backups[0]?.name ?? '' })
  const { backups } = await deviceState(ready.ui, () => true)
  expect(backups.restored?.outcome).toMatchObject({ is: 'done', orders: 2 })
  expect(child.exitCode).toBeNull()
  expect(await orders(dataDir)).toHaveLength(2)
  const kept = readdirSync(dataDir).find((name) => name.includes('before-restore')) ?? ''
  expect(readFileSync(join(dataDir, kept))).toEqual(before)
})

test('what can still be read of a damaged store is counted, and it may be used until the rush is over', async () => {
  const dataDir = await usedFolder()
  damageTable(dataDir, 'integration_log')
  const { ready } = await startHeadless(['--data', dataDir, ...window])
  const screen = await rescueScreen(ready.ui)
  expect(await screen.rescue.state()).toMatchObject({
    why: 'damaged',
    canGoOn: true,
    missing: { orders: 3, open: 3 },
  })
  await screen.rescue.goOn()
  await deviceState(ready.ui, () => true)
  expect(await orders(dataDir)).toHaveLength(5)
})

test('it may begin without any orders; the damaged file is kept', async () => {
  const dataDir = await usedFolder()
  ruin(dataDir)
  rmSync(join(dataDir, 'backups'), { recursive: true })
  const { ready } = await startHeadless(['--data', dataDir, ...window])
  const screen = await rescueScreen(ready.ui)
  expect((await screen.rescue.state()).backups).toEqual([])
  await screen.rescue.beginEmpty()
  await deviceState(ready.ui, () => true)
  expect(await orders(dataDir)).toEqual([])
  const kept = readdirSync(dataDir).find((name) => name.includes('before-restore')) ?? ''
  expect(readFileSync(join(dataDir, kept), 'utf8')).toMatch(/^no database/)
})

test('a store that is gone is asked about too', async () => {
  const dataDir = await usedFolder()
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataDir, `orders.db${suffix}`), { force: true })
  const { ready } = await startHeadless(['--data', dataDir, ...window])
  const screen = await rescueScreen(ready.ui)
  expect(await screen.rescue.state()).toMatchObject({ why: 'lost', backups: [{ orders: 2 }] })
  await screen.rescue.restore({ name: (await screen.rescue.state()).backups[0]?.name ?? '' })
  await deviceState(ready.ui, () => true)
  expect(await orders(dataDir)).toHaveLength(2)
})

test('without a window it ends, in one line that says what to do', async () => {
  const dataDir = await usedFolder()
  ruin(dataDir)
  const { code, stderr } = await run('headless', ['--data', dataDir, '--demo', '--no-sandbox'])
  expect(code).toBe(1)
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /is damaged. The newest good backup is from .* holds 2 orders/,
  )
})

test.each([180_000, 284_000])(
  '64 kB overwritten in the middle of the file, at %i, is seen at the start',
  async (from) => {
    const dataDir = await usedFolder()
    openStore(dataDir).close()
    overwrite(dataDir, from, 65_536)
    const without = await run('headless', ['--data', dataDir, '--demo', '--no-sandbox'])
    expect(without.code).toBe(1)
    const line = without.stderr.trim().split('\n').at(-1) ?? ''
    expect(line).toMatch(/is damaged. .* holds 2 orders: restore it with: npm run -s cli -- restore --from /)
    expect(line).toContain(`--data ${dataDir} `)
    expect(line).toContain('--as-it-is')
    expect(await runCli(['health', '--data', dataDir])).toMatchObject({
      ok: false,
      store: {
        wayBack: {
          newestBackup: { orders: 2, file: expect.stringContaining('backups') },
          command: expect.stringMatching(/^npm run -s cli -- restore --from .* --data /),
        },
      },
    })
    const { ready } = await startHeadless(['--data', dataDir, ...window])
    const screen = await rescueScreen(ready.ui)
    expect(await screen.rescue.state()).toMatchObject({ why: 'damaged', canGoOn: true })
  },
)

test('damage that is met while orders come in leads to the same page, and a restore from there goes on', async () => {
  const dataDir = await usedFolder()
  const { ready, child } = await startHeadless(['--data', dataDir, ...window])
  damageBelow(dataDir)
  expect((await deliverTo(ready.intake)).status).toBe(503)
  await vi.waitFor(
    async () =>
      expect(await (await rescueScreen(ready.ui)).rescue.state()).toMatchObject({
        why: 'damaged',
        backups: [{ orders: 2 }],
      }),
    { timeout: 30_000, interval: 500 },
  )
  expect(child.exitCode).toBeNull()
  expect(existsSync(join(dataDir, 'orders.db.damaged'))).toBe(true)
  const screen = await rescueScreen(ready.ui)
  await screen.rescue.restore({ name: (await screen.rescue.state()).backups[0]?.name ?? '' })
  await deviceState(ready.ui, ({ backups }) => backups.restored !== null)
  expect((await deliverTo(ready.intake)).status).toBe(202)
  expect(existsSync(join(dataDir, 'orders.db.damaged'))).toBe(false)
})

test('without a window a station that meets damage ends with the line that says what to do', async () => {
  const dataDir = await usedFolder()
  const { ready, child, errors } = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  damageBelow(dataDir)
  expect((await deliverTo(ready.intake)).status).toBe(503)
  await vi.waitFor(() => expect(child.exitCode).toBe(1), { timeout: 30_000 })
  expect(errors().trim().split('\n').at(-1)).toMatch(/restore it with: npm run -s cli -- restore --from /)
})

test('where damage was met before, a start reads the whole store; one that is sound is used', async () => {
  const dataDir = await usedFolder()
  writeFileSync(join(dataDir, 'orders.db.damaged'), '')
  const station = await startedStation(dataDir, { demo: true, mustBeSound: true })
  await station.close()
  expect(existsSync(join(dataDir, 'orders.db.damaged'))).toBe(false)
})
