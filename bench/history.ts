import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { createQueries } from '#main/reading/queries.ts'
import { storeFile } from '#main/store/problem.ts'
import { openReadConnection } from '#main/store/read-connection.ts'
import { startIntake } from './intake.ts'
import { largeStore } from './large-store.ts'

const rounds = 11
const orders = 1_000_000

/** Words that find much, little and nothing; the slowest of them counts. */
const searches = [
  'p',
  'nadia poutine',
  'crispy noodles onion',
  '202-555-0142',
  '1EEF',
  'zzzz',
  'nadia rafael',
]
const narrowed: OrderFilter[] = [
  { statuses: ['cancelled'] },
  { locationId: 'port' },
  { from: '2024-01-01', to: '2024-12-31', isLate: true },
  { from: '2022-01-01', to: '2026-11-23', weekday: 5, hour: 18 },
  { dish: 'Wild Ramen' },
  { minCents: 2_508, maxCents: 2_508 },
]

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Ms until the first page of the history is read, of 1,000,000 orders, each the median of some rounds. */
export function benchHistory() {
  const file = storeFile(largeStore(orders))
  const db = openReadConnection(file)
  const { history } = createQueries(db).orders
  const measure = (filter: OrderFilter) =>
    median(
      Array.from({ length: rounds }, () => {
        const start = performance.now()
        history({ filter, limit: 50 })
        return performance.now() - start
      }),
    )
  try {
    return {
      search: Math.max(...searches.map((words) => measure({ words }))),
      firstPage: measure({}),
      narrowed: Math.max(...narrowed.map(measure)),
      bytesPerOrder: statSync(file).size / orders,
    }
  } finally {
    db.close()
  }
}

/** Ms of `cli health` as it is called, from its start to its end. */
export async function benchHealth(): Promise<number> {
  const args = ['out/main/node/cli.js', 'health', '--data', largeStore(orders)]
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now()
    const [code] = (await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit')) as [number]
    if (code !== 0) throw new Error(`health ended with ${code}`)
    times.push(performance.now() - start)
  }
  return median(times)
}

/**
 * p99 of the intake at 50 orders/s on a copy of the large store (ms): while nothing else happens, and while a search, a
 * year's report and an export are read one after the other without a pause.
 */
export async function benchBeside() {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-bench-'))
  cpSync(largeStore(orders), dir, { recursive: true })
  const intake = await startIntake(dir, ['./out/main/reading/worker.js'])
  try {
    await intake.steady()
    const quiet = await intake.steady()
    intake.say('read')
    const beside = await intake.steady()
    return { quiet: quiet.p99, beside: beside.p99 }
  } finally {
    await intake.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
