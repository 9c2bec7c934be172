import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { calmLog } from '#main/logging/calm-log.ts'
import {
  carte,
  centre,
  doordash,
  handClock,
  menuSandbox,
  type MenuStation,
  menuStation,
  priceAtDoorDash,
  withPrice,
} from '../menus/menu-station.ts'
import type { HandClock } from '../support/core.ts'
import { diskKinds, type FullDisk, makeDisk, watchWrites } from '../support/full-disk.ts'

/** How long the disk stays full, and how long the rest may then take, in ms of the station's time. */
const fullForMs = 2 * 60_000
const atMostMs = 10 * 60_000
/** Lines a log may get of a disk that is full for two minutes: ten of each kind, and there are few kinds. */
const mostLines = 60

/** A disk that gets full right before one write of the station, and has room again two minutes later. */
type Fault = { disk: FullDisk; isFull: boolean; wasFull: boolean; lines: number }

/** What a station goes through in an evening, with everybody around it doing as they do when they are refused. */
async function evening(one: MenuStation, clock: HandClock, fault: Fault): Promise<void> {
  const { core, sandbox, staff } = one
  let fullSince: number | null = null

  /** Everything that waits for nothing but itself is over. */
  async function rest(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.all([
        core.menus.idle(),
        core.integrations.idle(),
        core.outbox.idle(),
        core.feedback.idle(),
      ])
      await setImmediate()
    }
  }

  /** The station lives through the full disk: it answers, says what is wrong, and neither spins nor fills its log. */
  async function liveThrough(): Promise<void> {
    if (!fault.isFull || fullSince !== null) return
    fullSince = clock.now()
    while (clock.now() - fullSince < fullForMs) {
      await rest()
      clock.advance(1_000)
      await rest()
    }
    expect(core.device().storeProblem).toMatch(/^(full|io)$/)
    // A full disk is nobody's bug.
    expect(core.device().troubles).toEqual([])
    expect((await fetch(`${one.url}/healthz`)).status).toBe(503)
    expect(fault.lines).toBeLessThan(mostLines)
    fault.disk.free()
    fault.isFull = false
    fault.wasFull = true
  }

  async function until(is: () => boolean): Promise<void> {
    const from = clock.now()
    for (;;) {
      await rest()
      await liveThrough()
      if (is()) return
      if (clock.now() - from > atMostMs) throw new Error('what was waited for did not come')
      clock.advance(1_000)
    }
  }

  /** Whoever is refused tries again once the screen says that orders can be stored; `isDone` tells what came through. */
  async function persist(attempt: () => Promise<unknown>, isDone: () => boolean): Promise<void> {
    for (let tries = 0; !isDone(); tries += 1) {
      if (tries > 3) throw new Error('refused again and again')
      await attempt().catch((error: unknown) => {
        if (!fault.isFull) throw error
      })
      await rest()
      await liveThrough()
    }
  }

  // Nobody but the kitchen moves it: DoorDash does not repeat what it says of its dashers.
  sandbox.control.setDashersMove(false)

  // Intake: DoorDash sends an order; one that was refused has failed there, and its customer orders again.
  let platformId = ''
  const orderNow = () => one.store.orders.findByPlatformId('doordash', platformId)
  await persist(
    async () => {
      const placed = sandbox.control.place({ store: centre })
      if (!placed.ok) throw new Error(placed.message)
      platformId = placed.order.id
      await placed.delivery
    },
    () => orderNow() !== undefined,
  )
  const id = orderNow()?.id ?? ''

  // A person accepts it; DoorDash is told and tickets are printed.
  await persist(
    () => staff.orders.accept({ id, prepMinutes: 15 }),
    () => orderNow()?.status === 'preparing',
  )

  // Settings are saved.
  await persist(
    () => staff.device.saveSettings({ volume: 0.5 }),
    () => core.settings().volume === 0.5,
  )

  // A dish is taken off sale for an hour.
  const sold = (await staff.soldOut.catalog()).find(
    (it) => it.kind === 'item' && it.locationIds.includes(centre),
  )
  if (!sold) throw new Error('nothing is sold')
  const what = { kind: sold.kind, id: sold.id, locationIds: [centre] }
  await persist(
    () => staff.soldOut.take({ ...what, until: { type: 'hours', hours: 1 } }),
    () => one.store.soldOut.all().length === 1,
  )
  await until(
    () =>
      orderNow()?.confirmation === 'confirmed' &&
      one.store.printJobs.of(id).every(({ state }) => state === 'printed') &&
      one.store.soldOut.all()[0]?.state === 'confirmed',
  )

  // The order is ready, DoorDash is told, and it leaves; some hours later it is history.
  await persist(
    () => staff.orders.ready({ id }),
    () => orderNow()?.status === 'ready',
  )
  await until(() => one.store.outbox.counts().waiting === 0)
  await persist(
    () => staff.orders.pickedUp({ id }),
    () => orderNow()?.status === 'picked_up',
  )

  // A menu is saved and published.
  let client = one.client
  let isSignedIn = false
  await persist(
    async () => {
      client = await one.signIn()
      isSignedIn = true
    },
    () => isSignedIn,
  )
  const menu = await carte({ client })
  const draft = () => one.store.menus.find(menu.id)
  await persist(
    () =>
      client.menus.save({
        menuId: menu.id,
        baseVersion: menu.version,
        document: withPrice(menu.document, 1_234),
      }),
    () => draft()?.version !== menu.version,
  )
  const exportNow = () => one.store.menuExports.last(centre, 'doordash')?.export
  await persist(
    () =>
      client.menus.publish({ menuId: menu.id, version: draft()?.version ?? 0, targets: [doordash(centre)] }),
    () => exportNow() !== undefined,
  )
  await until(() => exportNow()?.state === 'accepted')

  // The hour is over: the dish comes back by itself.
  const [soldOut] = one.store.soldOut.all()
  clock.advance(Math.max(0, (soldOut?.until ?? 0) - clock.now()))
  await until(() => one.store.soldOut.all().length === 0)
  clock.advance(3_600_000)
  await until(() => orderNow()?.status === 'completed')
}

/** Nothing is missing, and nothing is there twice: in the store, on paper and at DoorDash. */
async function expectOnce(one: MenuStation): Promise<void> {
  const orders = one.sandbox.control.orders().filter(({ state }) => state !== 'failed')
  expect(orders).toHaveLength(1)
  const order = one.store.orders.findByPlatformId('doordash', orders[0]?.id ?? '')
  expect(one.store.orders.count()).toBe(1)
  const history = one.store.history.of(order?.id ?? '').map(({ type }) => type)
  for (const type of ['received', 'accepted', 'confirm-taken', 'readied', 'picked-up', 'completed'])
    expect(
      history.filter((one) => one === type),
      `${type} in ${history.join()}`,
    ).toHaveLength(1)
  const confirms = one.calls('PATCH', `/orders/${orders[0]?.id}`)
  expect(confirms.map(({ answer }) => answer)).toEqual([202, 202])

  const tickets: string[] = []
  const roll = one.printing.paperRoll(AbortSignal.abort())
  for await (const left of roll) tickets.push(...left.map(({ jobId }) => jobId))
  const jobs = one.store.printJobs.of(order?.id ?? '')
  expect(tickets.toSorted()).toEqual(jobs.map((job) => job.id).toSorted())
  expect(jobs.map((job) => `${job.kind} ${job.state}`).toSorted()).toEqual([
    'customer printed',
    'kitchen printed',
  ])

  expect(priceAtDoorDash(one, centre)).toEqual([1_234])
  expect(one.calls('PATCH', '/api/v1/menus')).toHaveLength(1)
  const shop = one.sandbox.menus.shop(centre)
  const items = shop?.menus.flatMap((menu) => menu.categories.flatMap((category) => category.items)) ?? []
  expect(items.filter((item) => item.isSoldOut)).toEqual([])
  expect(one.core.settings().volume).toBe(0.5)
  expect(one.core.device()).toMatchObject({ storeProblem: null, troubles: [] })
}

/** Counts the writes of the stations of a test, and fills the disk before one of them. */
function writeCounter() {
  let seen = 0
  let from: number | null = null
  let onWrite = (_n: number) => {}
  const names = new Map<number, string>()
  watchWrites({
    before: (n) => {
      seen = n
      if (from !== null) onWrite(n - from)
    },
    wrote: (n, sql) => {
      if (from !== null) names.set(n - from, sql.replaceAll(/\s+/g, ' ').slice(0, 60))
    },
  })
  return {
    /** From here on writes are counted, the next is number 1. */
    begin: (hook: (n: number) => void): void => {
      from = seen
      names.clear()
      onWrite = hook
    },
    end: (): ReadonlyMap<number, string> => {
      from = null
      return new Map(names)
    },
  }
}

/** Goes through the evening with the disk full before write number `at`; answers which writes there were, and whether it was. */
async function live(
  disk: FullDisk,
  counter: ReturnType<typeof writeCounter>,
  at: number | null,
): Promise<{ writes: ReadonlyMap<number, string>; wasFull: boolean }> {
  const clock = handClock()
  const dataDir = join(disk.dir, 'data')
  const fault: Fault = { disk, isFull: false, wasFull: false, lines: 0 }
  const count = () => void (fault.lines += 1)
  const sandbox = await menuSandbox({ clock })
  const one = await menuStation({
    clock,
    sandbox,
    dataDir,
    log: calmLog({ info: count, warn: count, error: count }, clock.steady),
  })
  one.printing.start()
  await carte(one)
  counter.begin((n) => {
    if (n !== at) return
    disk.fill()
    fault.isFull = true
    fault.lines = 0
  })
  try {
    await evening(one, clock, fault)
    await expectOnce(one)
  } finally {
    disk.free()
    await one.printing.stop()
    await one.close()
    await sandbox.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { writes: counter.end(), wasFull: fault.wasFull }
}

describe.each(diskKinds())('a disk that gets full (%s)', (kind) => {
  it(
    'at any write of an evening loses nothing, doubles nothing and is said truly',
    { timeout: 600_000 },
    async () => {
      const disk = makeDisk(kind)
      disk.covers(process.pid)
      const counter = writeCounter()
      const { writes } = await live(disk, counter, null)
      for (const point of points) expect([...writes.values()].join('\n')).toContain(point)
      const failed: string[] = []
      let times = 0
      for (const [at, sql] of writes) {
        try {
          if ((await live(disk, counter, at)).wasFull) times += 1
        } catch (error) {
          failed.push(`write ${at} (${sql}): ${String(error)}`)
        }
      }
      expect(failed).toEqual([])
      // What answers when is not the same every evening: a few of the last numbers may not come up again.
      expect(times).toBeGreaterThan(writes.size * 0.9)
    },
  )
})

/** What an evening writes, by what each write begins with: none of them may be left out by accident. */
const points = [
  'INSERT INTO ticket_numbers',
  'UPDATE orders',
  'UPDATE outbox SET attempts',
  'INSERT INTO settings',
  'INSERT INTO sold_out',
  'INSERT INTO menu_exports',
  'UPDATE print_jobs',
]
