import {
  type Cell,
  type MergedCells,
  mostColumns,
  mostRows,
  type CellAddress,
  cellAddressOf,
  type Table,
} from '#shared/menu/import/table.ts'
import type { Budget } from './budget.ts'
import { FileProblem } from './file-problem.ts'
import type { NumberLook } from './number-formats.ts'
import { type Attributes, walkXml } from './xml.ts'

export type SheetContext = {
  name: string
  sharedStrings: readonly string[]
  looks: readonly NumberLook[]
  /** Whether days are counted from 1904, as old Excel for Mac did. */
  from1904: boolean
  budget: Budget
  onRow: (row: number) => void
}

const mostMerged = 20_000

/** The cells of a worksheet (ECMA-376 part 1, 18.3). */
export function readSheet(xml: string, context: SheetContext): Table {
  const { budget } = context
  const hidden = { rows: new Set<number>(), columns: new Set<number>() }
  const rows: Cell[][] = []
  const formulas: CellAddress[] = []
  const merged: MergedCells[] = []
  let row = -1
  let column = -1
  let cell: RawCell | null = null
  let inside: 'value' | 'formula' | 'inline' | null = null
  /** Reading aids above Japanese words are no text of the cell. */
  let isAside = false

  const take = (raw: RawCell) => {
    const hasFormula = raw.formula !== null
    const value = valueOf(raw, context)
    if (value === null && !hasFormula) return
    if (row >= mostRows) throw new FileProblem('too-many-rows')
    if (column >= mostColumns) return
    budget.cells(Math.max(0, row - rows.length) + 1)
    if (typeof value === 'string') budget.text(value.length)
    else if (typeof value === 'object' && value !== null) budget.text(value.text.length)
    while (rows.length <= row) rows.push([])
    const cells = rows[row]
    if (!cells) return
    budget.cells(Math.max(0, column - cells.length))
    while (cells.length < column) cells.push(null)
    cells[column] = value
    if (hasFormula && (value === null || typeof value !== 'object')) formulas.push({ row, column })
  }

  walkXml(xml, {
    count: budget.element,
    open(name, attribute) {
      if (name === 'col') hideColumns(attribute, hidden.columns)
      else if (name === 'row') {
        row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1
        column = -1
        if (!Number.isSafeInteger(row) || row < 0) throw new FileProblem('broken')
        if (isOff(attribute, 'ht') && row < mostRows) hidden.rows.add(row)
        if (row < mostRows) context.onRow(row)
      } else if (name === 'c') {
        const address = attribute('r')
        const place = address === undefined ? null : cellAddressOf(address)
        column = place?.column ?? column + 1
        cell = {
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: null,
          formula: null,
          inline: '',
        }
      } else if (cell && name === 'v') {
        inside = 'value'
        cell.value = ''
      } else if (cell && name === 'f') {
        inside = 'formula'
        cell.formula = ''
      } else if (cell && name === 'rPh') isAside = true
      else if (cell && name === 't') inside = 'inline'
      else if (name === 'mergeCell' && merged.length < mostMerged) {
        const range = mergedFrom(attribute('ref') ?? '')
        if (range) merged.push(range)
      }
    },
    text(text) {
      if (!cell || inside === null || isAside) return
      if (inside === 'value') cell.value += text
      else if (inside === 'formula') cell.formula += text
      else cell.inline += text
    },
    close(name) {
      if (name === 'rPh') isAside = false
      else if (name === 'c' && cell) {
        take(cell)
        cell = null
      } else if (name === 'v' || name === 'f' || name === 't') inside = null
    },
  })
  return { name: context.name, rows, formulas, merged, hidden }
}

/** Hidden, or so small that nobody sees it: Google and old programs write a size of 0. */
function isOff(attribute: Attributes, size: 'ht' | 'width'): boolean {
  const given = attribute(size)
  return ['1', 'true'].includes(attribute('hidden') ?? '') || (given !== undefined && Number(given) === 0)
}

function hideColumns(attribute: Attributes, hidden: Set<number>): void {
  if (!isOff(attribute, 'width')) return
  const last = Math.min(Number(attribute('max') ?? 0), mostColumns)
  for (let column = Math.max(1, Number(attribute('min') ?? 0)); column <= last; column += 1)
    hidden.add(column - 1)
}

type RawCell = { type: string; style: number; value: string | null; formula: string | null; inline: string }

function valueOf(raw: RawCell, { sharedStrings, looks, from1904 }: SheetContext): Cell {
  const { type, value, formula } = raw
  if (type === 'inlineStr') return wordsOf(raw.inline)
  if (value === null) return formula === null ? null : { odd: 'uncalculated', text: `=${formula}` }
  switch (type) {
    case 's': {
      const words = sharedStrings[Number(value)]
      if (words === undefined) throw new FileProblem('broken')
      return wordsOf(words)
    }
    case 'str':
      return wordsOf(value)
    case 'b':
      return value.trim() === '1' || value.trim() === 'true'
    case 'e':
      return { odd: 'error', text: value }
    case 'd':
      return { odd: 'date', text: value.slice(0, 10) }
    default: {
      if (value.trim() === '') return null
      const number = Number(value)
      if (!Number.isFinite(number)) throw new FileProblem('broken')
      const look = looks[raw.style] ?? 'plain'
      if (look === 'date') return { odd: 'date', text: dateText(number, from1904) }
      // A rate of 5% is kept as 0.05 and shown as 5%.
      return look === 'percent' ? `${Number((number * 100).toPrecision(12))}%` : number
    }
  }
}

function wordsOf(text: string): string | null {
  // Characters that XML cannot hold are written as _x000D_.
  const plain = text
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    // Excel for Windows writes the end of a line so.
    .replace(/\r\n?/g, '\n')
  return plain === '' ? null : plain
}

const dayMs = 86_400_000

/** A day count of Excel as `YYYY-MM-DD`; a time of day alone as `HH:MM`. */
function dateText(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(start + Math.round(days * dayMs))
  if (Number.isNaN(date.getTime())) return String(days)
  const text = date.toISOString()
  return days >= 0 && days < 1 ? text.slice(11, 16) : text.slice(0, 10)
}

function mergedFrom(ref: string): MergedCells | null {
  const [first, last] = ref.split(':').map(cellAddressOf)
  if (!first || !last || last.row < first.row || last.column < first.column) return null
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }
}
