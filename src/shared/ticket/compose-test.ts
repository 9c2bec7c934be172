import type { Location } from '../location/location.ts'
import type { Printer } from '../printing/printing.ts'
import { clockTime, dateInWords } from '../time/zoned.ts'
import { cut, rule } from './compose-parts.ts'
import { cleanLine } from '../text/sanitise.ts'
import { samplePages } from './sample-pages.ts'
import { large, normal, type Size, tall, type TextCodePage, type Ticket, type TicketBlock } from './ticket.ts'
import { columnsOf } from './width.ts'
import type { TicketWords } from './words.ts'

/** What the printer said when it was asked, as codes: the installer reads them out over the phone. */
export type TestFacts = {
  /** `192.168.1.40:9100`, the name of the computer's queue, or null for the printer on the screen. */
  address: string | null
  status: string[]
  printedAt: number
}

/** Each page's own accents: what it lacks is left out, so every character of a right page reads right. */
const accents: Record<TextCodePage, string> = {
  windows1252: 'é è ê à ç ù É À € œ Œ – “ ” « »',
  cp858: 'é è ê à ç ù É À €',
  cp850: 'é è ê à ç ù É À «»',
  cp437: 'é è ê à ç ù É',
}

/** Always drawn as bitmaps: Arabic, hanzi, emoji (B8). */
const scripts = ['مرحبا · شاورما دجاج', '宫保鸡丁 · 王小明', '🍕 🌶 🥡 🍴 👍 ❤']

/** The test ticket: lets whoever stands at the printer see accents, widths, drawn lines and the cut. */
export function composeTestTicket(
  printer: Tested,
  location: Pick<Location, 'timeZone' | 'language'>,
  facts: TestFacts,
  words: TicketWords,
): Ticket {
  const test = words.test
  const day = dateInWords(facts.printedAt, location.timeZone, location.language)
  const time = `${day} ${clockTime(facts.printedAt, location.timeZone)}`
  return {
    kind: 'kitchen',
    blocks: [
      { type: 'banner', text: test.banner, size: large },
      { type: 'space', dots: 16 },
      { type: 'heading', text: cleanLine(printer.name, 60), size: tall, bold: true },
      { type: 'heading', text: time, size: normal, bold: false },
      rule,
      ...accentSamples(printer, test),
      line(test.scripts, normal, true),
      ...scripts.map((text) => line(text)),
      rule,
      line(test.sizes, normal, true),
      line('Àéçœ 0123456789', normal),
      line('Àéçœ 0123456789', tall, true),
      line('Àéçœ 0123456', large, true),
      rule,
      line(test.ruler, normal, true),
      { type: 'ruler' },
      rule,
      ...settings(printer, facts, test),
      rule,
      { type: 'emphasis', text: `** ${test.done} **`, size: tall },
      cut,
    ],
  }
}

type Tested = Pick<Printer, 'name' | 'kind' | 'paper' | 'codePage' | 'language'>

/** A numbered line per code page; none behind a driver, where every letter is drawn. */
function accentSamples({ kind, language }: Tested, test: TicketWords['test']): TicketBlock[] {
  if (kind === 'driver') return []
  const samples = samplePages[language].map((codePage, index): TicketBlock => ({
    type: 'sample',
    codePage,
    label: `${index + 1} ${codePage}`,
    text: accents[codePage],
  }))
  return [line(test.accents, normal, true), ...samples, rule]
}

/** What the printer is set to, and what it answered; a driver is asked nothing. */
function settings(
  { kind, paper, codePage }: Tested,
  { address, status }: TestFacts,
  test: TicketWords['test'],
): TicketBlock[] {
  const where = row(test.printer, cleanLine(address ?? '-'))
  const width = line(test.paper(paper, columnsOf(paper)))
  if (kind === 'driver') return [where, width]
  const answers = status.map((text) => line(cleanLine(text), normal, false, 2))
  return [where, row(test.codePage, codePage), width, line(test.status, normal, true), ...answers]
}

function line(text: string, size: Size = normal, bold = false, indent = 0): TicketBlock {
  return { type: 'text', text, mark: '', indent, size, bold }
}

function row(left: string, right: string): TicketBlock {
  return { type: 'row', left, right, size: normal, bold: false }
}
