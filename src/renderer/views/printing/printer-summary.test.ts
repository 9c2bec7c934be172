import type { MessageDescriptor } from '@lingui/core'
import { expect, it } from 'vitest'
import { printerSummaryWords } from './printer-summary.ts'

const t = ({ message, id }: MessageDescriptor) => message ?? id
const placeOf = (id: string) => (id === 'centre' ? 'Chez Loutre · Centre' : null)

it.each([
  [
    'kitchen · 10.0.0.5:9100 · star-prnt · 80 mm · windows1252 · kitchen+customer · centre',
    'kitchen · 10.0.0.5:9100 · StarPRNT · 80 mm · Western European (most printers) · Kitchen ticket, Customer ticket · Chez Loutre · Centre',
  ],
  // A printer that only stands in has no tickets of its own.
  ['bitmap · USB · 58 mm · bitmap · ', 'bitmap · USB · 58 mm · Print every line as a picture'],
])('the record of a printer says no code: %s', (kept, words) => {
  expect(printerSummaryWords(kept, { t, placeOf })).toBe(words)
})
