/** What a device proves before orders are sent to it (R100, B11). */
export const goLiveChecks = [
  'network',
  'doordash',
  'printer',
  'order-shown',
  'sound-heard',
  'order-acknowledged',
  'ticket-printed',
] as const
export type GoLiveCheck = (typeof goLiveChecks)[number]

/** Evidence per check: when it was proven (epoch ms), or why it is not. */
export type GoLiveProof =
  | { state: 'proven'; at: number }
  | { state: 'missing' | 'waiting' | 'failed'; detail: string | null }
export type GoLive = Record<GoLiveCheck, GoLiveProof>

/** Checks that are not proven; going on with some is a conscious, recorded choice. */
export function unproven(check: GoLive): GoLiveCheck[] {
  return goLiveChecks.filter((name) => check[name].state !== 'proven')
}
