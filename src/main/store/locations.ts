import type { Database } from 'better-sqlite3'
import type { Language, Location } from '#shared/location/location.ts'
import type { Channel } from '#shared/order/order.ts'

type Row = {
  id: string
  brand: string
  name: string
  address: string
  time_zone: string
  currency: string
  country: string
  language: string
  auto_accept: number
  default_prep_minutes: number
}

function toLocation(row: Row): Location {
  return {
    id: row.id,
    brand: row.brand,
    name: row.name,
    address: row.address,
    timeZone: row.time_zone,
    currency: row.currency,
    country: row.country,
    language: row.language as Language,
    autoAccept: row.auto_accept === 1,
    defaultPrepMinutes: row.default_prep_minutes,
  }
}

/** Locations and how each stands with each channel. */
export function locationsTable(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM locations ORDER BY rowid')
  const upsert = db.prepare(
    `INSERT INTO locations (id, brand, name, address, time_zone, currency, country, language, auto_accept, default_prep_minutes)
     VALUES (@id, @brand, @name, @address, @timeZone, @currency, @country, @language, @autoAccept, @defaultPrepMinutes)
     ON CONFLICT (id) DO UPDATE SET brand = @brand, name = @name, address = @address, time_zone = @timeZone,
       currency = @currency, country = @country, language = @language, auto_accept = @autoAccept,
       default_prep_minutes = @defaultPrepMinutes`,
  )
  const state = db
    .prepare<[string, string], string>('SELECT state FROM integrations WHERE location_id = ? AND channel = ?')
    .pluck()
  const setState = db.prepare(
    `INSERT INTO integrations (location_id, channel, state, since) VALUES (?, ?, ?, ?)
     ON CONFLICT (location_id, channel) DO UPDATE SET state = excluded.state, since = excluded.since`,
  )
  return {
    all: () => all.all().map(toLocation),
    save: (location: Location) => void upsert.run({ ...location, autoAccept: location.autoAccept ? 1 : 0 }),
    integrationState: (locationId: string, channel: Channel) =>
      state.get(locationId, channel) ?? 'not_connected',
    setIntegrationState: (locationId: string, channel: Channel, to: string, now: number) =>
      void setState.run(locationId, channel, to, now),
  }
}
