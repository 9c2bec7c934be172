import { expect, test } from 'vitest'
import type { DriverPrinter, Drivers, DrawnPages } from '#main/base/shell.ts'
import { drawPages } from '#main/printing/drawing/draw-pages.ts'
import { createDriverTransport, driverTrouble } from '#main/printing/transports/driver-transport.ts'
import { untried } from '#main/printing/transports/transport.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { ticket } from './sending.ts'
import { networkPrinter, station } from './station.ts'
import { line, sampleOrder, ticketOf } from './tickets.ts'

/** What Electron's window does for us is tried end to end (tests/e2e/driver-printing.spec.ts); here, what is made of it. */
const brother: DriverPrinter = { name: 'Brother_HL', label: 'Brother HL', options: {} }

const office: Printer = {
  ...networkPrinter('office', { host: '', port: 0 }),
  kind: 'driver',
  host: null,
  port: null,
  queue: 'Brother_HL',
  paper: 210,
  codePage: 'bitmap',
}

const pages = await drawPages([ticket], 210)

function computer(over: Partial<Drivers> = {}) {
  const prints: { printer: string; pages: DrawnPages }[] = []
  const drivers: Drivers = {
    list: async () => [brother],
    print: async (printer, drawn) => {
      prints.push({ printer, pages: drawn })
      return { isTaken: true }
    },
    ...over,
  }
  return { drivers, prints }
}

async function send(drivers: Drivers | null, signal = new AbortController().signal) {
  let sending = 0
  const { outcome } = await createDriverTransport(drivers, { list: 200, take: 200 }).send({
    printer: office,
    job: { id: 'job-1', orderId: 'order-1', kind: 'kitchen' },
    ticket,
    bytes: new Uint8Array(),
    pages,
    capabilities: untried,
    evenIfSilent: false,
    clearFirst: false,
    signal,
    onSending: () => void (sending += 1),
    onTrouble: () => {},
    onLearnt: () => {},
  })
  return { outcome, sending }
}

test('a ticket the driver takes is called sent, never printed', async () => {
  const { drivers, prints } = computer()
  expect(await send(drivers)).toEqual({ outcome: { type: 'sent' }, sending: 1 })
  expect(prints.map(({ printer }) => printer)).toEqual(['Brother_HL'])
})

test('what keeps the driver from taking a ticket is told, and not a page of it left', async () => {
  const notSent = (problem: string) => ({ outcome: { type: 'not-sent', problem }, sending: 0 })
  expect(await send(null)).toEqual(notSent('needs-app'))
  expect(await send(computer({ list: async () => [] }).drivers)).toEqual(notSent('queue-unknown'))
  const off = { ...brother, options: { 'printer-state-reasons': 'offline-report' } }
  expect(await send(computer({ list: async () => [off] }).drivers)).toEqual(notSent('offline'))
  expect(await send(computer({ list: () => new Promise(() => {}) }).drivers)).toEqual(
    notSent('no-print-service'),
  )
  expect(await send(computer().drivers, AbortSignal.abort())).toEqual(notSent('interrupted'))
})

test('cancelled, refused and failed are told apart, and silence is a doubt', async () => {
  const refusing = (reason: string) => computer({ print: async () => ({ isTaken: false, reason }) }).drivers
  const outcomeOf = async (drivers: Drivers) => (await send(drivers)).outcome
  expect(await outcomeOf(refusing('Print job canceled'))).toEqual({
    type: 'failed',
    problem: 'queue-gave-up',
  })
  expect(await outcomeOf(refusing('Print job failed'))).toEqual({ type: 'failed', problem: 'driver-failed' })
  expect(await outcomeOf(refusing('Invalid deviceName provided'))).toEqual({
    type: 'not-sent',
    problem: 'queue-unknown',
  })
  expect(await outcomeOf(computer({ print: () => new Promise(() => {}) }).drivers)).toEqual({
    type: 'unconfirmed',
    problem: 'no-print-service',
  })
})

test.each([
  [{}, null],
  [{ 'printer-state': '3', 'printer-state-reasons': 'none' }, null],
  [{ 'printer-state-reasons': 'media-low-warning,toner-low-report' }, null],
  [{ 'printer-state-reasons': 'media-empty-error' }, 'paper-out'],
  [{ 'printer-state-reasons': 'toner-low-report, door-open' }, 'cover-open'],
  [{ 'printer-state': '5', 'printer-state-reasons': 'paused' }, 'queue-stopped'],
  [{ 'printer-is-accepting-jobs': 'false' }, 'queue-stopped'],
])('a printer of which the computer says %j has the trouble %s', (options, problem) => {
  expect(driverTrouble({ options })).toBe(problem)
})

test('an order and a test ticket go to a driver as pages, and every copy says which it is', async () => {
  const { drivers, prints } = computer()
  const { worker, accepted, until, states, core } = await station(
    [{ ...office, route: { ...office.route, copies: 2 } }],
    { drivers },
  )
  worker.start()
  const id = await accepted()
  await until(() => states(id)[0]?.[0] === 'sent')
  expect(prints[0]?.pages).toMatchObject({
    sheet: { width: 210, height: 297 },
    picture: { left: 51, top: 12, width: 108 },
  })
  expect(prints[0]?.pages.pages).toHaveLength(2)
  expect(worker.statuses()[0]).toMatchObject({ state: 'ok', lastPrintedAt: null })
  expect(core.board()[0]?.paper).toMatchObject({ state: 'sent', missing: null })
})

test('a long ticket goes on on further sheets, and on a roll of any length on none', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => line({ name: `Plat numéro ${at + 1}` }))
  const long = ticketOf(sampleOrder({ lines }), 'kitchen')
  expect((await drawPages([long], 210)).pages).toHaveLength(4)
  const roll = await drawPages([long], 80)
  expect(roll.pages).toHaveLength(1)
  expect(roll.sheet.height).toBeGreaterThan(300)
})
