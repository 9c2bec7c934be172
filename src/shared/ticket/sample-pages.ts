import type { Printer } from '../printing/printing.ts'
import type { TextCodePage } from './ticket.ts'

/** The code pages of each language in the order of their lines on the test ticket: a line's number is its place here. */
export const samplePages: Record<Printer['language'], readonly TextCodePage[]> = {
  'esc-pos': ['windows1252', 'cp858', 'cp850', 'cp437'],
  'star-prnt': ['windows1252', 'cp858', 'cp437'],
}
