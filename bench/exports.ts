import { createStationClock } from '#main/base/clock.ts'
import { createReader } from '#main/reading/reader.ts'
import { storeFile } from '#main/store/problem.ts'
import { orderColumns, type OrdersPieceInput } from '#shared/reports/orders-export.ts'
import { largeStore } from './large-store.ts'

const quiet = { info: () => {}, warn: () => {}, error: console.error }
const megabytes = () => process.memoryUsage().rss / 1024 / 1024

/**
 * Every one of 1,000,000 orders as CSV, pulled from the built read worker piece by piece as a screen does: rows, seconds,
 * and the most memory (MB) the process holds meanwhile.
 */
export async function benchExports() {
  const { reads, stop } = createReader({
    file: storeFile(largeStore()),
    script: './out/main/reading/worker.js',
    clock: createStationClock(),
    random: () => 0,
    log: quiet,
  })
  // The port to the worker keeps no process alive.
  const awake = setInterval(() => {}, 1_000)
  const input: OrdersPieceInput = {
    from: '2021-01-01',
    to: '2026-12-31',
    locationId: null,
    channel: null,
    after: null,
    upTo: null,
    language: 'fr',
    headings: Object.fromEntries(
      orderColumns.map((column) => [column, column]),
    ) as OrdersPieceInput['headings'],
    words: {},
  }
  try {
    const start = performance.now()
    let [rows, mostMb] = [0, 0]
    for (let isMore = true; isMore;) {
      const piece = await reads.reports.ordersPiece(input)
      rows += piece.rows
      mostMb = Math.max(mostMb, megabytes())
      Object.assign(input, { after: piece.next, upTo: piece.upTo })
      isMore = piece.next !== null
    }
    return { rows, seconds: (performance.now() - start) / 1_000, mostMb }
  } finally {
    clearInterval(awake)
    await stop()
  }
}
