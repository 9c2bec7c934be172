import type { ReadableOrder } from './readable-order.ts'
import type { Channel } from './order.ts'

/** What a refused delivery was about: an order, or word of one this station may have. */
export type RefusedKind = 'order' | 'change' | 'cancellation'

/** Why, for the words: the code that was answered says it more finely. */
export type RefusedWhy = 'unreadable' | 'nothing-to-cook' | 'unknown-store' | 'store-not-active'

/**
 * A delivery answered with "no" that somebody waits for all the same. The channel counts it as failed; it rings and stays
 * on the board until a person has dealt with it.
 */
export type RefusedOrder = {
  id: number
  channel: Channel
  kind: RefusedKind
  receivedAt: number
  /** How often it was sent; the channel may try again. */
  times: number
  /** The code and JSON path that were answered: for support, never shown bare. */
  code: string
  path: string | null
  /** Null where it names no location of ours. */
  locationId: string | null
  readable: ReadableOrder
  /** When a person first saw it; null rings. */
  seenAt: number | null
}

/** The reason in a restaurant's terms. */
export function refusedWhy(code: string): RefusedWhy {
  switch (code) {
    case 'NO_ITEMS':
      return 'nothing-to-cook'
    case 'UNKNOWN_STORE':
      return 'unknown-store'
    case 'STORE_NOT_ACTIVE':
      return 'store-not-active'
    default:
      return 'unreadable'
  }
}
