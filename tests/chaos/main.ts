import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { runDay } from './day.ts'
import { wholeDay } from './plan.ts'
import { tableOf } from './table.ts'

/** `npm run chaos -- [--seed N] [--minutes M] [--verbose]`; exit code 1 when something does not agree. */
const text = { type: 'string' } as const
const { values } = parseArgs({
  args: argv.slice(2),
  options: { seed: text, minutes: text, verbose: { type: 'boolean', default: false } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const minutes = Number(values.minutes ?? 1)
if (!Number.isSafeInteger(seed) || !(minutes >= 0.1 && minutes <= 60)) {
  process.stderr.write('--seed takes a whole number, --minutes one from 0.1 to 60.\n')
  process.exit(2)
}
const print = (line: string) => void process.stdout.write(`${line}\n`)

print(`seed ${seed}`)
const plan = wholeDay(seed, minutes)
const result = await runDay(plan, { settleMs: 45_000, say: values.verbose ? print : () => {} })
print(tableOf(plan, result))
for (const { kind, step, what } of result.differences)
  print(`${kind}: ${what} (seed ${seed}${step === null ? '' : `, step ${step}`})`)
if (result.differences.length > 0) print(`The store and the access files are kept: ${result.dataDir}`)
process.exit(result.differences.length === 0 ? 0 : 1)
