import { describe, expect, test } from 'vitest'
import { isRepresentable } from '#main/printing/tickets/code-page.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { previewTicket, renderTicket } from '#main/printing/tickets/preview.ts'
import { testOrderId } from '#shared/order/test-order.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { clockTime } from '#shared/time/zoned.ts'
import { centre, enFrancais, line, option, printedAt, sampleOrder, ticketOf } from './tickets.ts'

function textOf(...args: Parameters<typeof ticketOf>): string {
  return ticketText(ticketOf(...args), 48)
}

/** The lines under a heading, up to the next rule. */
function section(text: string, heading: string): string[] | null {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) return null
  const end = lines.findIndex((one, index) => index > start && one.startsWith('---'))
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .map((one) => one.trim())
    .filter(Boolean)
}

describe('utensils', () => {
  test('R156: what the customer chose stands in the customer note of the customer ticket, in both languages', () => {
    const note = 'Ring the lower bell'
    expect(section(textOf(sampleOrder(), 'customer'), 'CUSTOMER NOTE')).toEqual([note, 'Utensils: INCLUDE'])
    expect(section(textOf(sampleOrder(), 'customer', enFrancais), 'NOTE CLIENT')).toEqual([
      note,
      'Couverts : INCLURE',
    ])
    const declined = sampleOrder({ cutlery: 'declined' })
    expect(section(textOf(declined, 'customer'), 'CUSTOMER NOTE')).toEqual([note, 'Utensils: NO'])
    expect(section(textOf(declined, 'customer', enFrancais), 'NOTE CLIENT')).toEqual([note, 'Couverts : NON'])
  })

  test('R156: without a note from the customer the choice still stands there', () => {
    const order = sampleOrder({ customerNote: null })
    expect(section(textOf(order, 'customer'), 'CUSTOMER NOTE')).toEqual(['Utensils: INCLUDE'])
  })

  test('R155: DoorDash alone decides: where its portal has it switched off, no ticket says a word of utensils', () => {
    const off = sampleOrder({ cutlery: 'unknown' })
    for (const location of [centre, enFrancais]) {
      for (const kind of ['kitchen', 'customer'] as const)
        expect(textOf(off, kind, location)).not.toMatch(/utensil|couvert/iu)
    }
    expect(section(textOf(off, 'customer'), 'CUSTOMER NOTE')).toEqual(['Ring the lower bell'])
    expect(textOf(sampleOrder({ cutlery: 'unknown', customerNote: null }), 'customer')).not.toContain(
      'CUSTOMER NOTE',
    )
  })

  test('B7: yes and no are a bold line of their own on both tickets', async () => {
    for (const kind of ['kitchen', 'customer'] as const) {
      expect(textOf(sampleOrder(), kind)).toMatch(/^ +\*\* INCLUDE UTENSILS \*\*$/mu)
      expect(textOf(sampleOrder({ cutlery: 'declined' }), kind)).toMatch(/^ +\*\* NO UTENSILS \*\*$/mu)
      const bytes = await encodeTicket(ticketOf(sampleOrder(), kind), { paper: 80, codePage: 'windows1252' })
      const runs = interpret(bytes, 576).sheets[0]?.strips.flatMap((strip) =>
        strip.type === 'text' ? strip.runs : [],
      )
      expect(runs?.find(({ text }) => text.includes('INCLUDE UTENSILS'))).toMatchObject({
        bold: true,
        tall: 2,
      })
    }
  })
})

test('B9: parts of a combo are counted for the whole order, however deep they are', () => {
  const order = sampleOrder({
    lines: [
      line({
        name: 'Combo',
        quantity: 2,
        options: [
          option({
            name: 'Box',
            quantity: 3,
            options: [option({ name: 'Wing', quantity: 4, priceCents: 10, removed: ['salt'] })],
          }),
        ],
      }),
    ],
  })
  const kitchen = textOf(order, 'kitchen')
  expect(kitchen).toMatch(/^2 {2}Combo$/mu)
  expect(kitchen).toMatch(/^ +6 Box$/mu)
  expect(kitchen).toMatch(/^ +24 Wing$/mu)
  expect(kitchen).toMatch(/^ +- NO salt$/mu)
  expect(textOf(order, 'customer')).toMatch(/^ +24 Wing +2\.40$/mu)
})

test('the kitchen ticket shows no prices; the customer ticket shows them as sent, zero left blank', () => {
  const order = sampleOrder({
    lines: [line({ name: 'Water' }), line({ name: 'Soup', quantity: 3, priceCents: 250 })],
  })
  expect(textOf(order, 'kitchen')).not.toMatch(/\d[.,]\d\d/u)
  const customer = textOf(order, 'customer')
  expect(customer).toMatch(/^1 {2}Water$/mu)
  expect(customer).toMatch(/^3 {2}Soup +7\.50$/mu)
  expect(customer).toMatch(/^TOTAL +\$33\.64$/mu)
})

test('tax that DoorDash remits is told on the tax line, a part of it on a line of its own', () => {
  expect(textOf(sampleOrder(), 'customer')).toMatch(/^Tax \(remitted by DoorDash\) +2\.49$/mu)
  const part = sampleOrder({ otherAmounts: [{ kind: 'tax-remitted-by-platform', cents: 100 }] })
  expect(textOf(part, 'customer')).toMatch(/^Tax +2\.49$/mu)
  expect(textOf(part, 'customer')).toMatch(/^Tax remitted by DoorDash +1\.00$/mu)
})

test('B19: the time on the ticket is the time on the screen, in the zone of the location, across the clock change', () => {
  const zones = ['America/Toronto', 'Europe/Paris', 'Australia/Adelaide', 'Asia/Kathmandu']
  // Before and after Toronto leaves daylight saving time, on 1 November 2026.
  for (const at of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-07-14T16:05:00Z'].map(Date.parse)) {
    for (const timeZone of zones) {
      const order = sampleOrder({ readyBy: at })
      const location = { ...centre, timeZone }
      const shown = clockTime(at, timeZone)
      expect(textOf(order, 'customer', location, { printedAt: at })).toContain(`Promised  ${shown}`)
      expect(textOf(order, 'kitchen', location, { printedAt: at })).toContain(`Printed ${shown}`)
    }
  }
  expect(clockTime(Date.parse('2026-11-01T05:30:00Z'), 'America/Toronto')).toBe('01:30')
  expect(clockTime(Date.parse('2026-11-01T06:30:00Z'), 'America/Toronto')).toBe('01:30')
})

test('our own promise goes before the pickup time DoorDash estimates; another day is written out', () => {
  const order = sampleOrder({ readyBy: Date.parse('2026-11-24T23:25:00Z') })
  expect(textOf(order, 'customer')).toContain('Promised  18:25')
  const tomorrow = sampleOrder({ readyBy: Date.parse('2026-11-25T17:00:00Z') })
  expect(textOf(tomorrow, 'kitchen')).toContain('Wednesday 25 November')
  expect(textOf(sampleOrder({ estimatedPickupAt: null }), 'customer')).not.toContain('Promised')
})

test('an allergy stands above the items in white on black, naming the dish it was written on', async () => {
  const order = sampleOrder({
    customerNote: null,
    lines: [
      line({ name: 'Pad thai', note: 'Allergique aux arachides' }),
      line({ name: 'Rice', note: 'no salt' }),
    ],
  })
  const text = textOf(order, 'kitchen')
  expect(text).toMatch(/!! ALLERGY !!\n! Pad thai: Allergique aux arachides\n---/u)
  expect(text.indexOf('ALLERGY')).toBeLessThan(text.indexOf('1  Pad thai'))
  const bytes = await encodeTicket(ticketOf(order, 'kitchen'), { paper: 80, codePage: 'windows1252' })
  const runs = interpret(bytes, 576).sheets[0]?.strips.flatMap((strip) =>
    strip.type === 'text' ? strip.runs : [],
  )
  expect(runs?.find(({ text }) => text.includes('ALLERGY'))).toMatchObject({ invert: true, wide: 2, tall: 2 })
  expect(textOf(sampleOrder(), 'kitchen')).not.toContain('ALLERGY')
})

test('a changed, cancelled or repeated ticket says so first', () => {
  const first = (text: string) => text.trimStart().split('\n')[0]?.trim()
  const order = sampleOrder()
  expect(first(textOf(order, 'kitchen', centre, { notice: 'changed' }))).toBe('CHANGED')
  expect(first(textOf(order, 'kitchen', centre, { notice: 'cancelled' }))).toBe('CANCELLED')
  expect(first(textOf(order, 'kitchen', enFrancais, { notice: 'cancelled' }))).toBe('ANNULÉE')
  const again = { notice: 'reprint', sequence: 4, reprintOf: { copy: 2, originalAt: printedAt } } as const
  expect(textOf(order, 'customer', centre, again)).toMatch(/REPRINT 2\n +First printed at 18:03\n/u)
  expect(textOf(order, 'customer', enFrancais, again)).toMatch(
    /DUPLICATA 2\n +Première impression à 18:03\n/u,
  )
  expect(textOf(order, 'customer', centre, again)).toContain('Ticket 0042 / 4')
})

test('a ticket queued before its order was cancelled says cancelled when it comes out', () => {
  const order = sampleOrder({ status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } })
  expect(textOf(order, 'customer')).toContain('CANCELLED')
})

test('a note longer than a screen is cut and points to the screen', () => {
  const text = textOf(sampleOrder({ customerNote: 'please '.repeat(400) }), 'customer')
  expect(text).toContain('… see the screen')
  expect(text.split('please').length - 1).toBeLessThanOrEqual(286)
})

describe('what the paper asks for', () => {
  const cancelled = {
    status: 'cancelled',
    ending: { by: 'platform', kind: 'cancelled' },
    acceptedAt: printedAt,
  } as const

  test.each([
    ['is being cooked', {}, 'Do not prepare this order', 'Ne pas préparer cette commande'],
    [
      'stands ready',
      { readyAt: printedAt },
      'It is ready: do not hand it over',
      'Elle est prête : ne la remettez pas',
    ],
    ['has left', { pickedUpAt: printedAt }, 'It was already picked up', 'Elle a déjà été remise'],
  ])('E40: a cancelled order that %s, in both languages', (_name, times, english, french) => {
    const order = sampleOrder({ ...cancelled, ...times })
    const notice = { notice: 'cancelled' } as const
    expect(textOf(order, 'kitchen', centre, notice)).toContain(english)
    expect(textOf(order, 'kitchen', enFrancais, notice)).toContain(french)
  })

  test('E41: the ticket of a test order says so', () => {
    const order = sampleOrder({ platformOrderId: testOrderId('1') })
    expect(textOf(order, 'kitchen')).toMatch(/^\s*TEST$/m)
    expect(textOf(sampleOrder(), 'kitchen')).not.toMatch(/^\s*TEST$/m)
  })
})

describe('B8: accents and scripts', () => {
  test('each code page gets its own bytes for the same letters', async () => {
    const order = sampleOrder({ customerName: 'Zoé' })
    const letter = { windows1252: 'Zo\xe9', cp858: 'Zo\x82', cp437: 'Zo\x82' }
    const number = { windows1252: 16, cp858: 19, cp437: 0 }
    for (const codePage of ['windows1252', 'cp858', 'cp437'] as const) {
      const bytes = await encodeTicket(ticketOf(order, 'kitchen'), { paper: 80, codePage })
      const sent = Buffer.from(bytes).toString('latin1')
      expect(sent).toContain(letter[codePage])
      // Out of the Chinese mode many printers start in, then the page, before any text.
      expect(sent.startsWith('\x1b@\x1c.\x1bM\0')).toBe(true)
      expect(sent.indexOf(`\x1bt${String.fromCharCode(number[codePage])}`)).toBeLessThan(
        sent.indexOf('DOORDASH'),
      )
    }
  })

  test('a line the page lacks is drawn, the others stay text', async () => {
    for (const [name, page] of [
      ['Œuvre', 'cp437'],
      ['مريم', 'windows1252'],
      ['王小明', 'windows1252'],
      ['Ann 🍕', 'windows1252'],
      ['Ǧ', 'windows1252'],
    ] as const) {
      const bytes = await encodeTicket(ticketOf(sampleOrder({ customerName: name }), 'customer'), {
        paper: 80,
        codePage: page,
      })
      const strips = interpret(bytes, 576).sheets[0]?.strips ?? []
      expect(strips.filter(({ type }) => type === 'bitmap')).toHaveLength(1)
    }
  })

  test('a whole ticket can be drawn, for printers whose pages are broken', async () => {
    const bytes = await encodeTicket(ticketOf(sampleOrder({ customerName: 'Zoé' }), 'kitchen'), {
      paper: 58,
      codePage: 'bitmap',
    })
    const strips = interpret(bytes, 384).sheets[0]?.strips ?? []
    const texts = strips.flatMap((strip) => (strip.type === 'text' ? strip.runs.map(({ text }) => text) : []))
    expect(texts.every((text) => /^-+$/u.test(text))).toBe(true)
    for (const strip of strips) {
      if (strip.type !== 'bitmap') continue
      expect(strip.bitmap.widthBytes).toBe(48)
      expect(strip.bitmap.rows).toBeLessThanOrEqual(255)
      expect(strip.bitmap.data.some((byte) => byte !== 0)).toBe(true)
    }
  })

  test('the control codes of DOS pages are no letters, although the pages draw hearts there', () => {
    for (const char of ['♥', '►', '◄', '•', '↨', '\x1b', '\x7f', '\u0081', '\uFFFD']) {
      for (const page of ['cp437', 'cp858', 'windows1252'] as const) {
        const expected = char === '•' && page === 'windows1252'
        expect(isRepresentable(char, page)).toBe(expected)
      }
    }
  })
})

test('a preview is a picture of the printer’s own bytes, as wide as its paper', async () => {
  const wide = await previewTicket(sampleOrder(), centre, 'customer', null)
  const narrow = await previewTicket(sampleOrder(), centre, 'customer', { paper: 58, codePage: 'bitmap' })
  expect([wide.widthDots, narrow.widthDots]).toEqual([576, 384])
  expect(wide.heightDots).toBeGreaterThan(500)
  expect(wide.text).toBe(textOf(sampleOrder(), 'customer'))
  const png = Buffer.from(wide.png, 'base64')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([wide.widthDots, wide.heightDots])
})

test('a ticket can be had as text, as bytes and as picture', async () => {
  const order = sampleOrder()
  const text = Buffer.from(await renderTicket(order, centre, 'customer', 'text')).toString('utf8')
  expect(text).toBe(textOf(order, 'customer'))
  const bytes = await renderTicket(order, centre, 'customer', 'escpos')
  expect(Buffer.from(bytes).subarray(0, 2).toString('latin1')).toBe('\x1b@')
  const png = await renderTicket(order, centre, 'customer', 'png')
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
})
