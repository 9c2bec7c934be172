import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { Log } from '../base/log.ts'
import { confined } from './confined.ts'
import { keepWindowAlive } from './keep-window-alive.ts'
import { pageUrl } from './page-protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The kitchen's dark ground (tokens.css), so that nothing flashes white before the screen is drawn. */
const ground = '#0d1014'

/** A window for the screen, empty until `loadScreen`: its page asks for the station before it has finished loading. */
export function createWindow(options: {
  preload: string
  /** Folder for what the window remembers. */
  memory: string
  kiosk: boolean
  log: Log
}): BrowserWindow {
  const file = join(options.memory, 'window.json')
  const last = readWindowState(
    file,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(last
      ? { x: last.x, y: last.y, width: last.width, height: last.height }
      : { width: 1280, height: 800 }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    kiosk: options.kiosk,
    backgroundColor: ground,
    autoHideMenuBar: true,
    webPreferences: {
      ...confined,
      preload: options.preload,
      devTools: !app.isPackaged,
      // The first order rings whether or not anyone has touched the screen since it came up.
      autoplayPolicy: 'no-user-gesture-required',
      // A board behind another program must keep ringing on time.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    if (!options.kiosk && last?.maximized !== false) window.maximize()
    window.show()
  })
  keepWindowState(window, file)
  keepWindowAlive(window, () => loadScreen(window), options.log)
  return window
}

/** Resolves when the screen is loaded. */
export function loadScreen(window: BrowserWindow): Promise<void> {
  return window.loadURL(pageUrl)
}
