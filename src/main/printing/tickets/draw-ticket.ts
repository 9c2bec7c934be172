import type { TicketImage } from '#shared/api/printing.ts'
import { ticketText } from '#shared/ticket/text.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { withMissingTold } from '../drawing/coverage.ts'
import type { PaperOf } from './encode.ts'
import { interpret } from './interpret.ts'
import { cellWidth } from '../escpos/paper.ts'
import { renderSheet } from '../escpos/render.ts'
import { loadCoverage } from '../drawing/fonts.ts'

/** What a printer makes of the bytes of one ticket; `png` is base64. */
export async function drawTicket(
  ticket: Ticket,
  bytes: Uint8Array,
  { paper, language }: PaperOf,
): Promise<TicketImage> {
  const columns = columnsOf(paper)
  const { sheets } = interpret(bytes, columns * cellWidth, language)
  const picture = await renderSheet({
    widthDots: columns * cellWidth,
    strips: sheets.flatMap((sheet) => sheet.strips),
  })
  return {
    png: Buffer.from(picture.png).toString('base64'),
    widthDots: picture.widthDots,
    heightDots: picture.heightDots,
    text: ticketText(ticket, columns),
    missing: withMissingTold(ticket, await loadCoverage()).missing,
  }
}
