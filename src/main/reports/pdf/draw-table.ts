import type { ReportDocument, ReportTable } from '#shared/reports/report-document.ts'
import { cellWriter } from '#shared/reports/cell-text.ts'
import { fit, wrap } from './fit.ts'
import { drawTitle } from './draw-parts.ts'
import { reportFont } from './fonts.ts'
import { hairline, inkSoft, type Pages, write } from './pages.ts'

const rowHeight = 17
const size = 9
const gap = 10

/** A table with its title; on a new page the headings come again. */
export function drawTable(pages: Pages, table: ReportTable, document: ReportDocument): void {
  if (table.rows.length === 0) return
  const text = cellWriter(document)
  const rows = table.rows.map((row) => table.columns.map(({ kind }, at) => text(row[at] ?? null, kind)))
  const widths = widthsOf(pages, table, rows)
  // Two rows at least stand below their title.
  pages.need(24 + 3 * rowHeight)
  drawTitle(pages, table.title)
  drawHead(pages, table, widths)
  for (const row of rows) {
    if (pages.room() < rowHeight) {
      pages.turn()
      drawHead(pages, table, widths)
    }
    pages.put(rowHeight, (ctx, top) => {
      drawCells(pages, ctx, row, table, widths, top + 12, {})
      ctx.fillStyle = hairline
      ctx.fillRect(pages.left, top + rowHeight - 0.5, pages.inner, 0.5)
    })
  }
  if (table.note !== null) drawNote(pages, table.note)
  pages.space(14)
}

export function drawNote(pages: Pages, note: string): void {
  for (const line of wrap(pages.measure, note, pages.inner, 4, { size })) {
    pages.need(14)
    pages.put(14, (ctx, top) => write(ctx, line, pages.left, top + 11, { size, color: inkSoft }))
  }
}

function drawHead(pages: Pages, table: ReportTable, widths: readonly number[]): void {
  const titles = table.columns.map(({ title }) => title)
  pages.put(rowHeight, (ctx, top) => {
    drawCells(pages, ctx, titles, table, widths, top + 11, { bold: true, color: inkSoft })
    ctx.fillStyle = inkSoft
    ctx.fillRect(pages.left, top + rowHeight - 1, pages.inner, 0.75)
  })
}

function drawCells(
  pages: Pages,
  ctx: Parameters<typeof write>[0],
  cells: readonly string[],
  table: ReportTable,
  widths: readonly number[],
  y: number,
  look: { bold?: boolean; color?: string },
): void {
  let x = pages.left
  for (const [at, cell] of cells.entries()) {
    const width = widths[at] ?? 0
    const isText = table.columns[at]?.kind === 'text'
    const shown = fit(ctx, cell, width - (at === 0 ? 0 : gap), { size, ...look })
    if (isText) write(ctx, shown, x + (at === 0 ? 0 : gap), y, { size, ...look })
    else write(ctx, shown, x + width, y, { size, align: 'right', ...look })
    x += width
  }
}

/** Figures get what they need; what is left is shared by the columns of words. */
function widthsOf(pages: Pages, table: ReportTable, rows: readonly string[][]): number[] {
  const { measure, inner } = pages
  const natural = table.columns.map(({ title }, at) => {
    const longest = rows.reduce(
      (most, row) => ((row[at]?.length ?? 0) > most.length ? (row[at] ?? '') : most),
      '',
    )
    return (
      Math.max(
        ...[title, longest].map((one) => {
          measure.font = reportFont(size, true)
          return measure.measureText(one).width
        }),
      ) +
      gap +
      2
    )
  })
  const isText = (at: number) => table.columns[at]?.kind === 'text'
  const figures = natural.reduce((sum, width, at) => (isText(at) ? sum : sum + width), 0)
  const words = natural.reduce((sum, width, at) => (isText(at) ? sum + width : sum), 0)
  if (words === 0 || figures > inner * 0.8) return natural.map((width) => (width * inner) / (figures + words))
  return natural.map((width, at) => (isText(at) ? (width * (inner - figures)) / words : width))
}
