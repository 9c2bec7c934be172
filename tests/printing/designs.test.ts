import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTicketDesigns, designed, designedWords } from '#main/printing/tickets/designs.ts'
import { logoPicture } from '#main/printing/drawing/logo.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { type TicketDesign, ticketSizes, usualDesigns } from '#shared/printing/ticket-design.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { testCore } from '../support/core.ts'
import { centre, line, printedAt, sampleOrder } from './tickets.ts'

/** A design says how tickets look, and can leave nothing out. */

const order = sampleOrder({
  cutlery: 'declined',
  lines: [line({ name: 'Pad thai', quantity: 2, note: 'peanut allergy' }), line({ name: 'Tea' })],
})

function ticketOf(kind: TicketKind, design: TicketDesign) {
  return composeTicket(
    order,
    centre,
    { kind, notice: 'none', sequence: 1, printedAt, ...designed(design, null, order.displayNumber) },
    designedWords(design, 'en'),
  )
}

const anyDesign: fc.Arbitrary<TicketDesign> = fc.record({
  code: fc.constantFrom(...ticketSizes),
  name: fc.constantFrom('normal', 'tall', 'large'),
  items: fc.constantFrom('normal', 'tall', 'large'),
  note: fc.constantFrom('normal', 'tall', 'large'),
  utensils: fc.constantFrom('tall', 'large'),
  allergyInverse: fc.boolean(),
  secondLanguage: fc.constantFrom(null, 'en', 'fr', 'es'),
  logo: fc.boolean(),
  qr: fc.boolean(),
})

test('whatever the design, the utensils, the notes, the allergy and every dish are on the ticket (R156, B7)', () => {
  fc.assert(
    fc.property(
      anyDesign,
      fc.constantFrom<TicketKind>('kitchen', 'customer'),
      fc.constantFrom<80 | 58>(80, 58),
      (design, kind, paper) => {
        const text = ticketText(ticketOf(kind, design), columnsOf(paper)).replaceAll(/\s+/gu, ' ')
        const { utensils, utensilsLine, customerNote } = ticketWords('en')
        for (const word of utensilsLine.declined.split(' ')) expect(text).toContain(word)
        for (const part of ['5821', 'Nadia', 'Pad', 'thai', 'Tea', 'peanut', 'lower', 'bell'])
          expect(text).toContain(part)
        if (kind === 'customer') {
          expect(text).toContain(customerNote)
          for (const word of utensils.declined.split(' ')) expect(text).toContain(word)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a second language stands behind the first; names and notes are printed once', () => {
  const text = ticketText(ticketOf('kitchen', { ...usualDesigns.kitchen, secondLanguage: 'fr' }), 48)
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(
    `${ticketWords('en').utensilsLine.declined} / ${ticketWords('fr').utensilsLine.declined}`,
  )
  expect(text.match(/Ring the lower bell/gu)).toHaveLength(1)
})

test('logo and QR code are drawn in the middle of 80 and 58 mm, and break no command', async () => {
  const canvas = createCanvas(600, 300)
  const context = canvas.getContext('2d')
  context.fillRect(0, 0, 600, 300)
  const logo = await logoPicture(await canvas.encode('png'))
  expect(logo).toMatchObject({ widthBytes: 48, rows: 192 })
  const design = { ...usualDesigns.kitchen, qr: true, logo: true }
  const ticket = composeTicket(
    order,
    centre,
    { kind: 'kitchen', notice: 'none', sequence: 1, printedAt, ...designed(design, logo, '5821') },
    ticketWords('en'),
  )
  for (const paper of [80, 58] as const) {
    const { sheets, events } = interpret(
      await encodeTicket(ticket, { paper, codePage: 'windows1252' }),
      columnsOf(paper) * 12,
    )
    expect(events).toEqual([{ type: 'cut', partial: true }])
    const rows =
      sheets[0]?.strips.flatMap((strip) => (strip.type === 'bitmap' ? [strip.bitmap.rows] : [])) ?? []
    expect(rows.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(192 + 100)
    expect(Math.max(...rows)).toBeLessThanOrEqual(34)
  }
})

test('what is no PNG, or one too large to be opened, is no logo', async () => {
  expect(await logoPicture(Buffer.from('GIF89a'))).toBeNull()
  const huge = Buffer.alloc(40)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(huge)
  huge.writeUInt32BE(100_000, 16)
  huge.writeUInt32BE(100_000, 20)
  expect(await logoPicture(huge)).toBeNull()
})

test('designs outlast a restart, and one that cannot be read is as usual', async () => {
  const { store } = await testCore({})
  const designs = createTicketDesigns({ store })
  expect(designs.all()).toEqual(usualDesigns)
  const chosen = { ...usualDesigns, kitchen: { ...usualDesigns.kitchen, qr: true } }
  designs.save(chosen)
  expect(createTicketDesigns({ store }).all()).toEqual(chosen)
  store.settings.put('ticket-designs', { kitchen: { code: 'enormous' } })
  expect(designs.all()).toEqual(usualDesigns)
})
