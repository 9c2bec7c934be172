import { expect, test } from 'vitest'
import { makePdf } from '#main/reports/pdf/make-pdf.ts'
import { pdfText } from '../support/pdf-text.ts'
import { sampleDocument } from './sample-document.ts'

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0

test('a report as a PDF says what the document says, as text that can be selected (R8)', async () => {
  const pdf = await makePdf(sampleDocument())
  const text = pdfText(pdf)
  for (const words of [
    'Chez Loutre · Centre',
    '16 – 22 November 2026 · Both channels',
    '$14,206.40',
    '5.1%',
    'Revenue and orders by day',
    '$2,935.00',
    'Tourtière',
    '-$10.00',
    '=HYPERLINK("http://x";"Poutine")',
    'The 45 most sold of 61.',
    'Good, but cold: the dasher waited 15 minutes.',
    'Page 1 of 3',
    'Page 3 of 3',
  ])
    expect(text).toContain(words)
  expect(pagesOf(pdf)).toBe(3)
  expect(Buffer.from(pdf).toString('latin1')).toContain('AtkinsonHyperlegibleNext')
})

test('a French report writes amounts as French does, on A4', async () => {
  const pdf = await makePdf(sampleDocument({ language: 'fr', paper: 'a4' }))
  expect(pdfText(pdf).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('14 206,40 $')
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox \[0 0 595 842\]/)
})

test('an empty report, and one of the most rows there may be, are both whole', async () => {
  const nothing = { figures: [], charts: [], heat: null, tables: [], comments: null }
  expect(pagesOf(await makePdf(sampleDocument(nothing)))).toBe(1)
  const [table] = sampleDocument().tables
  const rows = Array.from({ length: 2_000 }, (_, at) => [`Dish ${at}`, 1, 100, 0])
  const long = await makePdf(
    sampleDocument({ ...nothing, tables: table ? [{ ...table, rows, note: null }] : [] }),
  )
  const text = pdfText(long)
  for (const at of [0, 999, 1_999]) expect(text).toContain(`Dish ${at}`)
})

test('two are made at once without mixing', async () => {
  const [one, two] = await Promise.all(['First', 'Second'].map((place) => makePdf(sampleDocument({ place }))))
  expect(pdfText(one ?? new Uint8Array())).toContain('First')
  expect(pdfText(one ?? new Uint8Array())).not.toContain('Second')
  expect(pdfText(two ?? new Uint8Array())).toContain('Second')
})
