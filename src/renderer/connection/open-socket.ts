import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { Client, Line } from './client.ts'
import { callHeaders } from './manager-token.ts'

/** Close code by which a station turns a screen away. */
const turnedAway = 1008

/**
 * Browser: a WebSocket to the host the page came from. The token travels as a subprotocol, because a socket
 * takes no headers and a query string ends up in logs.
 */
export function openSocket(token: string | null): Promise<Line | 'refused'> {
  if (token === null) return Promise.resolve('refused')
  const address = new URL('/api', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address, ['order-manager', token])
  return new Promise((resolve, reject) => {
    const closed = new Promise<void>((left) => socket.addEventListener('close', () => left()))
    socket.addEventListener('open', () => {
      const client: Client = createORPCClient(new RPCLink({ websocket: socket, headers: callHeaders }))
      resolve({ client, closed, close: () => socket.close() })
    })
    socket.addEventListener('close', (event) => {
      if (event.code === turnedAway) resolve('refused')
      else void servesThePage().then((serves) => (serves ? resolve('refused') : reject(unreachable())))
    })
  })
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
