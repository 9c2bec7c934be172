import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jetstream, type JetStreamClient } from '@nats-io/jetstream'
import { connectAsGateway } from '../scripts/lib/fleet/when-clustered.ts'
import type { GatewayBench } from './gateway-bench.ts'
import { atRate, createSender, type Order, ordersFor, rateOf, usedBy } from './gateway-load.ts'
import { percentile } from './percentile.ts'

const atOnce = 64
const perRound = 3_000
/** One at a time is slower, and needs fewer. */
const perRoundAlone = 600
/** The first rounds warm everything up: a gateway's code is compiled only after some thousand webhooks. */
const warmUps = 2
const rounds = 3
/** How long the steady rate is held, in ms. */
const holdMs = 5_000

type Round = { webhooks: number; alone: number; connections: number; together: number }

/** How raw publishing is done, as the table calls it. */
const ways = {
  alone: 'one publisher that waits for each (nats bench js pub sync)',
  connections: '64 publishers that wait for each (nats bench js pub sync --clients 64)',
  together: 'one connection that has 64 on the way',
} as const satisfies Record<Exclude<keyof Round, 'webhooks'>, string>

/**
 * Webhooks until they are answered, against the same bytes published raw by this same process, in turns; and how long one
 * takes at a steady rate.
 */
export async function benchTaking(bench: GatewayBench): Promise<void> {
  const { site, locationIds, add, say } = bench
  const { send, close } = createSender(site.gateways[0]?.port() ?? 0)
  bench.onEnd(close)
  const publishers = await createPublishers(bench)
  const orders = (count: number) => ordersFor(locationIds, count)
  let refused = 0
  const sendChecked = async (order: Order) => {
    if ((await send(order)) !== 202) refused += 1
  }
  for (let round = 0; round < warmUps; round += 1) await rateOf(orders(perRound), atOnce, sendChecked)
  const found: Round[] = []
  const costs = costsOf(bench)
  for (let round = 0; round < rounds; round += 1) {
    const alone = await rateOf(orders(perRoundAlone), 1, publishers.one)
    const connections = await costs.of('raw', () => rateOf(orders(perRound), atOnce, publishers.each))
    const together = await rateOf(orders(perRound), atOnce, publishers.one)
    const webhooks = await costs.of('webhooks', () => rateOf(orders(perRound), atOnce, sendChecked))
    found.push({ webhooks, alone, connections, together })
    say(JSON.stringify(found.at(-1), (_, value) => (typeof value === 'number' ? Math.round(value) : value)))
  }
  for (const way of ['alone', 'connections', 'together'] as const) {
    const ratios = found.toSorted((a, b) => a.webhooks / a[way] - b.webhooks / b[way])
    const middle = ratios[Math.floor(ratios.length / 2)]
    const name = `gateway: webhooks answered, 64 at once, against ${ways[way]}`
    add({ name, value: middle?.webhooks ?? 0, unit: '1/s', baseline: middle?.[way] ?? 1 })
  }
  costs.tell()
  const times = await atRate(orders((200 * holdMs) / 1_000), 200, sendChecked)
  say(`at 200/s p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`)
  add({
    name: 'a webhook until it is answered, at 200/s, p99',
    value: percentile(times, 0.99),
    unit: 'ms',
    baseline: 20,
  })
  if (refused > 0) throw new Error(`${refused} webhooks were refused`)
}

/** Raw publishing: over the one connection there is, and over 64 with one publish at a time each. */
async function createPublishers({ site, dir, onEnd }: GatewayBench) {
  const credentials = readFileSync(join(dir, 'gateway.creds'), 'utf8')
  const idle: JetStreamClient[] = []
  // One after the other: each signs for itself, and a server waits two seconds for that.
  while (idle.length < atOnce) {
    const connection = await connectAsGateway(site.servers, credentials)
    onEnd(() => connection.close())
    idle.push(jetstream(connection))
  }
  const publish = (stream: JetStreamClient, { id, body }: Order) =>
    stream.publish(`deliveries.raw.doordash.orders.${id}`, body, { msgID: id })
  const alone = jetstream(site.connection)
  return {
    one: (order: Order) => publish(alone, order),
    each: async (order: Order) => {
      const stream = idle.pop()
      if (stream === undefined) throw new Error('more at once than there are connections')
      await publish(stream, order)
      idle.push(stream)
    },
  }
}

/** The processor that webhooks cost, party by party, and that the servers take for raw publishing over 64 connections. */
function costsOf({ site, add, say }: GatewayBench) {
  const servers = () => site.cluster.map(({ pid }) => pid())
  const parties = () => ({ gateway: [site.gateways[0]?.pid()], servers: servers(), sender: [process.pid] })
  const spent = {
    webhooks: { gateway: 0, servers: 0, sender: 0 },
    raw: { gateway: 0, servers: 0, sender: 0 },
  }
  const each = (ms: number) => (ms * 1_000) / (rounds * perRound)

  return {
    of: async (what: keyof typeof spent, run: () => Promise<number>): Promise<number> => {
      const cpuMs = () => Object.entries(parties()).map(([, pids]) => usedBy(pids).cpuMs)
      const before = cpuMs()
      const rate = await run()
      const after = cpuMs()
      for (const [nth, party] of (['gateway', 'servers', 'sender'] as const).entries())
        spent[what][party] += (after[nth] ?? 0) - (before[nth] ?? 0)
      return rate
    },
    tell: (): void => {
      const { webhooks, raw } = spent
      say(`µs of processor for each webhook: ${JSON.stringify(mapped(webhooks, each))}`)
      say(`for each raw publish over 64 connections: ${JSON.stringify(mapped(raw, each))}`)
      add({
        name: 'CPU of a gateway and three servers for a webhook, against the servers’ for a raw publish',
        value: each(webhooks.gateway + webhooks.servers),
        unit: 'µs',
        baseline: each(raw.servers),
      })
    },
  }
}

function mapped(spent: Record<string, number>, each: (ms: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(spent).map(([party, ms]) => [party, Math.round(each(ms))]))
}
