import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { tell } from './journal.ts'
import { takeSingleInstanceLock } from './single-instance.ts'
import { strict, unknownApi } from './strict.ts'

/** Where the package lies that is started: ours in the current folder, or one taken out of its archive. */
const packed = process.env['STAND_IN_APP']
/** What Electron reads of it. */
const manifest = JSON.parse(readFileSync(join(packed ?? '', 'package.json'), 'utf8')) as {
  productName: string
  version: string
}
const events = new EventEmitter()
const paths = new Map<string, string>()
let ready = false
let quitting = false
let ending = false
let markReady = () => {}
const whenReady = new Promise<void>((resolve) => (markReady = resolve))

/** Set by the window module: what quitting has to close, and how Chromium itself ends. */
export const attached = { closeWindows: async (): Promise<boolean> => true, stopChromium: async () => {} }

/** An event as Electron hands it to listeners. */
export function preventable<T extends object>(properties: T) {
  const event = {
    ...properties,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}

/** Emits an app event and says whether a listener prevented what would follow. */
export function emit(name: string, event: { defaultPrevented: boolean }, ...rest: unknown[]): boolean {
  events.emit(name, event, ...rest)
  return event.defaultPrevented
}

/** Called when Chromium is up. */
export function becomeReady(): void {
  ready = true
  markReady()
}

async function quit(): Promise<void> {
  if (quitting) return
  quitting = true
  const stays =
    emit('before-quit', preventable({})) ||
    !(await attached.closeWindows()) ||
    emit('will-quit', preventable({}))
  quitting = false
  if (!stays) await exit(0)
}

async function exit(code: number): Promise<void> {
  // Chromium's windows close on the way, which quits an app that has none left: the first code counts.
  if (ending) return
  ending = true
  emit('quit', preventable({}), code)
  tell('exit', code)
  await attached.stopChromium()
  process.exit(code)
}

export const appEvents = [
  'before-quit',
  'will-quit',
  'window-all-closed',
  'second-instance',
  'web-contents-created',
  'quit',
]

function getPath(name: string): string {
  const set = paths.get(name)
  if (set) return set
  if (name === 'appData') return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  if (name === 'userData') return join(getPath('appData'), manifest.productName)
  if (name === 'exe') return process.env['STAND_IN_PROGRAM'] ?? process.execPath
  throw unknownApi(`app.getPath('${name}')`)
}

export const app = strict('app', {
  isPackaged: packed !== undefined,
  on(name: string, listener: (...args: unknown[]) => void) {
    if (!appEvents.includes(name)) throw unknownApi(`the app event ${name}`)
    events.on(name, listener)
    return app
  },
  whenReady: () => whenReady,
  isReady: () => ready,
  getName: () => manifest.productName,
  getVersion: () => manifest.version,
  getPath,
  setPath(name: string, path: string) {
    if (name !== 'userData') throw unknownApi(`app.setPath('${name}')`)
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  },
  enableSandbox() {
    if (ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  },
  requestSingleInstanceLock: () =>
    takeSingleInstanceLock(getPath('userData'), (argv, directory) =>
      emit('second-instance', preventable({}), argv, directory, {}),
    ),
  // Linux has neither: the app writes what desktops read.
  getLoginItemSettings: () => {
    throw unknownApi('app.getLoginItemSettings on Linux')
  },
  setLoginItemSettings: (settings: object) => tell('login-item', settings),
  quit: () => void quit(),
  exit: (code = 0) => void exit(code),
})

// Electron ends in good order on these, as far as the platform has them.
process.on('SIGTERM', () => void quit())
process.on('SIGINT', () => void quit())
