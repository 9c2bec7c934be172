import { expect, test } from 'vitest'
import { createNetworkTransport } from '#main/printing/network/network.ts'
import { type Capabilities, untried } from '#main/printing/transports/transport.ts'
import { at, bytes, printed, printer, send, ticket, transport } from './sending.ts'

test('a ticket is printed once the printer has echoed its id, over one connection that both sides close (B2)', async () => {
  const kitchen = await printer()
  const { outcome, sending, learnt } = await send(kitchen)
  expect(outcome).toEqual(printed)
  expect(sending).toBe(1)
  expect(learnt).toEqual({ questions: [1, 2, 4], processId: true, sensor: null })
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.events).toEqual([{ type: 'cut', partial: true }])
  expect(kitchen.connections()).toBe(1)
  // Kept a little for the next ticket, then let go.
  expect(kitchen.open()).toBe(1)
  await transport.release('kitchen')
  await kitchen.until(() => kitchen.open() === 0)
})

test('a printer that refuses gets no byte, and its refusal is told apart from silence (B2)', async () => {
  const kitchen = await printer()
  await kitchen.goAway()
  const { outcome, sending } = await send(kitchen)
  expect(outcome).toEqual({ type: 'not-sent', problem: 'refused' })
  expect(sending).toBe(0)
})

test('a printer without an address is unreachable', async () => {
  const { outcome } = await send({ host: 'no-such-printer.invalid', port: 9100 })
  expect(outcome).toEqual({ type: 'not-sent', problem: 'unreachable' })
})

test('a hung printer is found out before any byte of the ticket leaves (B2)', async () => {
  const kitchen = await printer({ neverReads: true })
  const { outcome, sending } = await send(kitchen)
  expect(outcome).toEqual({ type: 'not-sent', problem: 'no-answer' })
  expect(sending).toBe(0)
})

test('a printer without paper gets no byte and says why (B2)', async () => {
  const kitchen = await printer()
  kitchen.runOut()
  const { outcome, sending } = await send(kitchen)
  expect(outcome).toEqual({ type: 'not-sent', problem: 'paper-out' })
  expect(sending).toBe(0)
  kitchen.refill()
  expect((await send(kitchen)).outcome).toEqual(printed)
  expect(kitchen.sheets).toHaveLength(1)
})

test('an open cover is told apart from missing paper', async () => {
  const kitchen = await printer({ coverOpen: true })
  expect((await send(kitchen)).outcome).toEqual({ type: 'not-sent', problem: 'cover-open' })
})

test('paper that ends in the middle is waited for, past every limit, and one copy comes out', async () => {
  const kitchen = await printer({ paperOutAfter: 2_000 })
  const sent = send(kitchen)
  await kitchen.until(kitchen.isOutOfPaper)
  // Questions come every 40 ms here and doubt after 900: it is asked for far longer than that.
  const asked = kitchen.questions()
  await kitchen.until(() => kitchen.questions() > asked + 3 * 30)
  kitchen.refill()
  const { outcome, troubles } = await sent
  expect(outcome).toEqual(printed)
  expect(troubles[0]).toBe('paper-out')
  expect(kitchen.sheets).toHaveLength(1)
  expect(kitchen.text(0).match(/line \d+/gu)).toHaveLength(100)
})

test('a cover opened in the middle is waited for, and staff hear of it', async () => {
  const kitchen = await printer({ slow: { bytes: 1_000, everyMs: 10 } })
  const sent = send(kitchen)
  await kitchen.until(() => kitchen.received().length > 2_000)
  kitchen.faults.coverOpen = true
  const asked = kitchen.questions()
  await kitchen.until(() => kitchen.questions() > asked + 3 * 15)
  kitchen.closeCover()
  const { outcome, troubles } = await sent
  expect(outcome).toEqual(printed)
  expect(troubles[0]).toBe('cover-open')
  expect(kitchen.sheets).toHaveLength(1)
})

test('a connection reset in the middle leaves the ticket in doubt', async () => {
  const kitchen = await printer({ resetAfter: 2_000 })
  const { outcome } = await send(kitchen)
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'connection-lost' })
  expect(kitchen.sheets).toHaveLength(0)
})

test('a connection reset during the questions has sent nothing', async () => {
  const kitchen = await printer({ resetAfter: 3 })
  const { outcome, sending } = await send(kitchen)
  expect(outcome).toEqual({ type: 'not-sent', problem: 'connection-lost' })
  expect(sending).toBe(0)
})

test('a printer that loses power with half a ticket leaves it in doubt, with the reason it waited for', async () => {
  const kitchen = await printer({ paperOutAfter: 2_000 })
  const { outcome } = await send(kitchen, {
    onTrouble: (problem) => {
      if (problem === 'paper-out') kitchen.powerCycle()
    },
  })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'paper-out' })
})

test('slow reading is not taken for a failure', async () => {
  const kitchen = await printer({ slow: { bytes: 200, everyMs: 20 } })
  const slow = createNetworkTransport({ keep: 0, status: 500, poll: 100, proof: 3_000, settle: 200 })
  let learnt = untried
  const { outcome } = await slow.send({
    printer: at(kitchen),
    job: { id: 'job-1', orderId: null, kind: 'kitchen' },
    ticket,
    bytes,
    pages: null,
    capabilities: untried,
    evenIfSilent: false,
    clearFirst: false,
    signal: new AbortController().signal,
    onSending: () => {},
    onTrouble: () => {},
    onLearnt: (found) => {
      learnt = found
    },
  })
  expect(outcome).toEqual(printed)
  expect(learnt.processId).toBe(true)
  expect(kitchen.sheets).toHaveLength(1)
})

test('status nobody asked for, sent on connect, is read and not mistaken for an answer', async () => {
  const kitchen = await printer({ greeting: Uint8Array.of(0x14, 0x00, 0x00, 0x0f) })
  const { outcome } = await send(kitchen)
  expect(outcome).toEqual(printed)
  expect(kitchen.text(0).match(/line \d+/gu)).toHaveLength(100)
})

test('a clone that swallows the id proves by the answer behind the ticket, and is remembered', async () => {
  const kitchen = await printer({ swallowsProcessId: true })
  const first = await send(kitchen)
  expect(first.outcome).toEqual(printed)
  expect(first.learnt.processId).toBe(false)
  const before = kitchen.received().length
  expect((await send(kitchen, { capabilities: first.learnt })).outcome).toEqual(printed)
  const second = Buffer.from(kitchen.received().subarray(before)).toString('latin1')
  expect(second).not.toContain('\x1d(H')
  expect(kitchen.sheets).toHaveLength(2)
})

test('a clone that proves nothing but says all is well is believed after a while', async () => {
  const kitchen = await printer({ swallowsProcessId: true, answersSensor: false })
  const first = await send(kitchen)
  expect(first.outcome).toEqual(printed)
  expect(first.learnt.processId).toBe(false)
  expect((await send(kitchen, { capabilities: first.learnt })).outcome).toEqual(printed)
  expect(kitchen.sheets).toHaveLength(2)
})

test('a printer that always echoed and now does not leaves the ticket in doubt', async () => {
  const kitchen = await printer({ swallowsProcessId: true })
  const { outcome } = await send(kitchen, {
    capabilities: { questions: [1, 2, 4], processId: true, sensor: null },
  })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'no-proof' })
})

test('a printer that answers only some questions is asked only those again', async () => {
  const kitchen = await printer({ answers: [1, 4] })
  const { outcome, learnt } = await send(kitchen)
  expect(outcome).toEqual(printed)
  expect(learnt.questions).toEqual([1, 4])
})

test('a printer that never says how it is gets no order until its test ticket was seen', async () => {
  const kitchen = await printer({ answers: [] })
  expect((await send(kitchen)).outcome).toEqual({ type: 'not-sent', problem: 'no-answer' })
  expect(kitchen.sheets).toHaveLength(0)
  // The test ticket goes out all the same; this one can prove itself.
  expect((await send(kitchen, { evenIfSilent: true })).outcome).toEqual(printed)
  expect(kitchen.sheets).toHaveLength(1)
})

test('a printer that neither answers nor proves leaves every ticket in doubt', async () => {
  const kitchen = await printer({ answers: [], swallowsProcessId: true, answersSensor: false })
  const { outcome } = await send(kitchen, { capabilities: { questions: [], processId: null, sensor: null } })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'no-proof' })
  expect(kitchen.sheets).toHaveLength(1)
})

test('a nearly empty roll is told with the printed ticket', async () => {
  const kitchen = await printer({ paperLow: true })
  expect((await send(kitchen)).outcome).toEqual({ type: 'printed', paperLow: true })
})

test('what an earlier ticket in doubt left in the buffer is cleared before the next', async () => {
  const kitchen = await printer({ paperOutAfter: 2_000 })
  const abandoned = new AbortController()
  const first = await send(kitchen, {
    signal: abandoned.signal,
    onTrouble: () => abandoned.abort(),
  })
  expect(first.outcome).toEqual({ type: 'unconfirmed', problem: 'interrupted' })
  const known: Capabilities = { questions: [1, 2, 4], processId: true, sensor: null }
  const again = { capabilities: known, clearFirst: true }
  expect((await send(kitchen, again)).outcome).toEqual({ type: 'not-sent', problem: 'paper-out' })
  kitchen.refill()
  expect((await send(kitchen, again)).outcome).toEqual(printed)
  expect(kitchen.sheets).toHaveLength(1)
})

test('a store that cannot write the state keeps every byte of the ticket here', async () => {
  const kitchen = await printer()
  const refused = new Error('disk full')
  await expect(
    send(kitchen, {
      onSending: () => {
        throw refused
      },
    }),
  ).rejects.toBe(refused)
  await kitchen.until(() => kitchen.open() === 0)
  expect(kitchen.uncut().strips).toHaveLength(0)
})

test('asking how a printer is prints nothing', async () => {
  const kitchen = await printer({ coverOpen: true })
  const report = await transport.check(at(kitchen), new AbortController().signal)
  expect(report).toMatchObject({ problem: 'cover-open', understood: [1, 2, 4] })
  expect(report.answers).toEqual(['DLE EOT 1: 1a', 'DLE EOT 2: 16', 'DLE EOT 4: 12'])
  expect(kitchen.uncut().strips).toHaveLength(0)
})
