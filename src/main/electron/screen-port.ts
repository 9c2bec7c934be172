import { ipcMain, type IpcMainEvent, type MessagePortMain, type WebContents } from 'electron'
import type { Log } from '../base/log.ts'
import { isPage } from './page-protocol.ts'

/** The one channel between a window and us; everything else travels over the port it brings. */
export const connectChannel = 'order-manager:connect'

/** Hands `serve` every port that the main frame of our own window sends, and no other. */
export function acceptScreens(options: {
  isOurs: (contents: WebContents) => boolean
  serve: (port: MessagePortMain) => void
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
    options.serve(port)
  })
}

function isTrusted(
  { sender, senderFrame }: IpcMainEvent,
  isOurs: (contents: WebContents) => boolean,
): boolean {
  return isOurs(sender) && senderFrame !== null && senderFrame.parent === null && isPage(senderFrame.url)
}
