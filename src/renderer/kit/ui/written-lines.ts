import { cleanLine, cleanLines } from '#shared/text/sanitise.ts'

/** Longest text and most lines: a card must leave room for the food, a sheet scrolls. */
const bounds = {
  card: { letters: 600, lines: 12, name: 200 },
  sheet: { letters: 10_000, lines: 500, name: 2_000 },
}
export type Room = keyof typeof bounds

/** A customer's text as paper has it too: its line breaks, no empty lines, nothing that turns letters around. */
export function written(text: string, room: Room): { lines: string[]; cut: boolean } {
  return cleanLines(text, bounds[room].letters, bounds[room].lines)
}

/** Its lines alone; none for a text of blanks, which is not worth a box. */
export function writtenLines(text: string | null, room: Room): string[] {
  return text === null ? [] : written(text, room).lines
}

/** A name as it is shown: one clean line, with an ellipsis where `cut`. */
export function boundedName(text: string, room: Room): { line: string; cut: boolean } {
  const line = cleanLine(text, bounds[room].name)
  return { line, cut: line.length > bounds[room].name }
}
