import { setTimeout as pause } from 'node:timers/promises'
import { jetstream } from '@nats-io/jetstream'
import { headers } from '@nats-io/transport-node'
import { deliveryHeaders } from '#shared/gateway/delivery.ts'
import { deliverySubject } from '#shared/gateway/subjects.ts'
import type { Random } from '#sandbox/world/random.ts'
import type { DevicesProcess } from './devices-process.ts'
import { type Webhook, webhooksOf } from './channels.ts'
import type { Sent } from './ledger.ts'
import type { Site } from './site.ts'
import type { SmallDisk } from './small-disk.ts'
import { strangersTry } from './strangers.ts'

export const faults = [
  'gateway-killed-before-answer',
  'leader-killed',
  'all-nats-down',
  'device-killed-before-ack',
  'device-away',
  'two-claim-a-location',
  'cut-one-way',
  'rolling-restart',
  'disk-full',
  'clock-off',
  'away-for-a-day-then-300',
  'strangers',
] as const
export type Fault = (typeof faults)[number]

type Around = {
  site: Site
  processes: readonly DevicesProcess[]
  locationIds: readonly string[]
  random: Random
  /** How long what is broken stays broken, in ms. */
  lastsMs: number
  /** The first server's disk; null where this machine mounts none. */
  disk?: SmallDisk | null
  /** What a fault itself puts into the stream. */
  onSent?: (sent: Sent[]) => void
}

/** A day, and the orders that wait after it. */
const dayMs = 24 * 3_600_000
const ordersOfADay = 300

/** Breaks one thing while orders come, and mends it. Resolves when it is mended. */
export async function happen(fault: Fault, around: Around): Promise<void> {
  const { site, processes, random, lastsMs } = around
  const gateway = random.pick(site.gateways)
  const devices = random.pick(processes)
  switch (fault) {
    case 'gateway-killed-before-answer':
      // What it puts into the stream from now on is never answered.
      gateway.cut('to-client')
      await pause(lastsMs)
      await gateway.end('SIGKILL')
      gateway.cut('none')
      return gateway.start()
    case 'leader-killed': {
      const leader = await site.leader()
      await leader?.end('SIGKILL')
      await pause(lastsMs)
      await leader?.start()
      return whenWhole(site)
    }
    case 'all-nats-down':
      await Promise.all(site.cluster.map((server) => server.end('SIGKILL')))
      await pause(lastsMs)
      await Promise.all(site.cluster.map((server) => server.start()))
      return whenWhole(site)
    case 'device-killed-before-ack':
      // What is committed from now on is never acknowledged.
      devices.cut('to-server')
      await pause(lastsMs)
      await devices.end('SIGKILL')
      devices.cut('none')
      return devices.start()
    case 'device-away':
      await devices.end('SIGTERM')
      await pause(3 * lastsMs)
      return devices.start()
    case 'two-claim-a-location':
      return claimedByTwo(around)
    case 'cut-one-way':
      devices.cut(random.chance(0.5) ? 'to-client' : 'to-server')
      await pause(3 * lastsMs)
      return devices.cut('none')
    case 'disk-full':
      return fullDisk(around)
    case 'clock-off':
      devices.setClockOff(random.pick([-1, 1]) * 3_600_000)
      await pause(2 * lastsMs)
      return devices.setClockOff(0)
    case 'away-for-a-day-then-300':
      return awayForADay(around, devices)
    case 'strangers':
      return strangersTry(around)
    case 'rolling-restart':
      return restartInTurn(site)
  }
}

/** Every gateway and every server is restarted, one at a time, as for a new version. */
export async function restartInTurn(site: Site): Promise<void> {
  for (const each of site.gateways) {
    await each.end('SIGTERM')
    await each.start()
  }
  for (const server of site.cluster) {
    await server.end('SIGTERM')
    await server.start()
    await whenWhole(site)
  }
}

/** One server's disk is full; it takes part again once there is room and it was started again (docs/gateway.md). */
async function fullDisk({ site, lastsMs, disk }: Around): Promise<void> {
  const [server] = site.cluster
  if (!disk || !server) return
  disk.fill()
  await pause(lastsMs)
  disk.free()
  await server.end('SIGTERM')
  await server.start()
  return whenWhole(site)
}

/** A device that was away since yesterday finds all that came in the meantime at once. */
async function awayForADay(
  { site, locationIds, random, onSent }: Around,
  devices: DevicesProcess,
): Promise<void> {
  await devices.end('SIGTERM')
  const its = locationIds.filter((id) => devices.deviceIds.includes(site.owner(id)))
  if (its.length > 0) {
    const { uberOrders } = site.channels
    const webhooks = webhooksOf(random, { count: ordersOfADay, locationIds: its, uberOrders })
    onSent?.(await Promise.all(webhooks.map((webhook) => putAsOf(site, webhook, Date.now() - dayMs))))
  }
  return devices.start()
}

/** Puts a webhook into the stream as a gateway did at that time. */
async function putAsOf(site: Site, webhook: Webhook, at: number): Promise<Sent> {
  const { path, body, locationId, channel, orderId, isPoison } = webhook
  const carried = headers()
  carried.set(deliveryHeaders.receivedAt, String(at))
  carried.set('Nats-Msg-Id', orderId)
  const subject = deliverySubject({ locationId, channel, endpoint: path.slice(1), orderId })
  for (;;)
    try {
      await jetstream(site.connection).publish(subject, body, { headers: carried })
      return { channel, orderId, locationId, isPoison, status: 202 }
    } catch {
      await pause(200)
    }
}

/** A location is given away while its device cannot hear of it: the server keeps it there until that lets go. */
async function claimedByTwo({ site, processes, locationIds, random, lastsMs }: Around): Promise<void> {
  const locationId = random.pick(locationIds)
  const owner = site.owner(locationId)
  const from = processes.find(({ deviceIds }) => deviceIds.includes(owner))
  const other = random.pick(processes.filter((one) => one !== from).flatMap(({ deviceIds }) => deviceIds))
  from?.cut('to-client')
  await site.give(locationId, other)
  await pause(lastsMs)
  from?.cut('none')
}

/** Servers that are back have what the others have: with 500 consumers of three copies that takes longer than half a minute. */
async function whenWhole(site: Site): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await site.isWhole().catch(() => false)) return
    await pause(100)
  }
  throw new Error('The servers did not agree again within two minutes.')
}
