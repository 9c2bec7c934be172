import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerOldQueue, oldQueues } from '#main/printing/old-tickets.ts'
import { partOwner, type Printer, type PrintJob } from '#shared/printing/printing.ts'
import { type PrinterRoute, usualRoute } from '#shared/printing/route.ts'
import { handClock } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { printer } from './sending.ts'
import { networkPrinter, staff, station } from './station.ts'

/** Which printer gets which ticket of an order, over real sockets. */

const centre = 'chez-loutre-centre'

function item(name: string, quantity = 1) {
  return { name, merchant_supplied_id: name, price: 500, quantity, line_item_id: randomUUID(), extras: [] }
}

/** Two burgers for the grill, three beers for the bar, and a dish of the day that is on no menu. */
function order(
  over: { burgers?: number; beers?: number; special?: number; id?: string; note?: string } = {},
) {
  const { burgers = 2, beers = 3, special = 0, id = randomUUID(), note = '' } = over
  const categories = [
    { name: 'Burgers', merchant_supplied_id: 'c1', items: burgers === 0 ? [] : [item('Burger', burgers)] },
    { name: 'Drinks', merchant_supplied_id: 'c2', items: beers === 0 ? [] : [item('Beer', beers)] },
    {
      name: 'Of the day',
      merchant_supplied_id: 'c3',
      items: special === 0 ? [] : [item('Special', special)],
    },
  ].filter(({ items }) => items.length > 0)
  return { id, categories, order_special_instructions: note }
}

async function kitchen(
  routes: Record<string, Partial<PrinterRoute>>,
  options: Parameters<typeof station>[1] = {},
) {
  const emulators = new Map<string, Awaited<ReturnType<typeof printer>>>()
  const printers: Printer[] = []
  for (const [id, route] of Object.entries(routes)) {
    const emulator = await printer()
    emulators.set(id, emulator)
    printers.push({ ...networkPrinter(id, emulator), route: { ...usualRoute, ...route } })
  }
  const at = await station(printers, options)
  at.core.stationPlans.save(centre, { grill: ['Burgers'], bar: ['Drinks'] })
  at.worker.start()
  const isOver = ({ state }: PrintJob) => state === 'printed' || state === 'cancelled'
  return {
    ...at,
    of: (id: string) => {
      const emulator = emulators.get(id)
      if (!emulator) throw new Error(`no printer ${id}`)
      return emulator
    },
    settled: (id: string) => at.until(() => at.jobs(id).every(isOver)),
    printersOf: (id: string) => at.jobs(id).map(({ printerId }) => printerId),
  }
}

const byStation: Record<string, Partial<PrinterRoute>> = {
  Grill: { stations: ['grill'] },
  Bar: { stations: ['bar'] },
}

test('each station gets its own lines and reads what is elsewhere; one with nothing to make gets no ticket', async () => {
  const { of, accepted, settled, printersOf } = await kitchen(byStation)
  const both = await accepted(order({ note: 'Ring twice' }))
  await settled(both)
  expect(of('Grill').text(0)).toMatch(/^2 +Burger$/mu)
  expect(of('Grill').text(0)).not.toContain('Beer')
  expect(of('Grill').text(0)).toContain('+3 elsewhere: Bar')
  expect(of('Grill').text(0)).toContain('2 items')
  expect(of('Grill').text(0)).toContain('Ring twice')
  expect(of('Bar').text(0)).toMatch(/^3 +Beer$/mu)
  expect(of('Bar').text(0)).toContain('+2 elsewhere: Grill')
  const drinks = await accepted(order({ burgers: 0 }))
  await settled(drinks)
  expect(printersOf(drinks)).toEqual(['Bar'])
  expect(of('Bar').text(1)).not.toContain('elsewhere')
})

test('a dish that no station makes is on the first ticket, and is not cooked twice', async () => {
  const { of, accepted, settled } = await kitchen(byStation)
  await settled(await accepted(order({ special: 1 })))
  expect(of('Grill').text(0)).toContain('Special')
  expect(of('Bar').text(0)).not.toContain('Special')
})

test('beside a printer for whole orders, a dish that no station makes is on its ticket alone', async () => {
  const { of, accepted, settled, printersOf } = await kitchen({ ...byStation, Pass: {} })
  const both = await accepted(order({ special: 1 }))
  await settled(both)
  expect(of('Pass').text(0)).toContain('Special')
  expect(of('Pass').text(0)).toMatch(/^2 +Burger$/mu)
  expect(of('Grill').text(0)).not.toContain('Special')
  const alone = await accepted(order({ burgers: 0, beers: 0, special: 1 }))
  await settled(alone)
  expect(printersOf(alone)).toEqual(['Pass'])
})

test('a change goes to the station it concerns; a station that is new to the order gets a first ticket', async () => {
  const { of, accepted, settled, post, printersOf } = await kitchen(byStation)
  const sent = order({ beers: 0 })
  const id = await accepted(sent)
  await settled(id)
  expect(printersOf(id)).toEqual(['Grill'])
  const adjust = async (changed: ReturnType<typeof order>) => {
    await post('orders', orderDelivery(changed, { type: 'OrderAdjust' }))
    await settled(id)
  }
  const [burgers] = sent.categories
  const beer = { name: 'Drinks', merchant_supplied_id: 'c2', items: [item('Beer', 1)] }
  await adjust({ ...sent, categories: burgers ? [burgers, beer] : [] })
  expect(printersOf(id)).toEqual(['Grill', 'Bar'])
  expect(of('Bar').text(0)).toMatch(/^1 +Beer$/mu)
  expect(of('Bar').text(0)).not.toContain('CHANGED')
  await adjust({ ...sent, categories: [beer] })
  expect(printersOf(id)).toEqual(['Grill', 'Bar', 'Grill'])
  expect(of('Grill').text(1)).toContain('CHANGED')
})

test('a cancellation goes where paper of the order is', async () => {
  const { of, accepted, settled, core, printersOf } = await kitchen(byStation)
  const id = await accepted(order({ beers: 0 }))
  await settled(id)
  core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'system' })
  await settled(id)
  expect(printersOf(id)).toEqual(['Grill', 'Grill'])
  expect(of('Grill').text(1)).toContain('CANCELLED')
  expect(of('Bar').sheets).toHaveLength(0)
})

test('a cancellation names what its printer was to make, also where the ticket of another never left', async () => {
  const { of, accepted, settled, core, store, until } = await kitchen(byStation)
  await of('Grill').goAway()
  const id = await accepted(order())
  const states = (name: string) =>
    store.printJobs.of(id).flatMap(({ printerId, state }) => (printerId === name ? [state] : []))
  await until(() => states('Bar').join() === 'printed')
  await of('Bar').goAway()
  core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'system' })
  await until(() => states('Grill').join() === 'cancelled,cancelled')
  await of('Bar').comeBack()
  await settled(id)
  expect(of('Bar').text(1)).toContain('CANCELLED')
  expect(of('Bar').text(1)).toContain('Beer')
  expect(of('Bar').text(1)).not.toContain('Burger')
})

test('routes that change while a ticket waits lose no line of it', async () => {
  const { of, accepted, settled, store } = await kitchen(byStation)
  await of('Grill').goAway()
  const id = await accepted(order())
  const grill = store.printers.find('Grill')
  if (!grill) throw new Error('no grill')
  store.printers.save({ ...grill, route: { ...usualRoute, categories: ['Soups'] } })
  await of('Grill').comeBack()
  await settled(id)
  expect(of('Grill').text(0) + of('Bar').text(0)).toContain('Burger')
})

test('several copies are one job, and each says which it is; a reprint is one', async () => {
  const { of, accepted, settled, jobs, core } = await kitchen({ Pass: { copies: 3 } })
  const id = await accepted(order())
  await settled(id)
  expect(jobs(id)).toHaveLength(1)
  expect(of('Pass').sheets).toHaveLength(3)
  expect([0, 1, 2].map((at) => /Copy \d of 3/u.exec(of('Pass').text(at))?.[0])).toEqual([
    'Copy 1 of 3',
    'Copy 2 of 3',
    'Copy 3 of 3',
  ])
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(true)
  await settled(id)
  expect(of('Pass').sheets).toHaveLength(4)
})

test('an order for later is printed when it is cooked, or at once where a printer is set so, and never twice', async () => {
  const { of, post, settled, core, printersOf } = await kitchen({ Pass: {}, Early: { moment: 'accept' } })
  const inHours = new Date(Date.now() + 5 * 3_600_000).toISOString()
  await post('orders', orderDelivery({ ...order(), is_scheduled: true, estimated_pickup_time: inHours }))
  const id = core.board()[0]?.id ?? ''
  expect(core.book.apply(id, { type: 'accepted', prepMinutes: 15 }, staff).ok).toBe(true)
  expect(core.board()[0]?.status).toBe('scheduled')
  await settled(id)
  expect(printersOf(id)).toEqual(['Early'])
  expect(of('Early').text(0)).toMatch(/^2 +Burger$/mu)
  expect(core.book.apply(id, { type: 'released' }, staff).ok).toBe(true)
  await settled(id)
  expect(printersOf(id)).toEqual(['Early', 'Pass'])
  expect(of('Early').sheets).toHaveLength(1)
})

const minutes = (count: number) => count * 60_000

test('a printer in trouble hands over what waits after its time: one ticket comes out, and says what it stands in for', async () => {
  const clock = handClock()
  const { of, accepted, until, settled, jobs, store, core, worker } = await kitchen(
    { Grill: { stations: ['grill'], fallbackId: 'Bar' }, Bar: { stations: ['bar'], fallbackId: 'Grill' } },
    { clock },
  )
  await of('Grill').goAway()
  const id = await accepted(order())
  const grills = () => jobs(id).filter((job) => partOwner(job) === 'Grill')
  await until(() => grills()[0]?.state === 'queued' && grills()[0]?.problem === 'refused')
  clock.advance(59_000)
  await until(() => grills()[0]?.state === 'queued')
  expect(grills()).toHaveLength(1)
  clock.advance(2_000)
  await until(() => grills().length === 2)
  await settled(id)
  expect(grills().map(({ printerId, state }) => [printerId, state])).toEqual([
    ['Grill', 'cancelled'],
    ['Bar', 'printed'],
  ])
  expect(
    of('Bar')
      .text(1)
      .match(/REROUTED from Grill/gu),
  ).toHaveLength(2)
  expect(of('Bar').text(1)).toMatch(/^2 +Burger$/mu)
  expect(of('Bar').text(1)).toContain('+3 elsewhere: Bar')
  expect(core.board()[0]?.paper).toMatchObject({ state: 'printed', missing: null })
  expect(store.history.of(id).filter(({ type }) => type === 'print-rerouted')).toMatchObject([
    { detail: { from: 'Grill', printer: 'Bar', kind: 'kitchen' } },
  ])
  // Back again, it does not print what the other has made.
  await of('Grill').comeBack()
  await until(() => {
    clock.advance(1_000)
    return worker.statuses().every(({ problem }) => problem === null)
  })
  const later = await accepted(order({ beers: 0 }))
  await settled(later)
  expect(of('Grill').sheets).toHaveLength(1)
})

test('what was handed over once is not handed on, and nothing is handed to a printer that is in trouble itself', async () => {
  const clock = handClock()
  const { of, accepted, until, jobs } = await kitchen(
    { Grill: { stations: ['grill'], fallbackId: 'Bar' }, Bar: { stations: ['bar'], fallbackId: 'Grill' } },
    { clock },
  )
  await of('Grill').goAway()
  await of('Bar').goAway()
  const id = await accepted(order())
  await until(() => jobs(id).every(({ state, problem }) => state === 'queued' && problem === 'refused'))
  clock.advance(minutes(3))
  await until(() => jobs(id).every(({ state, problem }) => state === 'queued' && problem === 'refused'))
  expect(jobs(id).map(({ printerId }) => printerId)).toEqual(['Grill', 'Bar'])
})

test('between two printers that stand in for each other no ticket goes back and forth', async () => {
  const clock = handClock()
  const { of, accepted, until, settled, jobs, worker } = await kitchen(
    { Grill: { stations: ['grill'], fallbackId: 'Bar' }, Bar: { stations: ['bar'], fallbackId: 'Grill' } },
    { clock },
  )
  const hasTrouble = (id: string) =>
    worker.statuses().find(({ printerId }) => printerId === id)?.problem !== null
  await of('Grill').goAway()
  of('Bar').faults.neverReads = true
  const id = await accepted(order({ beers: 0 }))
  await until(() => jobs(id)[0]?.problem === 'refused')
  clock.advance(61_000)
  await until(() => jobs(id).length === 2)
  // The one that stands in fails before it has printed, and the other is back.
  await of('Bar').goAway()
  await of('Grill').comeBack()
  await until(() => {
    clock.advance(1_000)
    return !hasTrouble('Grill') && hasTrouble('Bar')
  })
  clock.advance(minutes(3))
  const next = await accepted(order({ beers: 0 }))
  await settled(next)
  expect(jobs(id).map(({ printerId, state }) => [printerId, state])).toEqual([
    ['Grill', 'cancelled'],
    ['Bar', 'queued'],
  ])
  expect(of('Grill').sheets).toHaveLength(1)
})

test('a ticket in doubt is made by the printer that stands in, when a person says so', async () => {
  const { of, accepted, until, settled, jobs, core } = await kitchen({
    Grill: { stations: ['grill'], fallbackId: 'Bar' },
    Bar: { stations: ['bar'], fallbackId: 'Grill' },
  })
  const lastOf = (id: string) => jobs(id).at(-1)
  of('Grill').faults.resetAfter = 200
  const id = await accepted(order({ beers: 0 }))
  await until(() => lastOf(id)?.state === 'unconfirmed')
  expect(
    core.printing.settle({ jobId: lastOf(id)?.id ?? '', outcome: 'print-again', on: 'Bar' }, staff),
  ).toBe(true)
  await settled(id)
  expect(of('Bar').text(0)).toContain('REROUTED from Grill')
  expect(of('Bar').text(0)).toMatch(/^2 +Burger$/mu)
  expect(of('Bar').text(0)).toContain('REPRINT 1')
  expect(lastOf(id)).toMatchObject({ printerId: 'Bar', reroutedFrom: 'Grill', state: 'printed' })
})

test('a ticket in doubt is not handed over by itself; a copy of it is, once somebody asks for one', async () => {
  const clock = handClock()
  const { of, accepted, until, jobs, core } = await kitchen(
    { Grill: { stations: ['grill'], fallbackId: 'Bar' }, Bar: { stations: ['bar'] } },
    { clock },
  )
  of('Grill').faults.resetAfter = 200
  const id = await accepted(order({ beers: 0 }))
  await until(() => jobs(id)[0]?.state === 'unconfirmed')
  await of('Grill').goAway()
  clock.advance(minutes(3))
  expect(jobs(id)).toHaveLength(1)
  expect(core.book.reprint(id, 'kitchen', staff)).toBe(true)
  await until(() => {
    clock.advance(1_000)
    return jobs(id).some(({ printerId, state }) => printerId === 'Bar' && state === 'printed')
  })
  expect(of('Bar').text(0)).toContain('REROUTED from Grill')
  expect(of('Bar').text(0)).toContain('REPRINT 1')
  expect(jobs(id)[0]?.state).toBe('unconfirmed')
})

test('what a fallback printer printed is neither asked about nor printed again when its printer is back after long', async () => {
  const clock = handClock()
  const { of, accepted, until, settled, jobs, store, core, worker } = await kitchen(
    { Grill: { stations: ['grill'], fallbackId: 'Bar' }, Bar: { stations: ['bar'] } },
    { clock },
  )
  const turned = (is: () => boolean) =>
    until(() => {
      clock.advance(1_000)
      return is()
    })
  await of('Grill').goAway()
  const stoodIn = await accepted(order({ beers: 0 }))
  await until(() => jobs(stoodIn)[0]?.problem === 'refused')
  clock.advance(minutes(2))
  await settled(stoodIn)
  expect(of('Bar').text(0)).toContain('REROUTED from Grill')
  // Now there is no printer to hand over to: this one waits for the printer it belongs to.
  await of('Bar').goAway()
  const tellsOfItself = await accepted(order({ burgers: 0 }))
  await turned(() => jobs(tellsOfItself)[0]?.problem === 'refused')
  const waited = await accepted(order({ beers: 0 }))
  await turned(() => jobs(waited)[0]?.problem === 'refused')
  clock.advance(minutes(20))
  await of('Grill').comeBack()
  await turned(() => jobs(waited)[0]?.state === 'held')
  expect(oldQueues({ store })).toMatchObject([{ printerId: 'Grill', tickets: 1, ofOpenOrders: 1 }])

  const id = oldQueues({ store })[0]?.id ?? 0
  answerOldQueue({ store, clock, book: core.book }, id, 'print-all', staff)
  worker.wake()
  await settled(waited)
  expect(of('Grill').sheets).toHaveLength(1)
  expect(of('Bar').sheets).toHaveLength(1)
  expect(jobs(stoodIn).map(({ printerId, state }) => [printerId, state])).toEqual([
    ['Grill', 'cancelled'],
    ['Bar', 'printed'],
  ])
  expect(jobs(waited).map(({ printerId, state }) => [printerId, state])).toEqual([['Grill', 'printed']])
})
