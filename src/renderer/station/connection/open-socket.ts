import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { Client, Line } from './client.ts'
import { callHeaders } from '../session/manager-token.ts'

/** Close code by which a station turns a screen away. */
const turnedAway = 1008

/**
 * Browser: a WebSocket to the host the page came from. The token travels as a subprotocol, because a socket
 * takes no headers and a query string ends up in logs.
 */
export async function openSocket(token: string | null): Promise<Line | 'refused'> {
  const first = await tryToOpen(token)
  // A network that comes back between the two questions looks the same: only who is refused twice is refused.
  return first === 'refused' && token !== null ? tryToOpen(token) : first
}

function tryToOpen(token: string | null): Promise<Line | 'refused'> {
  if (token === null) return Promise.resolve('refused')
  const address = new URL('/api', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address, ['order-manager', token])
  return new Promise((resolve, reject) => {
    const closed = new Promise<void>((left) => socket.addEventListener('close', () => left()))
    socket.addEventListener('open', () => {
      const client: Client = createORPCClient(
        new RPCLink({ websocket: takingLeave(socket), headers: callHeaders }),
      )
      resolve({ client, closed, close: () => socket.close() })
    })
    socket.addEventListener('close', (event) => {
      if (event.code === turnedAway) resolve('refused')
      else void servesThePage().then((serves) => (serves ? resolve('refused') : reject(unreachable())))
    })
  })
}

/**
 * The socket as the client sees it. When the station goes away, the client takes leave of each stream by one more message,
 * and would throw where nobody can catch it, because the socket is closed: there is nobody to take leave of. A request
 * still fails at once.
 */
function takingLeave(
  socket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    // The client asks this before each message; `send` decides instead, which sees the message.
    readyState: WebSocket.OPEN,
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data)
      else if (!isLeave(data)) throw unreachable()
    },
  }
}

/** oRPC's message that a stream is no longer wanted. */
function isLeave(data: unknown): boolean {
  return typeof data === 'string' && (JSON.parse(data) as { t?: unknown }).t === 4
}

function unreachable() {
  return new Error('The station does not answer.')
}

/** A browser hides why a handshake failed: a station that serves the page but not the socket has refused us. */
async function servesThePage(): Promise<boolean> {
  try {
    const answer = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })
    return answer.ok
  } catch {
    return false
  }
}
