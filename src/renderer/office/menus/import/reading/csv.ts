import Papa from 'papaparse'
import { guessColumns } from '#shared/menu/import/guess-columns.ts'
import { type Cell, mostColumns, mostRows, type Table } from '#shared/menu/import/table.ts'
import { createBudget } from './budget.ts'
import { FileProblem } from './file-problem.ts'

/** Wider rows are mostly empty, and are cut to what they hold. */
const usualColumns = 40
const delimiters = [';', ',', '\t', '|'] as const

/** The text of a CSV file as a table. Throws `FileProblem`. */
export function readCsv(written: string, name: string): Table {
  const text = written.replace(/\r\n?/g, '\n')
  // Excel's own hint is a line of its own that Excel does not show: addresses count without it.
  const hint = /^"?sep=(.)"?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? delimiterOf(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: mostRows + 1 })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw new FileProblem('open-quote', { row: (quote.row ?? 0) + 1 })
  const budget = createBudget()
  const rows = data.map((texts) => {
    const cells = texts.slice(0, mostColumns).map(cellOf)
    while (cells.length > usualColumns && cells.at(-1) === null) cells.pop()
    budget.cells(cells.length)
    for (const text of texts.slice(0, cells.length)) budget.text(text.length)
    return cells
  })
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  if (rows.length > mostRows) throw new FileProblem('too-many-rows')
  if (rows.length === 0) throw new FileProblem('empty')
  return { name, rows, formulas: [], merged: [] }
}

/**
 * What separates the cells: whatever makes most headings known in the first rows, then whatever splits them most evenly.
 * A decimal comma would split `9,50`, a heading never.
 */
function delimiterOf(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, newline: '\n', preview: 30 })
    const known = Math.max(
      0,
      ...data.map((cells) => Object.keys(guessColumns(cells.slice(0, mostColumns))).length),
    )
    const widths = data.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.length)
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
    const even = usual < 2 ? 0 : widths.filter((width) => width === usual).length / widths.length
    return { delimiter, score: known * 10 + even }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.delimiter : ','
}

function cellOf(text: string): Cell {
  const trimmed = text.trim()
  if (trimmed === '') return null
  // Programs write ="007" so that Excel keeps the zeros.
  const kept = /^="(.*)"$/s.exec(trimmed)?.[1]
  if (kept !== undefined) return kept === '' ? null : kept
  if (/^=[A-Z(+-]/i.test(trimmed)) return { odd: 'uncalculated', text: trimmed }
  if (/^#(REF|N\/A|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL|CALC)[!?]?$/i.test(trimmed))
    return { odd: 'error', text: trimmed }
  return text
}
