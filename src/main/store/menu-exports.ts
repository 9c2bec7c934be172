import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { menuExport, type MenuExport } from '#shared/menu/export.ts'
import type { Channel } from '#shared/channel.ts'
import { readJson, readNullableJson } from './json-column.ts'

/** What the channel said of an export, by webhook or when asked; not proven by it. */
const said = z.object({
  status: z.enum(['SUCCESS', 'FAILURE']),
  /** The channel's own code for a failure, where it has one. */
  code: z.string().nullable(),
  details: z.string().nullable(),
  platformMenuId: z.string().nullable(),
})
export type Said = z.infer<typeof said>

/** An export with what only the publisher needs of it. */
export type ExportRecord = {
  export: MenuExport
  /** Fingerprint of what the storefront showed when somebody agreed to replace it; null when it was never read. */
  replaces: string | null
  /** An attempt may have reached the channel although no answer came back. */
  maybeHeard: boolean
  /** Where the onboarding stood before the menu was sent there; null on the ordinary way. */
  mark: string | null
  said: Said | null
  /** Epoch ms of the next step. */
  notBefore: number
}

type Row = {
  document: string
  replaces: string | null
  maybe_heard: number
  mark: string | null
  said: string | null
  not_before: number
}

/** Undefined for one that cannot be read: it stays on disk, and the menu can be sent again. */
function toRecord(row: Row): ExportRecord | undefined {
  const read = readJson(menuExport, row.document, undefined)
  return (
    read && {
      export: read,
      replaces: row.replaces,
      maybeHeard: row.maybe_heard === 1,
      mark: row.mark,
      said: readNullableJson(said, row.said),
      notBefore: row.not_before,
    }
  )
}

const columns = 'document, replaces, maybe_heard, mark, said, not_before'

/** Menus on their way to storefronts, and what came of them. */
export function menuExportsTable(db: Database) {
  const open = db.prepare<[], Row>(
    `SELECT ${columns} FROM menu_exports WHERE state = 'exporting' ORDER BY requested_at, reference`,
  )
  const find = db.prepare<[string], Row>(`SELECT ${columns} FROM menu_exports WHERE reference = ?`)
  const last = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM menu_exports WHERE location_id = ? AND channel = ?
      ORDER BY rowid DESC LIMIT 1`,
  )
  const failed = db
    .prepare<[], number>(
      `SELECT count(*) FROM menu_exports AS one WHERE state = 'failed' AND NOT EXISTS (
         SELECT 1 FROM menu_exports AS later WHERE later.location_id = one.location_id
            AND later.channel = one.channel AND later.rowid > one.rowid)`,
    )
    .pluck()
  const upsert = db.prepare(
    `INSERT INTO menu_exports (reference, location_id, channel, menu_id, state, requested_at, document, replaces,
       maybe_heard, mark, said, not_before)
     VALUES (@reference, @locationId, @channel, @menuId, @state, @requestedAt, @document, @replaces, @maybeHeard,
       @mark, @said, @notBefore)
     ON CONFLICT (reference) DO UPDATE SET state = @state, document = @document, replaces = @replaces,
       maybe_heard = @maybeHeard, mark = @mark, said = @said, not_before = @notBefore`,
  )
  return {
    /** Under way, oldest first. */
    open: () => open.all().flatMap((row) => toRecord(row) ?? []),
    find: (reference: string) => {
      const row = find.get(reference)
      return row && toRecord(row)
    },
    /** The last one to a storefront. */
    last: (locationId: string, channel: Channel) => {
      const row = last.get(locationId, channel)
      return row && toRecord(row)
    },
    /** Storefronts whose last export failed. */
    failedCount: () => failed.get() ?? 0,
    save: ({ export: one, ...record }: ExportRecord) =>
      void upsert.run({
        reference: one.reference,
        locationId: one.locationId,
        channel: one.channel,
        menuId: one.menuId,
        state: one.state,
        requestedAt: one.requestedAt,
        document: JSON.stringify(one),
        replaces: record.replaces,
        maybeHeard: record.maybeHeard ? 1 : 0,
        mark: record.mark,
        said: record.said === null ? null : JSON.stringify(record.said),
        notBefore: record.notBefore,
      }),
  }
}
