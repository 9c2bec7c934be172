import type { TicketImage } from '#shared/api/printing.ts'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { type TicketDesign, usualDesigns } from '#shared/printing/ticket-design.ts'
import type { Picture, Ticket } from '#shared/ticket/ticket.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { designed, designedWords } from './designs.ts'
import { drawTicket } from './draw-ticket.ts'
import { encodeTicket, type PaperOf } from './encode.ts'

/** What a ticket looks like. */
type Look = { design: TicketDesign; logo: Picture | null }

function usualLook(kind: TicketKind): Look {
  return { design: usualDesigns[kind], logo: null }
}

/** What a preview without a printer is made for. */
const usualPaper: PaperOf = { paper: 80, codePage: 'windows1252' }

/** The order's ticket as it would print now for the first time; the time on it is that of the acceptance. */
function plainTicket(order: Order, location: Location, kind: TicketKind, { design, logo }: Look): Ticket {
  const printedAt = order.acceptedAt ?? order.receivedAt
  return composeTicket(
    order,
    location,
    { kind, notice: 'none', sequence: 1, printedAt, ...designed(design, logo, order.displayNumber) },
    designedWords(design, location.language),
  )
}

/** A picture of the ticket, drawn from the bytes this printer would get; null takes 80 mm and Western accents. */
export async function previewTicket(
  order: Order,
  location: Location,
  kind: TicketKind,
  printer: PaperOf | null,
  look: Look = usualLook(kind),
): Promise<TicketImage> {
  const ticket = plainTicket(order, location, kind, look)
  const paper = printer ?? usualPaper
  return drawTicket(ticket, await encodeTicket(ticket, paper), paper)
}

/** The ticket as a file: plain text, the printer's bytes, or a PNG. */
export async function renderTicket(
  order: Order,
  location: Location,
  kind: TicketKind,
  format: 'text' | 'escpos' | 'png',
  printer: PaperOf | null = null,
  look: Look = usualLook(kind),
): Promise<Uint8Array> {
  const paper = printer ?? usualPaper
  if (format === 'png') {
    const image = await previewTicket(order, location, kind, paper, look)
    return Buffer.from(image.png, 'base64')
  }
  const ticket = plainTicket(order, location, kind, look)
  return format === 'text'
    ? Buffer.from(ticketText(ticket, columnsOf(paper.paper)))
    : encodeTicket(ticket, paper)
}
