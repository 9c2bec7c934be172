import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { Session, WebContents } from 'electron'
import { attached, emit, preventable } from './app.ts'
import { tell } from './journal.ts'
import { defaultProfile, profileOf } from './session.ts'
import { knownKeys, strict, unknownApi } from './strict.ts'
import { Contents } from './web-contents.ts'

const windows = new Set<Window>()

export const windowEvents = [
  'ready-to-show',
  'close',
  'closed',
  'page-title-updated',
  'unresponsive',
  'responsive',
]
const windowOptions = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'parent',
  'title',
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
/** Left out, it is the same in Electron; the others a window of ours must say itself. */
const electronsOwn = { autoplayPolicy: true }
const ignorable = ['preload', 'session', 'devTools', 'spellcheck', 'backgroundThrottling']

type Options = {
  webPreferences: Record<string, unknown>
  width: number
  height: number
  kiosk?: boolean
  show?: boolean
  title?: string
  parent?: object
}

class Window {
  private readonly events = new EventEmitter()
  private readonly contents: Contents
  private readonly children = new Set<Window>()
  /** As the app sees it. */
  readonly exposed = strict('BrowserWindow', this)
  private bounds: { x: number; y: number; width: number; height: number }
  private state = { maximized: false, minimized: false, destroyed: false }

  constructor(options: Options) {
    knownKeys('BrowserWindow', options, windowOptions)
    const { webPreferences } = options
    knownKeys('webPreferences', webPreferences, [...Object.keys(required), ...ignorable])
    for (const [key, value] of Object.entries(required))
      if (webPreferences[key] !== value && !(key in electronsOwn && webPreferences[key] === undefined))
        throw unknownApi(`webPreferences.${key} = ${String(webPreferences[key])}`)
    const preload = webPreferences['preload']
    if (preload !== undefined && (typeof preload !== 'string' || !isAbsolute(preload)))
      throw new Error('webPreferences.preload must be an absolute path')
    this.bounds = { x: 0, y: 0, ...options }
    const ownSession = webPreferences['session'] as Session | undefined
    const profile = ownSession === undefined ? defaultProfile : profileOf(ownSession)
    // Handlers of the app's are the default session's; a preload elsewhere was never tried.
    if (preload !== undefined && profile !== defaultProfile) throw unknownApi('a preload in another session')
    if (options.parent !== undefined) {
      const parent = [...windows].find((window) => window.exposed === options.parent)
      if (!parent) throw unknownApi('a parent that is no open window')
      parent.children.add(this)
    }
    this.contents = new Contents({
      preload: preload ?? null,
      profile,
      onClosed: () => this.gone(),
      onTitle: (title) => this.titled(title),
    })
    windows.add(this)
    tell('window', {
      kiosk: options.kiosk === true,
      width: options.width,
      height: options.height,
      title: options.title,
    })
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
  setTitle(title: string): void {
    tell('title', title)
  }
  setKiosk(on: boolean): void {
    tell('kiosk', on)
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

  /** At once and without asking anybody. */
  destroy(): void {
    this.gone()
    void this.contents.close()
  }

  /** A page has a title; without a listener that prevents it, it becomes the window's. */
  private titled(title: string): void {
    const event = preventable({})
    this.events.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) tell('title', title)
  }

  private gone(): void {
    if (this.state.destroyed) return
    this.state.destroyed = true
    windows.delete(this)
    for (const child of this.children) child.destroy()
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
  construct: (target, [options]: [Options]) => new target(options).exposed,
  get: (_target, key) => {
    throw unknownApi(`BrowserWindow.${String(key)}`)
  },
})

// A test closes the window as a person would.
process.on('message', (message) => {
  if (message === 'close-window') for (const window of windows) void window.close()
  // An error nobody foresaw, where nobody can catch it.
  if (message === 'fail')
    setTimeout(() => {
      throw new TypeError('a fault of ours')
    })
  // A loop of ours that never comes to an end.
  if (message === 'loop') for (;;);
})
process.channel?.unref()
