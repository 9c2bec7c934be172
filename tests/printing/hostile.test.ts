import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bitmap, rasterCommand } from '#main/printing/drawing/bitmap.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { createCommandReader } from '#main/printing/escpos/commands.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import type { Order } from '#shared/order/order.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { normal, type Ticket } from '#shared/ticket/ticket.ts'
import { centre, enFrancais, line, option, printedAt, sampleOrder } from './tickets.ts'

/** Everything our encoder ever emits; anything else came out of somebody's text. */
const ours = new Set([
  'ESC @',
  'FS .',
  'ESC M',
  'ESC t',
  'ESC E',
  'GS B',
  'GS !',
  'ESC J',
  'ESC d',
  'GS V',
  'GS v 0',
])

function expectOnlyOurs(bytes: Uint8Array): void {
  const reader = createCommandReader()
  const commands = reader.read(bytes)
  expect(reader.pending()).toBe(0)
  for (const command of commands) {
    expect(command.type).not.toBe('unknown')
    if (command.type === 'command') expect(ours).toContain(command.name)
  }
  const { sheets, events } = interpret(bytes, 576)
  expect(events).toEqual([{ type: 'cut', partial: true }])
  expect(sheets).toHaveLength(1)
}

/** Opens the drawer, cuts, asks for status, resets, rings, prints a picture: in ESC/POS and in its real-time form. */
const attacks = [
  '\x1bp\0\x32\xfa',
  '\x1dV\0',
  '\x10\x04\x01',
  '\x10\x14\x01\0\x05',
  '\x1b@',
  '\x1b(A\x04\0\x30\x3a\x03\x0a',
  '\x1dv0\0\xff\xff\xff\xff',
  '\x1c&',
  '\x1b\x1d\x1c\x10',
  '\u009b1m\u0090',
  '►p\0', // the byte 0x10 of the DOS pages
  '♥☺◄↕•◘',
]

function hostileOrder(text: string): Order {
  return sampleOrder({
    customerName: text,
    customerNote: `${text}\n${text}`,
    customerPhone: text,
    displayNumber: text,
    experience: text,
    fulfillment: 'merchant-delivery',
    deliveryAddress: { lines: [text], instructions: text },
    otherAmounts: [{ kind: 'discount-by-platform', cents: 100, label: text }],
    lines: [
      line({
        name: text,
        note: `allergy ${text}`,
        consumerName: text,
        options: [option({ name: text, removed: [text] })],
      }),
    ],
  })
}

const occasion = { notice: 'changed', sequence: 1, printedAt } as const
const codePages = ['windows1252', 'cp858', 'cp437', 'bitmap'] as const

test.each(codePages)(
  'printer commands in every field of an order do nothing on a %s printer',
  async (codePage) => {
    for (const attack of attacks) {
      for (const kind of ['kitchen', 'customer'] as const) {
        const place = { ...centre, brand: attack, name: attack }
        const ticket = composeTicket(
          hostileOrder(`a${attack}b`),
          place,
          { ...occasion, kind },
          ticketWords('en'),
        )
        expectOnlyOurs(await encodeTicket(ticket, { paper: 80, codePage }))
      }
    }
  },
)

test('whatever anybody types, the only commands in the bytes are ours', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('\x1b', '\x1d', '\x10', '\x04', '@', 'V', 'é', '►', '🍕', 'ش', '宫'),
      maxLength: 20,
    }),
  )
  const printer: fc.Arbitrary<Pick<Printer, 'paper' | 'codePage'>> = fc.record({
    paper: fc.constantFrom(80, 58),
    codePage: fc.constantFrom(...codePages),
  })
  await fc.assert(
    fc.asyncProperty(text, printer, fc.constantFrom('kitchen', 'customer'), async (typed, to, kind) => {
      const ticket = composeTicket(hostileOrder(typed), enFrancais, { ...occasion, kind }, ticketWords('fr'))
      expectOnlyOurs(await encodeTicket(ticket, to))
    }),
    { numRuns: 120 },
  )
}, 120_000)

test('even a ticket whose text was never cleaned cannot command the printer', async () => {
  for (const attack of attacks) {
    const ticket: Ticket = {
      kind: 'kitchen',
      blocks: [
        { type: 'row', left: attack, right: attack, size: normal, bold: true },
        { type: 'text', text: attack, mark: '', indent: 0, size: normal, bold: false },
        { type: 'cut' },
      ],
    }
    for (const codePage of codePages) expectOnlyOurs(await encodeTicket(ticket, { paper: 80, codePage }))
  }
})

test('a picture never contains the real-time commands a printer obeys inside pictures', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x00, 0xff), { minLength: 72, maxLength: 72 }),
      (dots) => {
        const bitmap: Bitmap = { widthBytes: 8, rows: 9, data: Uint8Array.from(dots) }
        const command = rasterCommand(bitmap)
        for (let at = 8; at < command.length - 1; at += 1) {
          if (command[at] === 0x10) expect([0x04, 0x05, 0x14]).not.toContain(command[at + 1])
        }
        // At most one dot is added, none is taken.
        for (const [index, byte] of dots.entries()) expect((command[8 + index] ?? 0) & byte).toBe(byte)
      },
    ),
  )
})

test('an order of absurd size prints a ticket of bearable length that points to the screen', async () => {
  const flood = sampleOrder({
    customerNote: 'x'.repeat(100_000),
    lines: Array.from({ length: 5_000 }, () =>
      line({
        name: 'y'.repeat(10_000),
        quantity: 9_999,
        options: Array.from({ length: 5 }, () => option({ name: 'z', quantity: 9_999 })),
      }),
    ),
  })
  for (const kind of ['kitchen', 'customer'] as const) {
    const ticket = composeTicket(flood, centre, { ...occasion, kind }, ticketWords('en'))
    const bytes = await encodeTicket(ticket, { paper: 80, codePage: 'windows1252' })
    expectOnlyOurs(bytes)
    expect(bytes.length).toBeLessThan(100_000)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('more lines, see the screen')
    expect(text).toContain('see the screen')
  }
})
