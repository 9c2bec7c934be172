import type { Order } from '#shared/order/order.ts'
import type { BookDeps } from './book-deps.ts'
import { record } from './record.ts'
import { newPrintJob, type TicketWish, wantedTickets } from './tickets.ts'

/** Puts the tickets of a wish in line. Inside a transaction. */
export function queueTickets(deps: BookDeps, order: Order, wish: TicketWish): void {
  const { store, newId } = deps
  const known = {
    printers: store.printers.all(),
    jobs: store.printJobs.of(order.id),
    plan: deps.stationPlans.of(order.locationId),
  }
  for (const { printer, kind, notice, reroutedFrom } of wantedTickets(order, wish, known)) {
    const sequence = store.printJobs.nextSequence(order.id, kind)
    const about = { id: newId(), orderId: order.id, printerId: printer.id, kind, notice, sequence }
    store.printJobs.add(newPrintJob({ ...about, reroutedFrom }, deps.clock.now(), wish.notBefore))
    record(deps, order.id, { kind: 'system' }, 'print-queued', { kind, notice, printer: printer.name })
    deps.changes.printJobs.publish([printer.id])
  }
}
