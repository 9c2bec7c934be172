import type { PayoutCheck, PayoutProblem } from '#shared/reports/payout.ts'
import type { Result } from '#shared/result.ts'
import { addDays, localDate } from '#shared/time/zoned.ts'
import type { ReadConnection } from '../../store/read-connection.ts'
import { decodePayout, unpackPayout } from './decode.ts'
import type { OurOrder } from './group-rows.ts'
import { UnreadablePayout } from './problem.ts'
import { type PayoutRow, readPayout } from './read-file.ts'
import { reconcile } from './reconcile.ts'

export type CheckedPayout = Result<{ check: PayoutCheck }, { problem: PayoutProblem }>

/** Holds a payout file of DoorDash (gzipped, as base64) against the stored orders. Nothing of it is kept. */
export function checkPayout(db: ReadConnection, packed: string): CheckedPayout {
  try {
    const rows = readPayout(decodePayout(unpackPayout(packed)))
    return { ok: true, check: reconcile(rows, { orders: ordersFor(db, rows), storeIds: storesOf(db) }) }
  } catch (error) {
    if (error instanceof UnreadablePayout) return { ok: false, problem: error.about }
    throw error
  }
}

type Row = Omit<OurOrder, 'date'> & { receivedAt: number; timeZone: string | null }

const columns = `orders.id, platform_order_id AS platformOrderId, display_number AS displayNumber, location_id AS locationId,
  orders.currency, status, accepted_at AS acceptedAt, subtotal_cents AS subtotalCents, tax_cents AS taxCents,
  tip_cents AS tipCents, received_at AS receivedAt, locations.time_zone AS timeZone`
const table = `orders LEFT JOIN locations ON locations.id = orders.location_id`

/** DoorDash's orders of the file's days, and those it names of any other day. */
function ordersFor(db: ReadConnection, rows: readonly PayoutRow[]): OurOrder[] {
  const find = (condition: string) =>
    db.prepare<unknown[], Row>(`SELECT ${columns} FROM ${table} WHERE ${condition}`)
  const ofDays = find(`channel = 'doordash' AND business_date BETWEEN ? AND ?`)
  const byId = find(`orders.id = ? AND channel = 'doordash'`)
  const byPlatformId = find(`channel = 'doordash' AND platform_order_id = ?`)
  const byStart = find(`channel = 'doordash' AND platform_order_id >= ? AND platform_order_id < ?`)
  const dates = rows.flatMap(({ date }) => date ?? []).toSorted()
  const [from, to] = [dates.at(0), dates.at(-1)]
  // A night past midnight belongs to the business day before its date.
  const found = from === undefined || to === undefined ? [] : ofDays.all(addDays(from, -1), addDays(to, 1))
  for (const { posOrderId, uuid, orderId } of rows) {
    if (posOrderId !== null) found.push(...byId.all(posOrderId), ...byPlatformId.all(posOrderId))
    if (uuid !== null) found.push(...byPlatformId.all(uuid))
    if (orderId !== null && /^[0-9a-f]{8}$/.test(orderId)) found.push(...byStart.all(orderId, `${orderId}~`))
  }
  return [...new Map(found.map((row) => [row.id, toOurs(row)])).values()]
}

function toOurs({ receivedAt, timeZone, ...order }: Row): OurOrder {
  return { ...order, date: localDate(receivedAt, timeZone ?? 'UTC') }
}

/** What DoorDash calls our stores: our own id for them, and its number. */
function storesOf(db: ReadConnection): Map<string, string> {
  const stores = db
    .prepare<[], { locationId: string; externalStoreId: string | null }>(
      `SELECT location_id AS locationId, external_store_id AS externalStoreId FROM integrations WHERE channel = 'doordash'`,
    )
    .all()
  return new Map(
    stores.flatMap(({ locationId, externalStoreId }) => [
      [locationId, locationId] as const,
      ...(externalStoreId === null ? [] : [[externalStoreId, locationId] as const]),
    ]),
  )
}
