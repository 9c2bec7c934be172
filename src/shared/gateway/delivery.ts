/** The headers of a message in the stream of deliveries; its payload is the body as it came, byte for byte. */
export const deliveryHeaders = {
  /** When a gateway had it whole, epoch ms. */
  receivedAt: 'Received-At',
  /** Which gateway took it. */
  gateway: 'Gateway',
  /** Why it is a dead letter: the code, and the sentence its channel was answered. */
  code: 'Reason-Code',
  reason: 'Reason',
} as const

/**
 * How deliveries reach a device. The gateway makes a durable push consumer per location; a device binds itself to it by
 * subscribing to `inboxOf` in the group `deviceGroup`, and acknowledges on the reply subject of each message after its
 * own commit. It needs no right to JetStream's own subjects for that.
 */
export const deliveryTerms = {
  /** What is not acknowledged so soon comes again, in ms. */
  ackWithinMs: 30_000,
  /** So many of a location may be on the way to a device at once. */
  mostOnTheWay: 64,
  /** A second delivery with the same id is the same one for so long, in ms: channels send again for up to 16 minutes. */
  sameForMs: 30 * 60_000,
  /** What nobody took stays for so long, in ms, where the gateway is not told otherwise. */
  keptForMs: 7 * 24 * 3_600_000,
  /** Kept dead letters, in ms. */
  deadKeptForMs: 30 * 24 * 3_600_000,
} as const
