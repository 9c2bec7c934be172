import type { Database } from 'better-sqlite3'
import { languages, type Location } from '#shared/location/location.ts'
import { readWord } from './json-column.ts'

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
  day_ends_at: number
  auto_accept_from: number | null
  auto_accept_until: number | null
  auto_accept_below: number | null
  revision: number
  set_aside_at: number | null
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
    language: readWord(languages, row.language, 'en'),
    autoAccept: row.auto_accept === 1,
    defaultPrepMinutes: row.default_prep_minutes,
    dayEndsAt: row.day_ends_at,
    autoAcceptHours:
      row.auto_accept_from === null || row.auto_accept_until === null
        ? null
        : { from: row.auto_accept_from, until: row.auto_accept_until },
    autoAcceptBelow: row.auto_accept_below,
    revision: row.revision,
    setAsideAt: row.set_aside_at,
  }
}

/** Locations; how each stands with each channel is in integrations.ts. */
export function locationsTable(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM locations ORDER BY rowid')
  const upsert = db.prepare(
    `INSERT INTO locations (id, brand, name, address, time_zone, currency, country, language, auto_accept, default_prep_minutes,
       day_ends_at, auto_accept_from, auto_accept_until, auto_accept_below, set_aside_at)
     VALUES (@id, @brand, @name, @address, @timeZone, @currency, @country, @language, @autoAccept, @defaultPrepMinutes,
       @dayEndsAt, @from, @until, @autoAcceptBelow, @setAsideAt)
     ON CONFLICT (id) DO UPDATE SET brand = @brand, name = @name, address = @address, time_zone = @timeZone,
       currency = @currency, country = @country, language = @language, auto_accept = @autoAccept,
       default_prep_minutes = @defaultPrepMinutes, day_ends_at = @dayEndsAt,
       auto_accept_from = @from, auto_accept_until = @until, auto_accept_below = @autoAcceptBelow,
       set_aside_at = @setAsideAt, revision = revision + 1`,
  )
  const remove = db.prepare('DELETE FROM locations WHERE id = ?')
  return {
    all: () => all.all().map(toLocation),
    /** Counts the revision up. */
    save: ({ autoAcceptHours, ...location }: Location) =>
      void upsert.run({
        ...location,
        autoAccept: location.autoAccept ? 1 : 0,
        from: autoAcceptHours?.from ?? null,
        until: autoAcceptHours?.until ?? null,
      }),
    remove: (id: string) => void remove.run(id),
  }
}
