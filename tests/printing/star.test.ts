import { describe, expect, test } from 'vitest'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { sheetText } from '#main/printing/escpos/paper.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { createStarCommandReader } from '#main/printing/star/commands.ts'
import { createStarReplyReader } from '#main/printing/network/star-replies.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { ticketText } from '#shared/ticket/text.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import { startEmulator } from './emulator.ts'
import { at, printed, printer, send, ticket } from './sending.ts'
import { done, networkPrinter, station } from './station.ts'
import { sampleOrder, ticketOf } from './tickets.ts'

const star = { paper: 80, codePage: 'windows1252', language: 'star-prnt' } as const
const bytes = await encodeTicket(ticket, star)
const starPrinter = (faults: Parameters<typeof printer>[0] = {}) => printer(faults, 'star-prnt')

/** Sends the ticket of some 5,000 bytes to a Star printer. */
function sendStar(
  to: { host: string; port: number },
  over: Parameters<typeof send>[1] = {},
): ReturnType<typeof send> {
  return send(to, { printer: { ...at(to), language: 'star-prnt' }, bytes, ...over })
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/ +/gu, ' '))
    .filter(Boolean)
}

describe('what a Star printer makes of a ticket', () => {
  test.each([80, 58] as const)('is what the ticket says, on %i mm', async (paper) => {
    const kitchen = ticketOf(sampleOrder(), 'kitchen')
    const { sheets, events } = interpret(
      await encodeTicket(kitchen, { ...star, paper }),
      paper === 80 ? 576 : 384,
      'star-prnt',
    )
    expect(events).toEqual([{ type: 'cut', partial: true }])
    expect(sheets).toHaveLength(1)
    const onPaper = sheets.map(sheetText).join('')
    if (!onPaper.includes('[drawn]'))
      expect(lines(onPaper)).toEqual(lines(ticketText(kitchen, paper === 80 ? 48 : 32)))
  })

  test('shows the same dots for a drawn line as an ESC/POS printer, and no gap between its passes', async () => {
    const drawn: Ticket = {
      kind: 'kitchen',
      blocks: ['宫保鸡丁', 'مرحبا', '🍕'].map((text) => ({
        type: 'text',
        text,
        mark: '',
        indent: 0,
        size: { wide: 1, tall: 1 },
        bold: false,
      })),
    }
    const dots = (print: Uint8Array, language: Printer['language']) => {
      const strips = interpret(print, 576, language).sheets.flatMap((sheet) => sheet.strips)
      const feeds = strips.filter((strip) => strip.type !== 'bitmap')
      const rows = strips.flatMap((strip) => (strip.type === 'bitmap' ? [...strip.bitmap.data] : []))
      return { feeds, rows }
    }
    const epson = dots(await encodeTicket(drawn, { ...star, language: 'esc-pos' }), 'esc-pos')
    const other = dots(await encodeTicket(drawn, star), 'star-prnt')
    expect(other.rows.slice(0, epson.rows.length)).toEqual(epson.rows)
    expect(other.rows.slice(epson.rows.length).every((byte) => byte === 0)).toBe(true)
    expect(other.feeds).toEqual([])
  })

  test('is no command of a name that holds control codes (R40)', async () => {
    for (const name of ['Bob\x1b\x07\x0b\x37', '\x1bd\x00', '\x18\x07', '\x1b\x1d\x03\x01\x00\x00']) {
      const print = await encodeTicket(ticketOf(sampleOrder({ customerName: name }), 'customer'), star)
      const { events } = interpret(print, 576, 'star-prnt')
      expect(events, JSON.stringify(name)).toEqual([{ type: 'cut', partial: true }])
    }
  })

  test('does not depend on how its bytes are split over packets', () => {
    const whole = createStarCommandReader().read(bytes)
    const reader = createStarCommandReader()
    const split = Array.from(bytes, (byte) => reader.read(Uint8Array.of(byte))).flat()
    const text = (commands: typeof whole) =>
      commands
        .map((each) => (each.type === 'text' ? Buffer.from(each.bytes).toString('latin1') : each.type))
        .join('')
    expect(text(split)).toBe(text(whole).replaceAll(/(?<=text)text/gu, ''))
    expect(reader.pending()).toBe(0)
  })
})

test("a Star printer's status and the end of a document are read from pieces, and letters are told", () => {
  const read = createStarReplyReader()
  const status = [0x23, 0x06, 0x28, 0, 0, 0x08, 0, 0, 0]
  expect(read(Uint8Array.from(status.slice(0, 4)))).toEqual([])
  expect(read(Uint8Array.from([...status.slice(4), 0x1b, 0x1d]))).toEqual([
    { type: 'status', bytes: Uint8Array.from(status) },
  ])
  expect(read(Uint8Array.of(0x03, 0x01, 12, 34, 1, 0))).toEqual([{ type: 'process', id: '1234' }])
  expect(read(Buffer.from('H'))).toEqual([{ type: 'text' }])
})

describe('a ticket sent to a Star printer', () => {
  test('is proved by the end of its document (B2)', async () => {
    const kitchen = await starPrinter()
    const { outcome, learnt, sending } = await sendStar(kitchen)
    expect({ outcome, sending }).toEqual({ outcome: printed, sending: 1 })
    expect(learnt).toMatchObject({ questions: [1], processId: true })
    expect(kitchen.sheets).toHaveLength(1)
    expect(kitchen.events).toEqual([{ type: 'cut', partial: true }])
  })

  test('is not sent to one without paper or with an open cover', async () => {
    const [empty, open] = await Promise.all([starPrinter(), starPrinter({ coverOpen: true })])
    empty.runOut()
    expect((await sendStar(empty)).outcome).toEqual({ type: 'not-sent', problem: 'paper-out' })
    expect((await sendStar(open)).outcome).toEqual({ type: 'not-sent', problem: 'cover-open' })
    expect(empty.uncut().strips).toEqual([])
  })

  test('waits for paper that ends in the middle, and comes out once', async () => {
    const kitchen = await starPrinter({ paperOutAfter: 2_000 })
    const sent = sendStar(kitchen, {
      onTrouble: (problem) => {
        if (problem === 'paper-out') kitchen.refill()
      },
    })
    expect((await sent).outcome).toEqual(printed)
    expect(kitchen.sheets).toHaveLength(1)
  })

  test('is in doubt when the connection breaks in the middle', async () => {
    const kitchen = await starPrinter({ resetAfter: 2_000 })
    expect((await sendStar(kitchen)).outcome).toEqual({ type: 'unconfirmed', problem: 'connection-lost' })
  })

  test('is not sent to one that never reads, and nothing is believed of what speaks ESC/POS', async () => {
    const [dead, epson] = await Promise.all([starPrinter({ neverReads: true }), printer()])
    expect((await sendStar(dead)).outcome).toEqual({ type: 'not-sent', problem: 'no-answer' })
    expect((await sendStar(epson)).outcome).toEqual({ type: 'not-sent', problem: 'no-answer' })
  })

  test('is believed after a while of good status where the printer swallows the end of documents', async () => {
    const clone = await starPrinter({ swallowsProcessId: true })
    const first = await sendStar(clone)
    expect(first.outcome).toEqual(printed)
    expect(first.learnt).toMatchObject({ processId: false })
    expect((await sendStar(clone, { capabilities: first.learnt })).outcome).toEqual(printed)
    expect(clone.sheets).toHaveLength(2)
  })

  test('comes out whole after a picture that broke off in an earlier connection', async () => {
    const picture = await encodeTicket(ticket, { ...star, codePage: 'bitmap' })
    const kitchen = await starPrinter({ resetAfter: 3_000 })
    expect((await sendStar(kitchen, { bytes: picture })).outcome.type).toBe('unconfirmed')
    kitchen.faults.resetAfter = null
    expect((await sendStar(kitchen)).outcome).toEqual(printed)
    expect(kitchen.text(kitchen.sheets.length - 1)).toContain('line 99')
  })

  test('of an order goes by the same queue (B2)', async () => {
    const kitchen = await startEmulator({ language: 'star-prnt' })
    const { worker, accepted, until, jobs } = await station([
      { ...networkPrinter('kitchen', kitchen), language: 'star-prnt' },
    ])
    worker.start()
    const id = await accepted()
    await until(() => done(jobs(id)))
    expect(kitchen.text(0)).toContain('Grilled Cheese')
    await kitchen.close()
  })
})
