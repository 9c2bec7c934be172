import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Menu, menu } from '#shared/menu/menu.ts'
import type { Channel } from '#shared/channel.ts'
import { isOfKnownChannel, readNullableJson } from './json-column.ts'

/** A menu of ours that a storefront took. */
const published = z.object({ menuId: z.string(), version: z.number(), at: z.number() })
export type Published = z.infer<typeof published>

/** What a channel shows at a location, as last read, and what we knew of it. */
export type MenuOnFile = {
  locationId: string
  channel: Channel
  readAt: number
  fingerprint: string
  platformMenuId: string | null
  /** What we last knew to be there: ours, or seen by a person. */
  knownFingerprint: string
  /** Since when it differs from that; null while it does not. */
  noticedAt: number | null
  published: Published | null
}

type Row = {
  location_id: string
  channel: string
  read_at: number
  fingerprint: string
  platform_menu_id: string | null
  known_fingerprint: string
  noticed_at: number | null
  published: string | null
}

function toOnFile(row: Row & { channel: Channel }): MenuOnFile {
  return {
    locationId: row.location_id,
    channel: row.channel,
    readAt: row.read_at,
    fingerprint: row.fingerprint,
    platformMenuId: row.platform_menu_id,
    knownFingerprint: row.known_fingerprint,
    noticedAt: row.noticed_at,
    published: readNullableJson(published, row.published),
  }
}

const columns =
  'location_id, channel, read_at, fingerprint, platform_menu_id, known_fingerprint, noticed_at, published'

/** The menus at the channels. */
export function menusOnFileTable(db: Database) {
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM menus_on_file ORDER BY rowid`)
  const find = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM menus_on_file WHERE location_id = ? AND channel = ?`,
  )
  const document = db
    .prepare<[string, string], string | null>(
      'SELECT document FROM menus_on_file WHERE location_id = ? AND channel = ?',
    )
    .pluck()
  const upsert = db.prepare(
    `INSERT INTO menus_on_file (${columns}, document)
     VALUES (@locationId, @channel, @readAt, @fingerprint, @platformMenuId, @knownFingerprint, @noticedAt, @published,
       @document)
     ON CONFLICT (location_id, channel) DO UPDATE SET read_at = @readAt, fingerprint = @fingerprint,
       platform_menu_id = @platformMenuId, known_fingerprint = @knownFingerprint, noticed_at = @noticedAt,
       published = @published, document = @document`,
  )
  const note = db.prepare(
    `UPDATE menus_on_file SET read_at = @readAt, platform_menu_id = @platformMenuId,
       known_fingerprint = @knownFingerprint, noticed_at = @noticedAt, published = @published
      WHERE location_id = @locationId AND channel = @channel`,
  )
  const values = ({ published, ...row }: MenuOnFile) => ({
    ...row,
    published: published === null ? null : JSON.stringify(published),
  })
  return {
    all: () => all.all().filter(isOfKnownChannel).map(toOnFile),
    find: (locationId: string, channel: Channel) => {
      const row = find.get(locationId, channel)
      return row && toOnFile({ ...row, channel })
    },
    /** What it shows; null when that is no menu. */
    document: (locationId: string, channel: Channel): Menu | null => {
      const found = document.get(locationId, channel)
      return readNullableJson(menu, found ?? null)
    },
    /** With what it shows now. */
    save: (row: MenuOnFile, shown: Menu | null) =>
      void upsert.run({ ...values(row), document: shown === null ? null : JSON.stringify(shown) }),
    /** The menu it shows is the same. */
    note: (row: MenuOnFile) => {
      const { fingerprint: _, ...rest } = values(row)
      note.run(rest)
    },
  }
}
