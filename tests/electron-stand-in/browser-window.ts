import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { WebContents } from 'electron'
import { attached, emit, preventable } from './app.ts'
import { browser } from './chromium.ts'
import { tell } from './journal.ts'
import { knownKeys, strict, unknownApi } from './strict.ts'
import { Contents } from './web-contents.ts'

const windows = new Set<Window>()

const windowEvents = ['ready-to-show', 'close', 'closed', 'unresponsive', 'responsive']
const windowOptions = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'kiosk',
  'backgroundColor',
  'autoHideMenuBar',
  'webPreferences',
]
/** What the stand-in is: anything else would be tried in a window that is not like that. */
const required: Record<string, unknown> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  autoplayPolicy: 'no-user-gesture-required',
}
const ignorable = ['preload', 'devTools', 'spellcheck', 'backgroundThrottling']

type Options = {
  webPreferences: Record<string, unknown>
  width: number
  height: number
  kiosk?: boolean
  show?: boolean
}

class Window {
  private readonly events = new EventEmitter()
  private readonly contents: Contents
  private bounds: { x: number; y: number; width: number; height: number }
  private state = { maximized: false, minimized: false, destroyed: false }

  constructor(options: Options) {
    knownKeys('BrowserWindow', options, windowOptions)
    const { webPreferences } = options
    knownKeys('webPreferences', webPreferences, [...Object.keys(required), ...ignorable])
    for (const [key, value] of Object.entries(required))
      if (webPreferences[key] !== value)
        throw unknownApi(`webPreferences.${key} = ${String(webPreferences[key])}`)
    const preload = webPreferences['preload']
    if (typeof preload !== 'string' || !isAbsolute(preload))
      throw new Error('webPreferences.preload must be an absolute path')
    this.bounds = { x: 0, y: 0, ...options }
    this.contents = new Contents(
      preload,
      async () => (await browser).newPage(),
      () => this.gone(),
    )
    windows.add(this)
    tell('window', { kiosk: options.kiosk === true, width: options.width, height: options.height })
  }

  get webContents(): WebContents {
    return this.contents.exposed
  }

  async loadURL(url: string): Promise<void> {
    await this.contents.load(url)
    this.events.emit('ready-to-show', preventable({}))
  }

  on(name: string, listener: (...args: unknown[]) => void): this {
    if (!windowEvents.includes(name)) throw unknownApi(`the window event ${name}`)
    this.events.on(name, listener)
    return this
  }

  once(name: string, listener: (...args: unknown[]) => void): this {
    if (!windowEvents.includes(name)) throw unknownApi(`the window event ${name}`)
    this.events.once(name, listener)
    return this
  }

  show(): void {
    tell('show')
  }
  focus(): void {
    tell('focus')
  }
  maximize(): void {
    this.state.maximized = true
  }
  isMaximized(): boolean {
    return this.state.maximized
  }
  isMinimized(): boolean {
    return this.state.minimized
  }
  restore(): void {
    this.state.minimized = false
  }
  isDestroyed(): boolean {
    return this.state.destroyed
  }
  getNormalBounds() {
    const { x, y, width, height } = this.bounds
    return { x, y, width, height }
  }

  /** As a person closing it: the app may prevent it. */
  async close(): Promise<boolean> {
    const event = preventable({})
    this.events.emit('close', event)
    if (event.defaultPrevented) return false
    await this.contents.close()
    return true
  }

  private gone(): void {
    if (this.state.destroyed) return
    this.state.destroyed = true
    windows.delete(this)
    this.events.emit('closed', preventable({}))
    if (windows.size === 0 && !closingAll) emit('window-all-closed', preventable({}))
  }
}

let closingAll = false
attached.closeWindows = async () => {
  closingAll = true
  try {
    for (const window of windows) if (!(await window.close())) return false
    return true
  } finally {
    closingAll = false
  }
}

/** Windows the app makes are strict; the class itself has no static part here. */
export const BrowserWindow = new Proxy(Window, {
  construct: (target, [options]: [Options]) => strict('BrowserWindow', new target(options)),
  get: (_target, key) => {
    throw unknownApi(`BrowserWindow.${String(key)}`)
  },
})

// A test closes the window as a person would.
process.on('message', (message) => {
  if (message === 'close-window') for (const window of windows) void window.close()
})
process.channel?.unref()
