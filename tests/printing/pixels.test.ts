import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { designed, designedWords } from '#main/printing/tickets/designs.ts'
import { drawPages } from '#main/printing/drawing/draw-pages.ts'
import { drawTicket } from '#main/printing/tickets/draw-ticket.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { usualDesigns } from '#shared/printing/ticket-design.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { enFrancais, line, option, printedAt, sampleOrder, ticketOf } from './tickets.ts'

/**
 * Tickets as they look on paper, dot by dot, drawn from the bytes with the fonts we bring along. After a change that is
 * meant, `UPDATE_PIXELS=1 npx vitest run tests/printing/pixels.test.ts` draws the files anew: look at them.
 */
const order = sampleOrder({
  customerName: 'مريم العلي',
  customerNote: 'Sans œufs, s’il vous plaît\n请按下面的门铃 🙏',
  lines: [
    line({ name: '宫保鸡丁 Kung Pao', quantity: 2, priceCents: 1450 }),
    line({
      name: 'Pizza «Œufs & Jambon» à la crème fraîche',
      priceCents: 1800,
      options: [option({ name: 'Piñata · Größe · ½', quantity: 3, priceCents: 199 })],
    }),
  ],
})

type Dots = { width: number; height: number; ink: Uint8Array }

async function dotsOf(png: Uint8Array): Promise<Dots> {
  const image = await loadImage(png)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  return {
    width,
    height,
    ink: Uint8Array.from({ length: width * height }, (_, at) => (data[at * 4] ? 0 : 1)),
  }
}

const cases = (['esc-pos', 'star-prnt'] as const).flatMap((language) =>
  ([80, 58] as const).flatMap((paper) =>
    (['kitchen', 'customer'] as const).map((kind) => ({ language, paper, kind })),
  ),
)

/** Holds a picture against the file that keeps it. */
async function checkPicture(name: string, png: Uint8Array): Promise<void> {
  const file = join(import.meta.dirname, '../golden/pixels', `${name}.png`)
  if (process.env['UPDATE_PIXELS']) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, png)
  }
  expect(existsSync(file), `${file} is kept in the repository`).toBe(true)
  const [now, kept] = await Promise.all([dotsOf(png), dotsOf(readFileSync(file))])
  expect([now.width, now.height]).toEqual([kept.width, kept.height])
  expect(now.ink.reduce((sum, dot, at) => sum + (dot === kept.ink[at] ? 0 : 1), 0)).toBe(0)
}

test.each(cases)(
  'a $kind ticket in $language on $paper mm looks as it is kept, dot by dot (B8)',
  async (one) => {
    const { language, paper, kind } = one
    const to = { language, paper, codePage: 'windows1252' } as const
    const ticket = ticketOf(order, kind, enFrancais)
    const image = await drawTicket(ticket, await encodeTicket(ticket, to), to)
    await checkPicture(`${language}-${paper}-${kind}`, Buffer.from(image.png, 'base64'))
  },
)

test.each([80, 210] as const)(
  'a kitchen ticket for a driver with paper of %i mm looks as it is kept, dot by dot',
  async (paper) => {
    const { pages } = await drawPages([ticketOf(order, 'kitchen', enFrancais)], paper)
    expect(pages).toHaveLength(1)
    await checkPicture(`driver-${paper}-kitchen`, pages[0] ?? new Uint8Array())
  },
)

const kinds = ['kitchen', 'customer'] as const
test.each(kinds.flatMap((kind) => ([58, 80] as const).map((paper) => ({ kind, paper }))))(
  'a $kind ticket in two languages on $paper mm looks as it is kept: no line begins with the stroke between them',
  async ({ kind, paper }) => {
    const design = { ...usualDesigns[kind], secondLanguage: 'es' } as const
    const ticket = composeTicket(
      sampleOrder({
        customerNote: 'Allergie grave aux arachides',
        lines: [line({ name: 'Poutine au canard', options: [option({ name: 'Sans oignons / sans ail' })] })],
      }),
      enFrancais,
      { kind, notice: 'changed', sequence: 2, printedAt, ...designed(design, null, '5821') },
      designedWords(design, 'fr'),
    )
    expect(ticketText(ticket, columnsOf(paper))).not.toMatch(/^ *\/|\/ *$/mu)
    const to = { paper, codePage: 'windows1252' } as const
    const image = await drawTicket(ticket, await encodeTicket(ticket, to), to)
    await checkPicture(`bilingual-${paper}-${kind}`, Buffer.from(image.png, 'base64'))
  },
)
