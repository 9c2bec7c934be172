import { createInterface } from 'node:readline'
import { createRouterClient } from '@orpc/server'
import { orderColumns, type OrdersPieceInput } from '#shared/reports/orders-export.ts'
import { addDays } from '#shared/time/zoned.ts'
import { createStationClock } from '#main/base/clock.ts'
import { newId } from '#main/base/new-id.ts'
import { createCore } from '#main/core/core.ts'
import { seedDemo } from '#main/core/demo.ts'
import { createAuthorisation } from '#main/http/authorisation.ts'
import { createWebhookServer } from '#main/http/webhook-server.ts'
import { createReadRouter } from '#main/reading/router.ts'
import { createReader } from '#main/reading/reader.ts'
import { openReadConnection } from '#main/store/read-connection.ts'
import { openStore } from '#main/store/open.ts'
import { createReports } from '#main/base/unexpected.ts'
import { lastDay } from './large-store.ts'

/**
 * The core behind its webhook server, alone in a process; prints its address. For each line on stdin it prints what it
 * has done since the last one: write transactions, and CPU in microseconds.
 */
const log = { info: () => {}, warn: () => {}, error: console.error }
const store = openStore(process.argv[2] ?? '')
let commits = 0
let cpu = process.cpuUsage()
const countedTransaction: typeof store.transaction = (work) => {
  commits += 1
  return store.transaction(work)
}
const [, , , readWorker] = process.argv
const reads =
  readWorker === undefined
    ? createRouterClient(createReadRouter(openReadConnection(store.file)))
    : createReader({
        file: store.file,
        script: readWorker,
        clock: createStationClock(),
        random: Math.random,
        log,
      }).reads

async function readOn(): Promise<void> {
  const [from, to] = [addDays(lastDay, -364), lastDay]
  const everywhere = { locationId: null, channel: null }
  const headings = Object.fromEntries(
    orderColumns.map((column) => [column, column]),
  ) as OrdersPieceInput['headings']
  const piece = { from, to, ...everywhere, upTo: null, language: 'en' as const, headings, words: {} }
  let after: OrdersPieceInput['after'] = null
  for (;;) {
    await reads.orders.history({ filter: { words: 'poutine nadia' }, limit: 50 })
    await reads.reports.overview({ from, to, ...everywhere, currency: 'CAD', now: Date.now() })
    after = (await reads.reports.ordersPiece({ ...piece, after })).next
  }
}
const core = createCore({
  reads,
  store: { ...store, transaction: countedTransaction },
  clock: createStationClock(),
  newId,
  random: Math.random,
  log,
  reports: createReports(),
  access: () => null,
  secrets: {
    protect: () => Promise.reject(new Error('nothing is sealed here')),
    unprotect: () => Promise.reject(new Error('nothing is sealed here')),
  },
  facts: { version: 'bench', shell: 'browser', demo: true, isPrivate: true },
})
seedDemo(core)
const source = createWebhookServer({
  host: '127.0.0.1',
  port: 0,
  channels: core.channels.orders,
  isAuthorised: createAuthorisation(() => ['demo-secret']),
  deliver: core.deliver,
  clock: core.clock,
  onHeard: core.health.heard,
  onAnswerLost: core.answerLost,
  problem: () => null,
  onWrongSecret: () => {},
  wrongSecrets: () => 0,
  log,
})
await source.start()
console.log(source.url())

createInterface(process.stdin).on('line', (line) => {
  if (line === 'read') return void readOn()
  const used = process.cpuUsage(cpu)
  console.log(JSON.stringify({ commits, cpuMicros: used.user + used.system }))
  cpu = process.cpuUsage()
  commits = 0
})
