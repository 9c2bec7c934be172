import type { Channel } from '#shared/channel.ts'
import { isLost } from '#shared/order/ending.ts'
import { type Order, type OrderOption, totalCents } from '#shared/order/order.ts'
import type { OrderDetails } from '#sandbox/contract/views.ts'
import type { UberOrderDetails } from '#sandbox/contract/uber-views.ts'
import type { Sandbox } from '#sandbox/server/sandbox.ts'
import type { LogEntry } from '#sandbox/world/order-log.ts'
import type { UberOption } from '#sandbox/world/uber-order.ts'
import { partOwner } from '#shared/printing/printing.ts'
import { openStore } from '#main/store/open.ts'
import type { Content, Choice } from './content.ts'
import type { Figures, KeptOrder, PlacedOrder, ShownOrder, Ticket } from './books.ts'
import type { Client } from './screen.ts'
import { printerNames, routeOf } from './routes.ts'

/** Reads what each side knows at the end of a day, as the ledger compares it. */

const is2xx = (status: number | 'none') => typeof status === 'number' && status >= 200 && status < 300

/** What of an order only who runs the day knows. */
export type DayNote = {
  /** The step of the plan at which it was placed. */
  step: number
  /** What it was before each change. */
  before: Content[]
  isChangeTaken: boolean
}

/** Every order as its channel has it, by the channel's id in `notes`. */
export function placedOrders(sandbox: Sandbox, notes: ReadonlyMap<string, DayNote>): PlacedOrder[] {
  const doordash = sandbox.control.orders({ limit: 10_000 }).map(fromDoorDash)
  const uber = sandbox.uber.orders({ limit: 10_000 }).map(fromUber)
  return [...doordash, ...uber].map(({ content, ...order }) => {
    const { step, before, isChangeTaken } = notes.get(order.id) ?? {
      step: 0,
      before: [],
      isChangeTaken: true,
    }
    return { ...order, step, contents: [...before, content], isChangeTaken }
  })
}

/** Webhooks about an order that do not bring it: of a change, and at Uber Eats of its end, which holds nothing to read. */
const notOfOrder = /adjust|^orders\.(failure|cancel)$/i

/** Whether a webhook brings the order itself: DoorDash tells of a change by one of its own, at the same address. */
export function isOfOrder(line: LogEntry, endpoint: 'orders' | 'uber-eats') {
  return 'endpoint' in line && line.endpoint === endpoint && !notOfOrder.test(line.event)
}

function isTaken({ log }: Pick<OrderDetails, 'log'>, endpoint: 'orders' | 'uber-eats'): boolean {
  return log.some(
    (line) => line.type === 'webhook-answered' && isOfOrder(line, endpoint) && is2xx(line.status),
  )
}

/** What came of the webhooks that tell of an order; the last, where none was taken. */
function fateOf({ log }: Pick<OrderDetails, 'log'>, endpoint: 'orders' | 'uber-eats'): string {
  const fates = log.flatMap((line) => {
    if (!isOfOrder(line, endpoint)) return []
    if (line.type === 'webhook-answered') return String(line.status)
    return line.type === 'webhook-unanswered' ? line.why : []
  })
  return fates.find((fate) => fate.startsWith('2')) ?? fates.at(-1) ?? 'not sent'
}

type AtChannel = Omit<PlacedOrder, 'step' | 'contents' | 'isChangeTaken'> & { content: Content }

const cutleryOf = { yes: 'requested', no: 'declined', 'not-said': 'unknown' } as const

export function contentAtDoorDash(order: OrderDetails): Content {
  const { subtotalCents, taxCents } = order
  return {
    dishes: order.lines.map(({ quantity, name, note, consumerName, options }) => ({
      count: quantity,
      name,
      note,
      person: consumerName,
      choices: nested(options, 1),
    })),
    note: order.note ?? '',
    cutlery: cutleryOf[order.utensils],
    subtotalCents,
    taxCents,
    totalCents: subtotalCents + taxCents,
  }
}

/** A list in which the choices of each option follow it, one deeper, as a tree. */
function nested(options: OrderDetails['lines'][number]['options'], depth: number): Choice[] {
  return options.flatMap(({ quantity, name, depth: own }, index) => {
    if (own !== depth) return []
    const rest = options.slice(index + 1)
    const end = rest.findIndex((other) => other.depth <= depth)
    return { count: quantity, name, choices: nested(end < 0 ? rest : rest.slice(0, end), depth + 1) }
  })
}

export function contentAtUber(order: UberOrderDetails): Content {
  const { subtotalCents, taxCents, totalCents } = order
  const nameOf = (id: string | null) => {
    const found = order.customers.find((one) => one.id === id)
    return found ? `${found.firstName} ${found.lastName}`.trim() : null
  }
  const choice = ({ quantity, title, groups }: UberOption): Choice => ({
    count: quantity,
    name: title,
    choices: groups.flatMap(({ options }) => options.map(choice)),
  })
  return {
    dishes: order.carts.flatMap(({ lines }) =>
      lines.map((line) => ({ ...choice(line), note: line.note, person: nameOf(line.customerId) })),
    ),
    note: order.note ?? '',
    cutlery: cutleryOf[order.utensils],
    subtotalCents,
    taxCents,
    totalCents,
  }
}

function fromDoorDash(order: OrderDetails): AtChannel {
  const { state, reason, acceptedBy } = order
  return {
    channel: 'doordash',
    id: order.id,
    isTaken: isTaken(order, 'orders'),
    fate: fateOf(order, 'orders'),
    state:
      state === 'failed' && reason === 'refused'
        ? 'refused'
        : state === 'sending' || state === 'waiting'
          ? 'open'
          : state === 'failed' || state === 'cancelled'
            ? 'ended'
            : 'accepted',
    acceptedBy: acceptedBy === null ? null : acceptedBy === 'tablet' ? 'tablet' : 'app',
    acceptances: order.log.filter(
      (line) =>
        line.type === 'call' &&
        line.action === 'confirm' &&
        is2xx(line.answer) &&
        line.body.includes('success'),
    ).length,
    content: contentAtDoorDash(order),
  }
}

function fromUber(order: UberOrderDetails): AtChannel {
  const { state, failure, acceptedBy } = order
  return {
    channel: 'uber-eats',
    id: order.id,
    isTaken: isTaken(order, 'uber-eats'),
    fate: fateOf(order, 'uber-eats'),
    state:
      state === 'OFFERED'
        ? 'open'
        : state !== 'FAILED'
          ? 'accepted'
          : failure?.reason === 'POS_DENIED'
            ? 'refused'
            : 'ended',
    acceptedBy,
    acceptances: order.log.filter(
      (line) => line.type === 'call' && line.path.includes('/accept') && is2xx(line.answer),
    ).length,
    content: contentAtUber(order),
  }
}

function keptContent(order: Order): Content {
  const choice = ({
    quantity,
    name,
    options,
  }: Pick<OrderOption, 'quantity' | 'name' | 'options'>): Choice => ({
    count: quantity,
    name,
    choices: options.map(choice),
  })
  return {
    dishes: order.lines.map((line) => ({
      ...choice(line),
      note: line.note ?? '',
      person: line.consumerName,
    })),
    note: order.customerNote ?? '',
    cutlery: order.cutlery,
    subtotalCents: order.subtotalCents,
    taxCents: order.taxCents,
    totalCents: totalCents(order),
  }
}

function copiesAt(printer: string): number {
  const name = printerNames.find((one) => one === printer)
  return name === undefined ? 1 : routeOf(name, null).copies
}

/** What is in the store of a station that has ended. */
export function keptIn(dataDir: string): {
  kept: KeptOrder[]
  tickets: Ticket[]
  shownUnreadable: string[]
} {
  const store = openStore(dataDir)
  const nameOf = (id: string) => store.printers.find(id)?.name ?? id
  try {
    const { orders } = store.orders.page({ limit: 100_000 })
    const kept = orders.map((order): KeptOrder => {
      const types = new Set(store.history.of(order.id).map(({ type }) => type))
      return {
        id: order.id,
        channel: order.channel,
        platformOrderId: order.platformOrderId,
        displayNumber: order.displayNumber,
        status: order.status,
        confirmation: order.confirmation,
        isAcceptedHere: types.has('accepted'),
        isRefusedHere: types.has('refused'),
        isLost: isLost(order),
        content: keptContent(order),
        commands: store.outbox
          .of(order.id)
          .map(({ command, state, maybeHeard }) => ({ kind: command.kind, state, maybeHeard })),
      }
    })
    const tickets = orders.flatMap((order) =>
      store.printJobs.of(order.id).map((job): Ticket => ({
        id: job.id,
        orderId: order.id,
        printer: nameOf(job.printerId),
        owner: nameOf(partOwner(job)),
        copies: job.notice === 'reprint' ? 1 : copiesAt(nameOf(partOwner(job))),
        kind: job.kind,
        notice: job.notice,
        number: `${String(order.ticketNumber).padStart(4, '0')} / ${job.sequence}`,
        state: job.state,
        problem: job.problem,
      })),
    )
    // What is still to be read is on disk with why, and rings after ten seconds.
    const toBeRead = store.orderFetches
      .waiting()
      .flatMap(({ id }) => store.orderFetches.find(id)?.pointer.platformOrderId ?? [])
    const refused = store.inbox.refused(10_000).flatMap(({ platformOrderId }) => platformOrderId ?? [])
    const shownUnreadable = [...refused, ...toBeRead]
    return { kept, tickets, shownUnreadable }
  } finally {
    store.close()
  }
}

/** Every order as the screen's history shows it. */
export async function shownOn(client: Client): Promise<ShownOrder[]> {
  const all: ShownOrder[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Client['orders']['history']>> = await client.orders.history({
      limit: 100,
      ...(cursor !== null && { cursor }),
    })
    for (const order of page.orders)
      all.push({
        id: order.id,
        status: order.status,
        confirmation: order.confirmation,
        totalCents: totalCents(order),
        paper: order.paper.state,
      })
    cursor = page.next
  } while (cursor !== null)
  return all
}

/** The sums of the reports around that moment (epoch ms), as a manager reads them. */
export async function reportAround(client: Client, at: number): Promise<Figures> {
  const day = (by: number) => new Date(at + by * 86_400_000).toISOString().slice(0, 10)
  const { total } = await client.reports.overview({
    from: day(-5),
    to: day(5),
    locationId: null,
    channel: null satisfies Channel | null,
    currency: null,
  })
  const { orders, subtotalCents, taxCents, totalCents: sum, cancelled, failed, lostCents } = total
  return { orders, subtotalCents, taxCents, totalCents: sum, cancelled, failed, lostCents }
}
