import { closeSync, openSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempDir, testCore } from '../support/core.ts'
import { scriptedDoorDash } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { beneath, diskKinds, makeDisk } from '../support/full-disk.ts'
import { cli, startHeadless } from '../support/headless.ts'

type Station = Awaited<ReturnType<typeof startHeadless>>

/** Long enough for a loop without waits to write megabytes, in ms. */
const watchedMs = 4_000
/** What a station may write about it meanwhile, in bytes. */
const mostBytes = 40_000

/** A folder a station has worked in, where a command waits to be sent to DoorDash and the time of an 86 is up. */
async function folderWithWork(dataDir: string, args: readonly string[]): Promise<string> {
  const before = await startHeadless(['--data', dataDir, ...args])
  await before.kill('SIGTERM')
  const { core, store, post, close } = await testCore({ dataDir, access: null })
  await post('orders', orderDelivery({ id: 'waiting' }))
  const id = store.orders.findByPlatformId('doordash', 'waiting')?.id ?? ''
  core.book.apply(id, { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
  const now = Date.now()
  store.soldOut.save({
    kind: 'item',
    sellableId: 'itm-soup',
    name: 'Soup',
    locationId: 'chez-loutre-centre',
    channel: 'doordash',
    state: 'confirmed',
    since: now - 3_600_000,
    until: now - 1,
    by: null,
    error: null,
    wanted: 'off-sale',
    sentAt: now - 3_600_000,
    attempts: 0,
    notBefore: now + 3_600_000,
  })
  await close()
  return id
}

/** A DoorDash that takes everything, and how a station is started with it, or where it cannot be reached. */
async function doordash() {
  const { calls, access } = await scriptedDoorDash()
  const dir = tempDir()
  const argsFor = (name: string, baseUrl: string) => {
    writeFileSync(join(dir, name), JSON.stringify({ ...access, baseUrl }))
    return ['--demo', '--no-sandbox', '--doordash', join(dir, name)]
  }
  return {
    calls,
    args: argsFor('here', access.baseUrl),
    unreachable: argsFor('nowhere', 'http://127.0.0.1:1'),
  }
}

/** It answers on both its ports all the time, says what is wrong, and writes little. */
async function expectAlive({ ready, errors }: Pick<Station, 'ready' | 'errors'>): Promise<void> {
  const before = errors().length
  const until = Date.now() + watchedMs
  while (Date.now() < until) {
    const signal = AbortSignal.timeout(3_000)
    expect((await fetch(new URL('/healthz', ready.ui), { signal })).status).toBe(200)
    const health = (await (await fetch(`${ready.intake}/healthz`, { signal })).json()) as { problem: string }
    expect(health.problem).toMatch(/^(full|io)$/)
    await sleep(200)
  }
  expect(errors().length - before).toBeLessThan(mostBytes)
}

const isAboutOrder = ({ path }: { path: string }) => path.includes('/orders/waiting')

async function expectConfirmedOnce(
  dataDir: string,
  id: string,
  calls: () => readonly { path: string }[],
): Promise<void> {
  const order = () => cli<{ confirmation: string }>(dataDir, 'orders', 'show', id)
  await expect.poll(order, { timeout: 40_000, interval: 1_000 }).toMatchObject({ confirmation: 'confirmed' })
  expect(calls().filter(isAboutOrder)).toHaveLength(1)
}

describe.skipIf(!diskKinds().includes('enospc'))('a station whose disk is full when it starts', () => {
  it('comes up with work waiting and an 86 that is over, stays well, and carries all of it out when there is room', async () => {
    const disk = makeDisk('enospc')
    const dataDir = join(disk.dir, 'data')
    const { args, calls } = await doordash()
    const id = await folderWithWork(dataDir, args)
    disk.fill()
    const station = await startHeadless(['--data', dataDir, ...args])
    await expectAlive(station)
    expect(calls()).toEqual([])
    disk.free()
    // The station has the file to itself after such a start: it ends before anybody else looks.
    await expect.poll(() => calls().filter(isAboutOrder).length, { timeout: 40_000 }).toBe(1)
    expect(await station.kill('SIGTERM')).toBe(0)
    await expectConfirmedOnce(dataDir, id, calls)
  })
})

describe.each(diskKinds())('a station whose disk gets full (%s)', (kind) => {
  it('while it works stays well, ends when it is told to, and goes on at its next start', async () => {
    const disk = makeDisk(kind)
    const dataDir = join(disk.dir, 'data')
    const { args, unreachable, calls } = await doordash()
    const id = await folderWithWork(dataDir, unreachable)
    const first = await startHeadless(['--data', dataDir, ...unreachable], { through: beneath })
    disk.covers(first.child.pid ?? 0)
    disk.fill()
    // The first order meets it.
    const refused = await fetch(`${first.ready.intake}/orders`, {
      method: 'POST',
      headers: { authorization: 'demo-secret' },
      body: JSON.stringify(orderDelivery({ id: 'refused' })),
    })
    expect(refused.status).toBe(503)
    await expectAlive(first)
    const from = Date.now()
    expect(await first.kill('SIGTERM')).toBe(0)
    expect(Date.now() - from).toBeLessThan(8_000)
    disk.free()

    const second = await startHeadless(['--data', dataDir, ...args])
    await expectConfirmedOnce(dataDir, id, calls)
    expect(await second.kill('SIGTERM')).toBe(0)
  })
})

it.skipIf(process.platform !== 'linux')(
  'a log that takes nothing ends nothing, whoever makes it write (a refused screen)',
  async () => {
    const full = openSync('/dev/full', 'w')
    onTestFinished(() => closeSync(full))
    const station = await startHeadless(['--data', tempDir(), '--demo', '--no-sandbox'], { stderr: full })
    const { port, host } = new URL(station.ready.ui)
    for (let n = 0; n < 30; n += 1) {
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            `GET /api HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
          )
        })
        socket.on('data', () => {}).on('close', () => resolve())
        socket.on('error', reject)
      })
    }
    expect((await fetch(station.ready.ui)).status).toBe(200)
    expect(await station.kill('SIGTERM')).toBe(0)
  },
)
