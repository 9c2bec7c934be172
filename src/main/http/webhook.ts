import type { IncomingHttpHeaders } from 'node:http'
import type { Channel } from '#shared/channel.ts'
import type { DeliveryProof } from '../channels/protocol/delivery-proof.ts'

/** One webhook's body as a channel sent it, and where to. */
export type Webhook = {
  channel: Channel
  endpoint: string
  body: Uint8Array
  /** The earliest moment it can have been sent, in steady ms. */
  sentSince: number
  /** Whoever sent it has hung up: no answer reaches it. */
  senderGone: boolean
}

/** What a channel is answered. */
export type WebhookAnswer = { status: number; body?: unknown }

/** The channels whose webhooks are taken; `endpoints` are the last parts of their paths. */
export type WebhookChannels = Partial<
  Record<
    Channel,
    {
      endpoints: readonly string[]
      /** Absent where a delivery carries a secret instead of a signature. */
      proof?: (headers: IncomingHttpHeaders) => DeliveryProof
    }
  >
>
