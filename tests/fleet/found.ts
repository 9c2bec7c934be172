import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'
import type { DeviceIdentity } from './devices-process.ts'
import type { Found } from './ledger.ts'

type Row = { channel: Channel; order_id: string; location_id: string; kind: Found['kind'] }

/** What stands in a station's store, read beside it. */
export function foundAt({ deviceId, dataDir }: DeviceIdentity): Found[] {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true, timeout: 5_000 })
  try {
    const rows = db
      .prepare<[], Row>(
        `SELECT channel, platform_order_id AS order_id, location_id, 'order' AS kind FROM orders
          UNION ALL
          SELECT channel, platform_order_id, '', 'refused' FROM inbox
          WHERE outcome = 'refused' AND platform_order_id IS NOT NULL`,
      )
      .all()
    return rows.map(({ channel, order_id: orderId, location_id: locationId, kind }) => ({
      deviceId,
      channel,
      orderId,
      locationId,
      kind,
    }))
  } finally {
    db.close()
  }
}
