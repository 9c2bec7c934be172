import { app, appEvents } from './app.ts'
import { BrowserWindow, windowEvents } from './browser-window.ts'
import { dialog, Menu, Notification, powerSaveBlocker, safeStorage, screen } from './desktop.ts'
import { ipcMain } from './ipc-main.ts'
import { PortMain } from './message-port.ts'
import { protocol } from './protocol.ts'
import { defaultProfile, session } from './session.ts'
import { Contents, contentsEvents } from './web-contents.ts'

// What the stand-in knows of Electron, as JSON on stdout, and out again before its Chromium would start.

/** Methods of a class, but for what the stand-in keeps for itself. */
function membersOf(of: object, ...own: string[]): string[] {
  const prototype = Object.getOwnPropertyDescriptor(of, 'prototype')?.value as object
  return Object.getOwnPropertyNames(prototype).filter((name) => !['constructor', ...own].includes(name))
}

const contents = new Contents({
  preload: null,
  profile: defaultProfile,
  onClosed: () => {},
  onTitle: () => {},
}).exposed
const own = defaultProfile.exposed
const known = {
  app: Object.keys(app),
  BrowserWindow: membersOf(BrowserWindow, 'titled', 'gone'),
  webContents: Object.keys(contents),
  session: Object.keys(own),
  webRequest: Object.keys(own.webRequest),
  sessions: Object.keys(session),
  protocol: Object.keys(protocol),
  ipcMain: Object.keys(ipcMain),
  MessagePortMain: membersOf(PortMain, 'received', 'disconnected'),
  safeStorage: Object.keys(safeStorage),
  powerSaveBlocker: Object.keys(powerSaveBlocker),
  screen: Object.keys(screen),
  dialog: Object.keys(dialog),
  Menu: Object.keys(Menu),
  Notification: membersOf(Notification),
}
const events = { app: appEvents, BrowserWindow: windowEvents, webContents: contentsEvents }
process.stdout.write(JSON.stringify({ known, events }))
process.exit(0)
