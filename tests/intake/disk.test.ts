import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { handClock, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'

/** Another program that has begun to write and does not let go. */
function intruder(dataDir: string) {
  const other = new Database(join(dataDir, 'orders.db'))
  other.exec('BEGIN IMMEDIATE')
  return {
    letGo: () => {
      other.exec('ROLLBACK')
      other.close()
    },
  }
}

describe('another program that holds the data file', () => {
  it('has orders answered 503 and the screen told; afterwards all goes on', async () => {
    const { post, store, core, dataDir, url } = await testCore()
    const other = intruder(dataDir)
    const refused = await post('orders', orderDelivery({ id: 'r1' }))
    expect(refused).toMatchObject({ status: 503, body: { error: { code: 'STORE_UNAVAILABLE' } } })
    expect(JSON.stringify(refused.body)).not.toMatch(/SQLITE|\//)
    expect(core.device().storeProblem).toBe('busy')
    const health = await fetch(`${url}/healthz`)
    expect({ status: health.status, body: await health.json() }).toEqual({
      status: 503,
      body: { ok: false, problem: 'busy', wrongSecrets: 0 },
    })
    other.letGo()
    expect((await post('orders', orderDelivery({ id: 'r1' }))).status).toBe(202)
    expect(core.device().storeProblem).toBeNull()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(store.orders.count()).toBe(1)
  })

  it('never makes the station stand still: not the first delivery, nor a rush of them', async () => {
    const { post, dataDir } = await testCore()
    const other = intruder(dataDir)
    const stillness = monitorEventLoopDelay({ resolution: 5 })
    stillness.enable()
    for (let round = 0; round < 5; round += 1) {
      const rush = Array.from({ length: 20 }, (_, number) =>
        post('orders', orderDelivery({ id: `o${round}-${number}` })),
      )
      for (const { status } of await Promise.all(rush)) expect(status).toBe(503)
    }
    stillness.disable()
    other.letGo()
    // In nanoseconds. One wait of a tenth of a second is allowed; the machine may be busy with other tests.
    expect(stillness.max / 1e6).toBeLessThan(1_000)
  })

  it('loses no word of an answer that got lost meanwhile: it is noted as soon as that can be written', async () => {
    const clock = handClock()
    const { post, store, core, dataDir } = await testCore({ clock })
    await post('orders', orderDelivery({ id: 'r1' }))
    const order = store.orders.findByPlatformId('doordash', 'r1')
    if (!order) throw new Error('no order')
    const types = () => store.history.of(order.id).map(({ type }) => type)
    const other = intruder(dataDir)
    core.answerLost({ status: 202, body: {}, orderId: order.id })
    expect(types()).not.toContain('answer-lost')
    other.letGo()
    clock.advance(5_000)
    expect(types()).toContain('answer-lost')
  })

  it('is forgotten as soon as it lets go, without an order to learn it from', async () => {
    const clock = handClock()
    const { post, core, dataDir } = await testCore({ clock })
    const other = intruder(dataDir)
    await post('orders', orderDelivery())
    clock.advance(5_000)
    expect(core.device().storeProblem).toBe('busy')
    other.letGo()
    clock.advance(30_000)
    expect(core.device().storeProblem).toBeNull()
  })
})

describe.skipIf(!diskKinds().includes('enospc'))('a full disk', () => {
  it('has orders answered 503 and is named; with room again it is forgotten, and nothing is lost', async () => {
    const disk = makeDisk('enospc')
    const clock = handClock()
    const { post, core, store } = await testCore({ clock, dataDir: disk.dir })
    const stored: string[] = []
    disk.fill()
    for (let order = 0; order < 50; order += 1) {
      const { status } = await post('orders', orderDelivery({ id: `o${order}` }))
      if (status === 202) stored.push(`o${order}`)
      else expect(status).toBe(503)
    }
    expect(core.device().storeProblem).toBe('full')
    clock.advance(60_000)
    expect(core.device().storeProblem).toBe('full')
    disk.free()
    clock.advance(60_000)
    expect(core.device().storeProblem).toBeNull()
    expect((await post('orders', orderDelivery({ id: 'later' }))).status).toBe(202)
    expect(
      store.orders
        .onBoard()
        .map((order) => order.platformOrderId)
        .toSorted(),
    ).toEqual([...stored, 'later'].toSorted())
  })
})
