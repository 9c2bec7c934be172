import {
  type Difference,
  type Done,
  type Facts,
  type Figures,
  keyOf,
  type KeptOrder,
  type PlacedOrder,
  type Ticket,
} from './books.ts'
import type { PaperOf } from './papers.ts'
import { contentDifferences } from './content.ts'
import { channelDifferences, contentOnPaperDifferences } from './ledger-papers.ts'

/** All that does not agree at the end of a day. Pure. */
export function differencesIn(facts: Facts): Difference[] {
  return [
    ...orderDifferences(facts),
    ...answerDifferences(facts),
    ...deedDifferences(facts),
    ...paperDifferences(facts),
    ...contentOnPaperDifferences(facts),
    ...channelDifferences(facts),
    ...shownDifferences(facts),
    ...sumDifferences(facts),
    ...facts.incidents.map((what): Difference => ({ kind: 'incident', step: null, what })),
  ]
}

function byPlatformId(kept: readonly KeptOrder[]): Map<string, KeptOrder[]> {
  return Map.groupBy(kept, (one) => keyOf(one.channel, one.platformOrderId))
}

/** Every order the station took exists once, as it was ordered; none exists that nobody ordered. */
function orderDifferences({ placed, kept, shownUnreadable }: Facts): Difference[] {
  const found = byPlatformId(kept)
  const unreadable = new Set(shownUnreadable)
  const known = new Set(placed.map(({ channel, id }) => keyOf(channel, id)))
  return [
    ...placed.flatMap((order): Difference[] => {
      const { step, channel, id } = order
      const own = found.get(keyOf(channel, id)) ?? []
      const [one] = own
      if (!one) {
        if (!order.isTaken || unreadable.has(id)) return []
        return [{ kind: 'lost', step, what: `${channel} order ${id} was answered 2xx and is not kept` }]
      }
      if (own.length > 1)
        return [{ kind: 'doubled', step, what: `${channel} order ${id} is kept ${own.length} times` }]
      return wrongContent(order, one)
    }),
    ...[...found]
      .filter(([key]) => !known.has(key))
      .map(([key]): Difference => ({ kind: 'false-claim', step: null, what: `${key} was never ordered` })),
  ]
}

/** It is kept as it is at the channel, or as it was before a change that the station never heard of. */
function wrongContent({ channel, id, step, contents, isChangeTaken }: PlacedOrder, one: KeptOrder) {
  const possible = (isChangeTaken ? contents.slice(-1) : contents).map((ordered) =>
    contentDifferences(one.content, ordered),
  )
  if (possible.some((differences) => differences.length === 0)) return []
  return (possible.at(-1) ?? []).map((what): Difference => ({
    kind: 'false-claim',
    step,
    what: `${channel} order ${id}: ${what}`,
  }))
}

/** What was accepted or refused reached the channel once, or is shown as on its way, in doubt or given up. */
function answerDifferences({ placed, kept }: Facts): Difference[] {
  const found = byPlatformId(kept)
  return placed.flatMap((order): Difference[] => {
    const [one] = found.get(keyOf(order.channel, order.id)) ?? []
    const { step } = order
    const name = `${order.channel} order ${order.id}`
    const claim = (what: string): Difference => ({ kind: 'false-claim', step, what: `${name} ${what}` })
    const all: Difference[] = []
    if (order.acceptances > 1)
      all.push({ kind: 'doubled', step, what: `${name} was accepted ${order.acceptances} times` })
    if (!one) return all
    const owes = (kind: string) =>
      one.commands.some(
        (command) => command.kind === kind && (command.state === 'waiting' || command.state === 'gave-up'),
      )
    if (order.acceptedBy === 'app' && !one.isAcceptedHere)
      all.push(claim('is accepted at the channel, and nobody accepted it here'))
    if (one.confirmation === 'confirmed' && order.acceptedBy === null)
      all.push(claim(`is shown as confirmed, and the channel says ${order.state}`))
    if (one.confirmation === 'sending' && !owes('confirm'))
      all.push(claim('is shown as being sent, and nothing is on its way'))
    if (one.confirmation === 'open' && one.isAcceptedHere)
      all.push(claim('was accepted here and waits for an answer'))
    // Ended since, it is over: the answer that it had been taken was lost.
    if (one.confirmation === 'too-late' && order.acceptedBy === 'app' && order.state === 'accepted')
      all.push(claim('is shown as too late, and the channel took it'))
    if (one.isRefusedHere && order.state !== 'refused' && order.state !== 'ended' && !owes('refuse'))
      all.push(claim(`was refused here, and the channel says ${order.state}`))
    return all
  })
}

/** What a screen was told is done is kept, and no two screens were told what excludes the other. */
function deedDifferences({ done, kept, placed }: Facts): Difference[] {
  const byId = new Map(kept.map((one) => [one.id, one]))
  const steps = new Map(placed.map((order) => [keyOf(order.channel, order.id), order.step]))
  return [...Map.groupBy(done, ({ orderId }) => orderId)].flatMap(([id, deeds]): Difference[] => {
    const one = byId.get(id)
    const step = one ? (steps.get(keyOf(one.channel, one.platformOrderId)) ?? null) : null
    const did = (act: Done['act']) => deeds.filter((deed) => deed.act === act)
    const all: Difference[] = []
    const told = (kind: Difference['kind'], what: string) => void all.push({ kind, step, what })
    if (!one) told('lost', `order ${id}: ${deeds[0]?.act} was answered as done, and the order is not kept`)
    if (did('accept').length > 0 && did('refuse').length > 0)
      told('false-claim', `order ${id}: one screen was told it is accepted, the other it is refused`)
    if (one && did('accept').length > 0 && !one.isAcceptedHere)
      told('lost', `order ${id}: its acceptance was answered as done and is not kept`)
    if (one && did('refuse').length > 0 && !one.isRefusedHere)
      told('lost', `order ${id}: its refusal was answered as done and is not kept`)
    return all
  })
}

/** No ticket is twice on paper without saying so, and none is shown as printed that is not whole on paper. */
function paperDifferences({ tickets, papers, kept, placed, queue }: Facts): Difference[] {
  const byId = new Map(kept.map((one) => [one.id, one]))
  const steps = new Map(placed.map((order) => [keyOf(order.channel, order.id), order.step]))
  const whole = papers.filter(({ isWhole }) => isWhole)
  const numbers = new Set(tickets.map(({ printer, number }) => `${printer} ${number}`))
  const strangers = whole
    .filter(({ printer, number }) => !numbers.has(`${printer} ${number}`))
    .map(({ printer, number }): Difference => ({
      kind: 'lost',
      step: null,
      what: `ticket ${number} is on paper at ${printer}, and the station knows of none`,
    }))
  const known = tickets.flatMap((ticket): Difference[] => {
    const order = byId.get(ticket.orderId)
    if (!order) return []
    const all = whole.filter(
      ({ printer, number, text }) =>
        (printer === ticket.printer || printer === ticket.owner) &&
        number === ticket.number &&
        text.includes(order.displayNumber),
    )
    const own = all.filter(({ printer }) => printer === ticket.printer)
    const step = steps.get(keyOf(order.channel, order.platformOrderId)) ?? null
    const name = `${ticket.kind} ticket ${ticket.number} of ${order.displayNumber}`
    return [
      ...doubled(withoutRepeats(all, ticket, queue), (times) => ({
        kind: 'doubled',
        step,
        what: `${name} is on paper ${times} without a mark (${ticket.state})`,
      })),
      ...paperClaims(ticket, own).map((what): Difference => ({
        kind: 'false-claim',
        step,
        what: `${name} ${what}`,
      })),
    ]
  })
  return [...known, ...strangers]
}

/**
 * Without what the computer's print service printed again by itself: when it comes back it begins anew with the job it was
 * busy with, and no program hears of it.
 */
function withoutRepeats(papers: readonly PaperOf[], { id }: Ticket, queue: Facts['queue']): PaperOf[] {
  const times = queue?.handedOver.get(id)
  if (times === undefined) return [...papers]
  const seen = new Map<number, number>()
  return papers.filter(({ printer, copy }) => {
    if (printer !== queue?.printer) return true
    seen.set(copy, (seen.get(copy) ?? 0) + 1)
    return (seen.get(copy) ?? 0) <= times
  })
}

/** Each copy of a ticket is once on paper, at its own printer or at the one that stands in for it. */
function doubled(papers: readonly PaperOf[], tell: (times: string) => Difference): Difference[] {
  const unmarked = papers.filter(({ isMarked }) => !isMarked)
  return [...Map.groupBy(unmarked, ({ copy }) => copy).values()]
    .filter(({ length }) => length > 1)
    .map((own) => {
      const printers = [...new Set(own.map(({ printer }) => printer))]
      return tell(`${own.length} times${printers.length > 1 ? `, at ${printers.join(' and ')},` : ''}`)
    })
}

/** What is said of a ticket and is not so. */
function paperClaims({ state, problem, printer, owner, copies }: Ticket, own: readonly PaperOf[]): string[] {
  const missing = Array.from({ length: copies }, (_, at) => at + 1).filter(
    (nth) => !own.some(({ copy }) => copy === nth),
  )
  const all: string[] = []
  if (state === 'printed' && missing.length === copies)
    all.push('is shown as printed and is not whole on paper')
  else if (state === 'printed' && missing.length > 0)
    all.push(`is shown as printed and lacks copy ${missing.join(', ')}`)
  if (state === 'failed' && problem === 'declined' && own.length > 0)
    all.push('was not to be printed any more and is on paper')
  const stoodInFor = printer === owner ? null : owner
  if (own.some(({ reroutedFrom }) => reroutedFrom !== stoodInFor))
    all.push(
      stoodInFor === null
        ? 'says that it is the ticket of another printer'
        : `does not say that it is the ticket of ${stoodInFor}`,
    )
  return all
}

const onTheWay: ReadonlySet<Ticket['state']> = new Set(['queued', 'held', 'checking', 'sending'])

/** The screen says of each order what the store says. */
function shownDifferences({ shown, kept, tickets }: Facts): Difference[] {
  const byId = new Map(shown.map((one) => [one.id, one]))
  const all: Difference[] = []
  for (const one of kept) {
    const card = byId.get(one.id)
    const claim = (what: string) =>
      void all.push({ kind: 'false-claim', step: null, what: `order ${one.displayNumber} ${what}` })
    if (!card) {
      all.push({ kind: 'lost', step: null, what: `order ${one.displayNumber} is kept and not shown` })
      continue
    }
    const { status, confirmation } = one
    const wanted = { status, confirmation, totalCents: one.content.totalCents }
    for (const name of ['status', 'confirmation', 'totalCents'] as const)
      if (card[name] !== wanted[name]) claim(`is shown with ${name} ${card[name]}, kept is ${wanted[name]}`)
    const isMissing = tickets.some(({ orderId, state }) => orderId === one.id && onTheWay.has(state))
    if (card.paper === 'printed' && isMissing) claim('is shown as on paper while a ticket of it waits')
    // A queue of the computer proves nothing: what it was given is sent, and no more.
    const isSent = tickets.some(({ orderId, state }) => orderId === one.id && state === 'sent')
    if (card.paper === 'printed' && isSent) claim('is shown as on paper while a ticket of it is only sent')
  }
  return all
}

/** Every figure of the report is the sum over the orders. */
function sumDifferences({ kept, report }: Facts): Difference[] {
  const sum = (of: (one: KeptOrder) => number) => kept.reduce((total, one) => total + of(one), 0)
  const sold = (cents: (one: KeptOrder) => number) => sum((one) => (one.isLost ? 0 : cents(one)))
  const wanted: Figures = {
    orders: kept.length,
    subtotalCents: sold(({ content }) => content.subtotalCents),
    taxCents: sold(({ content }) => content.taxCents),
    totalCents: sold(({ content }) => content.totalCents),
    cancelled: sum(({ status }) => Number(status === 'cancelled')),
    failed: sum(({ status }) => Number(status === 'failed')),
    lostCents: sum((one) => (one.isLost ? one.content.totalCents : 0)),
  }
  return (Object.keys(wanted) as (keyof Figures)[])
    .filter((name) => wanted[name] !== report[name])
    .map((name) => ({
      kind: 'sum',
      step: null,
      what: `the report says ${name} ${report[name]}, the orders come to ${wanted[name]}`,
    }))
}
