import type { Database } from 'better-sqlite3'
import { sellableKinds, type SoldOut, soldOutStates } from '#shared/menu/sold-out.ts'
import type { Channel } from '#shared/channel.ts'
import { soldOutSpells } from './sold-out-spells.ts'
import { isOfKnownChannel, readWord } from './json-column.ts'

/** An 86 with what only its worker needs of it. */
export type SoldOutRecord = SoldOut & {
  /** What the channel is to be told. */
  wanted: 'off-sale' | 'on-sale'
  /** When the channel took it, epoch ms; it is proven by reading it back. */
  sentAt: number | null
  attempts: number
  /** Epoch ms of the next step. */
  notBefore: number
}
export type SoldOutKey = Pick<SoldOut, 'kind' | 'sellableId' | 'locationId' | 'channel'>

type Row = {
  kind: string
  sellable_id: string
  location_id: string
  channel: string
  name: string
  state: string
  since: number
  until: number | null
  by: string | null
  error: string | null
  wanted: number
  sent_at: number | null
  attempts: number
  not_before: number
}

function toRecord(row: Row & { channel: Channel }): SoldOutRecord {
  return {
    kind: readWord(sellableKinds, row.kind, 'item'),
    sellableId: row.sellable_id,
    name: row.name,
    locationId: row.location_id,
    channel: row.channel,
    // A failed one says so on the screen, and is tried again from there.
    state: readWord(soldOutStates, row.state, 'failed'),
    since: row.since,
    until: row.until,
    by: row.by,
    error: row.error,
    wanted: row.wanted === 1 ? 'on-sale' : 'off-sale',
    sentAt: row.sent_at,
    attempts: row.attempts,
    notBefore: row.not_before,
  }
}

const ofKey =
  'kind = @kind AND sellable_id = @sellableId AND location_id = @locationId AND channel = @channel'

/** What cannot be sold for now, per location and channel; how long it could not is kept in its spells. */
export function soldOutTable(db: Database) {
  const spells = soldOutSpells(db)
  const all = db.prepare<[], Row>('SELECT * FROM sold_out ORDER BY rowid')
  const find = db.prepare<[SoldOutKey], Row>(`SELECT * FROM sold_out WHERE ${ofKey}`)
  const upsert = db.prepare(
    `INSERT INTO sold_out (kind, sellable_id, location_id, channel, name, state, since, until, by, error, wanted,
       sent_at, attempts, not_before)
     VALUES (@kind, @sellableId, @locationId, @channel, @name, @state, @since, @until, @by, @error, @wanted,
       @sentAt, @attempts, @notBefore)
     ON CONFLICT (kind, sellable_id, location_id, channel) DO UPDATE SET name = @name, state = @state, since = @since,
       until = @until, by = @by, error = @error, wanted = @wanted, sent_at = @sentAt, attempts = @attempts,
       not_before = @notBefore`,
  )
  const remove = db.prepare<[SoldOutKey]>(`DELETE FROM sold_out WHERE ${ofKey}`)
  const unproven = db
    .prepare<[], number>(`SELECT count(*) FROM sold_out WHERE state NOT IN ('confirmed', 'gone')`)
    .pluck()
  const keyOf = ({ kind, sellableId, locationId, channel }: SoldOutKey): SoldOutKey => ({
    kind,
    sellableId,
    locationId,
    channel,
  })
  return {
    all: () => all.all().filter(isOfKnownChannel).map(toRecord),
    find: (key: SoldOutKey) => {
      const row = find.get(keyOf(key))
      return row && toRecord({ ...row, channel: key.channel })
    },
    save: (record: SoldOutRecord): void => {
      upsert.run({ ...record, wanted: record.wanted === 'on-sale' ? 1 : 0 })
      const isOut = record.wanted === 'off-sale' && record.state !== 'gone'
      if (isOut) spells.begin(record, record.since)
      else spells.end(record, record.since)
    },
    /** There is nothing to note of it any more since `at` (epoch ms). */
    remove: (key: SoldOutKey, at: number): void => {
      remove.run(keyOf(key))
      spells.end(key, at)
    },
    /** Those the channel has not been seen to carry out. */
    unprovenCount: () => unproven.get() ?? 0,
  }
}
