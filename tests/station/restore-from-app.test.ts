import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { DeviceState } from '#shared/api/device.ts'
import { openStore } from '#main/store/open.ts'
import { keptStores, prepareRestore, swapRestored } from '#main/store/restore.ts'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { type Client, demoManager, deviceState, ownScreen } from '../support/own-screen.ts'

async function deliver(intake: string, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const { status } = await fetch(`${intake}/orders`, {
      method: 'POST',
      headers: { authorization: 'demo-secret' },
      body: JSON.stringify(orderDelivery({ id })),
    })
    expect(status).toBe(202)
  }
}

/** A running demo station whose only backup has `a` and `b`, and which took `c` and `d` since. */
async function stationWithBackup() {
  const dataDir = tempDir()
  const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  const { ui, intake } = station.ready
  await deliver(intake, 'a', 'b')
  const manager = await demoManager(ui)
  await deviceState(ui, ({ backups }) => backups.nextAt !== null)
  await manager.backups.start()
  await deviceState(ui, ({ backups }) => backups.last !== null)
  await deliver(intake, 'c', 'd')
  const [backup] = (await manager.backups.list()).backups
  if (!backup) throw new Error('no backup')
  return { ...station, dataDir, ui, intake, manager, backup }
}

async function idsOnBoard(screen: Client): Promise<string[]> {
  for await (const update of await screen.orders.watch())
    if (update.type === 'snapshot') return update.orders.map((order) => order.platformOrderId).toSorted()
  throw new Error('no board')
}

function copyOf(dataDir: string): string {
  const folder = tempDir()
  cpSync(dataDir, folder, { recursive: true })
  return folder
}

const isRestored = ({ backups }: { backups: { restored: unknown; isRestoring: boolean } }) =>
  backups.restored !== null && !backups.isRestoring

test('a manager restores a backup: what would be missing is counted first, and the station starts again by itself', async () => {
  const { ui, intake, manager, backup, child } = await stationWithBackup()
  expect(await manager.backups.compare({ name: backup.name })).toMatchObject({
    orders: 2,
    open: 2,
    isWhole: true,
    from: expect.any(Number),
  })
  await manager.backups.restore({ name: backup.name })
  const { backups } = await deviceState(ui, isRestored)
  expect(backups.restored).toMatchObject({
    backupAt: backup.at,
    outcome: { is: 'done', orders: 2, kept: expect.stringContaining('before-restore') },
  })
  // The same process, the same addresses: a screen finds its way back by itself, and orders go on coming in.
  expect(child.exitCode).toBeNull()
  expect(await idsOnBoard(await ownScreen(ui))).toEqual(['a', 'b'])
  await deliver(intake, 'e')
  // What was put aside is listed, and can be gone back to.
  const again = await demoManager(ui)
  const { kept } = await again.backups.list()
  expect(kept).toMatchObject([{ orders: 4 }])
  expect(await again.backups.compare({ name: kept[0]?.name ?? '' })).toMatchObject({ orders: 1 })
  await again.backups.restore({ name: kept[0]?.name ?? '' })
  await deviceState(ui, (state) => isRestored(state) && state.backups.restored?.backupAt === kept[0]?.at)
  expect(await idsOnBoard(await ownScreen(ui))).toEqual(['a', 'b', 'c', 'd'])
})

test('after a restore every screen says what is missing, also after another start, until a person has seen it', async () => {
  const { dataDir, backup, kill } = await stationWithBackup()
  await kill('SIGTERM')
  // The command counts them as well, and names them as the channel's tablet does.
  expect(await cli(dataDir, 'restore', '--from', join(dataDir, 'backups', backup.name))).toMatchObject({
    orders: 2,
    missing: { orders: 2, open: 2, isWhole: true, numbers: [expect.any(String), expect.any(String)] },
  })
  const args = ['--data', dataDir, '--demo', '--no-sandbox']
  const first = await startHeadless(args)
  const { backups } = await deviceState(first.ready.ui, (state) => state.backups.wentBack?.isCounted === true)
  expect(backups.wentBack).toMatchObject({
    backupAt: backup.at,
    orders: 2,
    missing: { orders: 2, open: 2, isWhole: true, from: expect.any(Number) },
  })
  await first.kill('SIGTERM')
  const second = await startHeadless(args)
  const noted = ({ backups: { wentBack } }: DeviceState) => wentBack !== null
  expect((await deviceState(second.ready.ui, noted)).backups.wentBack?.missing?.orders).toBe(2)
  // Anybody who stands at a screen may say so.
  await (await ownScreen(second.ready.ui)).device.restoreSeen()
  await deviceState(second.ready.ui, (state) => !noted(state))
  await second.kill('SIGTERM')
  const third = await startHeadless(args)
  expect((await deviceState(third.ready.ui, () => true)).backups.wentBack).toBeNull()
})

test('pressed twice by two managers while orders come in: it is done once, and no order that was taken is lost', async () => {
  const { ui, intake, manager, backup, dataDir } = await stationWithBackup()
  const second = await demoManager(ui)
  const taken: string[] = []
  const refused: number[] = []
  const over = new AbortController()
  async function keepDelivering(): Promise<void> {
    for (let count = 0; !over.signal.aborted; count += 1) {
      const id = `meanwhile-${count}`
      const answer = await fetch(`${intake}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body: JSON.stringify(orderDelivery({ id })),
      }).catch(() => null)
      if (answer?.ok) taken.push(id)
      else if (answer) refused.push(answer.status)
    }
  }
  const delivering = keepDelivering()
  const presses = await Promise.allSettled(
    [manager, manager, second].map((each) => each.backups.restore({ name: backup.name })),
  )
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await deviceState(ui, isRestored)
  over.abort()
  await delivering
  expect(taken.length).toBeGreaterThan(0)
  expect(refused.filter((status) => status !== 503)).toEqual([])
  const files = [...keptStores(dataDir), join(dataDir, 'orders.db')]
  expect(files).toHaveLength(2)
  const held = new Set(files.flatMap(orderIdsIn))
  expect(taken.filter((id) => !held.has(id))).toEqual([])
})

function orderIdsIn(file: string): string[] {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare<[], string>('SELECT platform_order_id FROM orders').pluck().all()
  } finally {
    db.close()
  }
}

test('only a manager may, and no other file than a backup can be named', async () => {
  const { ui, manager, backup } = await stationWithBackup()
  const staff = await ownScreen(ui)
  await expect(staff.backups.restore({ name: backup.name })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(staff.backups.compare({ name: backup.name })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  for (const name of ['../orders.db', 'orders.db', '/etc/passwd', 'secrets.key'])
    await expect(manager.backups.restore({ name })).rejects.toMatchObject({ code: 'UNKNOWN_BACKUP' })
  expect(await idsOnBoard(staff)).toEqual(['a', 'b', 'c', 'd'])
})

test('a backup that does not pass its check changes nothing, and is told', async () => {
  const { ui, dataDir, manager, backup } = await stationWithBackup()
  const file = join(dataDir, 'backups', backup.name)
  const bytes = readFileSync(file)
  bytes.fill(0x55, 8_192, bytes.length)
  writeFileSync(file, bytes)
  await manager.backups.restore({ name: backup.name })
  const { backups } = await deviceState(ui, isRestored)
  expect(backups.restored?.outcome).toEqual({ is: 'failed', why: 'not-sound' })
  expect(await idsOnBoard(await ownScreen(ui))).toEqual(['a', 'b', 'c', 'd'])
  expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([])
})

test('a file another program holds open is not exchanged: the old store goes on, and says why', async () => {
  const { ui, dataDir, manager, backup } = await stationWithBackup()
  const other = new Database(join(dataDir, 'orders.db'))
  other.exec('BEGIN')
  other.prepare('SELECT count(*) FROM orders').get()
  await manager.backups.restore({ name: backup.name })
  const { backups } = await deviceState(ui, isRestored)
  expect(backups.restored?.outcome).toEqual({ is: 'failed', why: 'in-use' })
  other.close()
  expect(await idsOnBoard(await ownScreen(ui))).toEqual(['a', 'b', 'c', 'd'])
})

test('what stood in line at the backup and was done since is not done again', async () => {
  const dataDir = tempDir()
  const store = openStore(dataDir)
  const now = Date.now()
  const job = (id: string) =>
    ({
      id,
      orderId: 'o1',
      day: null,
      printerId: 'p1',
      reroutedFrom: null,
      kind: 'kitchen',
      notice: 'none',
      sequence: 1,
      state: 'queued',
      problem: null,
      attempts: 0,
      revision: 1,
      createdAt: now,
      releasedAt: null,
      notBefore: now,
      changedAt: now,
    }) as const
  store.printJobs.add(job('printed-since'))
  store.printJobs.add(job('waits-still'))
  store.outbox.add('o1', { kind: 'confirm', readyBy: null }, now, now)
  store.outbox.add('o2', { kind: 'tell-ready' }, now, now)
  const backup = join(tempDir(), 'backup.db')
  await store.copyTo(backup)
  store.printJobs.save({ ...job('printed-since'), state: 'printed' })
  store.outbox.finish(1, 'done', null, now)
  store.close()
  await prepareRestore(dataDir, backup)
  swapRestored(dataDir, now)
  const restored = openStore(dataDir)
  expect(restored.printJobs.of('o1').map(({ id, state }) => [id, state])).toEqual([
    ['printed-since', 'printed'],
    ['waits-still', 'queued'],
  ])
  expect(restored.outbox.next().map(({ orderId }) => orderId)).toEqual(['o2'])
  restored.close()

  // Where the store of now cannot be read, nobody knows what was done: a person decides, and the channel is asked carefully.
  rmSync(join(dataDir, 'orders.db'))
  writeFileSync(join(dataDir, 'orders.db'), 'no database'.repeat(5_000))
  await prepareRestore(dataDir, backup)
  swapRestored(dataDir, now)
  const blind = openStore(dataDir)
  expect(blind.printJobs.of('o1').map(({ state }) => state)).toEqual(['unconfirmed', 'unconfirmed'])
  expect(blind.outbox.of('o1')[0]).toMatchObject({ state: 'waiting', maybeHeard: true })
  blind.close()
})

test(
  'killed at each step, it leaves the old store or the restored one, never none',
  { timeout: 240_000 },
  async () => {
    const dataDir = tempDir()
    const store = openStore(dataDir)
    const backup = join(tempDir(), 'backup.db')
    store.settings.put('which', 'restored')
    await store.copyTo(backup)
    store.settings.put('which', 'old')
    store.close()
    const program = fileURLToPath(new URL('../support/restore-killed.ts', import.meta.url))
    // Once to its end, to learn where its last part begins.
    const whole = spawnSync(process.execPath, [program, copyOf(dataDir), backup, '0'], { encoding: 'utf8' })
    expect(whole.status, whole.stderr).toBe(0)
    const { swapFrom, steps } = JSON.parse(whole.stdout) as { swapFrom: number; steps: number }
    const seen: string[] = []
    // Before the exchange only a file beside the store is written: some of those steps; then every single one.
    const first = [1, Math.round(swapFrom / 2), swapFrom - 1]
    const last = Array.from({ length: steps - swapFrom + 1 }, (_, at) => swapFrom + at)
    for (const step of [...first, ...last]) {
      const folder = copyOf(dataDir)
      const child = spawnSync(process.execPath, [program, folder, backup, String(step)], { encoding: 'utf8' })
      expect(existsSync(join(folder, 'orders.db')), `killed at step ${step}`).toBe(true)
      const after = openStore(folder)
      seen.push(String(after.settings.get('which')))
      expect(after.check(true)).toBe('ok')
      after.close()
      expect(child.signal, child.stderr).toBe('SIGKILL')
    }
    expect(seen.length).toBeGreaterThan(15)
    expect(new Set(seen)).toEqual(new Set(['old', 'restored']))
    // One moment at which it happens.
    expect(seen).toEqual(seen.toSorted((a, b) => a.localeCompare(b)))
  },
)
