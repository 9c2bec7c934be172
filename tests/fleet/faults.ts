import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '#sandbox/world/random.ts'
import type { DevicesProcess } from './devices-process.ts'
import type { Site } from './site.ts'

export const faults = [
  'gateway-killed-before-answer',
  'leader-killed',
  'all-nats-down',
  'device-killed-before-ack',
  'device-away',
  'two-claim-a-location',
  'cut-one-way',
  'rolling-restart',
] as const
export type Fault = (typeof faults)[number]

type Around = {
  site: Site
  processes: readonly DevicesProcess[]
  locationIds: readonly string[]
  random: Random
  /** How long what is broken stays broken, in ms. */
  lastsMs: number
}

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
    case 'rolling-restart':
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

/** Servers that are back have what the others have. */
async function whenWhole(site: Site): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await site.isWhole().catch(() => false)) return
    await pause(100)
  }
  throw new Error('The servers did not agree again within 30 seconds.')
}
