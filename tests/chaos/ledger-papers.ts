import { type Difference, type Facts, type KeptOrder, keyOf, type PlacedOrder, type Ticket } from './books.ts'
import type { Content } from './content.ts'
import { changesToBeSaid, saidOn, saysElse, toBeSaid } from './paper-text.ts'
import type { PaperOf } from './papers.ts'

/** States in which nobody claims that the ticket is on paper. */
const isOut = ({ state }: Ticket) => state === 'printed'

/** Every whole ticket on paper says what was ordered, and the kitchen's last one what it has become. Pure. */
export function contentOnPaperDifferences({ placed, kept, tickets, papers }: Facts): Difference[] {
  const orders = new Map(placed.map((order) => [keyOf(order.channel, order.id), order]))
  const sheets = Map.groupBy(papers, ({ printer, number }) => `${printer} ${number}`)
  const ticketsOf = Map.groupBy(tickets, ({ orderId }) => orderId)
  return kept.flatMap((one): Difference[] => {
    const order = orders.get(keyOf(one.channel, one.platformOrderId))
    if (!order) return []
    const seen = (ticketsOf.get(one.id) ?? []).map((ticket) => ({
      ticket,
      readings: (sheets.get(`${ticket.printer} ${ticket.number}`) ?? [])
        .filter(({ isWhole, text }) => isWhole && text.includes(one.displayNumber))
        .map((paper) => reading(paper, ticket, order.contents)),
    }))
    const claim = ({ kind, number }: Ticket, what: string): Difference => ({
      kind: 'false-claim',
      step: order.step,
      what: `${kind} ticket ${number} of ${one.displayNumber} ${what}`,
    })
    const wrong = seen.flatMap(({ ticket, readings }) =>
      readings.flatMap(({ version, else: others }) =>
        version === null ? claim(ticket, `says something else: ${others.join('; ')}`) : [],
      ),
    )
    return [
      ...wrong,
      ...outdated(one, order, seen).map((ticket) =>
        claim(ticket, 'says what was ordered at first, and no slip tells the kitchen what changed'),
      ),
    ]
  })
}

/** Which content of the order a sheet tells the reader of; null, and what it says instead, where it is none. */
function reading(
  { text }: PaperOf,
  { kind, notice }: Ticket,
  contents: readonly Content[],
): { version: number | null; else: string[] } {
  const said = saidOn(text, kind)
  const found = contents.map((content) => saysElse(said, toBeSaid(content, kind)))
  const whole = found.findLastIndex((others) => others.length === 0)
  if (whole >= 0) return { version: whole, else: [] }
  const slip =
    notice === 'changed' && kind === 'kitchen'
      ? contents.findLastIndex((after, index) =>
          contents.slice(0, index).some((before) => changesToBeSaid(before, after).includes(said.dishes)),
        )
      : -1
  return slip >= 0 ? { version: slip, else: [] } : { version: null, else: found.at(-1) ?? [] }
}

/** The kitchen still has something to do with it: what is handed over or ended is not cooked again. */
const isCooked = ({ status }: KeptOrder) => status === 'preparing' || status === 'ready'

/** The last kitchen ticket of an order that goes on, where it is older than what the station keeps and none follows. */
function outdated(
  one: KeptOrder,
  { contents }: PlacedOrder,
  seen: readonly { ticket: Ticket; readings: readonly { version: number | null }[] }[],
): Ticket[] {
  if (contents.length < 2 || !isCooked(one)) return []
  const kitchen = seen.filter(({ ticket }) => ticket.kind === 'kitchen')
  // What waits, or is in doubt, is shown as that.
  if (kitchen.some(({ ticket }) => !isOut(ticket))) return []
  // It says something else altogether, and that is told.
  if (kitchen.some(({ readings }) => readings.some(({ version }) => version === null))) return []
  const known = contents.findLastIndex(
    (content) => saysElse(toBeSaid(content, 'kitchen'), toBeSaid(one.content, 'kitchen')).length === 0,
  )
  const told = Math.max(
    ...kitchen.flatMap(({ readings }) => readings.map(({ version }) => version ?? -1)),
    -1,
  )
  const last = kitchen.at(-1)
  return last && told >= 0 && told < known ? [last.ticket] : []
}
