import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createChildren } from '../scripts/lib/children.mjs'
import { type Site, startSite } from '../tests/fleet/site.ts'
import type { Figure, GatewayBench } from './gateway-bench.ts'
import { benchRolling } from './gateway-rolling.ts'
import { benchServing } from './gateway-serving.ts'
import { benchTaking } from './gateway-taking.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** No more than so long is waited for a part, in ms; what it found until then counts. */
const parts = [
  { part: 'taking', name: 'taking webhooks', locations: 20, limitMs: 120_000, run: benchTaking },
  { part: 'rolling', name: 'restarting one by one', locations: 20, limitMs: 150_000, run: benchRolling },
  { part: 'serving', name: 'serving devices', locations: 500, limitMs: 420_000, run: benchServing },
] as const

/**
 * Every part, or the one that `only` names, on three servers and two gateways of its own; one that fails is told, and the
 * others go on.
 */
export async function benchGateway(only?: string): Promise<{ figures: Figure[]; failures: string[] }> {
  const figures: Figure[] = []
  const chosen = parts.filter(({ part }) => only === undefined || part === only)
  const failures = chosen.length === 0 ? [`There is no part ${only} of the bench gateway.`] : []
  for (const part of chosen)
    try {
      await onSite(part, (figure) => void figures.push(figure))
    } catch (error) {
      const failure = `${part.name}: ${error instanceof Error ? error.message : String(error)}`
      say(failure)
      failures.push(failure)
    }
  return { figures, failures }
}

async function onSite(
  { name, locations, limitMs, run }: (typeof parts)[number],
  add: GatewayBench['add'],
): Promise<void> {
  const startedAt = performance.now()
  const dir = mkdtempSync(join(root, '.bench-'))
  const children = createChildren()
  const locationIds = Array.from({ length: locations }, (_, nth) => `loc-${nth + 1}`)
  const gatewayScript = join(root, 'out/gateway/index.js')
  const closers: (() => unknown)[] = []
  const onEnd = (close: () => unknown) => void closers.push(close)
  let site: Site | null = null
  try {
    site = await startSite({ dir, children, locationIds, ackWithinMs: 30_000, gatewayScript })
    await within(limitMs, run({ site, dir, children, locationIds, add, onEnd, say }))
    say(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`)
  } finally {
    for (const close of closers) await close()
    await site?.close().catch(() => {})
    await children.end()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  const over = new AbortController()
  const late = async () => {
    await pause(limitMs, undefined, { signal: over.signal })
    throw new Error(`not done after ${limitMs / 1_000} s`)
  }
  try {
    await Promise.race([work, late()])
  } finally {
    over.abort()
  }
}

/** What takes minutes says how far it is, and how busy the machine is beside it. */
function say(line: string): void {
  process.stderr.write(`${line} (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)\n`)
}
