import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import type { Store } from '../../store/open.ts'
import { CliFailure } from './arguments.ts'

export async function renderTicket(
  _store: Store,
  _order: Order,
  _location: Location,
  _options: { kind: TicketKind; format: 'text' | 'escpos' | 'png'; paper: 80 | 58; out: string },
): Promise<unknown> {
  throw new CliFailure('The ticket renderer is not joined yet.')
}

export async function testPrinter(_store: Store, _id: string): Promise<unknown> {
  throw new CliFailure('The ticket renderer is not joined yet.')
}
