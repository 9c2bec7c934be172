import { decode } from '@nats-io/jwt'
import type { NatsConnection } from '@nats-io/transport-node'
import { z } from 'zod'
import { accountToken, deviceSignerOf, type OperatorKeys, type Revocations } from '../operator/claims.ts'
import type { Registry } from '../registry/registry.ts'

const updated = z.looseObject({ data: z.looseObject({ code: z.literal(200) }) })

/**
 * Removes a device: its token is worth nothing from now on, and its open connection is cut by every server that hears
 * of it. Throws where no server does: then nothing has changed. `system` is a connection to the system account.
 */
export async function revokeDevice(
  deps: {
    system: NatsConnection
    keys: OperatorKeys
    registry: Pick<Registry, 'devices' | 'putDevice'>
    now: () => number
  },
  deviceId: string,
  publicKey = deps.registry.devices().get(deviceId)?.publicKey,
): Promise<void> {
  const { system, keys, registry, now } = deps
  if (publicKey === undefined) throw new Error(`No device ${deviceId} was paired.`)
  const known = await revocationsOf(system, deviceSignerOf(keys).account)
  const { token } = await accountToken(keys, { ...known, [publicKey]: Math.floor(now() / 1000) })
  const answer = await system.request('$SYS.REQ.CLAIMS.UPDATE', token, { timeout: 5_000 })
  if (!updated.safeParse(answer.json()).success)
    throw new Error(`The NATS servers did not take it: ${answer.string().slice(0, 200)}`)
  const device = registry.devices().get(deviceId)
  if (device) await registry.putDevice(deviceId, { ...device, revokedAt: now() })
}

/** Who is revoked already, as the servers have it. */
async function revocationsOf(system: NatsConnection, account: string): Promise<Revocations> {
  const answer = await system.request(`$SYS.REQ.ACCOUNT.${account}.CLAIMS.LOOKUP`, '', { timeout: 5_000 })
  return decode<{ revocations: Revocations }>(answer.string()).nats.revocations ?? {}
}
