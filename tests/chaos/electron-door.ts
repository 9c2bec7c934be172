import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { dispatchIpc, ipcMain } from '../electron-stand-in/ipc-main.ts'
import { appSide, PortMain } from '../electron-stand-in/message-port.ts'
import { strict } from '../electron-stand-in/strict.ts'

/**
 * Loaded beside the stand-in for Electron: lets a day's people press at the station as its window does. Each socket is
 * one more port that the window's own page brings, through the same channel and the same checks.
 */

// As an installed build, which has no sandbox beside it: the day brings its own.
const { existsSync } = fs
fs.existsSync = (path) => !String(path).endsWith('/sandbox/index.js') && existsSync(path)
syncBuiltinESMExports()

const channel = 'order-manager:connect'
type FromWindow = { sender: object; senderFrame: object }
const window = Promise.withResolvers<FromWindow>()
ipcMain.on(channel, (event) => window.resolve(event as FromWindow))

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
server.on('connection', (socket) => {
  const port = new PortMain({ post: (data) => socket.send(String(data)), close: () => socket.close() })
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: Buffer) => port.received(data.toString()))
  socket.on('close', () => port.disconnected())
  void window.promise.then(({ sender, senderFrame }) =>
    dispatchIpc(channel, strict('IpcMainEvent', { sender, senderFrame, ports: [appSide(port)] }), null),
  )
})
server.on('listening', () =>
  process.send?.({ door: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#token=none` }),
)
