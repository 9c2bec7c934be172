import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createReader } from '#main/reading/reader.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { type HandClock, handClock, silentLog, tempDir, testCore } from '../support/core.ts'
import { builtReadWorker, startedStation } from '../support/started-station.ts'

const oddWorker = fileURLToPath(new URL('odd-worker.mjs', import.meta.url))

/** A station's store with one order, and a reader of it. `steps` is how long the odd worker counts, 0 kills it. */
async function reading(script: string, steps = 0, clock: HandClock = handClock()) {
  const one = await testCore()
  await one.post('orders', orderDelivery())
  process.env['ODD_WORKER_STEPS'] = String(steps)
  const logged: string[] = []
  const log = { ...silentLog, error: (_: unknown, message: string) => void logged.push(message) }
  const reader = createReader({ file: one.store.file, script, clock, random: () => 0, log })
  onTestFinished(reader.stop)
  return {
    ...one,
    ...reader,
    clock,
    logged,
    revive: (to: number) => (process.env['ODD_WORKER_STEPS'] = String(to)),
  }
}

const unreadable = expect.objectContaining({ code: 'UNREADABLE' })

test('the built read worker answers with what is committed, and sees what comes later', async () => {
  const { reads, post } = await reading(builtReadWorker)
  expect(await reads.orders.count()).toBe(1)
  await post('orders', orderDelivery())
  expect(await reads.orders.count()).toBe(2)
})

test('a read worker that dies fails the reads under way, and comes back after a wait', async () => {
  const { reads, clock, revive } = await reading(oddWorker)
  const both = await Promise.allSettled([reads.orders.count(), reads.orders.count()])
  expect(both.map((one) => one.status === 'rejected' && one.reason)).toEqual([unreadable, unreadable])
  // It is not started again at once, so that a file that kills it does not keep the device busy.
  await expect.poll(() => reads.orders.count().catch((error: unknown) => error)).toEqual(unreadable)
  revive(10)
  await expect(reads.orders.count()).rejects.toEqual(unreadable)
  clock.advance(60_000)
  expect(await reads.orders.count()).toBe(1)
})

test('a read that takes long holds up no delivery', async () => {
  const { reads, post } = await reading(oddWorker, 6_000_000)
  let isOver = false
  const read = reads.orders.count().then((count) => {
    isOver = true
    return count
  })
  for (let delivery = 0; delivery < 20; delivery += 1)
    expect((await post('orders', orderDelivery())).status).toBe(202)
  expect(isOver).toBe(false)
  // What it began to read is what it counts: the orders of meanwhile wait for the next read.
  expect(await read).toBeLessThanOrEqual(21)
})

test('a station ends while a read is under way, and the read fails', async () => {
  const { reads, stop } = await reading(oddWorker, 2_000_000)
  const read = expect(reads.orders.count()).rejects.toEqual(unreadable)
  await stop()
  await read
  await expect(reads.orders.count()).rejects.toEqual(unreadable)
})

test('a started station reads through its worker, and its end leaves no thread behind', async () => {
  const station = await startedStation(tempDir())
  expect(await station.core.reads.orders.count()).toBe(0)
  await station.close()
  await expect(station.core.reads.orders.count()).rejects.toEqual(unreadable)
})
