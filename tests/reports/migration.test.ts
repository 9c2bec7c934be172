import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createLocations } from '#main/base/locations.ts'
import { rebuildFigures } from '#main/reports/rebuild.ts'
import { summarise, summaryRows } from '#main/reports/summary.ts'
import { migrate } from '#main/store/migrate.ts'
import { figuresMigration } from '#main/store/migrations/0009-figures.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'

const order = {
  channel: 'doordash',
  currency: 'CAD',
  status: 'completed',
  confirmation: 'confirmed',
  fulfillment: 'dasher-delivery',
  cutlery: 'unknown',
  customer_name: 'Nadia F.',
  content: JSON.stringify({
    lines: [],
    otherAmounts: [],
    customerPhone: null,
    customerId: null,
    deliveryAddress: null,
    experience: null,
    warnings: [],
  }),
}

it('orders from before figures were kept by business day are counted by the place they came to, removed ones by UTC (B6)', async () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(
    db,
    migrations.filter(({ version }) => version < figuresMigration.version),
  )
  db.prepare(
    `INSERT INTO locations VALUES ('centre', 'Chez Loutre', 'Centre', '', 'America/Toronto', 'CAD', 'CA', 'fr', 0, 15)`,
  ).run()
  db.prepare(
    `INSERT INTO sold_out VALUES ('item', 'soup', 'centre', 'doordash', 'Soup', 'confirmed', 5000, NULL, NULL, NULL, 0, 5000, 1, 0)`,
  ).run()
  const insert = (number: number, location: string, at: string) => {
    const row = { ...order, id: `o${number}`, platform_order_id: `p${number}`, display_number: `${number}` }
    const times = { placed_at: Date.parse(at), received_at: Date.parse(at), confirm_by: Date.parse(at) }
    const counts = { ticket_number: number, revision: 1, conflict: 0, item_count: 0, on_board: 0 }
    const money = { subtotal_cents: 1_000, tax_cents: 140, tip_cents: 50 }
    const all = { ...row, location_id: location, ...times, ...counts, ...money }
    const names = Object.keys(all)
    db.prepare(
      `INSERT INTO orders (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    ).run(all)
  }
  insert(1, 'centre', '2026-11-25T01:00:00Z')
  insert(2, 'centre', '2026-11-25T08:00:00Z')
  insert(3, 'centre', '2026-11-25T10:00:00Z')
  insert(4, 'removed', '2026-11-25T03:00:00Z')
  db.close()

  const store = openStore(dir)
  onTestFinished(() => store.close())
  expect(store.locations.all()).toMatchObject([{ id: 'centre', dayEndsAt: 240 }])
  const scope = { from: '2026-01-01', to: '2026-12-31', locationId: null, channel: null, currency: null }
  expect(summarise(store.reading, scope)).toMatchObject({ orders: 0 })
  await rebuildFigures({ store, locations: createLocations(store) }, () => Promise.resolve())
  expect(summarise(store.reading, scope)).toMatchObject({ orders: 4, totalCents: 4_560, refundedCents: 0 })
  const days = summaryRows(store.reading, { ...scope, locationId: 'centre' }, 'day')
  expect(days).toMatchObject([
    { key: '2026-11-24', orders: 2 },
    { key: '2026-11-25', orders: 1 },
  ])
  expect(summaryRows(store.reading, { ...scope, locationId: 'removed' }, 'hour')).toMatchObject([
    { key: '03' },
  ])
  const spells = store.reading.prepare('SELECT name, began_at, ended_at FROM sold_out_spells').all()
  expect(spells).toEqual([{ name: 'Soup', began_at: 5_000, ended_at: null }])
})
