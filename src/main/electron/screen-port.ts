import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import type { Peer } from '../api/serve.ts'
import type { Log } from '../base/log.ts'
import { isPage } from './page-protocol.ts'
import { portPeer } from './port-peer.ts'

/** The one channel between a window and us; everything else travels over the port it brings. */
export const connectChannel = 'order-manager:connect'

/** The ports of our screens, and whoever serves them: one station after the other. */
export function createPorts(): {
  serve: (peer: Peer) => void
  open: (serve: (peer: Peer) => void) => void
  close: () => void
} {
  const hangUps = new Set<() => void>()
  let current: ((peer: Peer) => void) | null = null
  return {
    serve: (peer) => {
      // Between two stations nobody answers: the screen asks again by itself.
      if (current === null) return peer.close()
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
      current({ ...peer, onClose })
    },
    open: (serve) => {
      current = serve
    },
    close: () => {
      current = null
      for (const hangUp of hangUps) hangUp()
      hangUps.clear()
    },
  }
}

/** Serves the API on every port that the main frame of our own window sends, and on no other. */
export function acceptScreens(options: {
  isOurs: (contents: WebContents) => boolean
  serve: (peer: Peer) => void
  log: Log
}): void {
  ipcMain.on(connectChannel, (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (!isTrusted(event, options.isOurs)) {
      options.log.warn({}, 'a frame that is not the screen asked for the station and was refused')
      port.close()
      return
    }
    options.serve(portPeer(port))
    port.start()
  })
}

function isTrusted(
  { sender, senderFrame }: IpcMainEvent,
  isOurs: (contents: WebContents) => boolean,
): boolean {
  return isOurs(sender) && senderFrame !== null && senderFrame.parent === null && isPage(senderFrame.url)
}
