import { z } from 'zod'
import { type Channel, channels } from '#shared/channel.ts'
import { consentPath } from '#shared/gateway/consent.ts'
import { longestToken, tokenOf } from '#shared/gateway/subjects.ts'
import { doorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import { address } from '#main/channels/protocol/address.ts'
import { uberEatsAccess } from '#main/channels/uber-eats/protocol/access.ts'

const id = z
  .string()
  .min(1)
  .max(128)
  .refine((text) => tokenOf(text).length <= longestToken, 'is too long once it is written for NATS')

/** What a gateway is told by `--config FILE` (docs/gateway.md). */
export const gatewayConfig = z.object({
  doordash: doorDashAccess
    .extend({
      /** What webhooks carry in `Authorization`; several while one is replaced. */
      webhookSecrets: z.array(z.string().min(8).max(512)).min(1).max(10),
    })
    .optional(),
  'uber-eats': uberEatsAccess.omit({ redirectPort: true, stores: true }).optional(),
  /** Where the channels and people's browsers reach the gateways, as the proxy in front has it. Without it no device can have a merchant sign in at Uber. */
  publicUrl: address.optional(),
  /** Stores that are known from the start; what is added later stands in the registry. */
  stores: z
    .array(
      z.object({
        channel: z.enum(channels),
        storeId: id,
        locationId: id,
        /** DoorDash's number of it, where its reports are wanted. */
        number: z.int().optional(),
      }),
    )
    .default([]),
  /** Which device serves which locations, where nobody decided yet. */
  devices: z.array(z.object({ deviceId: id, locations: z.array(id) })).default([]),
  nats: z
    .object({
      /** On how many servers each message is kept: 1 alone, 3 in a cluster. */
      replicas: z.literal([1, 3, 5]).default(1),
      /** How long what nobody took is kept. */
      keptForHours: z
        .int()
        .min(1)
        .max(24 * 60)
        .default(7 * 24),
      /** Beyond so many bytes no more is taken: the channel is answered 503, and nothing is thrown away. */
      mostBytes: z
        .int()
        .min(1024 * 1024)
        .optional(),
    })
    .prefault({}),
  /** What devices are paired with; without it none can be. */
  pairing: z
    .object({
      /** The account's public key, and the seed that signs devices (`setup` writes both). */
      account: z.string().regex(/^A[A-Z2-7]{55}$/),
      devices: z.string().regex(/^SA[A-Z2-7]{56}$/),
      /** Where devices connect. */
      servers: z.array(z.string().min(1)).min(1).max(16),
    })
    .optional(),
})
export type GatewayConfig = z.infer<typeof gatewayConfig>

/** Where a channel's window comes back to, as it is registered there; null without a public address. Pure. */
export function redirectUrlOf(
  { publicUrl }: Pick<GatewayConfig, 'publicUrl'>,
  channel: Channel,
): string | null {
  return publicUrl === undefined ? null : `${publicUrl.replace(/\/$/, '')}${consentPath}/${channel}`
}
