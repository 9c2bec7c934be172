import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { jetstream } from '@nats-io/jetstream'
import { createChildren } from '../scripts/lib/children.mjs'
import { webhookSecret } from '../tests/fleet/channels.ts'
import { restartInTurn } from '../tests/fleet/faults.ts'
import { type Site, startSite } from '../tests/fleet/site.ts'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { type SimulatedDevice, simulatedDevice } from './gateway-devices.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How many restaurants there are at most, and the steps on the way there. */
const steps = [50, 100, 200, 500] as const
const atOnce = 64
const perRound = 1_200
const rounds = 3
/** How long a rate is held, in ms. */
const holdMs = 5_000
/** So many consumers are made at once: each is a Raft group, whose first election alone takes half a second. */
const madeAtOnce = 8

const percentile = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
const sortedOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)

type Order = { id: string; locationId: string; request: Buffer; body: Buffer }

function orderFor(locationId: string): Order {
  const id = randomUUID()
  const body = Buffer.from(
    JSON.stringify(
      orderDelivery({ id, store: { merchant_supplied_id: locationId, provider_type: 'juniper_pos' } }),
    ),
  )
  const head = `POST /orders HTTP/1.1\r\nHost: x\r\nAuthorization: ${webhookSecret}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  return { id, locationId, body, request: Buffer.concat([Buffer.from(head), body]) }
}

/** Kept-alive connections, each with one request at a time. Answers with the status; 0 where there was none. */
function createSender(port: number) {
  const idle: Socket[] = []
  return {
    send: async ({ request }: Order): Promise<number> => {
      const socket = idle.pop() ?? connect(port, '127.0.0.1').setNoDelay()
      const gone = new AbortController()
      const end = () => gone.abort()
      socket.once('close', end)
      try {
        socket.write(request)
        const [data] = (await once(socket, 'data', { signal: gone.signal })) as [Buffer]
        idle.push(socket)
        return Number(data.toString('latin1', 9, 12))
      } catch {
        socket.destroy()
        return 0
      } finally {
        socket.off('close', end)
      }
    },
    close: () => idle.forEach((socket) => socket.destroy()),
  }
}

/** So many at once, each going on with the next as soon as one is done; per second. */
async function rateOf(orders: readonly Order[], work: (order: Order) => Promise<unknown>): Promise<number> {
  const queue = [...orders]
  const startedAt = performance.now()
  const run = async () => {
    for (let order = queue.pop(); order; order = queue.pop()) await work(order)
  }
  await Promise.all(Array.from({ length: atOnce }, run))
  return orders.length / ((performance.now() - startedAt) / 1_000)
}

/** One order at each tick of a rate, whatever became of those before; how long each took, in ms. */
async function atRate(orders: readonly Order[], rate: number, work: (order: Order) => Promise<unknown>) {
  const startedAt = performance.now()
  return Promise.all(
    orders.map(async (order, nth) => {
      await pause(Math.max(0, startedAt + (nth * 1_000) / rate - performance.now()))
      const sentAt = performance.now()
      await work(order)
      return performance.now() - sentAt
    }),
  )
}

/** CPU of processes so far, in ms, and their memory in MB, as Linux counts them. */
function usedBy(pids: readonly (number | undefined)[]): { cpuMs: number; rssMb: number } {
  const each = pids.flatMap((pid) => {
    if (pid === undefined) return []
    const parts = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? []
    return [{ ticks: Number(parts[11]) + Number(parts[12]), pages: Number(parts[21]) }]
  })
  // A tick is 10 ms and a page 4 kB on every machine this runs on.
  const sum = (of: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + of(one), 0)
  return { cpuMs: sum(({ ticks }) => ticks) * 10, rssMb: (sum(({ pages }) => pages) * 4_096) / 1024 / 1024 }
}

export async function benchGateway() {
  const dir = mkdtempSync(join(root, '.bench-'))
  const children = createChildren()
  const locationIds = Array.from({ length: steps.at(-1) ?? 0 }, (_, n) => `loc-${n + 1}`)
  const site = await startSite({
    dir,
    children,
    locationIds,
    ackWithinMs: 30_000,
    gatewayScript: join(root, 'out/gateway/index.js'),
  })
  const devices: SimulatedDevice[] = []
  try {
    const taking = await benchTaking(site, locationIds)
    const serving = await benchServing(site, { locationIds, devices })
    const rolling = await benchRolling(site, locationIds)
    return { ...taking, ...serving, ...rolling }
  } finally {
    for (const device of devices) await device.close()
    await site.close()
    await children.end()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What takes minutes says how far it is, and how busy the machine is beside it. */
const say = (line: string) =>
  void process.stderr.write(`${line} (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)\n`)

const portOf = (site: Site, nth = 0) => Number(new URL(site.gateways[nth]?.url ?? '').port)

/** A webhook until it is answered, against the same bytes published by the same client, in turns. */
async function benchTaking(site: Site, locationIds: readonly string[]) {
  const stream = jetstream(site.connection)
  const { send, close } = createSender(portOf(site))
  const ordersFor = (count: number) =>
    Array.from({ length: count }, (_, n) => orderFor(locationIds[n % locationIds.length] ?? ''))
  const ratios: { rate: number; raw: number }[] = []
  let refused = 0
  for (let round = 0; round <= rounds; round += 1) {
    const raw = await rateOf(ordersFor(perRound), ({ id, body }) =>
      stream.publish(`deliveries.raw.doordash.orders.${id}`, body, { msgID: id }),
    )
    const rate = await rateOf(ordersFor(perRound), async (order) => {
      if ((await send(order)) !== 202) refused += 1
    })
    // The first round warms both up.
    if (round > 0) ratios.push({ rate, raw })
  }
  const steady = sortedOf(await atRate(ordersFor((200 * holdMs) / 1_000), 200, send))
  close()
  say(`taking: ${ratios.map(({ rate, raw }) => `${rate.toFixed(0)}/${raw.toFixed(0)}`).join(' ')}`)
  const middle = ratios.toSorted((a, b) => a.rate / a.raw - b.rate / b.raw)[Math.floor(ratios.length / 2)]
  return { refused, rate: middle?.rate ?? 0, raw: middle?.raw ?? 1, p99: percentile(steady, 0.99) }
}

/** More and more restaurants with an order a second each: from a webhook to a device's commit, and what it costs. */
async function benchServing(
  site: Site,
  { locationIds, devices }: { locationIds: readonly string[]; devices: SimulatedDevice[] },
) {
  const servers = site.cluster.map(({ port }) => `nats://127.0.0.1:${port}`)
  const waiting = new Map<string, () => void>()
  const onCommit = (orderId: string) => waiting.get(orderId)?.()
  const pids = [...site.cluster, ...site.gateways].map(({ pid }) => pid())
  const before = usedBy(pids)
  const found: { count: number; p95: number; cpuMs: number; uncommitted: number }[] = []
  const { send, close } = createSender(portOf(site))
  let memory = 0
  for (const count of steps) {
    const made = performance.now()
    const more = locationIds.slice(devices.length, count)
    const add = async () => {
      for (let locationId = more.pop(); locationId; locationId = more.pop()) {
        const identity = await site.identity(`device-${locationId}`)
        devices.push(await simulatedDevice({ identity, locationId, servers, onCommit }))
        await untilGiven(site, locationId, identity.deviceId)
      }
    }
    await Promise.all(Array.from({ length: madeAtOnce }, add))
    say(`${count} devices, ${((performance.now() - made) / 1_000).toFixed(1)} s until all were given`)
    while ((await site.open(locationIds.slice(0, count))) > 0) await pause(200)
    const rested = usedBy(pids)
    memory = rested.rssMb - before.rssMb
    const orders = Array.from({ length: (count * holdMs) / 1_000 }, (_, n) =>
      orderFor(locationIds[n % count] ?? ''),
    )
    const times: number[] = []
    const late: string[] = []
    await atRate(orders, count, async (order) => {
      const done = Promise.withResolvers<void>()
      const sentAt = performance.now()
      waiting.set(order.id, done.resolve)
      const sent = send(order)
      const isCommitted = await Promise.race([done.promise.then(() => true), pause(20_000, false)])
      if (isCommitted) times.push(performance.now() - sentAt)
      else late.push(order.id)
      waiting.delete(order.id)
      await sent
    })
    const cpuMs = (usedBy(pids).cpuMs - rested.cpuMs) / orders.length
    const step = { count, p95: percentile(sortedOf(times), 0.95), cpuMs, uncommitted: late.length }
    say(JSON.stringify(step))
    found.push(step)
  }
  close()
  return { steps: found, idleKb: (memory * 1024) / devices.length }
}

/** Three servers agree on a new consumer in a while, and in a longer one where they make hundreds. */
async function untilGiven(site: Site, locationId: string, deviceId: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return void (await site.give(locationId, deviceId))
    } catch (error) {
      if (tries === 5) throw error
    }
}

/** Gateways and servers are restarted one by one while orders come: the longest time in which none was taken. */
async function benchRolling(site: Site, locationIds: readonly string[]) {
  const over = new AbortController()
  let lastAt = performance.now()
  let gap = 0
  let unanswered = 0
  const gateways = site.gateways.map((_, nth) => createSender(portOf(site, nth)))
  const sending = (async () => {
    const under: Promise<void>[] = []
    for (let nth = 0; !over.signal.aborted; nth += 1) {
      under.push(sendOne(orderFor(locationIds[nth % locationIds.length] ?? ''), nth))
      await pause(10)
    }
    await Promise.all(under)
  })()

  async function sendOne(order: Order, first: number): Promise<void> {
    for (let sends = 0; sends < 100; sends += 1) {
      const status = await gateways[(first + sends) % gateways.length]?.send(order)
      if (status === 202) {
        gap = Math.max(gap, performance.now() - lastAt)
        lastAt = performance.now()
        return
      }
      await pause(100)
    }
    unanswered += 1
  }

  await restartInTurn(site)
  over.abort()
  await sending
  for (const { close } of gateways) close()
  return { gapMs: gap, unanswered }
}
