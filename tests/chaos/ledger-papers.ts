import { type Difference, type Facts, type KeptOrder, keyOf, type PlacedOrder, type Ticket } from './books.ts'
import type { Content } from './content.ts'
import { changesToBeSaid, saidOn, saysElse, toBeSaid } from './paper-text.ts'
import type { PaperOf } from './papers.ts'

/** It is on paper, or the computer's queue handed it on. */
const isOut = ({ state }: Ticket) => state === 'printed' || state === 'sent'

/** What of an order stands on the tickets of a printer. */
type Part = (content: Content) => Content

function partOf({ kind, owner }: Pick<Ticket, 'kind' | 'owner'>, { notFor }: Pick<Facts, 'notFor'>): Part {
  const others = kind === 'kitchen' ? notFor.get(owner) : undefined
  if (!others) return (content) => content
  return (content) => ({ ...content, dishes: content.dishes.filter(({ name }) => !others.has(name)) })
}

/** Every whole ticket on paper says what was ordered, and the kitchen's last one what it has become. Pure. */
export function contentOnPaperDifferences(facts: Facts): Difference[] {
  const { placed, kept, tickets, papers } = facts
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
        .map((paper) => reading(paper, ticket, order.contents.map(partOf(ticket, facts)))),
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
      ...[...Map.groupBy(seen, ({ ticket }) => ticket.owner)].flatMap(([owner, own]) =>
        outdated(one, order.contents, own, partOf({ kind: 'kitchen', owner }, facts)).map((ticket) =>
          claim(ticket, 'says what was ordered at first, and no slip tells the kitchen what changed'),
        ),
      ),
      ...printersWithout(one, seen, facts).map((printer): Difference => ({
        kind: 'lost',
        step: order.step,
        what: `no kitchen ticket of ${one.displayNumber} is for ${printer}, which has something to make of it`,
      })),
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

/** An order that has kitchen tickets has one for each printer that shares it. */
function printersWithout(
  { content }: KeptOrder,
  seen: readonly { ticket: Ticket }[],
  facts: Facts,
): string[] {
  const owners = new Set(seen.flatMap(({ ticket: { kind, owner } }) => (kind === 'kitchen' ? [owner] : [])))
  if (owners.size === 0) return []
  return [...facts.notFor.keys()].filter(
    (owner) => !owners.has(owner) && partOf({ kind: 'kitchen', owner }, facts)(content).dishes.length > 0,
  )
}

/** A printer of one channel has tickets of its orders alone, and of each that has a kitchen ticket as well. Pure. */
export function channelDifferences({ placed, kept, tickets, onlyFor }: Facts): Difference[] {
  const steps = new Map(placed.map((order) => [keyOf(order.channel, order.id), order.step]))
  const ticketsOf = Map.groupBy(tickets, ({ orderId }) => orderId)
  return kept.flatMap((one): Difference[] => {
    const step = steps.get(keyOf(one.channel, one.platformOrderId)) ?? null
    const own = ticketsOf.get(one.id) ?? []
    const strange = own.filter(({ owner }) => (onlyFor.get(owner) ?? one.channel) !== one.channel)
    const isCookedFor = own.some(({ kind, notice }) => kind === 'kitchen' && notice === 'none')
    const lacking = [...onlyFor].filter(
      ([printer, channel]) =>
        isCookedFor && channel === one.channel && !own.some(({ owner }) => owner === printer),
    )
    return [
      ...strange.map(({ number, owner }): Difference => ({
        kind: 'false-claim',
        step,
        what: `ticket ${number} of ${one.displayNumber} is for ${owner}, which makes none of ${one.channel}`,
      })),
      ...lacking.map(([printer]): Difference => ({
        kind: 'lost',
        step,
        what: `no ticket of ${one.displayNumber} is for ${printer}, which makes those of ${one.channel}`,
      })),
    ]
  })
}

/** The kitchen still has something to do with it: what is handed over or ended is not cooked again. */
const isCooked = ({ status }: KeptOrder) => status === 'preparing' || status === 'ready'

/** The last kitchen ticket of an order that goes on, where it is older than what the station keeps and none follows. */
function outdated(
  one: KeptOrder,
  contents: PlacedOrder['contents'],
  seen: readonly { ticket: Ticket; readings: readonly { version: number | null }[] }[],
  part: Part,
): Ticket[] {
  if (contents.length < 2 || !isCooked(one)) return []
  const kitchen = seen.filter(({ ticket }) => ticket.kind === 'kitchen')
  // What waits, or is in doubt, is shown as that.
  if (kitchen.some(({ ticket }) => !isOut(ticket))) return []
  // It says something else altogether, and that is told.
  if (kitchen.some(({ readings }) => readings.some(({ version }) => version === null))) return []
  const known = contents.findLastIndex(
    (content) =>
      saysElse(toBeSaid(part(content), 'kitchen'), toBeSaid(part(one.content), 'kitchen')).length === 0,
  )
  const told = Math.max(
    ...kitchen.flatMap(({ readings }) => readings.map(({ version }) => version ?? -1)),
    -1,
  )
  const last = kitchen.at(-1)
  return last && told >= 0 && told < known ? [last.ticket] : []
}
