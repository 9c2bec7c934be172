import type { WebSocket } from 'ws'
import type { Peer } from '../api/serve.ts'

/** A screen that reads this much slower than its board changes is gone or hostile; it reconnects and starts afresh. */
const maxWaitingBytes = 8 * 1024 * 1024

/** A WebSocket as the API sees it. */
export function socketPeer(socket: WebSocket): Peer {
  // `ws` reports an oversized or malformed frame here and closes by itself.
  socket.on('error', () => socket.terminate())
  return {
    send(message) {
      if (socket.bufferedAmount > maxWaitingBytes) socket.terminate()
      else if (socket.readyState === socket.OPEN) socket.send(message)
    },
    onMessage: (listener) =>
      socket.on('message', (data, isBinary) => {
        if (isBinary || !Buffer.isBuffer(data)) socket.close(1003, 'text only')
        else listener(data.toString('utf8'))
      }),
    onClose: (listener) => socket.on('close', listener),
    close: () => socket.close(1002, 'not a call'),
  }
}
