import { describe, expect, it, onTestFinished } from 'vitest'
import { believableDate, createServerTime } from '#main/channels/protocol/server-time.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { handClock, testCore } from '../support/core.ts'
import { orderOf } from '../sandbox/stage.ts'
import { createManualClock } from '../sandbox/manual-clock.ts'

const minute = 60_000

/** A station whose clock is ahead of DoorDash's by so much (negative: slow), with an order waiting at DoorDash. */
async function stationAhead(aheadMs: number) {
  const there = createManualClock()
  const clock = handClock(there.now() + aheadMs)
  const sandbox = await createSandbox({ clock: there, intakeSecret: 'demo-secret' })
  onTestFinished(() => sandbox.close())
  const station = await testCore({ clock, access: { baseUrl: sandbox.apiBase, key: sandbox.accessKey } })
  sandbox.control.setIntake({ url: station.url, secret: 'demo-secret' })
  return { ...station, there, clock, sandbox }
}

describe('a device whose clock is wrong (B12)', () => {
  it.each([4 * minute, -40 * minute])('by %i ms still confirms its orders, and says so', async (ahead) => {
    const { core, store, sandbox, there } = await stationAhead(ahead)
    const changes = core.changes.orders.subscribe()
    const placed = orderOf(sandbox.control.place({ preset: 'everyday' }))
    await sandbox.control.until(placed.id, ['waiting'])
    const order = store.orders.findByPlatformId('doordash', placed.id)
    if (!order) throw new Error('the order did not come')
    core.book.apply(order.id, { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
    while (store.orders.find(order.id)?.confirmation !== 'confirmed') await changes.next()
    expect(core.device().clock.aheadMs).toBe(ahead)
    expect(core.device().channels).toMatchObject([{ lastError: null }])
    const calls = sandbox.control.calls().filter(({ orderId }) => orderId === placed.id)
    expect(calls.map(({ answer }) => answer)).toEqual([401, 202])
    // What is promised is promised in DoorDash's time.
    const { prep_time } = JSON.parse(calls[1]?.body ?? '{}') as { prep_time: string }
    expect(Date.parse(prep_time) - there.now()).toBe(15 * minute)
  })
})

describe('what servers say of the time (B12)', () => {
  const asked = Date.parse('2026-11-24T17:40:00Z')
  const time = () => {
    const clock = handClock(asked)
    let changes = 0
    const known = createServerTime({ clock, onChange: () => (changes += 1) })
    const hear = (aheadMs: number, tookMs = 100) =>
      known.heard({ date: Math.floor((clock.now() - aheadMs) / 1_000) * 1_000, sentAt: clock.now(), tookMs })
    return { clock, known, hear, changes: () => changes }
  }

  it('is believed once three answers agree, and not before', () => {
    const { known, hear, clock } = time()
    hear(4 * minute)
    hear(4 * minute)
    expect(known.aheadMs()).toBeNull()
    hear(-9 * minute)
    hear(4 * minute)
    expect([known.aheadMs(), known.now()]).toEqual([null, clock.now()])
    hear(4 * minute)
    hear(4 * minute)
    expect([known.aheadMs(), known.now()]).toEqual([4 * minute, clock.now() - 4 * minute])
  })

  it('never changes anything for a clock that is right, or for answers that took too long', () => {
    const { known, hear, clock } = time()
    for (let answers = 0; answers < 3; answers += 1) hear(-20_000)
    expect([known.aheadMs(), known.now()]).toEqual([0, clock.now()])
    for (let answers = 0; answers < 3; answers += 1) hear(5 * minute, 20_000)
    expect(known.aheadMs()).toBe(0)
  })

  it('is forgotten at once when somebody sets the clock right', () => {
    const { known, hear, clock } = time()
    for (let answers = 0; answers < 3; answers += 1) hear(4 * minute)
    clock.set(-4 * minute)
    expect([known.aheadMs(), known.now()]).toEqual([0, clock.now()])
  })

  it.each([null, 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'soon'])(
    'is not taken from a Date of %s',
    (header) => expect(believableDate(header)).toBeNull(),
  )
})

it('a key that is refused although the clock is right is not a matter of time, nor of the line', async () => {
  const { core, store, sandbox } = await stationAhead(0)
  const changes = core.changes.orders.subscribe()
  sandbox.control.stageFault({ kind: 'api-401', count: 1 })
  const placed = orderOf(sandbox.control.place({ preset: 'everyday' }))
  await sandbox.control.until(placed.id, ['waiting'])
  const order = store.orders.findByPlatformId('doordash', placed.id)
  core.book.apply(order?.id ?? '', { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
  while (store.outbox.of(order?.id ?? '')[0]?.lastError == null) await changes.next()
  expect(sandbox.control.calls().filter(({ action }) => action === 'confirm')).toHaveLength(1)
  expect(core.device().channels).toMatchObject([{ lastFailure: 'key-refused' }])
  expect(core.device().clock.aheadMs).toBeNull()
})
