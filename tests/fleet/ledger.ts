import type { Channel } from '#shared/channel.ts'

/** A delivery a channel sent, and the last thing it was answered. */
export type Sent = {
  channel: Channel
  orderId: string
  locationId: string
  /** The status of the answer that settled it; null where none ever came. */
  status: number | null
  /** It cannot be an order: it is kept as refused, or not at all. */
  isPoison: boolean
}

/** An order, or what was refused of one, in a station's store. */
export type Found = {
  deviceId: string
  channel: Channel
  orderId: string
  locationId: string
  kind: 'order' | 'refused'
}

export type Ledger = {
  taken: number
  /** Answered 2xx, and in no station. */
  lost: string[]
  /** In stations more than once. */
  doubled: string[]
  /** In a station that never had the location. */
  misplaced: string[]
  /** In a station, although nobody sent it. */
  unknown: string[]
}

/** Whether everything that was answered 2xx is in its station once. `served`: which devices ever had each location. Pure. */
export function ledgerOf(
  sent: readonly Sent[],
  found: readonly Found[],
  served: ReadonlyMap<string, ReadonlySet<string>>,
): Ledger {
  const keyOf = ({ channel, orderId }: Pick<Sent, 'channel' | 'orderId'>) => `${channel} ${orderId}`
  const byOrder = Map.groupBy(found, keyOf)
  const ledger: Ledger = { taken: 0, lost: [], doubled: [], misplaced: [], unknown: [] }
  for (const one of sent) {
    const key = keyOf(one)
    const all = byOrder.get(key) ?? []
    byOrder.delete(key)
    const isTaken = one.status !== null && one.status >= 200 && one.status < 300
    if (isTaken) ledger.taken += 1
    const wanted = one.isPoison ? 'refused' : 'order'
    const here = all.filter(({ kind }) => kind === wanted)
    if (isTaken && here.length === 0) ledger.lost.push(key)
    // What was refused may have come twice before its refusal was heard; an order never.
    if (here.length > 1 && !one.isPoison) ledger.doubled.push(key)
    if (all.some(({ deviceId, locationId }) => !isServed(served, locationId || one.locationId, deviceId)))
      ledger.misplaced.push(key)
    if (here.some(({ locationId }) => locationId !== '' && locationId !== one.locationId))
      ledger.misplaced.push(key)
  }
  ledger.unknown.push(...byOrder.keys())
  return ledger
}

function isServed(
  served: ReadonlyMap<string, ReadonlySet<string>>,
  locationId: string,
  deviceId: string,
): boolean {
  return served.get(locationId)?.has(deviceId) ?? false
}
