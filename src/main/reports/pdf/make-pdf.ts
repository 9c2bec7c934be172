import type { ReportDocument } from '#shared/reports/report-document.ts'
import { drawChart, drawHeat } from './draw-chart.ts'
import { drawComments, drawFigures, drawHeading } from './draw-parts.ts'
import { drawTable } from './draw-table.ts'
import { loadReportCanvas } from './fonts.ts'
import { createPages, hairline, inkSoft, write } from './pages.ts'

/**
 * A report as a PDF: figures, pictures, tables, comments. Its text can be selected and searched, its fonts are in it.
 * Draws for a second at most and holds its thread up meanwhile: not for the thread that takes orders.
 */
export async function makePdf(document: ReportDocument): Promise<Uint8Array> {
  const canvas = await loadReportCanvas(textsOf(document))
  const pages = createPages(document, canvas.createCanvas(8, 8).getContext('2d'))
  drawHeading(pages, document)
  drawFigures(pages, document)
  for (const chart of document.charts) drawChart(pages, chart, document)
  if (document.heat !== null) drawHeat(pages, document.heat)
  for (const table of document.tables) drawTable(pages, table, document)
  drawComments(pages, document)

  const pdf = new canvas.PDFDocument({
    title: `${document.title} · ${document.period}`,
    creator: document.place,
  })
  const all = pages.all()
  for (const [at, draws] of all.entries()) {
    const ctx = pdf.beginPage(pages.width, pages.height)
    for (const draw of draws) draw(ctx)
    const y = pages.height - 30
    ctx.fillStyle = hairline
    ctx.fillRect(pages.left, y - 12, pages.inner, 0.5)
    const number = document.pageWords.replace('##', String(all.length)).replace('#', String(at + 1))
    write(ctx, document.made, pages.left, y, { size: 8, color: inkSoft })
    write(ctx, number, pages.right, y, { size: 8, color: inkSoft, align: 'right' })
    pdf.endPage()
  }
  return pdf.close()
}

/** Every text that is drawn: they decide which fonts are loaded. */
function textsOf(document: ReportDocument): string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk)
  }
  walk(document)
  return texts
}
