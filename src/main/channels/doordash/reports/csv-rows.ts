import Papa from 'papaparse'
import { UnreadableReport } from './unreadable-report.ts'

/** A comment has some thousand letters; a quote that is never closed must not gather the whole file. */
const longestRow = 256 * 1_024
const mostRows = 200_000

/** Rows of a CSV that comes in pieces, in groups of cells. Throws UnreadableReport. */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<string[][], void, void> {
  let rest = ''
  let newline: '\r\n' | '\n' | null = null
  let count = 0
  const rowsIn = (isLast: boolean): string[][] => {
    newline ??= newlineOf(rest)
    const parser = new Papa.Parser({ delimiter: ',', newline })
    const { data, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>
    rest = rest.slice(meta.cursor)
    count += data.length
    if (count > mostRows) throw new UnreadableReport('it has more than 200,000 rows')
    if (rest.length > longestRow) throw new UnreadableReport('a row of it does not end')
    return data
  }
  for await (const piece of pieces) {
    rest += piece
    // The heading shows how lines end; without a whole line there is nothing to read yet.
    if (rest.includes('\n') || rest.length > longestRow) yield rowsIn(false)
  }
  if (rest !== '') yield rowsIn(true)
}

function newlineOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n')
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n'
}
