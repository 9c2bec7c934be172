import { expect, onTestFinished, test } from 'vitest'
import { createCups } from '#main/printing/os-queue/cups.ts'
import { createQueueTransport } from '#main/printing/os-queue/queue-transport.ts'
import { jobState, queueTrouble } from '#main/printing/os-queue/windows-spooler.ts'
import { untried } from '#main/printing/transports/transport.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { cupsMissing, startCups } from './private-cups.ts'
import { bytes, printer, ticket } from './sending.ts'
import { networkPrinter, station } from './station.ts'

function queuePrinter(queue: string): Printer {
  return {
    ...networkPrinter('kitchen', { host: '', port: 0 }),
    kind: 'spooler',
    host: null,
    port: null,
    queue,
  }
}

/** Sends a ticket to a queue; `sending` counts how often a first byte was announced. */
async function sendTo(
  server: string,
  queue: string,
  over: { onTrouble?: (problem: string | null) => void } = {},
) {
  const transport = createQueueTransport(createCups(server), { poll: 20, patience: 300 })
  const troubles: (string | null)[] = []
  let sending = 0
  const { outcome } = await transport.send({
    printer: queuePrinter(queue),
    job: { id: 'job-1', orderId: 'order-1', kind: 'kitchen' },
    ticket,
    bytes,
    pages: null,
    capabilities: untried,
    evenIfSilent: false,
    clearFirst: false,
    signal: new AbortController().signal,
    onSending: () => void (sending += 1),
    onTrouble: (problem) => {
      troubles.push(problem)
      over.onTrouble?.(problem)
    },
    onLearnt: () => {},
  })
  return { outcome, troubles, sending }
}

test.skipIf(cupsMissing !== null)(
  "a ticket goes through the computer's queue byte for byte and is called sent, never printed",
  { timeout: 30_000 },
  async () => {
    const [cups, usb] = await Promise.all([startCups(), printer()])
    await cups.addQueue('KITCHEN', usb)
    expect(await cups.osQueue.list()).toEqual(['KITCHEN'])
    expect(await sendTo(cups.server, 'KITCHEN')).toEqual({
      outcome: { type: 'sent' },
      troubles: [],
      sending: 1,
    })
    await usb.until(() => usb.sheets.length === 1)
    expect(usb.received()).toEqual(bytes)
  },
)

test.skipIf(cupsMissing !== null)(
  "an order's ticket sent through the computer's queue is no alarm, no proof, and a person may settle it (B2)",
  { timeout: 30_000 },
  async () => {
    const [cups, usb] = await Promise.all([startCups(), printer()])
    await cups.addQueue('USB', usb)
    const { worker, accepted, until, states, store, core } = await station([queuePrinter('USB')], {
      cups: cups.server,
    })
    worker.start()
    const id = await accepted()
    await until(() => states(id)[0]?.[0] === 'sent')
    expect(core.board()[0]?.paper).toMatchObject({ state: 'sent', problem: null, missing: null })
    expect(store.history.of(id).map(({ type }) => type)).toContain('print-sent')
    expect(worker.statuses()[0]).toMatchObject({ state: 'ok', lastPrintedAt: null })
  },
)

test.skipIf(cupsMissing !== null)(
  'a ticket the queue gives up has failed, and one somebody takes out of it too',
  { timeout: 30_000 },
  async () => {
    const [cups, usb] = await Promise.all([startCups(), printer()])
    await usb.goAway()
    onTestFinished(() => usb.comeBack())
    await cups.addQueue('DEAD', usb, '?contimeout=1', '-o', 'printer-error-policy=abort-job')
    expect((await sendTo(cups.server, 'DEAD')).outcome).toEqual({ type: 'failed', problem: 'queue-gave-up' })

    await cups.addQueue('HELD', usb, '', '-o', 'printer-error-policy=retry-job')
    const held = sendTo(cups.server, 'HELD')
    while ((await cups.admin('lpstat', '-o', 'HELD')).stdout === '');
    await cups.admin('cancel', '-a', 'HELD')
    expect((await held).outcome).toEqual({ type: 'failed', problem: 'queue-gave-up' })
  },
)

test.skipIf(cupsMissing !== null)(
  'a stopped queue is given nothing, and a ticket in it waits and is told to be held back',
  { timeout: 30_000 },
  async () => {
    const [cups, usb] = await Promise.all([startCups(), printer()])
    await cups.addQueue('KITCHEN', usb)
    await cups.admin('cupsdisable', 'KITCHEN')
    expect(await sendTo(cups.server, 'KITCHEN')).toEqual({
      outcome: { type: 'not-sent', problem: 'queue-stopped' },
      troubles: [],
      sending: 0,
    })
    await cups.admin('cupsenable', 'KITCHEN')
    await usb.goAway()
    const held = Promise.withResolvers<unknown>()
    const sent = sendTo(cups.server, 'KITCHEN', { onTrouble: held.resolve })
    expect(await held.promise).toBe('queue-stopped')
    await cups.admin('cupsdisable', 'KITCHEN')
    await usb.comeBack()
    await cups.admin('cupsenable', 'KITCHEN')
    expect(await sent).toMatchObject({ outcome: { type: 'sent' }, troubles: ['queue-stopped'] })
    expect(usb.received()).toEqual(bytes)
  },
)

test.skipIf(cupsMissing !== null)(
  'a queue that is removed is said to be gone, before a ticket and in the middle of one',
  { timeout: 30_000 },
  async () => {
    const [cups, usb] = await Promise.all([startCups(), printer()])
    await usb.goAway()
    onTestFinished(() => usb.comeBack())
    await cups.addQueue('KITCHEN', usb)
    const sent = sendTo(cups.server, 'KITCHEN')
    while ((await cups.admin('lpstat', '-o', 'KITCHEN')).stdout === '');
    await cups.admin('lpadmin', '-x', 'KITCHEN')
    const { outcome } = await sent
    expect(['queue-unknown', 'queue-gave-up']).toContain('problem' in outcome ? outcome.problem : null)
    expect(await sendTo(cups.server, 'KITCHEN')).toEqual({
      outcome: { type: 'not-sent', problem: 'queue-unknown' },
      troubles: [],
      sending: 0,
    })
  },
)

test('without a print service nothing is sent, and it is said why', async () => {
  expect(await sendTo('127.0.0.1:9', 'KITCHEN')).toEqual({
    outcome: { type: 'not-sent', problem: 'no-print-service' },
    troubles: [],
    sending: 0,
  })
})

test("Windows' words for queues and jobs are read, and a job it forgot was handed over", () => {
  expect(['Normal', 'Printing', 'Paused', 'Offline', 'unknown', null].map(queueTrouble)).toEqual([
    null,
    null,
    'queue-stopped',
    'queue-stopped',
    'queue-unknown',
    'no-print-service',
  ])
  expect(
    ['Spooling', 'Printing, Retained', 'Error, Offline', 'Deleting', 'gone', null].map(jobState),
  ).toEqual(['waiting', 'waiting', 'held', 'gave-up', 'done', 'no-print-service'])
})
