import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import { columnOf } from '#shared/order/board.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { itemCount, type Order, type OrderStatus, wholeDocument } from '#shared/order/order.ts'
import {
  confirmations,
  cutleries,
  dasher,
  ending,
  fulfillments,
  order as wholeOrder,
  orderContent,
  orderStatuses,
} from '#shared/order/order-schema.ts'
import { readJson, readNullableJson, readWord } from './json-column.ts'
import { orderSearchTable } from './order-search.ts'

/** What is fixed when an order comes in: its business day, the local hour there, and its total as it came. */
export type Arrival = { date: string; hour: number; firstTotalCents: number }

const noArrival = { date: null, hour: null, firstTotalCents: null }

/** What is kept as a document: only ever read and replaced whole, never searched by SQL. */
const document = orderContent
  .pick({
    lines: true,
    isMoneyUnstated: true,
    otherAmounts: true,
    customerPhone: true,
    customerId: true,
    deliveryAddress: true,
    experience: true,
    warnings: true,
  })
  .extend({
    unseen: wholeOrder.shape.unseen,
    struck: wholeOrder.shape.struck,
    struckBefore: wholeOrder.shape.struckBefore,
    asked: wholeOrder.shape.asked,
  })
type Document = z.infer<typeof document>

/** What stands in for a document that cannot be read: the order itself stays on the board, to be looked up by number. */
const unreadDocument: Document = {
  lines: [],
  otherAmounts: [],
  customerPhone: null,
  customerId: null,
  deliveryAddress: null,
  experience: null,
  warnings: [wholeDocument],
}

/** An order as it is stored. */
export type OrderRow = {
  seq: number
  id: string
  channel: string
  platform_order_id: string
  display_number: string
  ticket_number: number
  location_id: string
  currency: string
  status: string
  confirmation: string
  placed_at: number
  received_at: number
  confirm_by: number
  accepted_at: number | null
  ready_by: number | null
  start_at: number | null
  ready_at: number | null
  picked_up_at: number | null
  ended_at: number | null
  acknowledged_at: number | null
  ending: string | null
  ending_seen_at: number | null
  dasher: string | null
  revision: number
  conflict: number
  in_doubt: number
  undo_status: string | null
  undo_until: number | null
  customer_name: string
  item_count: number
  subtotal_cents: number
  tax_cents: number
  stated_total_cents: number | null
  tip_cents: number
  fulfillment: string
  estimated_pickup_at: number | null
  cutlery: string
  customer_note: string | null
  content: string
  on_board: number
  /** Null until it was counted. */
  business_date: string | null
  business_hour: number | null
  first_total_cents: number | null
}

/** What is written of an order each time; the rest is fixed when it comes in. */
type KeptRow = Omit<OrderRow, 'seq' | 'business_date' | 'business_hour' | 'first_total_cents'>

function toRow(order: Order): KeptRow {
  const kept: Document = {
    lines: order.lines,
    isMoneyUnstated: order.isMoneyUnstated,
    otherAmounts: order.otherAmounts,
    customerPhone: order.customerPhone,
    customerId: order.customerId,
    deliveryAddress: order.deliveryAddress,
    experience: order.experience,
    warnings: order.warnings,
    unseen: order.unseen,
    struck: order.struck,
    struckBefore: order.struckBefore,
    asked: order.asked,
  }
  return {
    id: order.id,
    channel: order.channel,
    platform_order_id: order.platformOrderId,
    display_number: order.displayNumber,
    ticket_number: order.ticketNumber,
    location_id: order.locationId,
    currency: order.currency,
    status: order.status,
    confirmation: order.confirmation,
    placed_at: order.placedAt,
    received_at: order.receivedAt,
    confirm_by: order.confirmBy,
    accepted_at: order.acceptedAt,
    ready_by: order.readyBy,
    start_at: order.startAt,
    ready_at: order.readyAt,
    picked_up_at: order.pickedUpAt,
    ended_at: order.endedAt,
    acknowledged_at: order.acknowledgedAt,
    ending: order.ending && JSON.stringify(order.ending),
    ending_seen_at: order.endingSeenAt,
    dasher: order.dasher && JSON.stringify(order.dasher),
    revision: order.revision,
    conflict: order.conflict ? 1 : 0,
    in_doubt: order.inDoubt ? 1 : 0,
    undo_status: order.undo?.status ?? null,
    undo_until: order.undo?.until ?? null,
    customer_name: order.customerName,
    item_count: itemCount(order),
    subtotal_cents: order.subtotalCents,
    tax_cents: order.taxCents,
    stated_total_cents: order.statedTotalCents ?? null,
    tip_cents: order.tipCents,
    fulfillment: order.fulfillment,
    estimated_pickup_at: order.estimatedPickupAt,
    cutlery: order.cutlery,
    customer_note: order.customerNote,
    content: JSON.stringify(kept),
    on_board: columnOf(order) === null ? 0 : 1,
  }
}

/** The order of a row. */
export function toOrder(row: OrderRow): Order {
  const kept = readJson(document, row.content, unreadDocument)
  const status = readWord(orderStatuses, row.status, null)
  const undoStatus = row.undo_status === null ? null : readWord(orderStatuses, row.undo_status, null)
  return {
    ...kept,
    id: row.id,
    channel: readWord(channels, row.channel, channels[0]),
    platformOrderId: row.platform_order_id,
    displayNumber: row.display_number,
    ticketNumber: row.ticket_number,
    locationId: row.location_id,
    currency: row.currency,
    // Where it is not known how far it came, it stays where a person sees it, who is told to look it up.
    status: status ?? (row.on_board === 1 ? 'preparing' : 'completed'),
    warnings: status === null ? [...kept.warnings, wholeDocument] : kept.warnings,
    confirmation: readWord(confirmations, row.confirmation, 'unconfirmed'),
    placedAt: row.placed_at,
    receivedAt: row.received_at,
    confirmBy: row.confirm_by,
    acceptedAt: row.accepted_at,
    readyBy: row.ready_by,
    startAt: row.start_at,
    readyAt: row.ready_at,
    pickedUpAt: row.picked_up_at,
    endedAt: row.ended_at,
    acknowledgedAt: row.acknowledged_at,
    ending: readNullableJson(ending, row.ending),
    endingSeenAt: row.ending_seen_at,
    dasher: readNullableJson(dasher, row.dasher),
    revision: row.revision,
    conflict: row.conflict === 1,
    inDoubt: row.in_doubt === 1,
    undo:
      undoStatus === null || row.undo_until === null ? null : { status: undoStatus, until: row.undo_until },
    customerName: row.customer_name,
    subtotalCents: row.subtotal_cents,
    taxCents: row.tax_cents,
    ...(row.stated_total_cents !== null && { statedTotalCents: row.stated_total_cents }),
    tipCents: row.tip_cents,
    fulfillment: readWord(fulfillments, row.fulfillment, 'dasher-delivery'),
    estimatedPickupAt: row.estimated_pickup_at,
    cutlery: readWord(cutleries, row.cutlery, 'unknown'),
    customerNote: row.customer_note,
  }
}

const columns =
  'id, channel, platform_order_id, display_number, ticket_number, location_id, currency, status, confirmation, placed_at, ' +
  'received_at, confirm_by, accepted_at, ready_by, start_at, ready_at, picked_up_at, ended_at, acknowledged_at, ending, ' +
  'ending_seen_at, dasher, revision, conflict, in_doubt, undo_status, undo_until, customer_name, item_count, subtotal_cents, ' +
  'tax_cents, stated_total_cents, tip_cents, fulfillment, estimated_pickup_at, cutlery, customer_note, content, on_board'

/** What an order is found by: where one of these changes, its words do (order-words.ts). */
const foundBy = ['content', 'customer_name', 'customer_note', 'display_number', 'ticket_number'] as const

/** A page of all orders, newest first. `before` is the cursor the previous page gave. */
export type OrderQuery = {
  status?: OrderStatus | undefined
  before?: number | undefined
  limit: number
}

/** Orders, as they stand now. Every statement is prepared here, so a misspelt column fails at start-up. */
export function ordersTable(db: Database) {
  return { ...keptOrders(db), ...orderLists(db), ...orderArrivals(db) }
}

/** Writing an order and finding one. */
function keptOrders(db: Database) {
  const names = columns.split(', ') as (keyof KeptRow)[]
  // By their places: forty values looked up by their names take half as long as the insert itself.
  const valuesOf = (row: KeptRow, of = names) => of.map((name) => row[name])
  const changing = names.filter((name) => name !== 'id')
  const search = orderSearchTable(db)
  const insert = db.prepare<[(string | number | null)[]]>(
    `INSERT INTO orders (${columns}, business_date, business_hour, first_total_cents)
     VALUES (${names.map(() => '?').join(', ')}, ?, ?, ?)`,
  )
  // The channel may have sent its customer anew: the next purge looks at it again.
  const update = db.prepare<[(string | number | null)[]]>(
    `UPDATE orders SET ${changing.map((name) => `${name} = ?`).join(', ')}, stripped = 0 WHERE id = ?`,
  )
  const byId = db.prepare<[string], OrderRow>('SELECT * FROM orders WHERE id = ?')
  const byPlatformId = db.prepare<[string, string], OrderRow>(
    'SELECT * FROM orders WHERE channel = ? AND platform_order_id = ?',
  )
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM orders').pluck()
  return {
    /** Its words go into the search index with it. Without an arrival it is one that is still to be counted. */
    add: (order: Order, arrival: Arrival | null = null) => {
      const { date, hour, firstTotalCents } = arrival ?? noArrival
      const { lastInsertRowid } = insert.run([...valuesOf(toRow(order)), date, hour, firstTotalCents])
      search.add(Number(lastInsertRowid), order)
    },
    /** A document that could not be read stays on disk until the channel sends another. */
    save: (order: Order) => {
      const row = toRow(order)
      const stored = byId.get(order.id)
      if (!stored) return
      const isUnread =
        order.lines.length === 0 &&
        stored.revision === order.revision &&
        readJson(document, stored.content, null) === null
      const kept = isUnread ? { ...row, content: stored.content, item_count: stored.item_count } : row
      update.run([...valuesOf(kept, changing), order.id])
      if (foundBy.some((column) => stored[column] !== kept[column])) search.put(stored.seq, order)
    },
    /** Its words were taken out of the store beside `save`: the index follows. Inside the same transaction. */
    indexAgain: (id: string): void => {
      const row = byId.get(id)
      if (row) search.put(row.seq, toOrder(row))
    },
    find: (id: string) => {
      const row = byId.get(id)
      return row && toOrder(row)
    },
    findByPlatformId: (channel: Channel, platformOrderId: string) => {
      const row = byPlatformId.get(channel, platformOrderId)
      return row && toOrder(row)
    },
    count: () => count.get() as unknown as number,
  }
}

/** Orders by how they stand. */
function orderLists(db: Database) {
  const board = db.prepare<[], OrderRow>('SELECT * FROM orders WHERE on_board = 1 ORDER BY seq')
  // Three small indexes, one after the other: an OR over them would read every order there ever was.
  const running = db.prepare<[], OrderRow>(
    `SELECT * FROM orders WHERE on_board = 1
      UNION SELECT * FROM orders WHERE status = 'picked_up'
      UNION SELECT * FROM orders WHERE id IN (SELECT order_id FROM outbox WHERE state = 'waiting')`,
  )
  // Of the newest only: nobody takes back what came in hundreds of orders ago, and the file may hold a million.
  const finished = db.prepare<{ locationId: string | null; limit: number }, OrderRow>(
    `SELECT * FROM (SELECT * FROM orders ORDER BY seq DESC LIMIT 400)
      WHERE on_board = 0 AND (@locationId IS NULL OR location_id = @locationId)
      ORDER BY coalesce(picked_up_at, ended_at) DESC LIMIT @limit`,
  )
  const toComplete = db.prepare<[number], OrderRow>(
    `SELECT * FROM orders WHERE status = 'picked_up' AND picked_up_at <= ? ORDER BY picked_up_at LIMIT 200`,
  )
  const page = db.prepare<{ before: number; status: string | null; limit: number }, OrderRow>(
    `SELECT * FROM orders WHERE seq < @before AND (@status IS NULL OR status = @status)
      ORDER BY seq DESC LIMIT @limit`,
  )
  const underWay = db
    .prepare<[string, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM orders WHERE status IN ('new', 'preparing') AND location_id = ? LIMIT ?)`,
    )
    .pluck()
  const below = db.prepare<[number, number], OrderRow>(
    'SELECT * FROM orders WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  )
  return {
    onBoard: () => board.all().map(toOrder),
    /** Orders for which time still matters: on the board, on the way to the customer, or with something to be told. */
    running: () => running.all().map(toOrder),
    /** What was handed over or ended last at a location, or anywhere; newest first. */
    finished: (locationId: string | null, limit: number) => finished.all({ locationId, limit }).map(toOrder),
    /** Handed-over orders nobody reported on since `before` (epoch ms). */
    toComplete: (before: number) => toComplete.all(before).map(toOrder),
    /** New and being prepared at a location; counts up to `most`. */
    underWay: (locationId: string, most: number) => underWay.get(locationId, most) ?? 0,
    /** The next orders with a smaller `seq`, the newest first. */
    below: (seq: number, limit: number) =>
      below.all(seq, limit).map((row) => ({ seq: row.seq, order: toOrder(row) })),
    /** Newest first; `next` is null on the last page. */
    page: ({ status, before, limit }: OrderQuery): { orders: Order[]; next: number | null } => {
      const part = { before: before ?? Number.MAX_SAFE_INTEGER, status: status ?? null, limit: limit + 1 }
      const rows = page.all(part)
      const shown = rows.slice(0, limit)
      return { orders: shown.map(toOrder), next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null }
    },
  }
}

/** The business day an order came in on, and what it was worth then: what figures are counted by. */
function orderArrivals(db: Database) {
  const arrivalOf = db.prepare<[string], Arrival>(
    `SELECT business_date AS date, business_hour AS hour, first_total_cents AS firstTotalCents FROM orders
      WHERE id = ? AND business_date IS NOT NULL`,
  )
  const setArrival = db.prepare(
    `UPDATE orders SET business_date = @date, business_hour = @hour, first_total_cents = @firstTotalCents WHERE id = @id`,
  )
  const uncounted = db.prepare<[number], OrderRow>(
    'SELECT * FROM orders WHERE business_date IS NULL ORDER BY seq DESC LIMIT ?',
  )
  const days = db.prepare<[], { date: string; locationId: string }>(
    'SELECT DISTINCT business_date AS date, location_id AS locationId FROM orders WHERE business_date IS NOT NULL',
  )
  const ofDay = db.prepare<[string, string], OrderRow & { business_hour: number; first_total_cents: number }>(
    'SELECT * FROM orders WHERE business_date = ? AND location_id = ? ORDER BY seq',
  )
  return {
    /** Null for an order from before this was kept that was not counted yet. */
    arrivalOf: (id: string): Arrival | null => arrivalOf.get(id) ?? null,
    setArrival: (id: string, arrival: Arrival) => void setArrival.run({ id, ...arrival }),
    /** Orders without an arrival, the newest first. */
    uncounted: (limit: number) => uncounted.all(limit).map(toOrder),
    hasUncounted: () => uncounted.get(1) !== undefined,
    /** Business days of each location on which orders came in. */
    days: () => days.all(),
    ofDay: (date: string, locationId: string) =>
      ofDay.all(date, locationId).map((row) => ({
        order: toOrder(row),
        arrival: { date, hour: row.business_hour, firstTotalCents: row.first_total_cents },
      })),
  }
}
