import type { CanvasRenderingContext2D } from '@napi-rs/canvas'
import { cellWriter } from '#shared/reports/cell-text.ts'
import type { ReportChart, ReportDocument, ReportHeat } from '#shared/reports/report-document.ts'
import { drawTitle } from './draw-parts.ts'
import { fit } from './fit.ts'
import { brand, brandSoft, ink, inkSoft, type Pages, write } from './pages.ts'

const lineHeight = 64
const barHeight = 110

/** Stacked bars, and a line above them; told apart without colour: full, striped, dotted. */
export function drawChart(pages: Pages, chart: ReportChart, document: ReportDocument): void {
  const height = 22 + 18 + (chart.line === null ? 0 : lineHeight + 16) + barHeight + 34
  pages.need(height)
  drawTitle(pages, chart.title)
  drawLegend(pages, chart)
  const step = pages.inner / Math.max(1, chart.labels.length)
  if (chart.line !== null) drawLine(pages, chart, chart.line, step, document)
  drawBars(pages, chart, step, document)
  pages.space(14)
}

function drawLegend(pages: Pages, { bars, line }: ReportChart): void {
  pages.put(18, (ctx, top) => {
    let x = pages.left
    const entry = (name: string, mark: () => void) => {
      mark()
      const shown = fit(ctx, name, 160, { size: 9 })
      write(ctx, shown, x + 18, top + 10, { size: 9, color: inkSoft })
      x += 34 + ctx.measureText(shown).width
    }
    if (line !== null)
      entry(line.name, () => {
        ctx.fillStyle = brand
        ctx.fillRect(x, top + 6, 13, 1.8)
      })
    for (const [at, { name }] of bars.entries()) entry(name, () => fillBar(ctx, at, x, top + 2, 12, 10))
  })
}

function drawLine(
  pages: Pages,
  { labels }: ReportChart,
  { values, kind }: NonNullable<ReportChart['line']>,
  step: number,
  document: ReportDocument,
): void {
  const text = cellWriter(document)
  const most = Math.max(1, ...values)
  const place = (top: number, at: number) =>
    [pages.left + (at + 0.5) * step, top + 14 + (1 - (values[at] ?? 0) / most) * lineHeight] as const
  pages.put(lineHeight + 16, (ctx, top) => {
    ctx.strokeStyle = brand
    ctx.lineWidth = 1.8
    ctx.beginPath()
    for (const at of labels.keys()) ctx.lineTo(...place(top, at))
    ctx.stroke()
    let free = pages.left
    for (const at of labels.keys()) {
      const [x, y] = place(top, at)
      ctx.fillStyle = '#ffffff'
      ctx.beginPath()
      ctx.arc(x, y, 2.6, 0, 2 * Math.PI)
      ctx.fill()
      ctx.stroke()
      const value = text(values[at] ?? 0, kind)
      const half = textWidth(ctx, value, 7.5) / 2
      // A value is written where the one before leaves room for it; the table has them all.
      if (x - half < free || x + half > pages.right + 4) continue
      write(ctx, value, x, y - 6, { size: 7.5, bold: true, align: 'center' })
      free = x + half + 4
    }
  })
}

function drawBars(pages: Pages, { labels, bars }: ReportChart, step: number, document: ReportDocument): void {
  const text = cellWriter(document)
  const totals = [...labels.keys()].map((at) => bars.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const most = Math.max(1, ...totals)
  const width = Math.max(1, Math.min(34, step * 0.62))
  pages.put(barHeight + 20, (ctx, top) => {
    const ground = top + barHeight
    let [freeBelow, freeAbove] = [pages.left - 4, pages.left - 4]
    for (const [at, label] of labels.entries()) {
      const x = pages.left + (at + 0.5) * step
      let y = ground
      for (const [series, { values }] of bars.entries()) {
        const height = ((values[at] ?? 0) / most) * (barHeight - 14)
        if (height > 0) fillBar(ctx, series, x - width / 2, y - height, width, height)
        y -= height
      }
      const total = text(totals[at] ?? 0, 'count')
      const halfTotal = textWidth(ctx, total, 7.5) / 2
      if (totals[at] !== 0 && x - halfTotal >= freeAbove) {
        write(ctx, total, x, y - 3, { size: 7.5, bold: true, align: 'center' })
        freeAbove = x + halfTotal + 3
      }
      const half = textWidth(ctx, label, 7.5) / 2
      if (x - half < freeBelow) continue
      write(ctx, label, x, ground + 12, { size: 7.5, align: 'center', color: inkSoft })
      freeBelow = x + half + 5
    }
    ctx.fillStyle = inkSoft
    ctx.fillRect(pages.left, ground, pages.inner, 0.75)
  })
}

function textWidth(ctx: CanvasRenderingContext2D, text: string, size: number): number {
  const shown = fit(ctx, text, 200, { size, bold: true })
  return ctx.measureText(shown).width
}

/** The first is full, the second striped, the third framed. */
function fillBar(
  ctx: CanvasRenderingContext2D,
  series: number,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  ctx.strokeStyle = brand
  ctx.lineWidth = 0.9
  if (series === 0) {
    ctx.fillStyle = brand
    ctx.fillRect(x, y, width, height)
    return
  }
  ctx.fillStyle = series === 1 ? '#ffffff' : brandSoft
  ctx.fillRect(x, y, width, height)
  if (series === 1) {
    ctx.save()
    ctx.beginPath()
    ctx.rect(x, y, width, height)
    ctx.clip()
    for (let shift = -height; shift < width; shift += 4) {
      ctx.beginPath()
      ctx.moveTo(x + shift, y + height)
      ctx.lineTo(x + shift + height, y)
      ctx.stroke()
    }
    ctx.restore()
  }
  ctx.strokeRect(x, y, width, height)
}

const cellHeight = 18

/** Orders by weekday and hour: the darker the more, and the number in each. Hours in which nothing came are left out. */
export function drawHeat(pages: Pages, heat: ReportHeat): void {
  const sold = heat.cells.filter(({ orders }) => orders > 0)
  if (sold.length === 0) return
  const hours = sold.map(({ hour }) => hour)
  // A day that ends at four in the morning begins with the hours after it.
  const order = hoursInTurn(hours)
  const most = Math.max(...sold.map(({ orders }) => orders))
  pages.need(22 + 8 * cellHeight)
  drawTitle(pages, heat.title)
  const nameWidth = 44
  const width = (pages.inner - nameWidth) / order.length
  pages.put(8 * cellHeight, (ctx, top) => {
    for (const [at, hour] of order.entries())
      write(ctx, String(hour).padStart(2, '0'), pages.left + nameWidth + (at + 0.5) * width, top + 11, {
        size: 8,
        align: 'center',
        color: inkSoft,
      })
    for (const [row, name] of heat.weekdays.entries()) {
      const y = top + (row + 1) * cellHeight
      write(ctx, fit(ctx, name, nameWidth - 6, { size: 9, bold: true }), pages.left, y + 12, {
        size: 9,
        bold: true,
      })
      for (const [at, hour] of order.entries()) {
        const orders = sold.find((cell) => cell.weekday === row + 1 && cell.hour === hour)?.orders ?? 0
        const part = orders / most
        const x = pages.left + nameWidth + at * width
        ctx.fillStyle = orders === 0 ? '#f6f5f0' : shade(part)
        ctx.fillRect(x + 0.75, y + 0.75, width - 1.5, cellHeight - 1.5)
        if (orders > 0)
          write(ctx, String(orders), x + width / 2, y + 12, {
            size: 8,
            align: 'center',
            color: part > 0.55 ? '#ffffff' : ink,
          })
      }
    }
  })
  pages.space(14)
}

function hoursInTurn(hours: readonly number[]): number[] {
  const dayBegins = 4
  const turn = (hour: number) => (hour + 24 - dayBegins) % 24
  const places = hours.map(turn)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at + dayBegins) % 24)
}

function shade(part: number): string {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * part)
  return `rgb(${mix(214, 11)}, ${mix(236, 94)}, ${mix(226, 74)})`
}
