import { expect, test } from 'vitest'
import type { PrintJob } from '#shared/printing/printing.ts'
import { handClock, tempDir } from '../support/core.ts'
import { printer } from './sending.ts'
import { done, networkPrinter, staff, station } from './station.ts'

function history(store: { history: { of: (id: string) => { type: string }[] } }, orderId: string) {
  return store.history
    .of(orderId)
    .map(({ type }) => type)
    .filter((type) => type.startsWith('print'))
}

test('an accepted order is on paper, proved, and its history says so (B2, B20)', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, store, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.text(0)).toContain('Grilled Cheese')
  expect(kitchen.events).toEqual([{ type: 'cut', partial: true }])
  expect(history(store, id)).toEqual(['print-queued', 'printed'])
  expect(core.board()[0]?.paper).toEqual({ state: 'printed', problem: null, since: null, missing: null })
  expect(core.board()[0]?.onPaper).toEqual(['kitchen'])
  expect(worker.statuses()).toMatchObject([{ printerId: 'kitchen', state: 'ok', problem: null, waiting: 0 }])
})

test('an order waits for a printer that is off, the card says why, and it is printed once when it is back (B2)', async () => {
  const kitchen = await printer()
  await kitchen.goAway()
  const { worker, accepted, until, jobs, states, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => (jobs(id)[0]?.attempts ?? 0) >= 3)
  expect(states(id)[0]?.[1]).toBe('refused')
  expect(core.board()[0]?.onPaper).toEqual([])
  expect(core.board()[0]?.paper).toEqual({
    state: 'waiting',
    problem: 'refused',
    since: jobs(id)[0]?.createdAt,
    missing: null,
  })
  expect(worker.statuses()[0]).toMatchObject({ state: 'problem', problem: 'refused', waiting: 1 })
  await kitchen.comeBack()
  await until(() => done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(1)
})

test('a printer that never reads gets no ticket, however often it is tried', async () => {
  const kitchen = await printer({ neverReads: true })
  const { worker, accepted, until, jobs, states } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => (jobs(id)[0]?.attempts ?? 0) >= 2)
  expect(states(id)[0]?.[1]).toBe('no-answer')
  kitchen.faults.neverReads = false
  await until(() => done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(1)
})

test('a ticket cut off in the middle is in doubt and is never sent again by itself', async () => {
  const kitchen = await printer({ resetAfter: 400 })
  const { worker, accepted, until, jobs, states, store } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const first = await accepted()
  await until(() => jobs(first)[0]?.state === 'unconfirmed')
  expect(states(first)).toEqual([['unconfirmed', 'connection-lost']])
  expect(history(store, first)).toEqual(['print-queued', 'print-unconfirmed'])
  kitchen.faults.resetAfter = null
  // The next order goes through; the doubtful one stays with the staff.
  const second = await accepted()
  await until(() => done(jobs(second)))
  expect(states(first)).toEqual([['unconfirmed', 'connection-lost']])
  expect(kitchen.sheets).toHaveLength(1)
})

test('printing again after doubt marks the copy with its number and the time of the first', async () => {
  const kitchen = await printer({ resetAfter: 400 })
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.state === 'unconfirmed')
  kitchen.faults.resetAfter = null
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(true)
  await until(() => jobs(id)[1]?.state === 'printed')
  const text = kitchen.text(0)
  expect(text).toContain('REPRINT 1')
  expect(text).toMatch(/First printed at \d\d:\d\d/u)
  expect(text).toMatch(/Ticket \d{4} \/ 2/u)
})

test('a reprint of a ticket whose rest still waits in the printer gives one copy, not two', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const before = await accepted()
  await until(() => done(jobs(before)))
  kitchen.faults.paperOutAfter = 400
  const id = await accepted()
  await until(() => jobs(id)[0]?.problem === 'paper-out')
  kitchen.unplugNetwork()
  await until(() => jobs(id)[0]?.state === 'unconfirmed')
  core.book.reprint(id, 'kitchen', staff)
  await until(() => jobs(id)[1]?.problem === 'paper-out')
  kitchen.refill()
  await until(() => jobs(id)[1]?.state === 'printed')
  expect(kitchen.sheets).toHaveLength(2)
  // At the head and at the foot of the one slip.
  expect(kitchen.text(1).match(/REPRINT 1/gu)).toHaveLength(2)
})

test('a double click on reprint makes one job', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => done(jobs(id)))
  kitchen.runOut()
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(true)
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(false)
  kitchen.refill()
  await until(() => jobs(id).length === 2 && done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(2)
})

test('a ticket that never left is printed as a first one, not as a reprint', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs, store, core } = await station([networkPrinter('kitchen', kitchen)])
  const id = await accepted()
  const [job] = jobs(id)
  if (!job) throw new Error('no job')
  store.printJobs.save({ ...job, state: 'failed', problem: 'unreachable' })
  core.book.reprint(id, 'kitchen', staff)
  worker.start()
  await until(() => jobs(id)[1]?.state === 'printed')
  expect(kitchen.text(0)).not.toContain('REPRINT')
})

test('paper that ends in the middle: staff are told, the printer goes on after the refill, one copy', async () => {
  const kitchen = await printer({ paperOutAfter: 400 })
  const { worker, accepted, until, jobs, core } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.problem === 'paper-out')
  expect(jobs(id)[0]?.state).toBe('sending')
  expect(core.board()[0]?.paper).toEqual({
    state: 'waiting',
    problem: 'paper-out',
    since: jobs(id)[0]?.createdAt,
    missing: null,
  })
  kitchen.refill()
  await until(() => done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(1)
})

test('tickets come out in the order the orders were accepted, all over one connection', async () => {
  const kitchen = await printer()
  const { worker, accepted, until, jobs } = await station([networkPrinter('kitchen', kitchen)])
  const ids: string[] = []
  for (let number = 1; number <= 5; number += 1)
    ids.push(await accepted({ delivery_short_code: `70${number}` }))
  worker.start()
  await until(() => ids.every((id) => done(jobs(id))))
  expect(kitchen.sheets.map((_, index) => /70\d/u.exec(kitchen.text(index))?.[0])).toEqual([
    '701',
    '702',
    '703',
    '704',
    '705',
  ])
  expect(kitchen.connections()).toBe(1)
})

test('one dead printer holds up neither the other printer nor new orders (B16, B17)', async () => {
  const dead = await printer({ neverReads: true })
  const bar = await printer()
  const { worker, accepted, until, jobs } = await station([
    networkPrinter('kitchen', dead),
    networkPrinter('bar', bar),
  ])
  worker.start()
  const id = await accepted()
  const atBar = () => jobs(id).find(({ printerId }) => printerId === 'bar')
  await until(() => atBar()?.state === 'printed')
  expect(bar.sheets).toHaveLength(1)
  expect(jobs(id).find(({ printerId }) => printerId === 'kitchen')?.state).not.toBe('printed')
})

test('a printer that comes back after half an hour does not print the old queue by itself: it is asked (B16)', async () => {
  const clock = handClock()
  const kitchen = await printer()
  await kitchen.goAway()
  const { worker, accepted, until, jobs, states, core, store } = await station(
    [networkPrinter('kitchen', kitchen)],
    { clock },
  )
  worker.start()
  const old = await accepted()
  await until(() => jobs(old)[0]?.problem === 'refused' && jobs(old)[0]?.state === 'queued')
  clock.advance(31 * 60_000)
  await kitchen.comeBack()
  const fresh = await accepted()
  await until(() => done(jobs(fresh)))
  expect(states(old)).toEqual([['held', 'held']])
  expect(history(store, old)).toEqual(['print-queued', 'print-held'])
  expect(kitchen.sheets).toHaveLength(1)
  // And the way to print it all the same.
  expect(core.book.reprint(old, 'kitchen', staff)).toBe(true)
  await until(() => jobs(old)[1]?.state === 'printed')
  expect(kitchen.sheets).toHaveLength(2)
  // Then nobody needs the one that was asked about.
  await until(() => jobs(old)[0]?.state === 'cancelled')
  expect(worker.statuses()[0]).toMatchObject({ waiting: 0 })
})

test('a job found half sent after a crash is in doubt; one not yet sent is printed', async () => {
  const kitchen = await printer()
  const dataDir = tempDir()
  const before = await station([networkPrinter('kitchen', kitchen)], { dataDir })
  const half = await before.accepted()
  const checked = await before.accepted()
  const save = (id: string, state: PrintJob['state']) => {
    const [job] = before.jobs(id)
    if (job) before.store.printJobs.save({ ...job, state, attempts: 1 })
  }
  save(half, 'sending')
  save(checked, 'checking')
  await before.shutDown()

  const after = await station([networkPrinter('kitchen', kitchen)], { dataDir })
  after.worker.start()
  await after.until(() => done(after.jobs(checked)))
  expect(after.states(half)).toEqual([['unconfirmed', 'interrupted']])
  expect(history(after.store, half)).toEqual(['print-queued', 'print-unconfirmed'])
  expect(kitchen.sheets).toHaveLength(1)
})

test('stopping while a ticket is on the wire leaves it in doubt on disk, never queued', async () => {
  const kitchen = await printer({ paperOutAfter: 400 })
  const dataDir = tempDir()
  const before = await station([networkPrinter('kitchen', kitchen)], { dataDir })
  before.worker.start()
  const id = await before.accepted()
  await before.until(() => before.jobs(id)[0]?.problem === 'paper-out')
  await before.shutDown()
  kitchen.refill()

  const after = await station([networkPrinter('kitchen', kitchen)], { dataDir })
  expect(after.states(id)).toEqual([['unconfirmed', 'interrupted']])
  after.worker.start()
  const next = await after.accepted()
  await after.until(() => done(after.jobs(next)))
  expect(after.states(id)).toEqual([['unconfirmed', 'interrupted']])
})

test('stopping while a printer is asked leaves the job queued for the next start', async () => {
  const kitchen = await printer({ neverReads: true })
  const { worker, accepted, until, jobs, stop } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.state === 'checking')
  await stop()
  expect(jobs(id)[0]?.state).toBe('queued')
})

test('the test ticket goes even to a printer that never says how it is, which is believed once staff saw it (B8)', async () => {
  const kitchen = await printer({ answers: [], swallowsProcessId: true, answersSensor: false })
  const { worker, store, until, accepted, jobs } = await station([networkPrinter('kitchen', kitchen)])
  const now = Date.now()
  const job: PrintJob = {
    id: 'test-1',
    orderId: null,
    day: null,
    printerId: 'kitchen',
    reroutedFrom: null,
    kind: 'kitchen',
    notice: 'test',
    sequence: 1,
    state: 'queued',
    problem: null,
    attempts: 0,
    revision: null,
    createdAt: now,
    releasedAt: null,
    notBefore: now,
    changedAt: now,
  }
  store.printJobs.add(job)
  worker.start()
  await until(() => store.printJobs.find('test-1')?.state === 'unconfirmed')
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.text(0)).toContain('TEST')
  expect(kitchen.text(0)).toContain('DLE EOT 1: -')
  worker.confirmWorking('kitchen')
  const id = await accepted()
  await until(() => jobs(id)[0]?.state === 'unconfirmed')
  expect(kitchen.sheets).toHaveLength(2)
})

test('the test ticket shows what the printer answers, the accents of each code page, and one cut (B8)', async () => {
  const kitchen = await printer({ paperLow: true })
  const { worker, store, until } = await station([networkPrinter('kitchen', kitchen)])
  const now = Date.now()
  store.printJobs.add({
    id: 'test-1',
    orderId: null,
    day: null,
    printerId: 'kitchen',
    reroutedFrom: null,
    kind: 'kitchen',
    notice: 'test',
    sequence: 1,
    state: 'queued',
    problem: null,
    attempts: 0,
    revision: null,
    createdAt: now,
    releasedAt: null,
    notBefore: now,
    changedAt: now,
  })
  worker.start()
  await until(() => store.printJobs.find('test-1')?.state === 'printed')
  const text = kitchen.text(0)
  expect(text).toContain('DLE EOT 4: 1e')
  expect(text).toMatch(/windows1252 +é è ê à ç ù É À € œ Œ – “ ” « »\n/u)
  expect(text).toMatch(/cp858 +é è ê à ç ù É À €\n/u)
  expect(text).toMatch(/cp437 +é è ê à ç ù É\n/u)
  expect(text).toContain('123456789012345678901234567890123456789012345678')
  expect(kitchen.events).toEqual([{ type: 'cut', partial: true }])
  expect(worker.statuses()[0]).toMatchObject({ state: 'paper-low' })
})

test('an idle printer that runs out of paper is noticed before an order needs it, with since when (B21)', async () => {
  const kitchen = await printer()
  kitchen.runOut()
  const { worker, until } = await station([networkPrinter('kitchen', kitchen)])
  worker.start()
  await until(() => worker.statuses()[0]?.problem === 'paper-out')
  const first = worker.statuses()[0]
  expect(first?.since).toBe(first?.checkedAt)
  // Looked at again, it is still the same trouble.
  await until(() => (worker.statuses()[0]?.checkedAt ?? 0) > (first?.checkedAt ?? 0))
  expect(worker.statuses()[0]?.since).toBe(first?.since)
  kitchen.refill()
  await until(() => worker.statuses()[0]?.state === 'ok')
  expect(worker.statuses()[0]?.since).toBeGreaterThan(first?.since ?? 0)
  expect(kitchen.uncut().strips).toHaveLength(0)
})

test('a printer given another address is used at once', async () => {
  const gone = await printer()
  await gone.goAway()
  const kitchen = await printer()
  const { worker, accepted, until, jobs, store } = await station([networkPrinter('kitchen', gone)])
  worker.start()
  const id = await accepted()
  await until(() => jobs(id)[0]?.problem === 'refused')
  store.printers.save(networkPrinter('kitchen', kitchen))
  worker.wake()
  await until(() => done(jobs(id)))
  expect(kitchen.sheets).toHaveLength(1)
})

test('the printer on the screen shows each ticket as a picture drawn from its bytes', async () => {
  const { worker, accepted, until, jobs, paper } = await station([
    { ...networkPrinter('screen', { host: '', port: 0 }), kind: 'screen', host: null, port: null },
  ])
  worker.start()
  const first = await accepted()
  await until(() => done(jobs(first)))
  const stop = new AbortController()
  const roll = paper.roll(stop.signal)
  const shown = await roll.next()
  const coming = roll.next()
  const second = await accepted()
  const next = await coming
  const [before] = shown.value ?? []
  const [after] = next.value ?? []
  expect([before?.orderId, after?.orderId]).toEqual([first, second])
  expect(after?.image).toMatchObject({ widthDots: 576 })
  expect(after?.image.text).toContain('Grilled Cheese')
  expect(
    Buffer.from(after?.image.png ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  stop.abort()
  expect((await roll.next()).done).toBe(true)
})

test('the roll shows what came out of every printer, by its name and as sure as it is, newest first', async () => {
  const kitchen = await printer()
  const counter = await printer({ resetAfter: 400 })
  const { worker, accepted, until, jobs, paper } = await station([
    { ...networkPrinter('kitchen', kitchen), name: 'Pass' },
    { ...networkPrinter('counter', counter), tickets: ['customer'] },
  ])
  worker.start()
  const empty = paper.roll(AbortSignal.timeout(30_000))
  expect((await empty.next()).value).toEqual([])
  const id = await accepted()
  await until(() => jobs(id).every((job) => done([job]) || job.state === 'unconfirmed'))
  const items = []
  for await (const left of paper.roll(AbortSignal.abort())) items.push(...left)
  expect(items.map(({ printer: name, kind, state }) => `${name} ${kind} ${state}`).toSorted()).toEqual([
    'Pass kitchen printed',
    'counter customer unconfirmed',
  ])
  const pass = items.find(({ state }) => state === 'printed')
  expect(pass?.image.text).toContain('Grilled Cheese')
  expect(items.map(({ printedAt }) => printedAt)).toEqual(
    items.map(({ printedAt }) => printedAt).toSorted((a, b) => b - a),
  )
})
