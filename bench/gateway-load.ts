import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { webhookSecret } from '../tests/fleet/channels.ts'
import { orderDelivery } from '../tests/support/doordash-order.ts'

/** A webhook ready to be written to a socket, and its body alone. */
export type Order = { id: string; request: Buffer; body: Buffer }

/** So many orders, for each of these locations in turn. */
export function ordersFor(locationIds: readonly string[], count: number): Order[] {
  return Array.from({ length: count }, (_, nth) => orderFor(locationIds[nth % locationIds.length] ?? ''))
}

function orderFor(locationId: string): Order {
  const id = randomUUID()
  const body = Buffer.from(
    JSON.stringify(
      orderDelivery({ id, store: { merchant_supplied_id: locationId, provider_type: 'juniper_pos' } }),
    ),
  )
  const head = `POST /orders HTTP/1.1\r\nHost: x\r\nAuthorization: ${webhookSecret}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  return { id, body, request: Buffer.concat([Buffer.from(head), body]) }
}

/** Kept-alive connections, each with one request at a time. Answers with the status; 0 where there was none. */
export function createSender(port: number) {
  const idle: Socket[] = []

  function open(): Socket {
    const socket = connect(port, '127.0.0.1').setNoDelay()
    // `close` follows, and says all there is to know.
    return socket.on('error', () => {})
  }

  return {
    send: ({ request }: Pick<Order, 'request'>): Promise<number> =>
      new Promise((resolve) => {
        // One that was closed while it waited is no way to anybody.
        let socket = idle.pop()
        while (socket?.destroyed) socket = idle.pop()
        const way = socket ?? open()
        const gone = () => {
          way.off('data', answered)
          resolve(0)
        }
        const answered = (data: Buffer) => {
          way.off('close', gone)
          idle.push(way)
          resolve(Number(data.toString('latin1', 9, 12)))
        }
        way.once('close', gone).once('data', answered)
        way.write(request)
      }),
    close: () => idle.forEach((socket) => socket.destroy()),
  }
}
export type Sender = ReturnType<typeof createSender>

/** So many at once, each going on with the next as soon as one is done; per second. */
export async function rateOf(
  orders: readonly Order[],
  atOnce: number,
  work: (order: Order) => Promise<unknown>,
): Promise<number> {
  const queue = [...orders]
  const startedAt = performance.now()
  const run = async () => {
    for (let order = queue.pop(); order; order = queue.pop()) await work(order)
  }
  await Promise.all(Array.from({ length: atOnce }, run))
  return orders.length / ((performance.now() - startedAt) / 1_000)
}

/** One order at each tick of a rate (1/s), whatever became of those before; how long each took, in ms. */
export async function atRate(
  orders: readonly Order[],
  rate: number,
  work: (order: Order) => Promise<unknown>,
): Promise<number[]> {
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

/** CPU of processes so far, in ms, and their memory in kB, as Linux counts them. */
export function usedBy(pids: readonly (number | undefined)[]): { cpuMs: number; rssKb: number } {
  const sum = { cpuMs: 0, rssKb: 0 }
  for (const pid of pids) {
    if (pid === undefined) continue
    const parts = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? []
    // A tick is 10 ms and a page 4 kB on every machine this runs on.
    sum.cpuMs += (Number(parts[11]) + Number(parts[12])) * 10
    sum.rssKb += Number(parts[21]) * 4
  }
  return sum
}
