import type { PaperRollItem, TicketImage } from '#shared/api/printing.ts'
import { mayBeOnPaper, type Printer } from '#shared/printing/printing.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { Clock } from '../../base/clock.ts'
import { createTopic } from '../../base/topic.ts'
import { drawTicket } from '../tickets/draw-ticket.ts'
import { encodeTicket } from '../tickets/encode.ts'
import type { SendRequest, Transport } from './transport.ts'

/** Tickets kept for who opens the page later. */
const kept = 20

type Kept = Omit<PaperRollItem, 'image'> & {
  ticket: Ticket
  bytes: Uint8Array
  paperOf: Printer
  image: Promise<TicketImage> | null
}

/**
 * What came out of all printers since the start of the station. A ticket is drawn when somebody looks, from the bytes that
 * left, so that a station nobody watches never loads the drawing library for it.
 */
export function createPaperRoll(clock: Clock): {
  /** The same way to a printer, with what leaves by it kept on the roll. */
  keeping: (transport: Transport) => Transport
  /**
   * The latest tickets, newest first, then each as it comes out; an empty list at first where nothing has. Ends when the
   * signal aborts.
   */
  roll: (signal?: AbortSignal) => AsyncGenerator<PaperRollItem[], void, void>
} {
  const arrivals = createTopic<'ticket'>()
  let tickets: Kept[] = []

  function keep({ job, printer, ticket, bytes }: SendRequest, state: PaperRollItem['state']): void {
    const item: Kept = {
      jobId: job.id,
      orderId: job.orderId,
      kind: job.kind,
      printer: printer.name,
      state,
      printedAt: clock.now(),
      ticket,
      bytes,
      paperOf: printer,
      image: null,
    }
    tickets = [...tickets, item].slice(-kept)
    arrivals.publish(['ticket'])
  }

  async function show(item: Kept): Promise<PaperRollItem> {
    const { ticket, bytes, paperOf, image: _, ...said } = item
    item.image ??= draw(ticket, bytes, paperOf)
    return { ...said, image: await item.image }
  }

  return {
    keeping: (transport) => ({
      ...transport,
      send: async (request) => {
        const result = await transport.send(request)
        const { type } = result.outcome
        // Of the others not one byte left, or the computer says that nothing came out.
        if (mayBeOnPaper(type)) keep(request, type)
        return result
      },
    }),
    async *roll(signal) {
      const news = arrivals.subscribe(signal)
      const shown = new Set(tickets)
      if (tickets.length === 0) yield []
      for (const item of tickets.toReversed()) yield [await show(item)]
      for await (const _ of news) {
        for (const item of tickets) {
          if (shown.has(item)) continue
          shown.add(item)
          yield [await show(item)]
        }
        for (const item of shown) if (!tickets.includes(item)) shown.delete(item)
      }
    },
  }
}

/** A driver gets pages and no bytes: its ticket is shown as a roll would have it, as a preview is. */
async function draw(ticket: Ticket, bytes: Uint8Array, printer: Printer): Promise<TicketImage> {
  return drawTicket(ticket, bytes.length > 0 ? bytes : await encodeTicket(ticket, printer), printer)
}
