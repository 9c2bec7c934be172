import type {
  App,
  BrowserWindow,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcMainEvent,
  IpcRenderer,
  MessagePortMain,
  PowerSaveBlocker,
  Protocol,
  SafeStorage,
  Screen,
  Session,
  WebContents,
  WebRequest,
} from 'electron'

/** Members of an interface of Electron's and, for each, what its documentation promises that we rely on. */
type Of<T> = Partial<Record<Extract<keyof T, string>, string>>

/**
 * Every API of Electron's that the program uses. The compiler holds the names against `electron.d.ts`; a test holds them
 * against the stand-in, in both directions. `on` and `once` stand for the events below.
 */
export const inventory = {
  app: {
    isPackaged: 'true in an installed build',
    on: 'see `events`',
    whenReady: 'resolves once Electron has initialized',
    isReady: 'whether it has',
    getName: "the package's productName",
    getVersion: "the package's version",
    getPath: 'appData: per-user application data; exe: the program; userData: what setPath gave',
    setPath: 'userData before ready: everything Chromium keeps goes there',
    enableSandbox: 'every renderer is sandboxed; before ready only',
    requestSingleInstanceLock:
      'false when another process with this userData runs; that one gets second-instance',
    getLoginItemSettings:
      'Windows: launchItems of the registry by name, with their arguments and whether Task Manager lets them; macOS: openAtLogin, status',
    setLoginItemSettings: 'Windows, macOS: start at sign-in with these arguments; Windows under this name',
    quit: 'closes all windows, then before-quit, will-quit, quit; each may prevent it',
    exit: 'at once, without asking; emits quit with this code',
  } satisfies Of<App>,
  BrowserWindow: {
    webContents: 'the page it shows',
    loadURL: 'resolves when loaded, rejects with a code such as ERR_ABORTED',
    on: 'see `events`',
    once: 'see `events`',
    show: 'shows and gives focus',
    focus: 'brings to the front',
    setTitle: 'the title of the native window',
    setKiosk: 'enters or leaves it; on macOS also the system keys that leave a program',
    maximize: 'also shows it when it is hidden',
    isMaximized: 'whether it is',
    isMinimized: 'whether it is',
    restore: 'from minimized to what it was',
    isDestroyed: 'true after closed; other members then throw',
    getNormalBounds: 'of the normal state, whatever the state is now',
    close: 'as a person closes it: close may be prevented',
    destroy: 'without close or beforeunload; closed is still emitted',
  } satisfies Of<BrowserWindow>,
  webContents: {
    on: 'see `events`',
    session: 'its session, from its creation on',
    getURL: 'of the current page',
    loadURL: 'as of the window',
    setWindowOpenHandler: "called before a page's window.open and links with a target; deny cancels",
    getPrintersAsync: 'every printer of the system with its name, display name and options',
    print:
      'silent: no dialog; deviceName as the system names it; the callback says whether it was handed over',
    forcefullyCrashRenderer: 'ends a hung page; render-process-gone follows',
  } satisfies Of<WebContents>,
  session: {
    on: 'see `events`',
    setPermissionRequestHandler: 'asked on each request; null would allow all',
    setPermissionCheckHandler: 'asked on each check; most requests are checks first',
    setDevicePermissionHandler: 'HID, serial, USB',
    webRequest: 'the requests of this session',
  } satisfies Of<Session>,
  webRequest: {
    onBeforeRequest: 'one listener per session, before any byte is sent; cancel stops it',
  } satisfies Of<WebRequest>,
  sessions: {
    defaultSession: 'after ready',
    fromPartition: 'without persist: in memory, shared with nothing',
  } satisfies Partial<Record<'defaultSession' | 'fromPartition', string>>,
  protocol: {
    registerSchemesAsPrivileged: 'once, before ready',
    handle: 'answers each request of the scheme with a Response',
  } satisfies Of<Protocol>,
  ipcMain: { on: 'a message of a renderer, with its ports and the frame that sent it' } satisfies Of<IpcMain>,
  IpcMainEvent: {
    sender: 'the webContents that sent it',
    senderFrame: 'its frame; null when that has gone',
    ports: 'transferred with it',
  } satisfies Of<IpcMainEvent>,
  MessagePortMain: {
    on: 'message, close',
    postMessage: 'structured clone',
    start: 'messages wait until it is called',
    close: 'the other end gets close',
  } satisfies Of<MessagePortMain>,
  safeStorage: {
    isAsyncEncryptionAvailable: 'whether encryptStringAsync works here; after ready',
    getSelectedStorageBackend: 'Linux: basic_text is no keychain',
    encryptStringAsync: 'encrypted with a key of the keychain',
    decryptStringAsync: 'rejects for what was not encrypted here; result holds the text',
  } satisfies Of<SafeStorage>,
  powerSaveBlocker: {
    start: 'prevent-display-sleep; returns an id',
    stop: 'by that id',
  } satisfies Of<PowerSaveBlocker>,
  screen: { getAllDisplays: 'after ready; each with its workArea' } satisfies Of<Screen>,
  dialog: { showErrorBox: 'also before ready; on Linux then to stderr' } satisfies Of<Dialog>,
  contextBridge: { exposeInMainWorld: 'plain values and functions, copied' } satisfies Of<ContextBridge>,
  ipcRenderer: { postMessage: 'with ports to transfer' } satisfies Of<IpcRenderer>,
  Menu: {
    setApplicationMenu: 'null: none on Windows and Linux',
    buildFromTemplate: 'roles for the entries macOS needs',
  },
  Notification: { on: 'click', show: 'shows it' },
} as const

/** Events by whoever emits them; each is held against `electron.d.ts` by its text. */
export const events = {
  app: ['before-quit', 'will-quit', 'window-all-closed', 'second-instance', 'web-contents-created', 'quit'],
  BrowserWindow: ['ready-to-show', 'close', 'closed', 'page-title-updated', 'unresponsive', 'responsive'],
  webContents: [
    'will-frame-navigate',
    'will-redirect',
    'did-navigate',
    'will-attach-webview',
    'render-process-gone',
  ],
  session: ['will-download'],
  MessagePortMain: ['message', 'close'],
  Notification: ['click'],
} as const
