import { z } from 'zod'

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
export const goLiveProof = z.discriminatedUnion('state', [
  z.object({ state: z.literal('proven'), at: z.number() }),
  z.object({ state: z.enum(['missing', 'waiting', 'failed']), detail: z.string().nullable() }),
])
export type GoLiveProof = z.infer<typeof goLiveProof>
export const goLive = z.record(z.enum(goLiveChecks), goLiveProof)
export type GoLive = z.infer<typeof goLive>

/** Checks that are not proven; going on with some is a conscious, recorded choice. */
export function unproven(check: GoLive): GoLiveCheck[] {
  return goLiveChecks.filter((name) => check[name].state !== 'proven')
}
