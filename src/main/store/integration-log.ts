import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import { actor } from '#shared/order/order-schema.ts'
import { readJson } from './json-column.ts'

/** One thing that happened to an integration; `detail` holds codes, never sentences of ours. */
export type IntegrationLogEntry = {
  at: number
  locationId: string
  channel: Channel
  actor: Actor
  type: string
  detail: Record<string, string | number | null>
}

const details = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

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
        channel,
        actor: readJson(actor, row.actor, { kind: 'system' }),
        type: row.type,
        detail: readJson(details, row.detail, {}),
      })),
  }
}
