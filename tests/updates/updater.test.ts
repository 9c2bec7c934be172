import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { days } from '#shared/menu/hours.ts'
import type { Moment } from '#shared/updates/quiet-moment.ts'
import { readUpdatesSetting } from '#main/updates/config.ts'
import { momentOf } from '#main/updates/moment.ts'
import { note, readNotes, readTrial, shareOf } from '#main/updates/notes.ts'
import { createUpdater } from '#main/updates/updater.ts'
import { handClock, silentLog, tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { feedKeys, localFeed } from './local-feed.ts'

const hour = 3_600_000
/** 2026-11-24 in Toronto, where the one menu is served from eleven to two. */
const toronto = (time: string) => Date.parse(`2026-11-24T${time}:00-05:00`)
const lunch = { hours: days.map((day) => ({ day, start: '11:00', end: '14:00' })), specialDays: [] }

async function device(at: string, more: { kind?: 'deb'; rolledBack?: string } = {}) {
  const { privateKey, publicKey } = feedKeys()
  const feed = await localFeed()
  const dataDir = tempDir()
  const program = join(dataDir, 'program', 'order-manager.AppImage')
  mkdirSync(join(dataDir, 'program'))
  writeFileSync(program, 'old')
  vi.stubEnv('APPIMAGE', program)
  onTestFinished(() => void vi.unstubAllEnvs())
  const clock = handClock(toronto(at))
  let orders: Moment['orders'] = []
  let prepared = 0
  if (more.rolledBack !== undefined)
    note(dataDir, { rolledBack: [{ version: more.rolledBack, why: 'ended', at: 5 }] })
  const locations = [{ name: 'Centre', timeZone: 'America/Toronto' }]
  const updater = createUpdater({
    dataDir,
    setting: readUpdatesSetting(dataDir, { url: feed.url, publicKeys: [publicKey] }),
    version: '1.0.0',
    installed: { kind: more.kind ?? 'appimage', program },
    clock,
    log: silentLog,
    moment: () => ({ now: clock.now(), orders, locations, menus: [lunch] }),
    onPrepared: () => (prepared += 1),
    reserve: 0,
  })
  onTestFinished(updater.stop)
  const ends = more.kind === 'deb' ? '.deb' : '.AppImage'
  return {
    dataDir,
    feed,
    clock,
    updater,
    step: () => updater.state().step,
    prepared: () => prepared,
    setOrders: (next: Moment['orders']) => (orders = next),
    publish: (version: string, stagingPercentage?: number) =>
      feed.publish({
        version,
        content: randomBytes(1_000),
        key: privateKey,
        file: `order-manager-${version}${ends}`,
        ...(stagingPercentage !== undefined && { more: { stagingPercentage } }),
      }),
    becomes: (is: string) => vi.waitFor(() => expect(updater.state().step.is).toBe(is), { timeout: 5_000 }),
  }
}
const live = [{ status: 'preparing', startAt: null }] as const

test('a version comes by itself, waits for the end of service, and is installed at a quiet moment (P5)', async () => {
  const { publish, updater, becomes, clock, prepared, dataDir, setOrders } = await device('12:00')
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  expect(updater.state().busy).toEqual({ is: 'open', location: 'Centre', until: toronto('14:00') })
  // An order that is still cooked when the doors close.
  setOrders(live)
  clock.advance(2 * hour + 60_000)
  expect(updater.state().busy).toEqual({ is: 'live-orders', count: 1 })
  expect(prepared()).toBe(0)
  setOrders([])
  expect(updater.state().busy).toBeNull()
  clock.advance(60_000)
  await becomes('installing')
  expect(prepared()).toBe(1)
  expect(readTrial(dataDir)).toMatchObject({ phase: 'prepared', from: '1.0.0', to: '1.1.0', copy: null })
  expect(existsSync(readTrial(dataDir)?.next ?? '')).toBe(true)
})

test('an order that comes while the feed is looked at once more keeps the station up', async () => {
  const { publish, updater, becomes, clock, prepared, setOrders, feed } = await device('20:00')
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  feed.serve(`order-manager-1.1.0.AppImage`, 'never asked again')
  setOrders([])
  expect(updater.install()).toBe('begun')
  setOrders(live)
  await becomes('ready')
  expect(prepared()).toBe(0)
})

test('a person may not have it installed in service hours or while an order is live, and may put it off', async () => {
  const { publish, updater, becomes, clock, prepared, step, setOrders } = await device('12:00')
  expect(updater.install()).toBe('not-ready')
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  expect(updater.install()).toBe('busy')
  expect(updater.later()).toBe('begun')
  clock.advance(3 * hour)
  expect(updater.state().busy).toBeNull()
  expect(prepared()).toBe(0)
  expect(step()).toMatchObject({ is: 'ready', laterUntil: toronto('12:00') + 1 + 24 * hour })
  setOrders(live)
  expect(updater.install()).toBe('busy')
  setOrders([])
  expect(updater.install()).toBe('begun')
  await becomes('installing')
})

test('what was put off stays put off over the next look at the feed; a newer version does not', async () => {
  const { publish, updater, becomes, clock, step } = await device('20:00')
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  updater.later()
  updater.check()
  await becomes('ready')
  await vi.waitFor(() => expect(step()).toMatchObject({ version: '1.1.0', laterUntil: expect.any(Number) }))
  publish('1.2.0')
  updater.check()
  await vi.waitFor(() => expect(step()).toMatchObject({ is: 'ready', version: '1.2.0', laterUntil: null }))
})

test('a version that was taken back is not installed, though it lies here', async () => {
  const { publish, updater, becomes, clock, prepared } = await device('20:00')
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  publish('1.0.0')
  clock.advance(60_000)
  await becomes('idle')
  expect(prepared()).toBe(0)
})

test('an older version and one that was rolled back here are not fetched; the next one is (P5)', async () => {
  const { publish, updater, becomes, feed } = await device('20:00', { rolledBack: '1.1.0' })
  for (const version of ['0.9.0', '1.1.0']) {
    publish(version)
    updater.check()
    await becomes('idle')
  }
  expect(feed.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([])
  publish('1.1.1')
  updater.check()
  await becomes('ready')
})

test('a staged version waits for its share of the devices, and comes once that has grown', async () => {
  const { publish, updater, becomes, step, dataDir } = await device('20:00')
  const share = shareOf(readNotes(dataDir).device) * 100
  publish('1.1.0', Math.floor(share))
  updater.check()
  await becomes('staged')
  expect(step()).toEqual({ is: 'staged', version: '1.1.0' })
  publish('1.1.0', Math.ceil(share + 0.001))
  updater.check()
  await becomes('ready')
  // The same device has the same place after a new start.
  expect(shareOf(readNotes(dataDir).device) * 100).toBe(share)
})

test('a feed that fails is tried again after an hour, and said', async () => {
  const { publish, updater, becomes, clock, step, feed } = await device('20:00')
  feed.serve('latest-linux.yml.sig', (request) => void request.socket.destroy())
  updater.start()
  clock.advance(1)
  await becomes('failed')
  expect(step()).toMatchObject({ why: 'unreachable' })
  publish('1.1.0')
  clock.advance(hour - 60_000)
  expect(step().is).toBe('failed')
  clock.advance(60_000)
  await becomes('ready')
})

test('a deb is brought and checked, and left to a person: it is never installed from here', async () => {
  const { publish, updater, becomes, clock, prepared, step } = await device('20:00', { kind: 'deb' })
  publish('1.1.0')
  updater.start()
  clock.advance(1)
  await becomes('ready')
  const { file } = step() as { file: string }
  expect(readFileSync(file)).toHaveLength(1_000)
  expect(updater.state().how).toBe('by-hand')
  expect(updater.install()).toBe('not-ready')
  clock.advance(5 * hour)
  expect(prepared()).toBe(0)
})

test('off, nobody is asked', async () => {
  const feed = await localFeed()
  const dataDir = tempDir()
  const clock = handClock(toronto('20:00'))
  const updater = createUpdater({
    dataDir,
    setting: { is: 'off', why: 'not-configured' },
    version: '1.0.0',
    installed: { kind: 'appimage', program: '/nowhere' },
    clock,
    log: silentLog,
    moment: () => null,
    onPrepared: () => {},
  })
  updater.start()
  clock.advance(100 * hour)
  expect([updater.check(), updater.install(), updater.later()]).toEqual(['off', 'off', 'off'])
  expect(updater.state()).toMatchObject({ off: 'not-configured', host: null })
  expect(feed.asked).toEqual([])
})

test("the moment is read off the station: its running orders, its locations' zones, the hours of its menus", async () => {
  const { core, post } = await testCore()
  expect(momentOf(core).orders).toEqual([])
  expect((await post('orders', orderDelivery())).status).toBe(202)
  const moment = momentOf(core)
  expect(moment.orders).toHaveLength(1)
  expect(moment.locations.map(({ timeZone }) => timeZone)).toContain('America/Toronto')
  expect(moment.menus.some(({ hours }) => hours.length > 0)).toBe(true)
})
