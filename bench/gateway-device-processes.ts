import { fileURLToPath } from 'node:url'
import type { createChildren } from '../scripts/lib/children.mjs'
import type { Site } from '../tests/fleet/site.ts'
import type { FromDevices, SimulatedDevice, ToDevices } from './gateway-devices.ts'

/** Commits of so many processes wait for the disk at the same time, as those of as many restaurants do. */
const processes = 5
/** So many consumers are made at once: each is a Raft group, whose first election alone takes half a second. */
const madeAtOnce = 8

/**
 * Simulated devices on a site, more of them as the bench goes on. `onCommit` hears of each order once it is on its device's
 * disk, with when that was (epoch ms).
 */
export function createDeviceProcesses(about: {
  site: Site
  children: ReturnType<typeof createChildren>
  onCommit: (orderId: string, at: number) => void
}) {
  const { site, children } = about
  const servers = site.cluster.map(({ port }) => `nats://127.0.0.1:${port}`)
  const script = fileURLToPath(new URL('gateway-devices.js', import.meta.url))
  const running = Array.from({ length: processes }, () => startOne())
  let again = 0

  function startOne() {
    const child = children.start(process.execPath, [script], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    let listening = Promise.withResolvers<void>()
    // Whoever waits for it hears that it failed; at the end nobody does.
    listening.promise.catch(() => {})
    child.on('message', (said: FromDevices) => {
      if (said.kind === 'listening') listening.resolve()
      else if (said.kind === 'failed') listening.reject(new Error(said.message))
      else {
        again += said.again
        for (const { id, at } of said.orders) about.onCommit(id, at)
      }
    })
    void child.ended.then(() => listening.reject(new Error('a process of devices ended')))
    return {
      pid: child.pid,
      add: (devices: SimulatedDevice[]): Promise<void> => {
        listening = Promise.withResolvers()
        listening.promise.catch(() => {})
        child.send({ servers, devices } satisfies ToDevices)
        return listening.promise
      },
      end: async (): Promise<void> => {
        child.kill()
        await child.ended
      },
    }
  }

  return {
    pids: () => running.map(({ pid }) => pid),
    /** How many deliveries came to a device that had them already. */
    again: () => again,
    /** A device for each of these locations; resolves once all listen and are given theirs. */
    add: async (locationIds: readonly string[]): Promise<void> => {
      const devices: SimulatedDevice[] = []
      for (const locationId of locationIds)
        devices.push({ ...(await site.identity(`device-${locationId}`)), locationId })
      const shareOf = (nth: number) => devices.filter((_, index) => index % processes === nth)
      await Promise.all(running.map(({ add }, nth) => add(shareOf(nth))))
      const queue = [...devices]
      const give = async () => {
        for (let device = queue.pop(); device; device = queue.pop())
          await untilGiven(site, device.locationId, device.deviceId)
      }
      await Promise.all(Array.from({ length: madeAtOnce }, give))
    },
    end: async (): Promise<void> => void (await Promise.all(running.map(({ end }) => end()))),
  }
}
export type DeviceProcesses = ReturnType<typeof createDeviceProcesses>

/** Three servers agree on a new consumer in a while, and in a longer one where they make hundreds. */
async function untilGiven(site: Site, locationId: string, deviceId: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return void (await site.give(locationId, deviceId))
    } catch (error) {
      if (tries === 5) throw error
    }
}
