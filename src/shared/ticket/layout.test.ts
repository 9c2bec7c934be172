import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutTicket } from './layout.ts'
import { cleanLine } from '../text/sanitise.ts'
import { large, normal, tall, type TicketBlock } from './ticket.ts'
import { ticketText } from './text.ts'
import { textWidth } from './width.ts'
import { languageBreak, wrap } from './wrap.ts'

const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.constantFrom('crème', 'x'.repeat(60), '宫保鸡丁', 'شاورما', '🍕', 'a', '-', '12'))
      .map((words) => words.join(' ')),
  )
  .map((text) => cleanLine(text))

test('a wrapped line never exceeds the paper, and no character but a space is lost', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 8, max: 48 }), (text, columns) => {
      const lines = wrap(text, columns)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})

test('every cell of every block lies within 48 or 32 columns and holds its text', () => {
  const size = fc.constantFrom(normal, tall, large)
  const block: fc.Arbitrary<TicketBlock> = fc.oneof(
    fc.record({ type: fc.constant('heading' as const), text: anyText, size, bold: fc.boolean() }),
    fc.record({ type: fc.constant('banner' as const), text: anyText, size }),
    fc.record({ type: fc.constant('emphasis' as const), text: anyText, size }),
    fc.record({
      type: fc.constant('row' as const),
      left: anyText,
      right: anyText,
      size,
      bold: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('item' as const),
      count: fc.integer({ min: 0, max: 9_999 }),
      name: anyText,
      amount: fc.constantFrom('', '5,00', '12 345,00  '),
      depth: fc.integer({ min: 0, max: 30 }),
      size,
      bold: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('text' as const),
      text: anyText,
      mark: fc.constantFrom('', '> '),
      indent: fc.integer({ min: 0, max: 60 }),
      size,
      bold: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.constantFrom(48, 32), (blocks, columns) => {
      for (const line of layoutTicket({ kind: 'kitchen', blocks }, columns)) {
        if (line.type !== 'text') continue
        let end = 0
        for (const cell of line.cells) {
          expect(cell.at).toBeGreaterThanOrEqual(end)
          end = cell.at + cell.width
          expect(end * line.size.wide).toBeLessThanOrEqual(columns)
          expect(textWidth(cell.text)).toBeLessThanOrEqual(cell.width + 0.001)
        }
      }
    }),
  )
})

test('amounts stand at the right edge even when the name needs several lines', () => {
  const text = ticketText(
    {
      kind: 'customer',
      blocks: [
        {
          type: 'item',
          count: 2,
          name: 'Grilled cheese sandwich with everything on it',
          amount: '21,90',
          depth: 0,
          size: normal,
          bold: true,
        },
      ],
    },
    32,
  )
  expect(text).toBe(['2  Grilled cheese sandwich 21,90', '   with everything on it', ''].join('\n'))
})

test('a heading shrinks rather than break', () => {
  const widths = ['5821', 'ABCDEFGH', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((text) => {
    const [line] = layoutTicket(
      { kind: 'kitchen', blocks: [{ type: 'heading', text, size: { wide: 5, tall: 5 }, bold: true }] },
      32,
    )
    return line?.type === 'text' ? line.size : null
  })
  expect(widths).toEqual([
    { wide: 5, tall: 5 },
    { wide: 4, tall: 4 },
    { wide: 1, tall: 2 },
  ])
})

test('two languages stand beside each other where one line holds both, else each has lines of its own', () => {
  const text = `Retrait${languageBreak}Recoger aquí`
  expect(wrap(text, 22)).toEqual(['Retrait / Recoger aquí'])
  expect(wrap(text, 21)).toEqual(['Retrait', 'Recoger aquí'])
  expect(wrap('Sans oignons / sans ail', 16)).toEqual(['Sans oignons /', 'sans ail'])
})

test('below a figure the words of another language have the whole width', () => {
  const left = `Taxe${languageBreak}Impuesto cobrado por la plataforma`
  const lines = layoutTicket(
    { kind: 'customer', blocks: [{ type: 'row', left, right: '1,234.00', size: normal, bold: false }] },
    36,
  ).flatMap((line) => (line.type === 'text' ? [line.cells.map(({ text }) => text)] : []))
  expect(lines).toEqual([['Taxe', '1,234.00'], ['Impuesto cobrado por la plataforma']])
})

test('a word with a hyphen that is longer than the paper is broken after it, and only where no space serves', () => {
  expect(wrap('Croque-monsieur', 13)).toEqual(['Croque-', 'monsieur'])
  expect(wrap('Jean-Sébastien R.', 10)).toEqual(['Jean-', 'Sébastien', 'R.'])
  expect(wrap('Deux Croque-monsieur', 17)).toEqual(['Deux', 'Croque-monsieur'])
  expect(wrap('Un Croque-monsieur', 11)).toEqual(['Un', 'Croque-', 'monsieur'])
  expect(wrap('À -12345678', 8)).toEqual(['À', '-1234567', '8'])
  expect(wrap('Saint-Louis-du-Ha!-Ha!', 12)).toEqual(['Saint-Louis-', 'du-Ha!-Ha!'])
})
