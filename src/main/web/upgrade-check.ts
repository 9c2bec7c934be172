import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'

/** Subprotocol a screen offers first; its second is the token, because a browser's socket can carry no other header. */
export const subprotocol = 'order-manager'

/**
 * Whether a request names this server. Another name means DNS rebinding: a web page whose own name was made to
 * point here, and which would then count as the same origin.
 */
export function isOwnHost({ headers }: IncomingMessage, ownHosts: ReadonlySet<string>): boolean {
  return headers.host !== undefined && ownHosts.has(headers.host.toLowerCase())
}

/** Whether a request says that a page of somebody else's asks; who opens an address by hand says nothing. */
export function isForeign(request: IncomingMessage): boolean {
  return request.headers.origin !== undefined && !isOwnOrigin(request)
}

/** Whether a request says it comes from a page of ours. */
export function isOwnOrigin({ headers, socket }: IncomingMessage): boolean {
  const scheme = socket instanceof TLSSocket ? 'https' : 'http'
  return headers.origin?.toLowerCase() === `${scheme}://${headers.host?.toLowerCase()}`
}

/** The token a WebSocket upgrade offers; null where it offers none as our page does. */
export function tokenOffered({ headers }: IncomingMessage): string | null {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
  return offered.length === 2 && offered[0] === subprotocol ? (offered[1] ?? null) : null
}

/** Compares without telling by its time how much was right; hashing makes the lengths equal. */
export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
