import type { WebSocket } from 'ws'

/** A tablet that leaves the Wi-Fi says nothing; two of these without a sign of life end its subscriptions. */
const pingEveryMs = 15_000

/** Pings a screen for as long as it is there, and drops it when it did not answer the ping before. */
export function keepAlive(socket: WebSocket, everyMs = pingEveryMs): void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, everyMs)
  socket.on('close', () => clearInterval(timer))
}
