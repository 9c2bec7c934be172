import type { Printer } from '#shared/printing/printing.ts'
import { createCommandReader } from '../escpos/commands.ts'
import { createPaper, type PaperEvent, type Sheet } from '../escpos/paper.ts'
import type { Command, CommandReader } from '../escpos/reader.ts'
import { createStarCommandReader } from '../star/commands.ts'
import { createStarInterpreter } from '../star/in-escpos.ts'

/** How a printer of that language reads bytes, and what its paper is told to do. */
export function readerOf(language: Printer['language']): {
  reader: CommandReader
  toPaper: (command: Command) => Command[]
} {
  return language === 'star-prnt'
    ? { reader: createStarCommandReader(), toPaper: createStarInterpreter() }
    : { reader: createCommandReader(), toPaper: (command) => [command] }
}

/** What a printer of that width makes of a whole print: its sheets, the uncut rest last, and what happened. */
export function interpret(
  bytes: Uint8Array,
  widthDots: number,
  language: Printer['language'] = 'esc-pos',
): { sheets: Sheet[]; events: PaperEvent[] } {
  const { reader, toPaper } = readerOf(language)
  const paper = createPaper(widthDots)
  for (const command of reader.read(bytes)) for (const each of toPaper(command)) paper.print(each)
  const rest = paper.uncut()
  return { sheets: rest.strips.length > 0 ? [...paper.sheets, rest] : paper.sheets, events: paper.events }
}
