import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'
import {
  type ThrottleKind,
  type ThrottleRecord,
  throttleKinds,
  throttleStates,
} from '#shared/pause/throttle.ts'
import { isOfKnownChannel, readNullableWord, readWord } from './json-column.ts'

export type ThrottleKey = Pick<ThrottleRecord, 'locationId' | 'channel' | 'kind'>

type Row = {
  locationId: string
  channel: string
  kind: string
  ref: string
  wanted: string
  state: string
  plusMinutes: number
  askedAt: number
  by: string | null
  until: number | null
  isCounted: number
  lifting: string | null
  mayBeThere: number
  heldSince: number | null
  remindAt: number | null
  error: string | null
  sentAt: number | null
  attempts: number
  notBefore: number
}

function toRecord(row: Row & { channel: Channel }): ThrottleRecord {
  return {
    ...row,
    kind: readWord(throttleKinds, row.kind, 'pause'),
    wanted: readWord(['on', 'off'], row.wanted, 'off'),
    // A refused one says so on the screen, and is tried again from there.
    state: readWord(throttleStates, row.state, 'refused'),
    isCounted: row.isCounted === 1,
    mayBeThere: row.mayBeThere === 1,
    lifting: readNullableWord(['person', 'time'], row.lifting, 'time'),
  }
}

const columns = `location_id AS locationId, channel, kind, ref, wanted, state, plus_minutes AS plusMinutes,
  asked_at AS askedAt, by, until, is_counted AS isCounted, lifting, may_be_there AS mayBeThere, held_since AS heldSince, remind_at AS remindAt,
  error, sent_at AS sentAt, attempts, not_before AS notBefore`
const ofKey = 'location_id = @locationId AND channel = @channel AND kind = @kind'

/** What holds the orders of each location back on each channel, or is about to. */
export function throttlesTable(db: Database) {
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM throttles ORDER BY location_id, channel, kind`)
  const find = db.prepare<[ThrottleKey], Row>(`SELECT ${columns} FROM throttles WHERE ${ofKey}`)
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO throttles (location_id, channel, kind, ref, wanted, state, plus_minutes, asked_at, by, until,
       is_counted, lifting, may_be_there, held_since, remind_at, error, sent_at, attempts, not_before)
     VALUES (@locationId, @channel, @kind, @ref, @wanted, @state, @plusMinutes, @askedAt, @by, @until,
       @isCounted, @lifting, @mayBeThere, @heldSince, @remindAt, @error, @sentAt, @attempts, @notBefore)`,
  )
  const remove = db.prepare<[ThrottleKey]>(`DELETE FROM throttles WHERE ${ofKey}`)
  const keyOf = ({ locationId, channel, kind }: ThrottleKey): ThrottleKey => ({ locationId, channel, kind })
  return {
    all: (): ThrottleRecord[] => all.all().filter(isOfKnownChannel).map(toRecord),
    find: (locationId: string, channel: Channel, kind: ThrottleKind): ThrottleRecord | null => {
      const row = find.get({ locationId, channel, kind })
      return row ? toRecord({ ...row, channel }) : null
    },
    save: (record: ThrottleRecord): void =>
      void upsert.run({
        ...record,
        isCounted: record.isCounted ? 1 : 0,
        mayBeThere: record.mayBeThere ? 1 : 0,
      }),
    remove: (key: ThrottleKey): void => void remove.run(keyOf(key)),
  }
}
