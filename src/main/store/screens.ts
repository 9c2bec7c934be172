import type { Database } from 'better-sqlite3'
import type { ScreenRights } from '#shared/screens/rights.ts'

export type ScreenRow = {
  id: string
  name: string
  rights: ScreenRights
  stationId: string | null
  pairedAt: number
  pairedBy: string
  lastSeenAt: number | null
}

const columns =
  'id, name, rights, station_id AS stationId, paired_at AS pairedAt, paired_by AS pairedBy, last_seen_at AS lastSeenAt'

/** Other tablets that may open the station's page. Their tokens are kept as digests and never leave this table. */
export function screensTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO screens (id, name, rights, station_id, token_hash, paired_at, paired_by)
     VALUES (@id, @name, @rights, @stationId, @tokenHash, @pairedAt, @pairedBy)`,
  )
  const all = db.prepare<[], ScreenRow>(`SELECT ${columns} FROM screens ORDER BY paired_at, id`)
  const find = db.prepare<[string], ScreenRow>(`SELECT ${columns} FROM screens WHERE id = ?`)
  const idOf = db.prepare<[Uint8Array], string>('SELECT id FROM screens WHERE token_hash = ?').pluck()
  const change = db.prepare(
    'UPDATE screens SET name = @name, rights = @rights, station_id = @stationId WHERE id = @id',
  )
  const seen = db.prepare('UPDATE screens SET last_seen_at = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM screens WHERE id = ?')
  return {
    add: (screen: Omit<ScreenRow, 'lastSeenAt'> & { tokenHash: Uint8Array }) => void insert.run(screen),
    all: () => all.all(),
    find: (id: string) => find.get(id),
    /** The id of the screen whose token has this digest. */
    idOf: (tokenHash: Uint8Array) => idOf.get(tokenHash),
    change: (screen: Pick<ScreenRow, 'id' | 'name' | 'rights' | 'stationId'>) => void change.run(screen),
    seen: (id: string, at: number) => void seen.run(at, id),
    remove: (id: string) => void remove.run(id),
  }
}
