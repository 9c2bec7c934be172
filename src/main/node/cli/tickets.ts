import { writeFileSync } from 'node:fs'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { createTicketDesigns } from '../../printing/tickets/designs.ts'
import { renderTicket as render } from '../../printing/tickets/preview.ts'
import type { Store } from '../../store/open.ts'
import { CliFailure } from './arguments.ts'

/** Writes a ticket of an order to a file: plain text, the printer's bytes, or a PNG drawn from them. */
export async function renderTicket(
  store: Store,
  order: Order,
  location: Location,
  options: { kind: TicketKind; format: 'text' | 'escpos' | 'png'; paper: 80 | 58; out: string },
): Promise<unknown> {
  const { kind, format, paper, out } = options
  const designs = createTicketDesigns({ store })
  const look = { design: designs.of(kind), logo: designs.logo() }
  const bytes = await render(order, location, kind, format, { paper, codePage: 'windows1252' }, look)
  try {
    writeFileSync(out, bytes)
  } catch (error) {
    throw new CliFailure(
      `${out} cannot be written (${(error as { code?: string }).code}). Name another file with --out.`,
    )
  }
  return { orderId: order.id, kind, format, out, bytes: bytes.length }
}
