import type { Database } from 'better-sqlite3'
import { type GoLiveCheck, goLiveChecks } from '#shared/integration/go-live.ts'
import type { Channel } from '#shared/channel.ts'
import { isOfKnownChannel, readWords } from './json-column.ts'

/** Who pressed [Activate] for what, and which go-live checks were not proven then (B11). */
export type ActivationRecord = {
  at: number
  manager: string
  locationId: string
  channel: Channel
  goneOnWithout: GoLiveCheck[]
}

type Row = { at: number; manager: string; location_id: string; channel: string; gone_on_without: string }

export function activationRecordsTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO activation_records (at, manager, location_id, channel, gone_on_without) VALUES (?, ?, ?, ?, ?)',
  )
  const of = db.prepare<[string], Row>(
    'SELECT at, manager, location_id, channel, gone_on_without FROM activation_records WHERE location_id = ? ORDER BY id',
  )
  return {
    add: (record: ActivationRecord) =>
      void insert.run(
        record.at,
        record.manager,
        record.locationId,
        record.channel,
        record.goneOnWithout.join(' '),
      ),
    of: (locationId: string): ActivationRecord[] =>
      of
        .all(locationId)
        .filter(isOfKnownChannel)
        .map((row) => ({
          at: row.at,
          manager: row.manager,
          locationId: row.location_id,
          channel: row.channel,
          goneOnWithout: readWords(goLiveChecks, row.gone_on_without),
        })),
  }
}
