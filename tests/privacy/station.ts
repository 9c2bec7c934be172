import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Actor } from '#shared/order/order.ts'
import { handClock, type HandClock, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

export const day = 24 * 3_600_000
export const centre = 'chez-loutre-centre'
export const camille: Actor = { kind: 'manager', name: 'Camille' }
const platform = { kind: 'platform' } as const

/** A customer whose every trace can be looked for. */
export const ada = {
  name: 'Adalberta',
  phone: '+15145550199',
  note: 'Doorcode 7733 sesame',
  lineNote: 'noclove please',
  id: 998877665544,
}

/** A station whose clock is turned by hand, with a customer's orders in it. */
export async function privacyStation(options: { clock?: HandClock; dataDir?: string } = {}) {
  const clock = options.clock ?? handClock()
  const station = await testCore({ clock, ...(options.dataDir ? { dataDir: options.dataDir } : {}) })
  const { core, store, post, dataDir } = station

  /** An order of Adalberta's, still new; answers our id. */
  async function ordered(id: string, change: Record<string, unknown> = {}): Promise<string> {
    const delivery = orderDelivery({
      id,
      consumer: { id: ada.id, first_name: ada.name, last_name: 'Q.', phone: ada.phone },
      order_special_instructions: ada.note,
      estimated_pickup_time: new Date(clock.now() + 1_200_000).toISOString(),
      ...change,
    })
    const [category] = delivery.order.categories
    if (category?.items[0] && change['consumer'] === undefined)
      category.items[0].special_instructions = ada.lineNote
    const { status } = await post('orders', delivery)
    if (status !== 202 && status !== 200) throw new Error(`the order was answered ${status}`)
    return store.orders.findByPlatformId('doordash', id)?.id ?? ''
  }

  /** The same, and over: cancelled by the customer and seen. */
  async function finished(id: string, change: Record<string, unknown> = {}): Promise<string> {
    const orderId = await ordered(id, change)
    end(orderId)
    return orderId
  }

  function end(orderId: string): void {
    core.book.apply(orderId, { type: 'cancelled-by-platform' }, platform)
    core.book.apply(orderId, { type: 'ending-seen' }, { kind: 'staff' })
  }

  /** Orders of today, from which the station knows what day it is. */
  async function today(count = 3): Promise<void> {
    for (let number = 0; number < count; number += 1)
      await finished(`today-${clock.now()}-${number}`, {
        consumer: { id: 1, first_name: 'Bo', last_name: 'T.', phone: '+12025550100' },
        order_special_instructions: null,
      })
  }

  async function until(is: () => boolean): Promise<void> {
    for (let turn = 0; turn < 3_000 && !is(); turn += 1) {
      clock.advance(1_100)
      await core.privacy.purge.idle()
      await setImmediate()
    }
    if (!is()) throw new Error('what was waited for did not come')
  }

  /** A whole round of the purge. */
  async function purged(): Promise<void> {
    core.privacy.start()
    clock.advance(3 * 60_000)
    const before = core.privacy.purge.purgedAt()
    core.privacy.purge.soon()
    await until(() => core.privacy.purge.purgedAt() !== before)
  }

  return {
    ...station,
    clock,
    ordered,
    finished,
    end,
    today,
    until,
    purged,
    bodies: () => count(dataDir, 'SELECT count(*) FROM inbox WHERE body IS NOT NULL'),
  }
}

export function count(dataDir: string, sql: string): number {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true })
  try {
    return db.prepare<[], number>(sql).pluck().get() ?? 0
  } finally {
    db.close()
  }
}

/** Whether any file of the store holds this text, in a row or in the slack of a page. */
export function holds(dataDir: string, text: string): boolean {
  return ['orders.db', 'orders.db-wal'].some((name) => {
    try {
      return readFileSync(join(dataDir, name)).includes(text)
    } catch {
      return false
    }
  })
}
