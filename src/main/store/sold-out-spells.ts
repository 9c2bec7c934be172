import type { Database } from 'better-sqlite3'
import type { SoldOut } from '#shared/menu/sold-out.ts'

type What = Pick<SoldOut, 'kind' | 'sellableId' | 'locationId' | 'channel'>

/** From when until when something was sold out, kept after it is back: reports tell what that may have cost. Epoch ms. */
export function soldOutSpells(db: Database) {
  const ofWhat =
    'kind = @kind AND sellable_id = @sellableId AND location_id = @locationId AND channel = @channel AND ended_at IS NULL'
  const begin = db.prepare<[What & { name: string; at: number }]>(
    `INSERT INTO sold_out_spells (kind, sellable_id, location_id, channel, name, began_at)
     SELECT @kind, @sellableId, @locationId, @channel, @name, @at
      WHERE NOT EXISTS (SELECT 1 FROM sold_out_spells WHERE ${ofWhat})`,
  )
  const end = db.prepare<[What & { at: number }]>(
    `UPDATE sold_out_spells SET ended_at = max(began_at, @at) WHERE ${ofWhat}`,
  )
  const plain = ({ kind, sellableId, locationId, channel }: What): What => ({
    kind,
    sellableId,
    locationId,
    channel,
  })
  return {
    /** Begins one unless it is under way. */
    begin: (what: What & { name: string }, at: number): void =>
      void begin.run({ ...plain(what), name: what.name, at }),
    end: (what: What, at: number): void => void end.run({ ...plain(what), at }),
  }
}
