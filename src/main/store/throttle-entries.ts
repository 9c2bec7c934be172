import type { Database } from 'better-sqlite3'
import { throttleEndings, type ThrottleEntry } from '#shared/api/pause.ts'
import type { Channel } from '#shared/channel.ts'
import { throttleKinds } from '#shared/pause/throttle.ts'
import { isOfKnownChannel, readNullableWord, readWord } from './json-column.ts'

type Ending = NonNullable<ThrottleEntry['ending']>
type ThrottleKey = { locationId: string; channel: Channel; kind: ThrottleEntry['kind'] }
export type NewEntry = ThrottleKey &
  Pick<ThrottleEntry, 'plusMinutes' | 'askedAt' | 'by' | 'until' | 'reason' | 'beganAt'> & {
    /** Null of what the channel did by itself. */
    ref: string | null
  }
type Row = Omit<ThrottleEntry, 'channel' | 'kind' | 'source' | 'ending' | 'isLate'> & {
  channel: string
  kind: string
  ref: string | null
  ending: string | null
  isLate: number
}

function toEntry({ ref, ...row }: Row & { channel: Channel }): ThrottleEntry {
  return {
    ...row,
    kind: readWord(throttleKinds, row.kind, 'pause'),
    source: ref === null ? 'channel' : 'here',
    ending: readNullableWord(throttleEndings, row.ending, 'channel'),
    isLate: row.isLate === 1,
  }
}

const columns = `id, location_id AS locationId, channel, kind, ref, plus_minutes AS plusMinutes, asked_at AS askedAt, by,
  until, reason, began_at AS beganAt, ended_at AS endedAt, ending, ended_by AS endedBy, is_late AS isLate`
const open = 'location_id = @locationId AND channel = @channel AND kind = @kind AND ended_at IS NULL'

/** Every wish to slow orders down, and what channels did by themselves: who, from when until when, how it ended. */
export function throttleEntriesTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO throttle_entries (location_id, channel, kind, ref, plus_minutes, asked_at, by, until, reason, began_at)
     VALUES (@locationId, @channel, @kind, @ref, @plusMinutes, @askedAt, @by, @until, @reason, @beganAt)`,
  )
  const begin = db.prepare<[ThrottleKey & { at: number }]>(
    `UPDATE throttle_entries SET began_at = @at WHERE ${open} AND ref IS NOT NULL AND began_at IS NULL`,
  )
  const end = db.prepare<
    [ThrottleKey & { isOurs: number; at: number; ending: Ending; by: string | null; isLate: number }]
  >(
    `UPDATE throttle_entries SET ended_at = max(asked_at, @at), ending = @ending, ended_by = @by, is_late = @isLate,
       seen_at = CASE WHEN kind = 'pause' AND @ending IN ('time', 'channel') AND began_at IS NOT NULL THEN NULL ELSE @at END
      WHERE ${open} AND (ref IS NOT NULL) = @isOurs`,
  )
  const openTheirs = db.prepare<[ThrottleKey], Row>(
    `SELECT ${columns} FROM throttle_entries WHERE ${open} AND ref IS NULL ORDER BY id DESC LIMIT 1`,
  )
  const latest = db.prepare<[number], Row>(`SELECT ${columns} FROM throttle_entries ORDER BY id DESC LIMIT ?`)
  const unseen = db.prepare<[number], Row>(
    `SELECT ${columns} FROM throttle_entries WHERE seen_at IS NULL AND ended_at > ? ORDER BY id`,
  )
  const see = db.prepare<[{ id: number; at: number }]>(
    'UPDATE throttle_entries SET seen_at = @at WHERE id = @id AND ended_at IS NOT NULL',
  )
  const read = (rows: readonly Row[]) => rows.filter(isOfKnownChannel).map(toEntry)
  const keyOf = ({ locationId, channel, kind }: ThrottleKey): ThrottleKey => ({ locationId, channel, kind })
  return {
    add: (entry: NewEntry): void => void insert.run(entry),
    /** The channel said at `at` that the wish is in force. */
    begin: (key: ThrottleKey, at: number): void => void begin.run({ ...keyOf(key), at }),
    /** The wish of this station, or what the channel did by itself, is over. */
    end: (
      key: ThrottleKey,
      how: { of: 'ours' | 'theirs'; at: number; ending: Ending; by: string | null; isLate: boolean },
    ): void =>
      void end.run({
        ...keyOf(key),
        isOurs: how.of === 'ours' ? 1 : 0,
        at: how.at,
        ending: how.ending,
        by: how.by,
        isLate: how.isLate ? 1 : 0,
      }),
    /** What the channel does by itself now. */
    openTheirs: (key: ThrottleKey): ThrottleEntry | null => read(openTheirs.all(keyOf(key)))[0] ?? null,
    /** The last so many, newest first. */
    latest: (limit: number): ThrottleEntry[] => read(latest.all(limit)),
    /** Pauses that ended by themselves since `after` (epoch ms) and that nobody has read of yet. */
    unseen: (after: number): ThrottleEntry[] => read(unseen.all(after)),
    see: (ids: readonly number[], at: number): void => {
      for (const id of ids) see.run({ id, at })
    },
  }
}
