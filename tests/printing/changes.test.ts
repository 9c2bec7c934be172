import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printer } from './sending.ts'
import { done, networkPrinter, staff, station } from './station.ts'

/** A change of the channel's reaches paper only where somebody reads something else, and says what (B2). */

type Delivery = { event: { type: string }; order: Record<string, unknown> }

/** Deliveries after public reports, in order. */
function reported(name: string): Delivery[] {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, `../fixtures/adjustments/${name}.json`), 'utf8'),
  ) as Delivery[]
}

async function twoPrinters() {
  const [kitchen, counter] = [await printer(), await printer()]
  const at = await station([
    networkPrinter('kitchen', kitchen),
    { ...networkPrinter('counter', counter), tickets: ['customer'] },
  ])
  at.worker.start()
  const settled = (id: string) =>
    at.until(() => at.jobs(id).every(({ state }) => ['printed', 'cancelled'].includes(state)))
  return { ...at, kitchen, counter, settled }
}

test('pb03: one more and one fewer are told on one slip, and the customer gets the new amount', async () => {
  const [create, adjust] = reported('line-to-zero-and-more')
  const { kitchen, counter, post, accepted, settled, core } = await twoPrinters()
  const id = await accepted(create?.order)
  await settled(id)
  expect(counter.text(0)).toContain('96.05')
  await post('orders', adjust)
  await settled(id)
  expect(kitchen.sheets).toHaveLength(2)
  const slip = kitchen.text(1)
  expect(slip).toContain('CHANGED')
  expect(slip).toMatch(/^\+1 Steak frites$/mu)
  expect(slip).not.toContain('one rare')
  expect(slip).not.toContain('Soupe')
  // Struck out, which only a drawn line can be; the count of dishes is that of the whole order.
  expect(slip).toContain('[drawn]')
  expect(slip).toContain('4 items')
  expect(counter.sheets).toHaveLength(2)
  expect(counter.text(1)).toContain('117.52')
  expect(counter.text(1)).not.toContain('Soupe')
  expect(core.board()[0]?.changes).toMatchObject({
    lines: [
      { kind: 'more', count: 1, line: { name: 'Steak frites' } },
      { kind: 'fewer', count: 1, line: { name: 'Soupe du jour' } },
    ],
    facts: [],
  })
})

test('pb04: money and ids alone give the kitchen nothing, and the customer one ticket with the new amount', async () => {
  const [create, money, ids] = reported('money-and-line-ids')
  const { kitchen, counter, post, accepted, settled, core, jobs } = await twoPrinters()
  const id = await accepted(create?.order)
  await settled(id)
  for (const adjust of [money, ids, money]) {
    expect((await post('orders', adjust)).status).toBe(200)
    await settled(id)
  }
  expect(kitchen.sheets).toHaveLength(1)
  expect(counter.sheets).toHaveLength(2)
  expect(counter.text(1)).toContain('36.21')
  expect(counter.text(1)).toContain('CHANGED')
  expect(core.board()[0]?.changes).toBe(null)
  expect(jobs(id)).toHaveLength(3)
})

test('the same adjustment once more changes nothing and prints nothing', async () => {
  const [create, adjust] = reported('line-to-zero-and-more')
  const { kitchen, post, accepted, settled, store } = await twoPrinters()
  const id = await accepted(create?.order)
  await settled(id)
  await post('orders', adjust)
  await post('orders', adjust)
  await settled(id)
  expect(kitchen.sheets).toHaveLength(2)
  expect(store.orders.find(id)?.revision).toBe(2)
})

test('a change before the first ticket came out is on that ticket, and needs no slip', async () => {
  const [create, adjust] = reported('line-to-zero-and-more')
  const { kitchen, counter, post, accepted, settled, until, jobs } = await twoPrinters()
  kitchen.runOut()
  const id = await accepted(create?.order)
  await until(() => jobs(id)[0]?.problem === 'paper-out')
  await post('orders', adjust)
  kitchen.refill()
  await settled(id)
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.text(0)).toMatch(/^4 +Steak frites$/mu)
  expect(counter.text(counter.sheets.length - 1)).toContain('117.52')
})

test('each slip says what changed since the paper before it; the card says it since the first', async () => {
  const [create, adjust] = reported('line-to-zero-and-more')
  const { kitchen, post, accepted, settled, core } = await twoPrinters()
  const id = await accepted(create?.order)
  await settled(id)
  await post('orders', adjust)
  await settled(id)
  const six = JSON.parse(JSON.stringify(adjust).replace('"quantity":4', '"quantity":6')) as Delivery
  await post('orders', six)
  await settled(id)
  expect(kitchen.text(1)).toMatch(/^\+1 Steak frites$/mu)
  expect(kitchen.text(2)).toMatch(/^\+2 Steak frites$/mu)
  expect(core.board()[0]?.changes?.lines[0]).toMatchObject({ kind: 'more', count: 3 })
})

test('where it is not known what is on paper, a change prints the whole order', async () => {
  const [create, adjust] = reported('line-to-zero-and-more')
  const kitchen = await printer({ resetAfter: 400 })
  const { worker, post, accepted, until, jobs } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted(create?.order)
  await until(() => jobs(id)[0]?.state === 'unconfirmed')
  kitchen.faults.resetAfter = null
  await post('orders', adjust)
  await until(() => jobs(id)[1]?.state === 'printed')
  expect(kitchen.text(0)).toContain('Replaces the earlier tickets')
  expect(kitchen.text(0)).toMatch(/^4 +Steak frites$/mu)
})

test('an order that ended before any paper of it came out gives no paper at all', async () => {
  const kitchen = await printer()
  kitchen.runOut()
  const { worker, accepted, until, jobs, core, states, store } = await station([
    { ...networkPrinter('kitchen', kitchen), tickets: ['kitchen', 'customer'] },
  ])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id).every(({ problem }) => problem === 'paper-out'))
  core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'platform' })
  await until(() => jobs(id).every(({ state }) => state === 'cancelled'))
  expect(states(id)).toHaveLength(3)
  expect(store.history.of(id).filter(({ type }) => type === 'print-withdrawn')).toHaveLength(3)
  kitchen.refill()
  const next = await accepted()
  await until(() => done(jobs(next)))
  expect(kitchen.sheets).toHaveLength(2)
})

test('a cancellation taken back prints the ticket that waited meanwhile; one that stands prints none', async () => {
  const kitchen = await printer()
  kitchen.runOut()
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.problem === 'paper-out')
  core.book.apply(id, { type: 'cancelled-by-merchant', reason: 'KITCHEN_BUSY', details: null }, staff)
  kitchen.refill()
  const next = await accepted()
  await until(() => done(jobs(next)))
  // The other order passed it: it waits for the end of the undo time.
  expect(jobs(id)[0]?.state).toBe('queued')
  core.book.apply(id, { type: 'undone' }, staff)
  worker.wake()
  await until(() => jobs(id)[0]?.state === 'printed')
  expect(kitchen.text(1)).not.toContain('CANCELLED')
})

test('a cancelled order says so where its ticket hangs, at the head and at the foot with its number', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => done(jobs(id)))
  core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'platform' })
  await until(() => jobs(id).length === 2 && done(jobs(id)))
  const lines = kitchen.text(1).trim().split('\n')
  expect(lines[0]?.trim()).toBe('CANCELLED')
  expect(lines.at(-1)?.trim()).toBe('CANCELLED · 5821')
})

test('two quick presses on Print again give one slip, even when the first is out already', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => done(jobs(id)))
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(true)
  await until(() => jobs(id).length === 2 && done(jobs(id)))
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(false)
  expect(kitchen.sheets).toHaveLength(2)
})
