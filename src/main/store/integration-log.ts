import type { Database } from 'better-sqlite3'
import type { Actor, Channel } from '#shared/order/order.ts'

/** One thing that happened to an integration; `detail` holds codes, never sentences of ours. */
export type IntegrationLogEntry = {
  at: number
  locationId: string
  channel: Channel
  actor: Actor
  type: string
  detail: Record<string, string | number | null>
}

type Row = { at: number; location_id: string; channel: string; actor: string; type: string; detail: string }

/** The life of each integration, in order. Append only. */
export function integrationLogTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO integration_log (at, location_id, channel, actor, type, detail) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const of = db.prepare<[string, string], Row>(
    'SELECT at, location_id, channel, actor, type, detail FROM integration_log WHERE location_id = ? AND channel = ? ORDER BY id',
  )
  return {
    add: (entry: IntegrationLogEntry) =>
      void insert.run(
        entry.at,
        entry.locationId,
        entry.channel,
        JSON.stringify(entry.actor),
        entry.type,
        JSON.stringify(entry.detail),
      ),
    of: (locationId: string, channel: Channel): IntegrationLogEntry[] =>
      of.all(locationId, channel).map((row) => ({
        at: row.at,
        locationId: row.location_id,
        channel: row.channel as Channel,
        actor: JSON.parse(row.actor) as Actor,
        type: row.type,
        detail: JSON.parse(row.detail) as IntegrationLogEntry['detail'],
      })),
  }
}
