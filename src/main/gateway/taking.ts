import type { DeliveryAnswer } from '../channels/delivery.ts'

/** The disk takes nothing just now: the same comes again after this, in ms. */
const storeAgainMs = 5_000
/** An error nobody expected may pass: after so many tries of these ms apart it is set aside, and the rest goes on. */
const errorAgainMs = 10_000
const mostTries = 4

/** What the stream is told about a message. */
export type Settled =
  /** It is on disk. */
  | { type: 'ack' }
  /** It is on disk as refused, with the reason: it never comes again. */
  | { type: 'term' }
  | { type: 'again'; inMs: number }
  /** Nothing can be made of it, however often it is tried: it is kept raw, and never comes again. */
  | { type: 'set-aside' }

/** By what a delivery was answered; `tries` counts from one. Pure. */
export function settledBy({ status }: Pick<DeliveryAnswer, 'status'>, tries: number): Settled {
  if (status >= 200 && status < 300) return { type: 'ack' }
  if (status >= 400 && status < 500) return { type: 'term' }
  if (status === 503) return { type: 'again', inMs: storeAgainMs }
  return tries < mostTries ? { type: 'again', inMs: errorAgainMs } : { type: 'set-aside' }
}

/** The words of JetStream's acknowledgements. Pure. */
export function ackOf(settled: Settled): string {
  switch (settled.type) {
    case 'ack':
      return '+ACK'
    case 'term':
    case 'set-aside':
      return '+TERM'
    case 'again':
      return `-NAK {"delay": ${settled.inMs * 1_000_000}}`
  }
}

/**
 * What the reply subject of a message of a consumer says (`$JS.ACK.<stream>.<consumer>.<tries>.<seq>.<nth>.<ns>.<pending>`,
 * and with a domain and an account's hash in front since 2.10): how often it was sent, when the stream had it (epoch ms),
 * and how much waits behind it. Null for one that is of no consumer. Pure.
 */
export function deliveryInfo(
  reply: string | undefined,
): { tries: number; sequence: number; storedAt: number; pending: number } | null {
  const parts = reply?.split('.') ?? []
  if (parts[0] !== '$JS' || parts[1] !== 'ACK' || parts.length < 9) return null
  const from = parts.length >= 11 ? 6 : 4
  const [tries, sequence, , nanos, pending] = parts.slice(from).map(Number)
  if (tries === undefined || sequence === undefined || nanos === undefined || pending === undefined)
    return null
  if (![tries, sequence, nanos, pending].every(Number.isFinite)) return null
  return { tries, sequence, storedAt: Math.round(nanos / 1_000_000), pending }
}
