import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Subprotocol a screen offers first; its second is the token, because a browser's socket can carry no other header. */
export const subprotocol = 'order-manager'

/**
 * Whether a request names this server. Another name means DNS rebinding: a web page whose own name was made to
 * point here, and which would then count as the same origin.
 */
export function isOwnHost(headers: IncomingHttpHeaders, ownHosts: ReadonlySet<string>): boolean {
  return headers.host !== undefined && ownHosts.has(headers.host.toLowerCase())
}

/** The HTTP status a WebSocket upgrade deserves: 101, or 403 for a strange page, or 401 without the token. */
export function checkUpgrade(
  headers: IncomingHttpHeaders,
  ownHosts: ReadonlySet<string>,
  token: string,
): 101 | 401 | 403 {
  if (!isOwnHost(headers, ownHosts)) return 403
  if (headers.origin?.toLowerCase() !== `http://${headers.host?.toLowerCase()}`) return 403
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
  if (offered.length !== 2 || offered[0] !== subprotocol) return 401
  return sameText(offered[1] ?? '', token) ? 101 : 401
}

/** Compares without telling by its time how much was right; hashing makes the lengths equal. */
function sameText(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
