import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { soldOutUntil } from '#shared/menu/sold-out-until.ts'
import { describe, expect, it } from 'vitest'
import type { MenuExport } from '#shared/menu/export.ts'
import { openStore, type Store } from '#main/store/open.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { handClock, testCore } from '../support/core.ts'
import { scriptedDoorDash, type Trouble } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { startedStation } from '../support/started-station.ts'

const staff = { kind: 'staff' } as const
const accepted: OrderEvent = { type: 'accepted', prepMinutes: 15 }
const hour = 3_600_000

/** A running station with one order, whose device clock can be set. */
async function stationWith(script: Trouble[] = []) {
  const clock = handClock()
  const doordash = await scriptedDoorDash(script, { now: clock.now })
  const station = await testCore({ clock, access: doordash.access })
  station.core.start()
  await station.post('orders', orderDelivery({ id: 'p1' }))
  const order = () => {
    const found = station.store.orders.findByPlatformId('doordash', 'p1')
    if (!found) throw new Error('the order is gone')
    return found
  }
  const apply = (event: OrderEvent) => station.core.book.apply(order().id, event, staff)
  return { ...station, doordash, clock, order, apply }
}

/** A menu on its way to Centre. */
function exportAt(now: number, more: Partial<MenuExport>) {
  const one: MenuExport = {
    reference: 'reference',
    menuId: 'menu',
    version: 1,
    locationId: 'chez-loutre-centre',
    channel: 'doordash',
    state: 'exporting',
    step: 'waiting',
    requestedAt: now,
    requestedBy: 'Camille',
    sentAt: null,
    endedAt: null,
    platformMenuId: null,
    failure: null,
    attempts: 0,
    lastError: null,
    ...more,
  }
  const beside = { replaces: null, maybeHeard: true, mark: null, said: null }
  return { export: one, ...beside, notBefore: now + 5_000 }
}

describe.each([hour, -hour])('a device clock set by %i ms (B12)', (by) => {
  it('leaves an open order the time it had: no sooner failed, and no later', async () => {
    const { clock, order } = await stationWith()
    clock.advance(60_000)
    clock.set(by)
    clock.advance(10_000)
    expect(order()).toMatchObject({ status: 'new', confirmation: 'open' })
    expect(order().confirmBy - clock.now()).toBe(110_000)
    clock.advance(7 * 60_000)
    await expect.poll(order).toMatchObject({ status: 'failed', ending: { kind: 'not-answered-in-time' } })
  })

  it('holds no confirmation back, and gives none up', async () => {
    const { clock, order, apply, doordash, store, core } = await stationWith([503, 202])
    apply(accepted)
    await doordash.called(1)
    const changes = core.changes.orders.subscribe()
    while (store.outbox.of(order().id)[0]?.lastError === null) await changes.next()
    clock.set(by)
    clock.advance(30_000)
    await doordash.called(2)
    while (order().confirmation !== 'confirmed') await changes.next()
    expect(store.history.of(order().id).map(({ type }) => type)).toContain('clock-set')
  })

  it('keeps what can be taken back for ten seconds, and no longer', async () => {
    const { clock, order, apply } = await stationWith()
    apply(accepted)
    apply({ type: 'readied' })
    clock.set(by)
    clock.advance(5_000)
    expect(apply({ type: 'undone' }).ok).toBe(true)
    apply({ type: 'readied' })
    clock.advance(11_000)
    clock.set(by)
    expect(apply({ type: 'undone' })).toMatchObject({ ok: false, refusal: 'undo-expired' })
    expect(order().status).toBe('ready')
  })

  it('is noticed, written down and shown', async () => {
    const { clock, core } = await stationWith()
    clock.set(by)
    expect(core.device().clock).toMatchObject({ set: { at: clock.now(), byMs: by } })
  })

  it('moves every stored time something waits for', async () => {
    const { clock, store, order, apply } = await stationWith()
    const now = clock.now()
    apply({ type: 'refused', reason: 'too-busy', itemId: null, details: null })
    const printer = {
      id: 'kitchen',
      name: 'Kitchen',
      kind: 'network' as const,
      language: 'esc-pos' as const,
      queue: null,
      host: '127.0.0.1',
      port: 9,
      paper: 80 as const,
      codePage: 'windows1252' as const,
      tickets: ['kitchen' as const],
      locationId: null,
      route: usualRoute,
    }
    store.printers.save(printer)
    store.printJobs.add({
      id: 'job',
      orderId: order().id,
      day: null,
      printerId: 'kitchen',
      reroutedFrom: null,
      kind: 'kitchen',
      notice: 'none',
      sequence: 1,
      state: 'queued',
      problem: null,
      attempts: 0,
      revision: null,
      createdAt: now,
      releasedAt: null,
      notBefore: now + 5_000,
      changedAt: now,
    })
    store.soldOut.save({
      kind: 'item',
      sellableId: 'soup',
      locationId: order().locationId,
      channel: 'doordash',
      name: 'Soup',
      state: 'confirmed',
      since: now,
      until: now + 2 * hour,
      by: null,
      error: null,
      wanted: 'off-sale',
      sentAt: now,
      attempts: 1,
      notBefore: now + 60_000,
    })
    store.signInFailures.put('a@b.example', 5, now)
    const exporting = exportAt(now, { sentAt: now, state: 'exporting', step: 'sent' })
    store.menuExports.save(exporting)
    store.linkedAccounts.save({
      id: 'account',
      email: 'a@b.example',
      businessName: 'Chez Loutre',
      sealedToken: Buffer.from('sealed'),
      expiresAt: now + hour,
      linkedAt: now,
    })
    clock.set(by)
    expect(store.outbox.of(order().id)).toMatchObject([{ notBefore: now + 10_000 + by, createdAt: now + by }])
    expect(store.printJobs.find('job')).toMatchObject({ createdAt: now + by, notBefore: now + 5_000 + by })
    expect(store.soldOut.all()).toMatchObject([
      { since: now + by, until: now + 2 * hour + by, sentAt: now + by, notBefore: now + 60_000 + by },
    ])
    expect(store.menuExports.find(exporting.export.reference)).toMatchObject({
      notBefore: now + 5_000 + by,
      export: { sentAt: now + by },
    })
    expect(store.signInFailures.get('a@b.example')?.lastAt).toBe(now + by)
    expect(store.linkedAccounts.all()).toMatchObject([{ expiresAt: now + hour + by }])
  })
})

it('an 86 from before a start with a clock a month behind comes back when it was to, once the clock is right (B12)', async () => {
  const { store, clock } = await stationWith()
  const month = 30 * 24 * hour
  const since = clock.now() + month - 10 * 60_000
  const noted = {
    kind: 'item',
    locationId: 'chez-loutre-centre',
    channel: 'doordash',
    name: 'Soup',
    state: 'confirmed',
    since,
    by: null,
    error: null,
    wanted: 'off-sale',
    sentAt: since,
    attempts: 1,
    notBefore: since + 60_000,
  } as const
  const endOfDay = soldOutUntil({ type: 'end-of-day' }, since, {
    timeZone: 'America/Toronto',
    dayEndsAt: 240,
  })
  store.soldOut.save({ ...noted, sellableId: 'soup', until: since + 2 * hour })
  store.soldOut.save({ ...noted, sellableId: 'stew', until: endOfDay })
  clock.set(month)
  expect(store.soldOut.all()).toMatchObject([
    { since, until: since + 2 * hour },
    { since, until: endOfDay },
  ])
})

it('a menu sent after the clock was set back is still the last one sent (B12)', async () => {
  const { store, clock } = await stationWith()
  store.menuExports.save(exportAt(clock.now(), { reference: 'before', state: 'failed', step: 'done' }))
  store.menuExports.save(
    exportAt(clock.now() - hour, { reference: 'after', state: 'accepted', step: 'done' }),
  )
  expect(store.menuExports.last('chez-loutre-centre', 'doordash')?.export.reference).toBe('after')
})

describe('a device clock set back by an hour while the station was off (B12)', () => {
  it('holds no confirmation back: what is due later than it can have been meant is due now', async () => {
    const clock = handClock()
    const first = await testCore({ clock, access: null })
    await first.post('orders', orderDelivery({ id: 'p1' }))
    const id = first.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
    first.core.book.apply(id, accepted, staff)
    await first.close()

    const setBack = handClock(clock.now() - hour)
    const doordash = await scriptedDoorDash([], { now: setBack.now })
    const second = await testCore({
      clock: setBack,
      access: doordash.access,
      dataDir: first.dataDir,
    })
    second.core.start()
    await doordash.called(1)
    const order = second.store.orders.find(id)
    expect(order?.receivedAt).toBe(second.core.clock.now())
  })
})

type Pointer = Parameters<Store['orderFetches']['want']>[1]

describe('an order that is still to be read at its channel (B12)', () => {
  const pointer = { platformOrderId: 'u1' } as Pointer
  const waiting = async () => {
    const { store } = await testCore({ access: null })
    const now = Date.now()
    store.orderFetches.want('uber-eats', pointer, now)
    const [one] = store.orderFetches.waiting()
    store.orderFetches.postpone(one?.id ?? 0, { notBefore: now + 1_000, error: 'ECONNRESET' })
    return { store, now, dueAt: () => store.orderFetches.waiting()[0]?.at }
  }

  it.each([hour, -hour])('is read no later when the clock is set by %i ms', async (by) => {
    const { store, now, dueAt } = await waiting()
    store.runningTimes.move(by, now)
    expect(dueAt()).toBe(now + 1_000 + by)
  })

  it('is read at the next start when the clock was set back while the station was off', async () => {
    const { store, now, dueAt } = await waiting()
    store.runningTimes.clamp(now - hour)
    expect(dueAt()).toBe(now - hour)
  })
})

it('a clock set back by five minutes while the station was off holds up no call, no read and no ticket (B12)', async () => {
  const clock = handClock(Date.now() + 5 * 60_000)
  const first = await testCore({ clock, access: null })
  await first.post('orders', orderDelivery({ id: 'p1' }))
  const id = first.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
  first.core.book.apply(id, accepted, staff)
  first.store.orderFetches.want('uber-eats', { platformOrderId: 'u1' } as Pointer, clock.now())
  const written = clock.now()
  const due = written + 10_000
  const [call] = first.store.outbox.of(id)
  const [read] = first.store.orderFetches.waiting()
  const [ticket] = first.store.printJobs.of(id)
  first.store.outbox.postpone(call?.id ?? 0, { notBefore: due, error: '503', maybeHeard: false }, written)
  first.store.orderFetches.postpone(read?.id ?? 0, { notBefore: due, error: '503' })
  if (ticket) first.store.printJobs.save({ ...ticket, notBefore: due })
  await first.close()
  writeFileSync(join(first.dataDir, 'last-alive'), new Date(written).toISOString())

  const station = await startedStation(first.dataDir)
  await station.close()
  const store = openStore(first.dataDir)
  const latest = Date.now() + 10_000
  expect(store.outbox.of(id)[0]?.notBefore).toBeLessThanOrEqual(latest)
  expect(store.orderFetches.waiting()[0]?.at).toBeLessThanOrEqual(latest)
  expect(store.printJobs.of(id)[0]?.notBefore).toBeLessThanOrEqual(latest)
  expect(store.orders.find(id)?.receivedAt).toBeLessThanOrEqual(latest)
  expect(store.history.of(id).map(({ type }) => type)).toContain('clock-set')
  store.close()
})

describe('an order that is to be read later (B12)', () => {
  const again = async () => {
    const { store } = await testCore({ access: null })
    const now = Date.now()
    const read = (inMs: number) => store.orderFetches.again('uber-eats', 'u1', now, inMs)
    store.orderFetches.want('uber-eats', { platformOrderId: 'u1' } as Pointer, now)
    const dueAt = () => store.orderFetches.waiting()[0]?.at
    const done = () => {
      const [one] = store.orderFetches.waiting()
      store.orderFetches.done(one?.id ?? 0, store.orderFetches.find(one?.id ?? 0)?.wanted ?? 0)
    }
    return { store, now, read, dueAt, done }
  }

  it('is read at once when it is told of once more meanwhile, whichever came first', async () => {
    const { now, read, dueAt, done } = await again()
    read(60_000)
    expect(dueAt()).toBe(now)
    done()
    read(60_000)
    expect(dueAt()).toBe(now + 60_000)
    read(0)
    expect(dueAt()).toBe(now)
  })

  it('is read then as well, where a read of it waits or is under way when that is wished', async () => {
    const { now, read, dueAt, done } = await again()
    read(300_000)
    expect(dueAt()).toBe(now)
    done()
    expect(dueAt()).toBe(now + 300_000)
    done()
    expect(dueAt()).toBeUndefined()
  })

  it('is read then as well, where it is told of and read before', async () => {
    const { store, now, read, dueAt, done } = await again()
    done()
    read(300_000)
    store.orderFetches.want('uber-eats', { platformOrderId: 'u1' } as Pointer, now + 60_000)
    expect(dueAt()).toBe(now + 60_000)
    done()
    expect(dueAt()).toBe(now + 300_000)
  })

  it('is read once where its read fails, and is told of again before the next attempt', async () => {
    const { store, now, dueAt, done } = await again()
    const [one] = store.orderFetches.waiting()
    store.orderFetches.postpone(one?.id ?? 0, { notBefore: now + 15_000, error: '503' })
    store.orderFetches.want('uber-eats', { platformOrderId: 'u1' } as Pointer, now)
    expect(dueAt()).toBe(now)
    done()
    expect(dueAt()).toBeUndefined()
  })

  it.each([hour, -hour])('moves along with a clock that is set by %i ms', async (by) => {
    const { store, now, read, dueAt, done } = await again()
    read(60_000)
    store.runningTimes.move(by, now)
    done()
    expect(dueAt()).toBe(now + 60_000 + by)
  })

  it.each([hour, -hour])('planned for later moves along with a clock that is set by %i ms', async (by) => {
    const { store, now, read, dueAt, done } = await again()
    done()
    read(60_000)
    store.runningTimes.move(by, now)
    expect(dueAt()).toBe(now + 60_000 + by)
  })
})
