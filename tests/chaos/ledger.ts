import type { Channel } from '#shared/channel.ts'
import type { PrintState, TicketKind, TicketNotice } from '#shared/printing/printing.ts'
import type { PaperOf } from './papers.ts'

/** What the two sides, the paper and the screens know at the end of a day. Money is cents. */
export type Facts = {
  /** Orders as the channels have them. */
  placed: readonly PlacedOrder[]
  /** Orders as the station's store has them. */
  kept: readonly KeptOrder[]
  /** Orders of the channels that the station shows as ones it could not read, by the channel's id. */
  shownUnreadable: readonly string[]
  tickets: readonly Ticket[]
  papers: readonly PaperOf[]
  /** What people pressed and were told is done. */
  done: readonly Done[]
  /** The same orders as the screen lists them. */
  shown: readonly ShownOrder[]
  /** The sums of the screen of reports. */
  report: Figures
  /** What went wrong outside of any order: a station that ended by itself, a store with a fault. */
  incidents: readonly string[]
}

export type PlacedOrder = {
  /** Where it stands in the plan. */
  step: number
  channel: Channel
  id: string
  /** The station answered its webhook 2xx. */
  isTaken: boolean
  /** What came of its webhooks: `202`, `no-answer`, `unreachable`, ... */
  fate: string
  state: 'open' | 'accepted' | 'refused' | 'ended'
  acceptedBy: 'app' | 'tablet' | null
  /** Calls that accept it, which the channel carried out. */
  acceptances: number
  subtotalCents: number
  taxCents: number
  totalCents: number
  /** `2 Soup`, as ordered. */
  dishes: readonly string[]
}

export type KeptOrder = {
  id: string
  channel: Channel
  platformOrderId: string
  displayNumber: string
  status: string
  confirmation: string
  isAcceptedHere: boolean
  isRefusedHere: boolean
  isLost: boolean
  subtotalCents: number
  taxCents: number
  totalCents: number
  dishes: readonly string[]
  /** Commands to the channel about it. */
  commands: readonly { kind: string; state: string; maybeHeard: boolean }[]
}

export type Ticket = {
  orderId: string
  printer: string
  kind: TicketKind
  notice: TicketNotice
  /** As it stands on paper: `0042 / 1`. */
  number: string
  state: PrintState
}

export type Done = { orderId: string; act: 'accept' | 'refuse' | 'ready' | 'picked-up'; screen: string }
export type ShownOrder = {
  id: string
  status: string
  confirmation: string
  totalCents: number
  paper: string
}
export type Figures = {
  orders: number
  subtotalCents: number
  taxCents: number
  totalCents: number
  cancelled: number
  failed: number
  lostCents: number
}

/** `step` is the place in the plan of the order it is about; null where it is about none. */
export type Difference = {
  kind: 'lost' | 'doubled' | 'false-claim' | 'sum' | 'incident'
  step: number | null
  what: string
}

/** All that does not agree at the end of a day. Pure. */
export function differencesIn(facts: Facts): Difference[] {
  return [
    ...orderDifferences(facts),
    ...answerDifferences(facts),
    ...deedDifferences(facts),
    ...paperDifferences(facts),
    ...shownDifferences(facts),
    ...sumDifferences(facts),
    ...facts.incidents.map((what): Difference => ({ kind: 'incident', step: null, what })),
  ]
}

const keyOf = (channel: Channel, id: string) => `${channel} ${id}`

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
      return contentDifferences(order, one)
    }),
    ...[...found]
      .filter(([key]) => !known.has(key))
      .map(([key]): Difference => ({ kind: 'false-claim', step: null, what: `${key} was never ordered` })),
  ]
}

function contentDifferences(order: PlacedOrder, one: KeptOrder): Difference[] {
  const amounts = (['subtotalCents', 'taxCents', 'totalCents'] as const).filter(
    (name) => order[name] !== one[name],
  )
  const about = { step: order.step, kind: 'false-claim' } as const
  const dishes = (of: { dishes: readonly string[] }) => of.dishes.toSorted().join('; ')
  return [
    ...amounts.map((name) => ({
      ...about,
      what: `${order.channel} order ${order.id}: ${name} is ${one[name]}, ordered was ${order[name]}`,
    })),
    ...(dishes(order) === dishes(one)
      ? []
      : [
          {
            ...about,
            what: `${order.channel} order ${order.id}: kept is ${dishes(one)}, ordered was ${dishes(order)}`,
          },
        ]),
  ]
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
function paperDifferences({ tickets, papers, kept, placed }: Facts): Difference[] {
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
    const own = whole.filter(
      (one) =>
        one.printer === ticket.printer &&
        one.number === ticket.number &&
        one.text.includes(order.displayNumber),
    )
    const step = steps.get(keyOf(order.channel, order.platformOrderId)) ?? null
    const name = `${ticket.kind} ticket ${ticket.number} of ${order.displayNumber}`
    const unmarked = own.filter(({ isMarked }) => !isMarked)
    const all: Difference[] = []
    if (unmarked.length > 1)
      all.push({
        kind: 'doubled',
        step,
        what: `${name} is on paper ${unmarked.length} times without a mark (${ticket.state})`,
      })
    if (ticket.state === 'printed' && own.length === 0)
      all.push({ kind: 'false-claim', step, what: `${name} is shown as printed and is not whole on paper` })
    return all
  })
  return [...known, ...strangers]
}

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
    for (const name of ['status', 'confirmation', 'totalCents'] as const)
      if (card[name] !== one[name]) claim(`is shown with ${name} ${card[name]}, kept is ${one[name]}`)
    const isMissing = tickets.some(
      ({ orderId, state }) => orderId === one.id && (state === 'queued' || state === 'sending'),
    )
    if (card.paper === 'printed' && isMissing) claim('is shown as on paper while a ticket of it waits')
  }
  return all
}

/** Every figure of the report is the sum over the orders. */
function sumDifferences({ kept, report }: Facts): Difference[] {
  const sum = (of: (one: KeptOrder) => number) => kept.reduce((total, one) => total + of(one), 0)
  const sold = (cents: (one: KeptOrder) => number) => sum((one) => (one.isLost ? 0 : cents(one)))
  const wanted: Figures = {
    orders: kept.length,
    subtotalCents: sold((one) => one.subtotalCents),
    taxCents: sold((one) => one.taxCents),
    totalCents: sold((one) => one.totalCents),
    cancelled: sum(({ status }) => Number(status === 'cancelled')),
    failed: sum(({ status }) => Number(status === 'failed')),
    lostCents: sum((one) => (one.isLost ? one.totalCents : 0)),
  }
  return (Object.keys(wanted) as (keyof Figures)[])
    .filter((name) => wanted[name] !== report[name])
    .map((name) => ({
      kind: 'sum',
      step: null,
      what: `the report says ${name} ${report[name]}, the orders come to ${wanted[name]}`,
    }))
}
