import type { TicketImage } from '#shared/api/printing.ts'
import type { Order } from '#shared/order/order.ts'
import type { Printer, TicketKind } from '#shared/printing/printing.ts'
import type { TicketDesign } from '#shared/printing/ticket-design.ts'
import { sampleOrder } from '#shared/ticket/sample-order.ts'
import type { Clock } from '../../base/clock.ts'
import type { Locations } from '../../base/locations.ts'
import type { createTicketDesigns } from './designs.ts'
import type { PaperOf } from './encode.ts'
import { previewTicket } from './preview.ts'

/** Pictures of tickets that are not printed. */
export function createPreviews(
  deps: { locations: Locations; clock: Pick<Clock, 'now'> },
  designs: ReturnType<typeof createTicketDesigns>,
) {
  return {
    /** A picture of the ticket, drawn from the bytes this printer would get; null takes the usual 80 mm. */
    preview: async (order: Order, kind: TicketKind, printer: Printer | null): Promise<TicketImage | null> => {
      const location = deps.locations.get(order.locationId)
      const look = { design: designs.of(kind), logo: designs.logo() }
      return location ? previewTicket(order, location, kind, printer, look) : null
    },
    /** The same of a sample order in a design that is not saved; null where the station has no location yet. */
    previewDesign: async (
      kind: TicketKind,
      design: TicketDesign,
      paper: PaperOf,
    ): Promise<TicketImage | null> => {
      const [location] = deps.locations.inUse()
      if (!location) return null
      const order = sampleOrder(location, deps.clock.now())
      return previewTicket(order, location, kind, paper, { design, logo: designs.logo() })
    },
  }
}
