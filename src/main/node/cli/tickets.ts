import { writeFileSync } from 'node:fs'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { createTicketDesigns } from '../../printing/designs.ts'
import { createNetworkTransport } from '../../printing/network.ts'
import { renderTicket as render } from '../../printing/preview.ts'
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

/** Asks a printer how it is, without printing: the queue belongs to the station. */
export async function testPrinter(store: Store, id: string): Promise<unknown> {
  const printer = store.printers.find(id) ?? store.printers.all().find((other) => other.name === id)
  if (!printer)
    throw new CliFailure(`There is no printer "${id.slice(0, 60)}". See "printers list" for the ids.`)
  if (printer.kind === 'screen') return { id: printer.id, name: printer.name, ok: true, problem: null }
  const report = await createNetworkTransport().check(printer, AbortSignal.timeout(15_000))
  return {
    id: printer.id,
    name: printer.name,
    ok: report.problem === null,
    problem: report.problem,
    paperLow: report.paperLow,
  }
}
