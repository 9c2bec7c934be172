import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import type { Store } from '../store/open.ts'

/** What is no secret of a device's pairing, kept beside the sealed credentials: also who cannot unseal them can name it. */
const pairingRecord = z.object({
  deviceId: z.string(),
  servers: z.array(z.string()),
  /** Where it was paired from the Dashboard, and when (epoch ms); null where a file was given. */
  address: z.string().nullable(),
  pairedAt: z.number().nullable(),
})
export type PairingRecord = z.infer<typeof pairingRecord>

export const pairingKey = 'gateway-pairing'

/** Null where this device was never paired. */
export function readPairing({ settings }: Pick<Store, 'settings'>): PairingRecord | null {
  return pairingRecord.safeParse(settings.get(pairingKey)).data ?? null
}

/** What is to be recorded of a station that has these credentials: what is known of the same pairing stays. Pure. */
export function recordOf(before: PairingRecord | null, { deviceId, servers }: StationGateway): PairingRecord {
  const isSame = before?.deviceId === deviceId && isDeepStrictEqual(before.servers, servers)
  return isSame ? before : { deviceId, servers, address: null, pairedAt: null }
}
