import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'

/** A wish to disconnect, which support carries out (R152). */
export type DisconnectRequest = {
  reference: string
  at: number
  manager: string
  locationId: string
  channel: Channel
}

export function disconnectRequestsTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO disconnect_requests (reference, at, manager, location_id, channel)
     VALUES (@reference, @at, @manager, @locationId, @channel)`,
  )
  const of = db.prepare<[string], DisconnectRequest>(
    `SELECT reference, at, manager, location_id AS locationId, channel FROM disconnect_requests
      WHERE location_id = ? ORDER BY at`,
  )
  return {
    add: (request: DisconnectRequest) => void insert.run(request),
    of: (locationId: string) => of.all(locationId),
  }
}
