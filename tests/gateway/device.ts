import { createUser } from '@nats-io/jwt'
import { onTestFinished } from 'vitest'
import type { StationOptions } from '#main/station/run.ts'
import { seedDemo } from '#main/core/demo.ts'
import type { Order } from '#shared/order/order.ts'
import { tempDir } from '../support/core.ts'
import { startedStation } from '../support/started-station.ts'

/** A key of a device's, of which a server that asks nobody takes no notice. */
export const someSeed = () => new TextDecoder().decode(createUser().getSeed())

/** How a device reaches its gateway. */
export const gatewayFile = (url: string, deviceId = 'one') => ({
  servers: [url],
  credentials: someSeed(),
  deviceId,
})

/** A station with the demo's restaurant behind the gateway at that server. */
export async function stationBehind(
  url: string,
  { deviceId = 'one', dataDir = tempDir(), ...more }: Partial<StationOptions> & { deviceId?: string } = {},
) {
  const station = await startedStation(dataDir, { gateway: gatewayFile(url, deviceId), ...more })
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await station.close()
  }
  onTestFinished(close)
  seedDemo(station.core)
  const { core } = station
  const { store } = core
  return {
    ...station,
    store,
    close,
    /** Resolves once it holds; told of every change of the device and of orders. */
    until: (holds: () => boolean) => untilChanged(core, holds),
    order: (platformOrderId: string): Order | undefined =>
      store.orders.findByPlatformId('doordash', platformOrderId),
  }
}

type Core = Awaited<ReturnType<typeof startedStation>>['core']

async function untilChanged(core: Core, holds: () => boolean): Promise<void> {
  const stop = new AbortController()
  const topics = [core.changes.orders, core.changes.device, core.changes.refusedOrders].map((topic) =>
    topic.subscribe(stop.signal),
  )
  try {
    const pending = topics.map((topic) => topic.next())
    while (!holds()) {
      const which = await Promise.race(pending.map((one, index) => one.then(() => index)))
      const topic = topics[which]
      if (topic) pending[which] = topic.next()
    }
  } finally {
    stop.abort()
  }
}
