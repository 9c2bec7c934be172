import { setTimeout as pause } from 'node:timers/promises'
import type { GatewayBench } from './gateway-bench.ts'
import { createDeviceProcesses, type DeviceProcesses } from './gateway-device-processes.ts'
import { atRate, createSender, type Order, ordersFor, type Sender, usedBy } from './gateway-load.ts'
import { percentile } from './percentile.ts'

/** More and more restaurants, with an order a second each. */
const steps = [50, 100, 200, 500] as const
/** How long each rate is held, in ms. */
const holdMs = 6_000
/** An order that is on no device by then is counted as late, in ms. */
const patienceMs = 20_000
/** What was just made is measured after it rested so long, in ms. */
const restMs = 3_000

const epochMs = () => performance.timeOrigin + performance.now()

type Waiting = Map<string, (at: number) => void>

/**
 * From a webhook to the commit on its device, with more and more devices; what an order costs servers and gateways at each
 * step, and what an idle device takes of them.
 */
export async function benchServing(bench: GatewayBench): Promise<void> {
  const { site, locationIds, add, say } = bench
  const waiting: Waiting = new Map()
  const devices = createDeviceProcesses({ ...bench, onCommit: (id, at) => waiting.get(id)?.(at) })
  const ours = () => [...site.cluster, ...site.gateways].map(({ pid }) => pid())
  const sender = createSender(site.gateways[0]?.port() ?? 0)
  bench.onEnd(sender.close)
  // A gateway's code is compiled only after some thousand webhooks; the first device would pay for that.
  await atRate(ordersFor(locationIds, 1_000), 200, sender.send)
  let made = 0
  let idleKb = 0
  let firstCpuMs: number | null = null
  let late = 0
  let refused = 0
  for (const count of steps) {
    const before = usedBy(ours()).rssKb
    const startedAt = performance.now()
    await devices.add(locationIds.slice(made, count))
    const seconds = (performance.now() - startedAt) / 1_000
    while ((await site.open(locationIds.slice(0, count))) > 0) await pause(200)
    // Only what grew while devices were added: orders in between leave memory of their own.
    idleKb += Math.max(0, usedBy(ours()).rssKb - before)
    made = count
    const idle = await restCost(ours)
    say(
      `${count} devices after ${seconds.toFixed(1)} s; at rest ${idle.toFixed(1)} % of a core, servers and gateways`,
    )
    const found = await serve({ sender, waiting, ours, devices }, locationIds.slice(0, count))
    late += found.late
    refused += found.refused
    say(JSON.stringify({ count, ...found }, (_, value) => (typeof value === 'number' ? round(value) : value)))
    const name = `webhook to commit on its device, ${count} devices and orders/s, p95`
    add({ name, value: found.p95, unit: 'ms', baseline: 150 })
    firstCpuMs ??= found.cpuMs
    add({
      name: `CPU of servers and gateways for each order, ${count} devices, against 50`,
      value: found.cpuMs,
      unit: 'ms',
      baseline: firstCpuMs,
    })
  }
  add({
    name: 'memory of servers and gateways for each idle device',
    value: idleKb / made,
    unit: 'kB',
    baseline: 1_024,
  })
  await devices.end()
  if (late + refused > 0)
    throw new Error(
      `${refused} orders were refused, ${late} not on their devices after ${patienceMs / 1_000} s`,
    )
}

/** What servers and gateways take with nothing to do, in percent of a core. */
async function restCost(ours: () => (number | undefined)[]): Promise<number> {
  const before = usedBy(ours()).cpuMs
  await pause(restMs)
  return ((usedBy(ours()).cpuMs - before) / restMs) * 100
}

/** An order a second for each of these locations. */
async function serve(
  about: {
    sender: Sender
    waiting: Waiting
    ours: () => (number | undefined)[]
    devices: DeviceProcesses
  },
  locationIds: readonly string[],
) {
  const { sender, waiting, ours, devices } = about
  const orders = ordersFor(locationIds, (locationIds.length * holdMs) / 1_000)
  const times: number[] = []
  const answers: number[] = []
  let late = 0
  let refused = 0

  async function follow(order: Order): Promise<void> {
    const committed = Promise.withResolvers<number>()
    waiting.set(order.id, committed.resolve)
    const sentAt = epochMs()
    const over = new AbortController()
    const patience = pause(patienceMs, null, { signal: over.signal }).catch(() => null)
    const status = await sender.send(order)
    answers.push(epochMs() - sentAt)
    // What was not taken is sent again by its channel, and counts as such.
    if (status !== 202) refused += 1
    else {
      const at = await Promise.race([committed.promise, patience])
      if (at === null) late += 1
      else times.push(at - sentAt)
    }
    over.abort()
    waiting.delete(order.id)
  }

  const used = () => ({ ours: usedBy(ours()).cpuMs, devices: usedBy(devices.pids()).cpuMs })
  const before = used()
  await atRate(orders, locationIds.length, follow)
  const after = used()
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    answeredP95: percentile(answers, 0.95),
    cpuMs: (after.ours - before.ours) / orders.length,
    deviceCpuMs: (after.devices - before.devices) / orders.length,
    late,
    refused,
  }
}

const round = (value: number) => Math.round(value * 100) / 100
