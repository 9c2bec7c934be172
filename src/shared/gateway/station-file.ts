import { z } from 'zod'

/**
 * How a station reaches its gateway (`--gateway FILE`): outgoing connections to NATS alone, by TLS or WebSocket.
 * `credentials` is the text of a `.creds` file as pairing gives it, or the path of one.
 */
export const stationGateway = z.object({
  servers: z
    .array(z.string().regex(/^(?:nats|tls|ws|wss):\/\/\S+$|^[\w.-]+:\d+$/, 'begins with tls:// or wss://'))
    .min(1)
    .max(16),
  credentials: z.string().min(1).max(16_384),
  deviceId: z.string().min(1).max(64),
})
export type StationGateway = z.infer<typeof stationGateway>

/** `POST {gateway}/pair`: a device shows the code it was given, with the public half of a key pair it made itself. */
export const pairingRequest = z.object({
  code: z.string().min(1).max(64),
  /** An nkey of a user: `U…`. The private half never leaves the device. */
  publicKey: z.string().regex(/^U[A-Z2-7]{55}$/),
  version: z.string().max(64).default(''),
})
export type PairingRequest = z.input<typeof pairingRequest>

/** What it gets: its name there, what proves its rights together with its key, and where to connect. */
export const pairingAnswer = z.object({
  deviceId: z.string(),
  jwt: z.string(),
  servers: z.array(z.string()),
})
export type PairingAnswer = z.infer<typeof pairingAnswer>
