import type { MessagePortMain } from 'electron'
import type { Peer } from '../api/serve.ts'

/** A port the window sent us, as the API sees it. Messages wait until the port is started, after the API listens. */
export function portPeer(port: MessagePortMain): Peer {
  let open = true
  port.on('close', () => {
    open = false
  })
  return {
    // A window that reloads closes its port at any moment; what was under way for it is dropped.
    send: (message) => {
      if (open) port.postMessage(message)
    },
    onMessage: (listener) =>
      port.on('message', ({ data }) => {
        if (typeof data === 'string') listener(data)
        else port.close()
      }),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  }
}
