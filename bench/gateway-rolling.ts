import { setTimeout as pause } from 'node:timers/promises'
import { deliveryStream } from '#shared/gateway/subjects.ts'
import { restartInTurn } from '../tests/fleet/faults.ts'
import type { GatewayBench } from './gateway-bench.ts'
import { createDeviceProcesses } from './gateway-device-processes.ts'
import { createSender, type Order, ordersFor, type Sender } from './gateway-load.ts'

/** One order in so many ms. */
const everyMs = 10
/** A channel sends again what was not taken: so soon, and so often, in ms. */
const againMs = 100
const mostSends = 300
/** What was answered is on its device so soon after the last restart, in ms; what was on the way to one that died comes again after 30 s. */
const settleMs = 60_000

/**
 * Gateways and servers are restarted one by one while orders come: the longest time in which none was taken, and whether each
 * that was answered is on its device, once.
 */
export async function benchRolling(bench: GatewayBench): Promise<void> {
  const { site, locationIds, add, say } = bench
  const commits = new Map<string, number>()
  const devices = createDeviceProcesses({
    ...bench,
    onCommit: (id) => void commits.set(id, (commits.get(id) ?? 0) + 1),
  })
  await devices.add(locationIds)
  const sending = keepSending(bench)
  bench.onEnd(sending.stop)
  const startedAt = performance.now()
  try {
    // Nothing is restarted before orders flow.
    await pause(1_000)
    await restartInTurn(site)
    say(`gateways and servers restarted in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`)
    await pause(1_000)
  } finally {
    await sending.end()
    add({
      name: 'longest time without an answer, gateways and servers restarted one by one',
      value: sending.gapMs(),
      unit: 'ms',
      baseline: 5_000,
    })
  }
  const taken = sending.taken()
  const lostNow = () => taken.filter((id) => !commits.has(id)).length
  for (const until = performance.now() + settleMs; lostNow() > 0 && performance.now() < until;)
    await pause(200)
  const { state } = await site.manager.streams.info(deliveryStream)
  const twice = [...commits.values()].filter((count) => count > 1).length
  say(`${taken.length} orders; ${devices.again()} deliveries came again to a device that had them`)
  const count = (name: string, value: number) => add({ name, value, unit: 'orders', baseline: 1 })
  count('orders answered and lost meanwhile (none may be)', lostNow())
  count(
    'orders that are in the stream or on a device twice (none may be)',
    Math.max(0, state.messages - taken.length - sending.untaken()) + twice,
  )
  await devices.end()
  if (sending.untaken() > 0) throw new Error(`${sending.untaken()} orders were never taken`)
}

/** An order at each tick, sent to one gateway and then the other until it is taken. */
function keepSending({ site, locationIds }: GatewayBench) {
  // By the doors: a gateway that is back has another port.
  const senders = site.gateways.map(({ url }) => createSender(Number(new URL(url).port)))
  const over = new AbortController()
  const taken: string[] = []
  let lastAt = performance.now()
  let gap = 0
  let untaken = 0

  async function sendOne(order: Order, first: number): Promise<void> {
    for (let sends = 0; sends < mostSends; sends += 1) {
      const sender = senders[(first + sends) % senders.length] as Sender
      if ((await sender.send(order)) === 202) {
        gap = Math.max(gap, performance.now() - lastAt)
        lastAt = performance.now()
        taken.push(order.id)
        return
      }
      await pause(againMs)
    }
    untaken += 1
  }

  const run = async () => {
    const underWay: Promise<void>[] = []
    for (let nth = 0; !over.signal.aborted; nth += 1) {
      const [order] = ordersFor([locationIds[nth % locationIds.length] ?? ''], 1)
      if (order) underWay.push(sendOne(order, nth))
      await pause(everyMs)
    }
    await Promise.all(underWay)
  }
  const done = run()
  const stop = () => {
    over.abort()
    for (const { close } of senders) close()
  }
  return {
    stop,
    /** Sends no more; resolves once all that were sent are taken. */
    end: async (): Promise<void> => {
      over.abort()
      await done
      stop()
    },
    gapMs: () => gap,
    taken: (): readonly string[] => taken,
    untaken: () => untaken,
  }
}
