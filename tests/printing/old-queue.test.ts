import { expect, test } from 'vitest'
import { answerOldQueue, oldQueues } from '#main/printing/old-tickets.ts'
import type { OldQueueAnswer } from '#shared/printing/printing.ts'
import { handClock, tempDir } from '../support/core.ts'
import { startHeadless } from '../support/headless.ts'
import { ownScreen } from '../support/own-screen.ts'
import type { Emulator } from './emulator.ts'
import { printer } from './sending.ts'
import { done, networkPrinter, staff, station } from './station.ts'

/** A printer that comes back after long: its old tickets are asked about, once (B16). */

const marie = { kind: 'staff', name: 'Marie' } as const

type Station = Awaited<ReturnType<typeof station>>

function answer({ core, store, worker }: Station, given: OldQueueAnswer, id?: number) {
  const asked = id ?? oldQueues({ store })[0]?.id ?? 0
  const told = answerOldQueue({ store, clock: core.clock, book: core.book }, asked, given, marie)
  worker.wake()
  return told
}

/** Three orders waited 35 minutes for a printer that is off; then it is back, and one more order comes in. */
async function backAfterLong(count = 3, clock = handClock()) {
  const kitchen = await printer()
  await kitchen.goAway()
  const dataDir = tempDir()
  const at = await station([networkPrinter('kitchen', kitchen)], { clock, dataDir })
  const old: string[] = []
  for (let number = 0; number < count; number += 1)
    old.push(await at.accepted({ delivery_short_code: `80${number}` }))
  at.worker.start()
  await at.until(() => old.every((id) => at.jobs(id)[0]?.problem === 'refused'))
  await kitchen.comeBack()
  clock.advance(35 * 60_000)
  const fresh = await at.accepted({ delivery_short_code: '900' })
  await at.until(() => done(at.jobs(fresh)))
  return { ...at, at, kitchen, clock, dataDir, old, fresh }
}

const notes = ({ store }: Station, id: string) =>
  store.history.of(id).map(({ type, detail }) => `${type} ${String(detail['outcome'] ?? '')}`.trim())

test('it asks with count and age, the new order prints meanwhile, and everything is printed on demand', async () => {
  const { at, kitchen, store, clock, old, jobs, until, core } = await backAfterLong()
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.text(0)).toContain('900')
  const [asked] = oldQueues({ store })
  expect(asked).toMatchObject({ printerId: 'kitchen', tickets: 3, ofOpenOrders: 3 })
  expect(clock.now() - (asked?.oldestAt ?? 0)).toBeGreaterThanOrEqual(35 * 60_000)
  expect(core.board().find(({ id }) => id === old[0])?.paper).toMatchObject({
    state: 'waiting',
    problem: 'held',
  })

  expect(answer(at, 'print-all')).toMatchObject({ isDone: true })
  await until(() => old.every((id) => done(jobs(id))))
  expect(kitchen.sheets).toHaveLength(4)
  expect(oldQueues({ store })).toEqual([])
  expect(notes(at, old[0] ?? '')).toEqual(
    expect.arrayContaining(['print-held', 'print-settled print-old', 'printed']),
  )
})

test('only orders still open: what was handed over or ended does not print, and says so on its order', async () => {
  const { at, kitchen, core, store, old, states, until, jobs } = await backAfterLong()
  const [ready, gone, cancelled] = old
  if (!ready || !gone || !cancelled) throw new Error('no orders')
  for (const type of ['readied', 'handed-over'] as const)
    expect(core.book.apply(gone, { type }, staff).ok).toBe(true)
  expect(oldQueues({ store })[0]).toMatchObject({ tickets: 3, ofOpenOrders: 2 })
  answer(at, 'print-open-orders')
  await until(() => done(jobs(ready)) && done(jobs(cancelled)))
  expect(states(gone)).toEqual([['failed', 'declined']])
  expect(notes(at, gone)).toContain('print-settled declined')
  const declined = store.history.of(gone).find(({ detail }) => detail['outcome'] === 'declined')
  expect(declined?.actor).toEqual(marie)
  expect(declined?.detail['waitedMs']).toBeGreaterThanOrEqual(35 * 60_000)
  expect(kitchen.sheets).toHaveLength(3)
})

test('none: nothing prints, every ticket stays listed, and can be printed by hand', async () => {
  const { at, kitchen, core, old, states, until, jobs } = await backAfterLong()
  answer(at, 'print-none')
  for (const id of old) expect(states(id)).toEqual([['failed', 'declined']])
  const card = core.board().find(({ id }) => id === old[0])
  expect(card?.paper).toMatchObject({ state: 'failed', problem: 'declined' })
  core.book.reprint(old[0] ?? '', 'kitchen', staff)
  await until(() => jobs(old[0] ?? '')[1]?.state === 'printed')
  expect(kitchen.sheets).toHaveLength(2)
  expect(kitchen.text(1)).not.toContain('REPRINT')
})

test('the first answer counts: a second screen is told what it was and whose, and nothing prints twice', async () => {
  const { at, kitchen, old, store, jobs, until } = await backAfterLong()
  const id = oldQueues({ store })[0]?.id ?? 0
  answer(at, 'print-all', id)
  expect(answer(at, 'print-none', id)).toMatchObject({
    isDone: false,
    before: { answer: 'print-all', by: marie },
  })
  expect(answer(at, 'print-all', id)).toMatchObject({ isDone: false })
  expect(answer(at, 'print-all', 9_999)).toBeNull()
  await until(() => old.every((order) => done(jobs(order))))
  expect(kitchen.sheets).toHaveLength(4)
})

test('the question and its answer outlive the station: asked again while open, and not once answered', async () => {
  const before = await backAfterLong()
  await before.shutDown()
  const { clock, kitchen, dataDir, old } = before
  const restarted = await station([networkPrinter('kitchen', kitchen)], { clock, dataDir })
  expect(oldQueues(restarted)[0]).toMatchObject({ tickets: 3 })
  // Answered, and dead before a byte of it left.
  answer(restarted, 'print-all')
  await restarted.shutDown()
  const after = await station([networkPrinter('kitchen', kitchen)], { clock, dataDir })
  after.worker.start()
  await after.until(() => old.every((id) => done(after.jobs(id))))
  expect(kitchen.sheets).toHaveLength(4)
})

test('an order that is cancelled while its ticket is asked about needs none, and is not asked about any more', async () => {
  const { core, store, old, clock, until, jobs, worker } = await backAfterLong(1)
  const [id = ''] = old
  const ended = { type: 'cancelled-by-platform' } as const
  expect(core.book.apply(id, ended, { kind: 'platform' }).ok).toBe(true)
  clock.advance(60_000)
  worker.wake()
  await until(() => jobs(id)[0]?.state === 'cancelled')
  expect(oldQueues({ store })).toEqual([])
})

test('a roll that ended in the middle of a ticket for long: that one comes out, and what waited behind it is asked about', async () => {
  const clock = handClock()
  const kitchen = await printer({ paperOutAfter: 400 })
  const { worker, accepted, until, jobs, states } = await station([networkPrinter('kitchen', kitchen)], {
    clock,
  })
  worker.start()
  const [first, second] = [await accepted(), await accepted()]
  await until(() => jobs(second)[0]?.problem === 'paper-out')
  clock.advance(35 * 60_000)
  kitchen.refill()
  await until(() => done(jobs(first)) && jobs(second)[0]?.state === 'held')
  expect(states(second)).toEqual([['held', 'held']])
  expect(kitchen.sheets).toHaveLength(1)
})

test('a printer away for a moment prints what waited without asking, as does a backlog at one that works', async () => {
  const clock = handClock()
  const kitchen = await printer()
  const { worker, store, accepted, until, jobs } = await station([networkPrinter('kitchen', kitchen)], {
    clock,
  })
  worker.start()
  const before = await accepted()
  await until(() => done(jobs(before)))
  await kitchen.goAway()
  const id = await accepted()
  await until(() => jobs(id)[0]?.attempts === 1 && jobs(id)[0]?.state === 'queued')
  await kitchen.comeBack()
  clock.advance(60_000)
  await until(() => done(jobs(id)))
  expect(oldQueues({ store })).toEqual([])
})

test('one that never says how it is is back once it takes a connection, and is asked about like the others', async () => {
  const clock = handClock()
  const kitchen = await printer({ answers: [], swallowsProcessId: true, answersSensor: false })
  const { worker, store, accepted, until, jobs } = await station([networkPrinter('kitchen', kitchen)], {
    clock,
  })
  store.printers.saveCapabilities('kitchen', { questions: [], processId: false, sensor: false })
  await kitchen.goAway()
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.problem === 'refused')
  await kitchen.comeBack()
  clock.advance(35 * 60_000)
  await until(() => jobs(id)[0]?.state === 'held')
  expect(kitchen.sheets).toHaveLength(0)
  expect(oldQueues({ store })).toMatchObject([{ tickets: 1 }])
})

const numbersOn = (kitchen: Emulator) =>
  kitchen.sheets.map((_, at) => /\b(?:80\d|900)\b/u.exec(kitchen.text(at))?.[0])

/** A station process on what `backAfterLong` left, the question answered there from a screen. */
async function answeredByScreen(dataDir: string) {
  const process = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  const screen = await ownScreen(process.ready.ui)
  for await (const { oldQueues: asked } of await screen.printing.watch()) {
    const [question] = asked
    if (question === undefined) continue
    await screen.printing.answerOldQueue({ id: question.id, answer: 'print-all' })
    break
  }
  return process
}

/** What it is worth to a real process that the clock says: the orders came in 40 minutes ago. */
const lately = () => handClock(Date.now() - 40 * 60_000)

test('SIGKILL between the answer and the printing: everything is printed after the start, once, and not asked about again', async () => {
  const before = await backAfterLong(3, lately())
  await before.shutDown()
  const { kitchen, dataDir, old, clock } = before
  await kitchen.goAway()
  const killed = await answeredByScreen(dataDir)
  await killed.kill('SIGKILL')
  await kitchen.comeBack()

  const again = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  await kitchen.until(() => kitchen.sheets.length === 4)
  await again.kill('SIGTERM')
  expect(numbersOn(kitchen)).toEqual(['900', '800', '801', '802'])
  const after = await station([networkPrinter('kitchen', kitchen)], { clock, dataDir })
  for (const id of old) expect(after.states(id)).toEqual([['printed', null]])
  expect(oldQueues(after)).toEqual([])
}, 60_000)

test('SIGKILL while the first old ticket is on the wire: that one is in doubt and not sent again, the others are printed once', async () => {
  const before = await backAfterLong(3, lately())
  await before.shutDown()
  const { kitchen, dataDir, old, clock } = before
  kitchen.faults.paperOutAfter = 400
  const killed = await answeredByScreen(dataDir)
  await kitchen.until(kitchen.isOutOfPaper)
  await killed.kill('SIGKILL')
  kitchen.refill()

  const again = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  await kitchen.until(() => numbersOn(kitchen).includes('802'))
  await again.kill('SIGTERM')
  const after = await station([networkPrinter('kitchen', kitchen)], { clock, dataDir })
  const [first = '', ...others] = old
  expect(after.states(first)).toEqual([['unconfirmed', 'interrupted']])
  for (const id of others) expect(after.states(id)).toEqual([['printed', null]])
  expect(numbersOn(kitchen).filter((number) => number === '800').length).toBeLessThanOrEqual(1)
  for (const number of ['801', '802'])
    expect(numbersOn(kitchen).filter((each) => each === number)).toHaveLength(1)
  expect(oldQueues(after)).toEqual([])
}, 60_000)
