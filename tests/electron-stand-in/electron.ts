// The module the app gets for `electron`. Only what is listed here can be imported; anything else fails to link.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, Menu, Notification, powerSaveBlocker, safeStorage, screen } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
