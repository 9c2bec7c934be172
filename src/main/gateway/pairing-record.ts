import { createHash } from 'node:crypto'
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

/** What the program was last started with by `--gateway FILE`, as a fingerprint; and which of those a manager left, when (epoch ms). */
const givenKey = 'gateway-given'
const leftKey = 'gateway-left'

const leftRecord = z.object({ fingerprint: z.string(), at: z.number() })

/** Keeps which credentials this start was given, by what cannot be turned back into them. */
export function rememberGiven({ settings }: Pick<Store, 'settings'>, given: StationGateway): void {
  settings.put(givenKey, fingerprintOf(given))
}

/** Keeps that a manager left a gateway: the credentials the program was started with pair it no more by themselves. */
export function rememberLeft({ settings }: Pick<Store, 'settings'>, at: number): void {
  const fingerprint = settings.get(givenKey)
  if (typeof fingerprint === 'string') settings.put(leftKey, { fingerprint, at })
}

/** A manager takes them up again. */
export function forgetLeft({ settings }: Pick<Store, 'settings'>): void {
  settings.put(leftKey, null)
}

/** When a manager left the gateway these credentials are for (epoch ms); null where nobody did. Others are others. */
export function leftAt({ settings }: Pick<Store, 'settings'>, given: StationGateway): number | null {
  const { data } = leftRecord.safeParse(settings.get(leftKey))
  return data?.fingerprint === fingerprintOf(given) ? data.at : null
}

function fingerprintOf({ credentials, deviceId }: StationGateway): string {
  return createHash('sha256').update(`${deviceId} ${credentials.trim()}`).digest('base64url')
}
