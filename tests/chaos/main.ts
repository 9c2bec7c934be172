import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { runDay } from './day.ts'
import { wholeDay } from './plan.ts'
import { shellNames } from './shells.ts'
import { tableOf } from './table.ts'

/** `npm run chaos -- [--seed N] [--minutes M] [--orders N] [--shell NAME] [--verbose]`; exit code 1 when something does not agree. */
const text = { type: 'string' } as const
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    seed: text,
    minutes: text,
    orders: text,
    shell: text,
    verbose: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const given = (value: string | undefined) => (value === undefined ? undefined : Number(value))
const minutes = given(values.minutes)
const orders = given(values.orders)
const shell = shellNames.find((name) => name === (values.shell ?? 'node'))
const isWrong =
  !Number.isSafeInteger(seed) ||
  (minutes !== undefined && !(minutes >= 0.1 && minutes <= 60)) ||
  (orders !== undefined && !(Number.isSafeInteger(orders) && orders >= 20 && orders <= 20_000))
if (isWrong || shell === undefined) {
  process.stderr.write(
    `--seed takes a whole number, --minutes one from 0.1 to 60, --orders one from 20 to 20000, --shell ${shellNames.join(' or ')}.\n`,
  )
  process.exit(2)
}
// What is under way ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const print = (line: string) => void process.stdout.write(`${line}\n`)

print(`seed ${seed}, shell ${shell}`)
const plan = wholeDay(seed, {
  ...(minutes !== undefined && { minutes }),
  ...(orders !== undefined && { orders }),
})
const result = await runDay(plan, { settleMs: 45_000, shell, say: values.verbose ? print : () => {} })
print(tableOf(plan, result))
for (const line of result.waitingReads) print(`still under way: ${line}`)
for (const { kind, step, what } of result.differences)
  print(`${kind}: ${what} (seed ${seed}${step === null ? '' : `, step ${step}`})`)
if (result.differences.length > 0) print(`The store and the access files are kept: ${result.dataDir}`)
process.exit(result.differences.length === 0 ? 0 : 1)
