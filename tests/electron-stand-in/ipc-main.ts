import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

const channels = new EventEmitter()

/** A message from a preload; a channel nobody listens on is a mistake of ours. */
export function dispatchIpc(channel: string, event: object, message: unknown): void {
  if (!channels.emit(channel, event, message))
    throw new Error(`No ipcMain listener for the channel ${channel}.`)
}

export const ipcMain = strict('ipcMain', {
  on(channel: string, listener: (...args: unknown[]) => void) {
    channels.on(channel, listener)
    return ipcMain
  },
})
