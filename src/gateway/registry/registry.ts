import { DeliverPolicy } from '@nats-io/jetstream'
import { Kvm, type KV } from '@nats-io/kv'
import type { NatsConnection } from '@nats-io/transport-node'
import { z } from 'zod'
import { type Channel, channels } from '#shared/channel.ts'
import { idOf, registryBucket, tokenOf } from '#shared/gateway/subjects.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'

/** A store of a channel's, and the location it is. */
const store = z.object({
  locationId: z.string(),
  /** The channel's other id of it, a number, by which DoorDash's reports name it. */
  number: z.int().optional(),
  /** A merchant's consent connected it at a device; absent where whoever runs the gateway gave it to the location. */
  byConsent: z.boolean().optional(),
})
/** The device that serves a location, since when (epoch ms). */
const assignment = z.object({ deviceId: z.string(), since: z.number() })
/** A device that was paired; `revokedAt` (epoch ms) where it may no longer do anything. */
const device = z.object({
  name: z.string(),
  publicKey: z.string(),
  pairedAt: z.number(),
  version: z.string().default(''),
  revokedAt: z.number().nullable().default(null),
})
export type Device = z.infer<typeof device>

/** When a device was last heard (epoch ms) and what it said, as far as it is kept (devices/presence.ts). */
const lastHeard = z.object({ at: z.number(), version: z.string() })
export type LastHeard = z.infer<typeof lastHeard>

/** From where in the stream a location's consumer is made anew (docs/gateway.md); whoever does it has until then (epoch ms). */
const placeNoted = z.object({
  from: z.discriminatedUnion('deliver_policy', [
    z.object({ deliver_policy: z.literal(DeliverPolicy.StartSequence), opt_start_seq: z.int() }),
    z.object({ deliver_policy: z.literal(DeliverPolicy.StartTime), opt_start_time: z.string() }),
  ]),
  until: z.number(),
})
export type PlaceNoted = z.infer<typeof placeNoted>

const storeKey = (channel: Channel, storeId: string) => `stores.${channel}.${tokenOf(storeId)}`
const assignmentKey = (locationId: string) => `assignments.${tokenOf(locationId)}`
const heardKey = (deviceId: string) => `heard.${tokenOf(deviceId)}`
const placeKey = (locationId: string) => `places.${tokenOf(locationId)}`
const deviceKey = (deviceId: string) => `devices.${tokenOf(deviceId)}`

export type Store = z.infer<typeof store> & { channel: Channel; storeId: string }

/**
 * Which store is which location, and which device serves it: in a key-value bucket of NATS, which every gateway follows.
 * What is asked for is answered from memory.
 */
export async function openRegistry(connection: NatsConnection, options: { replicas: number; log: Log }) {
  const kv = await new Kvm(connection).create(registryBucket, { replicas: options.replicas, history: 1 })
  const stores = new Map<string, Store>()
  const assignments = new Map<string, z.infer<typeof assignment>>()
  const devices = new Map<string, Device>()
  const heard = new Map<string, LastHeard>()

  function seen(key: string, text: string | null): void {
    const [kind, first = '', second = ''] = key.split('.')
    const json: unknown = text === null ? null : JSON.parse(text)
    if (kind === 'stores') {
      const channel = channels.find((each) => each === first)
      const said = store.safeParse(json).data
      if (channel && said) stores.set(key, { channel, storeId: idOf(second), ...said })
      else stores.delete(key)
    } else if (kind === 'assignments') {
      const locationId = idOf(first)
      const said = assignment.safeParse(json).data
      if (said) assignments.set(locationId, said)
      else assignments.delete(locationId)
    } else if (kind === 'devices') {
      const said = device.safeParse(json).data
      if (said) devices.set(idOf(first), said)
      else devices.delete(idOf(first))
    } else if (kind === 'heard') {
      const said = lastHeard.safeParse(json).data
      if (said) heard.set(idOf(first), said)
      else heard.delete(idOf(first))
    }
  }

  await follow(kv, seen, options.log)
  const put = async (key: string, value: unknown): Promise<void> => {
    const text = JSON.stringify(value)
    await kv.put(key, text)
    // At once for whoever asks this gateway next; the others follow.
    seen(key, text)
  }

  return {
    kv,
    /** Null where no location here has that store. */
    locationOf: (channel: Channel, storeId: string): string | null =>
      stores.get(storeKey(channel, storeId))?.locationId ?? null,
    stores: (): readonly Store[] => [...stores.values()],
    deviceOf: (locationId: string): string | null => assignments.get(locationId)?.deviceId ?? null,
    locationsOf: (deviceId: string): string[] =>
      [...assignments].filter(([, { deviceId: of }]) => of === deviceId).map(([locationId]) => locationId),
    assignments: (): ReadonlyMap<string, { deviceId: string; since: number }> => assignments,
    devices: (): ReadonlyMap<string, Device> => devices,
    heard: (): ReadonlyMap<string, LastHeard> => heard,
    putHeard: (deviceId: string, said: LastHeard) => put(heardKey(deviceId), said),
    addStore: ({ channel, storeId, ...rest }: Store) => put(storeKey(channel, storeId), rest),
    assign: (locationId: string, deviceId: string, since: number) =>
      put(assignmentKey(locationId), { deviceId, since }),
    /** Where a consumer that is being made anew begins; asked of the servers each time, for it counts at once. Null where none is. */
    placeOf: async (locationId: string): Promise<PlaceNoted | null> => {
      const entry = await kv.get(placeKey(locationId))
      return entry?.operation === 'PUT'
        ? (placeNoted.safeParse(JSON.parse(entry.string())).data ?? null)
        : null
    },
    notePlace: (locationId: string, place: PlaceNoted) => put(placeKey(locationId), place),
    forgetPlace: (locationId: string): Promise<void> => kv.delete(placeKey(locationId)),
    putDevice: (deviceId: string, said: Device) => put(deviceKey(deviceId), said),
  }
}
export type Registry = Awaited<ReturnType<typeof openRegistry>>

/** Reads the whole bucket, then follows what changes; resolves once it was read. */
async function follow(kv: KV, seen: (key: string, text: string | null) => void, log: Log): Promise<void> {
  const watch = await kv.watch()
  let whole = () => {}
  const read = new Promise<void>((resolve) => (whole = resolve))
  if ((await kv.status()).values === 0) whole()
  const run = async () => {
    for await (const entry of watch) {
      try {
        seen(entry.key, entry.operation === 'PUT' ? entry.string() : null)
      } catch (error) {
        log.error({ key: entry.key, error: errorLine(error) }, 'an entry of the registry cannot be read')
      }
      if (entry.delta === 0) whole()
    }
  }
  run().catch((error: unknown) => log.error({ error: errorLine(error) }, 'the registry cannot be followed'))
  await read
}
