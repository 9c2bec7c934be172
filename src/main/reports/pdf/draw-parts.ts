import { cellWriter } from '#shared/reports/cell-text.ts'
import type { ReportDocument } from '#shared/reports/report-document.ts'
import { fit, wrap } from './fit.ts'
import { hairline, inkSoft, type Pages, star, write } from './pages.ts'

export function drawTitle(pages: Pages, title: string): void {
  pages.put(22, (ctx, top) =>
    write(ctx, fit(ctx, title, pages.inner, { size: 13, bold: true }), pages.left, top + 14, {
      size: 13,
      bold: true,
    }),
  )
}

/** Whose report, and of which time. */
export function drawHeading(pages: Pages, { place, title, period }: ReportDocument): void {
  const { left, inner } = pages
  pages.put(58, (ctx, top) => {
    write(ctx, fit(ctx, place, inner, { size: 11 }), left, top + 10, { size: 11, color: inkSoft })
    write(ctx, fit(ctx, title, inner, { size: 20, bold: true }), left, top + 32, { size: 20, bold: true })
    write(ctx, fit(ctx, period, inner, { size: 11 }), left, top + 48, { size: 11 })
  })
  pages.space(6)
}

const columns = 4
const boxHeight = 46

/** The key figures, four in a row. */
export function drawFigures(pages: Pages, document: ReportDocument): void {
  const text = cellWriter(document)
  const { left, inner } = pages
  const width = inner / columns
  for (let from = 0; from < document.figures.length; from += columns) {
    pages.need(boxHeight)
    pages.put(boxHeight, (ctx, top) => {
      ctx.strokeStyle = hairline
      ctx.lineWidth = 0.75
      for (const [at, { label, value, kind }] of document.figures.slice(from, from + columns).entries()) {
        const x = left + at * width
        ctx.strokeRect(x, top, width, boxHeight)
        const [labelLook, valueLook] = [{ size: 8.5 }, { size: 15, bold: true }]
        write(ctx, fit(ctx, label, width - 16, labelLook), x + 8, top + 15, { ...labelLook, color: inkSoft })
        write(ctx, fit(ctx, text(value, kind), width - 16, valueLook), x + 8, top + 35, valueLook)
      }
    })
  }
  pages.space(16)
}

const wordSize = 9.5

/** What customers said, each with its stars as a picture and as a number. */
export function drawComments(pages: Pages, { comments }: ReportDocument): void {
  if (comments === null || comments.items.length === 0) return
  pages.need(70)
  drawTitle(pages, comments.title)
  for (const { about, stars, words } of comments.items) {
    const lines = words.trim() === '' ? [] : wrap(pages.measure, words, pages.inner, 60, { size: wordSize })
    pages.need(Math.min(34 + lines.length * 13, 120))
    pages.put(18, (ctx, top) => {
      const left = stars === null ? pages.left : pages.left + 92
      if (stars !== null) drawStars(ctx, pages.left, top, stars)
      write(ctx, fit(ctx, about, pages.right - left, { size: 9 }), left, top + 12, {
        size: 9,
        color: inkSoft,
      })
    })
    for (const line of lines) {
      pages.need(13)
      const isRightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line)
      pages.put(13, (ctx, top) =>
        write(ctx, line, isRightToLeft ? pages.right : pages.left, top + 10, {
          size: wordSize,
          align: isRightToLeft ? 'right' : 'left',
        }),
      )
    }
    pages.space(6)
  }
}

function drawStars(ctx: Parameters<typeof write>[0], left: number, top: number, stars: number): void {
  for (let at = 0; at < 5; at += 1) drawStar(ctx, left + 6 + at * 12, top + 8, at < stars)
  write(ctx, `${stars}/5`, left + 66, top + 12, { size: 9, bold: true })
}

function drawStar(ctx: Parameters<typeof write>[0], x: number, y: number, isFull: boolean): void {
  ctx.beginPath()
  for (let at = 0; at < 10; at += 1) {
    const radius = at % 2 === 0 ? 5 : 2.1
    const angle = (at * Math.PI) / 5 - Math.PI / 2
    ctx.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  }
  ctx.closePath()
  ctx.lineWidth = 0.75
  ctx.strokeStyle = star
  ctx.fillStyle = star
  if (isFull) ctx.fill()
  ctx.stroke()
}
