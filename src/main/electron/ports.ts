import type { MessagePortMain } from 'electron'
import type { Peer } from '../api/serve.ts'
import { portPeer } from './port-peer.ts'

/**
 * The ports of our screens, and whoever serves them: one station after the other. The window opens beside the first station,
 * so its port may be there before anybody serves it; what it says waits in it until then.
 */
export function createPorts(): {
  serve: (port: MessagePortMain) => void
  open: (serve: (peer: Peer) => void) => void
  close: () => void
} {
  const hangUps = new Set<() => void>()
  let current: ((peer: Peer) => void) | null = null
  let waiting: MessagePortMain | null = null

  function attach(port: MessagePortMain, serve: (peer: Peer) => void): void {
    const peer = portPeer(port)
    const listeners: (() => void)[] = []
    const hangUp = () => {
      peer.close()
      // A port tells of its other end alone.
      for (const listener of listeners) listener()
    }
    hangUps.add(hangUp)
    peer.onClose(() => hangUps.delete(hangUp))
    const onClose = (listener: () => void) => {
      listeners.push(listener)
      peer.onClose(listener)
    }
    serve({ ...peer, onClose })
    port.start()
  }

  return {
    serve: (port) => {
      if (current !== null) return attach(port, current)
      // A page that loads anew, or lost its patience, brings another: only the newest is listened to.
      waiting?.close()
      waiting = port
    },
    open: (serve) => {
      current = serve
      if (waiting !== null) attach(waiting, serve)
      waiting = null
    },
    close: () => {
      current = null
      for (const hangUp of hangUps) hangUp()
      hangUps.clear()
    },
  }
}
