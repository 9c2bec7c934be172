import type { PaperRollItem, TicketImage } from '#shared/api/printing.ts'
import type { Clock } from '../../base/clock.ts'
import { createTopic } from '../../base/topic.ts'
import { drawTicket } from '../tickets/draw-ticket.ts'
import type { SendRequest, Transport } from './transport.ts'

/** Tickets kept for who opens the page later. */
const kept = 20

type Printed = { request: SendRequest; printedAt: number; image: Promise<TicketImage> | null }

/**
 * The printer on the screen: takes the same bytes as a paper one and shows what would be on paper. Tickets are drawn
 * when somebody looks, so that a station nobody watches never loads the drawing library for it.
 */
export function createScreenPrinter(clock: Clock): {
  transport: Transport
  /** The latest tickets, then each as it comes out; ends when the signal aborts. */
  roll: (signal?: AbortSignal) => AsyncGenerator<PaperRollItem, void, void>
} {
  const arrivals = createTopic<'ticket'>()
  let tickets: Printed[] = []

  async function show(printed: Printed): Promise<PaperRollItem> {
    const { job, ticket, bytes, printer } = printed.request
    printed.image ??= drawTicket(ticket, bytes, printer)
    return {
      jobId: job.id,
      orderId: job.orderId,
      kind: job.kind,
      printedAt: printed.printedAt,
      image: await printed.image,
    }
  }

  return {
    transport: {
      send: (request) => {
        request.onSending()
        tickets = [...tickets, { request, printedAt: clock.now(), image: null }].slice(-kept)
        arrivals.publish(['ticket'])
        return Promise.resolve({ outcome: { type: 'printed', paperLow: false }, closed: Promise.resolve() })
      },
      check: () => Promise.resolve({ problem: null, paperLow: false, understood: [], answers: [] }),
      release: () => Promise.resolve(),
    },
    async *roll(signal) {
      const news = arrivals.subscribe(signal)
      const shown = new Set<Printed>()
      for (const printed of tickets) {
        shown.add(printed)
        yield await show(printed)
      }
      for await (const _ of news) {
        for (const printed of tickets) {
          if (shown.has(printed)) continue
          shown.add(printed)
          yield await show(printed)
        }
        for (const printed of shown) if (!tickets.includes(printed)) shown.delete(printed)
      }
    },
  }
}
