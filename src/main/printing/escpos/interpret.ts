import { createCommandReader } from './commands.ts'
import { createPaper, type PaperEvent, type Sheet } from './paper.ts'

/** What a printer of that width makes of a whole print: its sheets, the uncut rest last, and what happened. */
export function interpret(bytes: Uint8Array, widthDots: number): { sheets: Sheet[]; events: PaperEvent[] } {
  const reader = createCommandReader()
  const paper = createPaper(widthDots)
  for (const command of reader.read(bytes)) paper.print(command)
  const rest = paper.uncut()
  return { sheets: rest.strips.length > 0 ? [...paper.sheets, rest] : paper.sheets, events: paper.events }
}
