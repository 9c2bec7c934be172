import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { natsProblem } from '../../scripts/lib/fleet/nats-cluster.ts'
import { runRush } from './rush.ts'

/** `npm run fleet -- rush [--seed N] [--orders N] [--stations N]`; exit code 1 when something was lost or doubled. */
const text = { type: 'string' } as const
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { seed: text, orders: text, stations: text },
})
const numberOf = (value: string | undefined, usual: number) => (value === undefined ? usual : Number(value))
const seed = numberOf(values.seed, Math.floor(Math.random() * 1_000_000))
const orders = numberOf(values.orders, 1_000)
const stations = numberOf(values.stations, 30)
const isWithin = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most
const problem =
  isWithin(orders, 20_000) && isWithin(stations, 200) && stations >= 2 && Number.isSafeInteger(seed)
    ? natsProblem()
    : '--seed takes a whole number, --orders one from 1 to 20000, --stations one from 2 to 200.'
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}
const say = (line: string) => void process.stdout.write(`${line}\n`)
say(`seed ${seed}, ${orders} orders, ${stations} stations`)
const dir = mkdtempSync(join(tmpdir(), 'order-manager-rush-'))
const { ledger, statuses, open, toldTwice, seconds } = await runRush({
  seed,
  orders,
  stations,
  perProcess: 5,
  rate: 20,
  lastsMs: 2_000,
  ackWithinMs: 10_000,
  settleMs: 90_000,
  dir,
  say,
})
const { taken, lost, doubled, misplaced, unknown } = ledger
const answers = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`)
say(`answers ${answers.join(', ')}; ${Math.round(seconds)} s`)
say(
  `taken ${taken}, lost ${lost.length}, doubled ${doubled.length}, in a wrong station ${misplaced.length}, unknown ${unknown.length}, left in the stream ${open}, told a channel twice ${toldTwice.length}`,
)
for (const [what, all] of Object.entries({ lost, doubled, misplaced, unknown, 'told twice': toldTwice }))
  for (const order of all) say(`${what}: ${order}`)
const isRight = [lost, doubled, misplaced, unknown, toldTwice].every((all) => all.length === 0)
if (isRight) rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
else say(`Everything is kept in ${dir}`)
process.exit(isRight ? 0 : 1)
