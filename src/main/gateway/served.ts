import { z } from 'zod'
import { channels } from '#shared/channel.ts'
import type { HelloAnswer } from '#shared/gateway/hello.ts'
import type { Store } from '../store/open.ts'

/** A location of this device's, and the stores it is at the channels. */
const served = z.object({
  locationId: z.string(),
  channels: z.array(
    z.object({
      channel: z.enum(channels),
      storeId: z.string(),
      /** False where a merchant's consent connected it at a device. */
      isGiven: z.boolean().default(true),
    }),
  ),
})
export type Served = z.infer<typeof served>

/** Where the store keeps what the gateway said last of whose orders are this device's. */
export const servedKey = 'gateway-served'

/** What it said last; nothing before the first time. */
export function servedOf({ settings }: Pick<Store, 'settings'>): Served[] {
  return z.array(served).safeParse(settings.get(servedKey)).data ?? []
}

/** What its answer to a hello says of them. */
export function servedIn({ locations }: HelloAnswer): Served[] {
  return locations.map(({ locationId, channels }) => ({
    locationId,
    channels: channels.map(({ channel, storeId, isGiven }) => ({ channel, storeId, isGiven })),
  }))
}
