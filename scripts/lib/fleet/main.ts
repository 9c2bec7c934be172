import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createChildren } from '../children.mjs'
import { readOptions } from '../read-options.mjs'
import { type Fleet, startFleet } from './fleet.ts'
import { natsProblem } from './nats-cluster.ts'

const usage = `npm run fleet -- [--data FOLDER]
  Three NATS servers, two gateways, the sandbox and three stations on this machine, until Ctrl-C.
  --data FOLDER   where all of it is kept; without it a folder that goes with the fleet
npm run fleet -- rush [--seed N] [--orders N] [--stations N]
  Orders under every kind of trouble, and whether each of them is in its station once (docs/fleet.md)`

const children = createChildren()
/** Longer than a station takes that is in the middle of a commit. */
const graceMs = 12_000
let isEnding = false
let leave = async (): Promise<void> => {}

async function main(): Promise<void> {
  const options = await readOptions({ data: { type: 'string' }, help: { type: 'boolean', default: false } })
  if (options['help']) {
    console.log(usage)
    return
  }
  const problem = natsProblem()
  if (problem !== null) throw new Error(problem)
  const given = options['data']
  const dir = typeof given === 'string' ? resolve(given) : mkdtempSync(join(tmpdir(), 'order-manager-fleet-'))
  leave = async () => {
    await children.end(graceMs)
    if (typeof given !== 'string') rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
  const say = (line: string) => console.log(`${line} …`)
  const { fleet, close } = await startFleet({ dir, children, log: logIn(dir), say })
  const end = leave
  leave = async () => {
    await close()
    await end()
  }
  announce(fleet, dir)
}

/** What the programs log, for whoever looks for a reason. */
function logIn(dir: string): { write: (chunk: Buffer) => void } {
  const file = createWriteStream(join(dir, 'fleet.log'), { flags: 'a', mode: 0o600 })
  // A folder that goes, or a disk that is full, ends nothing here.
  file.on('error', () => {})
  return { write: (chunk) => void file.write(chunk) }
}

function announce({ servers, gateways, intake, sandbox, stations, operator }: Fleet, dir: string): void {
  console.log('\nThe fleet is running.\n')
  for (const { deviceId, locations, ui } of stations)
    console.log(`  ${deviceId.padEnd(14)} ${ui}   ${locations.join(', ') || '(serves nothing yet: a spare)'}`)
  console.log(`  ${'Operator'.padEnd(14)} ${operator}`)
  console.log(`  ${'Sandbox'.padEnd(14)} ${sandbox}   (place orders here)`)
  console.log(`  ${'Webhooks'.padEnd(14)} ${intake}   (in front of both gateways)`)
  for (const url of gateways) console.log(`  ${'Gateway'.padEnd(14)} ${url}   (figures: ${url}/metrics)`)
  console.log(`  ${'NATS'.padEnd(14)} ${servers.join(',')}`)
  console.log(`  ${'Data, log'.padEnd(14)} ${dir}`)
  console.log('\nPress Ctrl-C to end.\n')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (isEnding) return
    isEnding = true
    void leave().then(() => process.exit(0))
  })

try {
  await main()
} catch (error) {
  await leave()
  if (!isEnding) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
