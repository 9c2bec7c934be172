import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { storeFile } from '#main/store/problem.ts'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { startStation } from './station.ts'

/** A busy day of one restaurant, and what comes before it is looked at: caches fill once. */
const dayOrders = 600
const warmUpOrders = 300
/** Orders at once, as in a rush. */
const atOnce = 8
/** Until the collector and the checkpoint have been, in ms. */
const restMs = 5_000

/**
 * A day's orders at a headless station, each taken and cancelled by the channel, in a row without its pauses: how its
 * memory grew from the first hours to the evening, in MB, and the file for each order, in bytes.
 */
export async function benchDay() {
  const station = await startStation(['--demo', '--no-sandbox'])
  try {
    const { intake } = station.ready
    const fileBytes = () => {
      const file = storeFile(station.dataDir)
      return statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0)
    }
    await sell(intake, warmUpOrders)
    await rest()
    const [rssBefore, bytesBefore] = [station.rss(), fileBytes()]
    await sell(intake, dayOrders)
    await rest()
    return {
      rssBefore,
      rssAfter: station.rss(),
      bytesPerOrder: (fileBytes() - bytesBefore) / dayOrders,
    }
  } finally {
    await station.stop()
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, restMs))

async function sell(intake: string, orders: number): Promise<void> {
  for (let done = 0; done < orders; done += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, orders - done) }, () => sellOne(intake)))
}

async function sellOne(intake: string): Promise<void> {
  const id = randomUUID()
  for (const [path, body] of [
    ['orders', orderDelivery({ id })],
    ['order-cancel', { external_order_id: id, store: { merchant_supplied_id: 'chez-loutre-centre' } }],
  ] as const) {
    const answer = await fetch(`${intake}/${path}`, {
      method: 'POST',
      headers: { authorization: 'demo-secret', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
    await answer.arrayBuffer()
  }
}
