import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupEveryMs, backupFirstAfterMs, backupName } from '#shared/backups/plan.ts'
import { createBackups } from '#main/backups/backups.ts'
import { createCopies } from '#main/backups/copies.ts'
import { createStoreCheck } from '#main/backups/store-check.ts'
import { createBackupWork } from '#main/backups/work.ts'
import { openStore } from '#main/store/open.ts'
import { restoreStore } from '#main/store/restore.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { type HandClock, handClock, silentLog, tempDir, testCore } from '../support/core.ts'
import { builtBackupWorker } from '../support/started-station.ts'

const hour = 3_600_000

/** A station's store with one order, and backups of it by the built worker. */
async function station(clock: HandClock = handClock()) {
  const one = await testCore({ clock })
  await one.post('orders', orderDelivery())
  const dataDir = dirname(one.store.file)
  const folder = join(dataDir, 'backups')
  const work = createBackupWork({ file: one.store.file, folder, script: builtBackupWorker })
  const copies = createCopies({ dataDir, log: silentLog, onChange: () => {} })
  const backups = createBackups({
    clock,
    random: () => 0.5,
    log: silentLog,
    report: () => {},
    work,
    storeCheck: { state: () => null },
    copies,
    restoring: { state: () => ({ isRestoring: false, restored: null, wentBack: null }) },
    onChange: () => {},
  })
  onTestFinished(backups.stop)
  /** Starts them, after what is given of the folder was put there. */
  async function start(): Promise<void> {
    backups.start()
    await backups.idle()
  }
  async function pass(ms: number): Promise<void> {
    clock.advance(ms)
    await backups.idle()
  }
  const names = () => readdirSync(folder).toSorted()
  return { ...one, dataDir, folder, backups, copies, work, clock, start, pass, names }
}

/** Orders in a file, by a restore of it into another folder. */
async function ordersOf(file: string): Promise<number> {
  const dir = tempDir()
  await restoreStore(dir, file, Date.now())
  const store = openStore(dir)
  const count = store.orders.count()
  store.close()
  return count
}

test('the first backup comes two minutes after a start, then one every four hours, each a whole store', async () => {
  const { start, pass, names, backups, clock, folder, post } = await station()
  await start()
  expect(backups.state()).toEqual({
    last: null,
    nextAt: clock.now() + backupFirstAfterMs,
    running: null,
    fullInDays: null,
    problem: null,
    copies: null,
    checked: null,
    isRestoring: false,
    restored: null,
    wentBack: null,
  })
  await pass(backupFirstAfterMs)
  const first = clock.now()
  expect(backups.state()).toMatchObject({ last: { orders: 1 }, nextAt: first + backupEveryMs, running: null })
  await post('orders', orderDelivery())
  await pass(backupEveryMs)
  expect(names()).toEqual([backupName(first), backupName(first + backupEveryMs)])
  expect(backups.state().last?.orders).toBe(2)
  expect(await ordersOf(join(folder, names()[0] ?? ''))).toBe(1)
  expect(await ordersOf(join(folder, names()[1] ?? ''))).toBe(2)
  // Customers' names are in it.
  if (process.platform !== 'win32')
    for (const name of ['', ...names()]) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
})

test('what is written during the copy neither fails nor restarts it, and is answered meanwhile', async () => {
  const { store, work, post } = await station()
  // 40 MB: the copy takes some forty steps.
  store.transaction(() => {
    for (let n = 0; n < 40; n += 1) store.settings.put(`ballast-${n}`, 'x'.repeat(1_000_000))
  })
  const shares: number[] = []
  const made = work.make(Date.now(), (share) => shares.push(share))
  const copy = { isOver: false }
  void made.then(() => (copy.isOver = true))
  let during = 0
  while (!copy.isOver) {
    expect((await post('orders', orderDelivery())).status).toBe(202)
    during += 1
  }
  expect(during).toBeGreaterThan(5)
  expect(await made).toMatchObject({ backups: [{ orders: expect.any(Number) }] })
  // It never went back to the beginning.
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(store.orders.count()).toBe(during + 1)
})

test('a backup that is cut off leaves only a part, which the next start removes', async () => {
  const { store, work, folder, names, start } = await station()
  store.transaction(() => {
    for (let n = 0; n < 40; n += 1) store.settings.put(`ballast-${n}`, 'x'.repeat(1_000_000))
  })
  const copying = Promise.withResolvers<number>()
  const cut = work.make(Date.now(), copying.resolve)
  await copying.promise
  await work.stop()
  expect(await cut).toMatchObject({ problem: 'failed' })
  expect(names().some((name) => name.endsWith('.partial'))).toBe(true)
  expect(names().some((name) => name.endsWith('.db'))).toBe(false)
  const again = createBackupWork({ file: store.file, folder, script: builtBackupWorker })
  expect(await again.look()).toMatchObject({ backups: [] })
  expect(names()).toEqual([])
  await start()
})

test('a clock that is set makes no storm and no gap, and a device that slept makes one', async () => {
  const { start, pass, names, backups, clock } = await station()
  await start()
  await pass(backupFirstAfterMs)
  clock.set(-6 * 365 * 24 * hour)
  await pass(hour)
  clock.set(6 * 365 * 24 * hour)
  await pass(hour)
  expect(names()).toHaveLength(1)
  clock.set(9 * hour)
  await backups.idle()
  expect(names()).toHaveLength(1)
  await pass(2 * hour)
  expect(names()).toHaveLength(2)
  clock.standStill(3 * 24 * hour)
  await backups.idle()
  await pass(hour)
  expect(names()).toHaveLength(3)
})

test('a start goes on with the schedule of before, and old backups are thinned out', async () => {
  const { start, pass, names, clock, folder, work } = await station()
  const made = await work.make(clock.now() - hour, () => {})
  expect(made).toHaveProperty('backups')
  const bytes = readFileSync(join(folder, names()[0] ?? ''))
  for (let n = 1; n < 200; n += 1)
    writeFileSync(join(folder, backupName(clock.now() - hour - n * 4 * hour)), bytes)
  await start()
  await pass(2 * hour)
  expect(names()).toHaveLength(200)
  await pass(hour)
  expect(names().length).toBeLessThan(20)
  expect(names()).toContain(backupName(clock.now()))
  expect(names()).toContain(backupName(clock.now() - 4 * hour))
})

test('a damaged backup is not counted as good, makes none go, and is set aside', async () => {
  const { start, pass, names, backups, clock, folder, work } = await station()
  const good = clock.now() - 3 * hour
  await work.make(good, () => {})
  const bad = clock.now() - hour
  await work.make(bad, () => {})
  truncateSync(join(folder, backupName(bad)), 40_960)
  await start()
  expect(backups.state().last?.at).toBe(good)
  expect(backups.list().backups[0]).toMatchObject({ at: bad, orders: null })
  await pass(hour)
  expect(names()).toEqual([backupName(good), `${backupName(bad)}.damaged`, backupName(clock.now())])
})

test('a page overwritten in the newest backup is found when the next one is made', async () => {
  const { start, pass, names, clock, folder, work, store } = await station()
  store.transaction(() => {
    for (let n = 0; n < 200; n += 1) store.settings.put(`ballast-${n}`, 'x'.repeat(10_000))
  })
  const bad = clock.now() - hour
  await work.make(bad, () => {})
  const path = join(folder, backupName(bad))
  const pages = statSync(path).size / 4_096
  const file = openSync(path, 'r+')
  for (let page = pages - 100; page < pages; page += 1)
    writeSync(file, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096)
  closeSync(file)
  await start()
  await pass(3 * hour)
  expect(names()).toEqual([`${backupName(bad)}.damaged`, backupName(clock.now())])
})

test('one that cannot be written says why, is tried again, and says so once it works', async () => {
  const { start, pass, backups, clock, dataDir } = await station()
  // A file where the folder should be.
  writeFileSync(join(dataDir, 'backups'), '')
  await start()
  await pass(backupFirstAfterMs)
  const since = clock.now()
  expect(backups.state()).toMatchObject({ last: null, problem: { why: 'not-writable' } })
  await pass(15 * 60_000)
  expect(backups.state().problem?.since).toBeLessThanOrEqual(since)
  rmSync(join(dataDir, 'backups'))
  mkdirSync(join(dataDir, 'backups'))
  await pass(15 * 60_000)
  expect(backups.state()).toMatchObject({ last: { orders: 1 }, problem: null })
})

test('one asked for is made now, also before the folder was looked at, and once', async () => {
  const { backups, names, clock, start } = await station()
  backups.start()
  backups.soon()
  backups.soon()
  await backups.idle()
  await vi.waitFor(() => expect(names()).toEqual([backupName(clock.now())]), 30_000)
  await backups.idle()
  backups.soon()
  backups.soon()
  await backups.idle()
  expect(names()).toHaveLength(2)
  await start()
})

test('damage in the store itself is found by the check of its copy, and told as that', async () => {
  const { work, store, names } = await station()
  store.transaction(() => {
    for (let n = 0; n < 200; n += 1) store.settings.put(`ballast-${n}`, 'x'.repeat(10_000))
  })
  store.space.emptyLog()
  const pages = statSync(store.file).size / 4_096
  const file = openSync(store.file, 'r+')
  for (let page = pages - 100; page < pages; page += 1)
    writeSync(file, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096)
  closeSync(file)
  expect(await work.make(Date.now(), () => {})).toMatchObject({ problem: 'store-damaged' })
  expect(names()).toEqual([])
})

test('once a week the whole store is read, in the night and in a thread of its own, and the answer is kept', async () => {
  const { store, work, clock } = await station()
  const make = () => {
    const check = createStoreCheck({
      clock,
      random: () => 0.5,
      log: silentLog,
      report: () => {},
      store,
      work,
      timeZone: () => 'America/Toronto',
      onChange: () => {},
    })
    onTestFinished(check.stop)
    check.start()
    return check
  }
  const check = make()
  await check.idle()
  expect(check.state()).toBeNull()
  clock.advance(11 * 60_000)
  await check.idle()
  const first = check.state()
  expect(first).toEqual({ at: clock.now(), isSound: true })
  // A start in between makes none.
  const next = make()
  for (let day = 0; day < 6; day += 1) {
    clock.advance(24 * hour)
    await Promise.all([check.idle(), next.idle()])
  }
  expect(next.state()).toEqual(first)
  await check.stop()
  clock.advance(48 * hour)
  await next.idle()
  expect(next.state()?.at).toBeGreaterThan(first?.at ?? 0)
  expect(store.settings.get('store-checked')).toEqual(next.state())
})

test('each backup is copied to a folder a manager chose; one that is gone is told, and backups go on', async () => {
  const { backups, copies, dataDir, folder, start, pass } = await station()
  expect(copies.choose('not/whole')).toBe('no-folder')
  expect(copies.choose(join(tempDir(), 'none'))).toBe('no-folder')
  const stick = tempDir()
  expect(copies.choose(stick)).toBe('chosen')
  await start()
  await pass(backupFirstAfterMs)
  const [first] = readdirSync(stick)
  expect(readFileSync(join(stick, first ?? ''))).toEqual(readFileSync(join(folder, first ?? '')))
  expect(backups.state().copies).toMatchObject({ folder: stick, problem: null, lastAt: expect.any(Number) })
  rmSync(stick, { recursive: true })
  await pass(backupEveryMs)
  expect(backups.state()).toMatchObject({ problem: null, copies: { problem: 'gone' } })
  expect(readdirSync(folder)).toHaveLength(2)
  // The stick is back: the next backup is copied again. The choice outlives the station.
  mkdirSync(stick)
  await pass(backupEveryMs)
  expect(readdirSync(stick)).toHaveLength(1)
  const next = createCopies({ dataDir, log: silentLog, onChange: () => {} })
  expect(next.state()?.folder).toBe(stick)
  expect(next.choose(null)).toBe('chosen')
  expect(createCopies({ dataDir, log: silentLog, onChange: () => {} }).state()).toBeNull()
})
