import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Channel } from '#shared/channel.ts'
import { readableOrder } from '#shared/order/readable-order.ts'
import { readJson } from './json-column.ts'

/** What tells whose an order is: one of ours, or one that had to be refused. `at` in epoch ms. */
export type PersonalOrder = {
  orderId: string | null
  refusedId: number | null
  channel: Channel
  platformOrderId: string | null
  displayNumber: string
  locationId: string | null
  /** The customer's, and those of the others of a group order. */
  names: string[]
  phone: string | null
  customerId: string | null
  at: number
  isLive: boolean
}

type Row = {
  seq: number
  id: string
  channel: string
  platform_order_id: string
  display_number: string
  location_id: string
  customer_name: string
  received_at: number
  content: string
  is_live: number
}
type RefusedRow = {
  id: number
  channel: string
  received_at: number
  location_id: string | null
  readable: string
  closed_at: number | null
}

const personal = z.object({
  customerPhone: z.string().nullish(),
  customerId: z.string().nullish(),
  lines: z.array(z.object({ consumerName: z.string().nullish() })).nullish(),
})

/** Reads whose orders they are, for whoever looks for one customer's. */
export function personalSearch(db: Database, isOver: string) {
  const rows = db.prepare<[number, number], Row>(
    `SELECT seq, id, channel, platform_order_id, display_number, location_id, customer_name, received_at, content,
            NOT (${isOver}) AS is_live
       FROM orders WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
  )
  const refused = db.prepare<[], RefusedRow>(
    `SELECT id, channel, received_at, location_id, readable, closed_at FROM refused_orders WHERE readable <> '{}'`,
  )
  return {
    /** A stretch of orders, newest first; `next` is null at the end. */
    personal: (before: number, limit: number): { orders: PersonalOrder[]; next: number | null } => {
      const found = rows.all(before, limit)
      return { orders: found.map(ofRow), next: found.length < limit ? null : (found.at(-1)?.seq ?? null) }
    },
    refusedPersonal: (): PersonalOrder[] => refused.all().map(ofRefused),
  }
}

function ofRow(row: Row): PersonalOrder {
  const { customerPhone, customerId, lines } = readJson(personal, row.content, {
    customerPhone: null,
    customerId: null,
    lines: null,
  })
  const others = (lines ?? []).flatMap(({ consumerName }) => consumerName ?? [])
  return {
    orderId: row.id,
    refusedId: null,
    channel: row.channel as Channel,
    platformOrderId: row.platform_order_id,
    displayNumber: row.display_number,
    locationId: row.location_id,
    names: [row.customer_name, ...others].filter((name) => name !== ''),
    phone: customerPhone ?? null,
    customerId: customerId ?? null,
    at: row.received_at,
    isLive: row.is_live === 1,
  }
}

function ofRefused(row: RefusedRow): PersonalOrder {
  const readable = readJson(readableOrder, row.readable, null)
  return {
    orderId: null,
    refusedId: row.id,
    channel: row.channel as Channel,
    platformOrderId: readable?.platformOrderId ?? null,
    displayNumber: readable?.number ?? '',
    locationId: row.location_id,
    names: readable?.customerName ? [readable.customerName] : [],
    phone: readable?.customerPhone ?? null,
    customerId: null,
    at: row.received_at,
    isLive: row.closed_at === null,
  }
}
