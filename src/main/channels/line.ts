import type { CallAnswer, Request } from './protocol/call.ts'

/** A call by its path: which server it goes to, and how it is signed, the line knows. */
export type LineRequest = Omit<Request, 'url'> & {
  /** Behind the address of the channel's server, with its query. */
  path: string
  /** The location it is about, by our id; null where it is about none, or about several. */
  locationId: string | null
  /** Tells a call that is made again from another one; absent where every call is a new one. */
  callId?: string
}

/**
 * The way to one channel's servers: signed here and sent to them, or asked of a gateway, which holds the keys. Who calls
 * does not know which.
 */
export type Line = {
  /** Whether there is a way at all. */
  isSetUp: () => boolean
  /** Never throws. */
  send: (request: LineRequest) => Promise<CallAnswer>
}
