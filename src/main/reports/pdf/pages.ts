import type { CanvasRenderingContext2D } from '@napi-rs/canvas'
import type { ReportDocument } from '#shared/reports/report-document.ts'
import { reportFont } from './fonts.ts'

/** What is drawn on one page, in points from its upper left. */
export type Draw = (ctx: CanvasRenderingContext2D) => void

export const paperSizes = { a4: [595, 842], letter: [612, 792] } as const satisfies Record<
  ReportDocument['paper'],
  readonly [number, number]
>
const margin = 40
const footHeight = 22

export const ink = '#17191c'
export const inkSoft = '#565d66'
export const hairline = '#d9d6cc'
export const brand = '#0b6e57'
export const brandSoft = '#e2f1eb'
export const star = '#8a5a00'

/**
 * Pages that fill from above. Everything is laid out before anything is drawn, because the foot of the first page says how
 * many there are. `measure` is any canvas with the same fonts.
 */
export function createPages(document: ReportDocument, measure: CanvasRenderingContext2D) {
  const [width, height] = paperSizes[document.paper]
  const pages: Draw[][] = [[]]
  let y = margin
  const bottom = height - margin - footHeight

  return {
    width,
    height,
    left: margin,
    right: width - margin,
    inner: width - 2 * margin,
    measure,
    /** Room left on this page, in points. */
    room: () => bottom - y,
    /** Where the next thing goes. */
    at: () => y,
    turn: () => {
      pages.push([])
      y = margin
    },
    /** Begins a page unless this much fits on the one there is; taller than any page begins one too. */
    need: (points: number) => {
      if (y > margin && y + points > bottom) {
        pages.push([])
        y = margin
      }
    },
    /** Draws at the place, and goes on below it. */
    put: (points: number, draw: (ctx: CanvasRenderingContext2D, top: number) => void) => {
      const top = y
      pages.at(-1)?.push((ctx) => draw(ctx, top))
      y += points
    },
    space: (points: number) => {
      y = Math.min(y + points, bottom)
    },
    all: (): readonly Draw[][] => pages,
  }
}
export type Pages = ReturnType<typeof createPages>

/** The text at that place; on the right edge with `align` right. */
export function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  look: { size: number; bold?: boolean; color?: string; align?: 'left' | 'right' | 'center' },
): void {
  ctx.font = reportFont(look.size, look.bold)
  ctx.fillStyle = look.color ?? ink
  ctx.textAlign = look.align ?? 'left'
  ctx.textBaseline = 'alphabetic'
  ctx.fillText(text, x, y)
}
