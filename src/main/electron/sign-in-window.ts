import { BrowserWindow, session } from 'electron'
import type { Integrations, OpenSignIn } from '../integration/integrations.ts'
import type { Log } from '../base/log.ts'
import { guard, type Report } from '../base/unexpected.ts'
import { confined } from './confined.ts'
import type { LockDown } from './lock-down.ts'
import { signInReach } from './sign-in-reach.ts'

/** How long the station's answer can be read before the window closes by itself. */
const readMs = 2_500

type Deps = {
  integrations: Pick<Integrations, 'signIns' | 'changes'>
  parent: () => BrowserWindow | undefined
  keepWithin: LockDown['keepWithin']
  log: Log
  report: Report
}

/**
 * Opens a channel's sign-in in a window that shares nothing with the screen: no preload, no cookies, no way elsewhere
 * (R40). Answers false for every address but the one the station has just handed out.
 */
export function createSignInOpener(deps: Deps): (url: string) => boolean {
  let current: { url: string; window: BrowserWindow; close: () => void } | undefined
  return (url) => {
    const signIn = deps.integrations.signIns().find((one) => one.url() === url)
    if (!signIn) return false
    if (current?.url === url && !current.window.isDestroyed()) {
      current.window.focus()
      return true
    }
    current?.close()
    current = { url, ...openWindow(url, signIn, deps) }
    return true
  }
}

function openWindow(
  url: string,
  signIn: OpenSignIn,
  { integrations, parent, keepWithin, log, report }: Deps,
) {
  const { changes } = integrations
  const reach = signInReach(url)
  const own = createSession(reach.mayLoad)
  // Before the window is made: the lock reads a window's session when it is created.
  keepWithin(own, reach.isPage)
  const above = parent()
  const window = new BrowserWindow({
    width: 520,
    height: 760,
    // Above the screen but not modal: orders come in meanwhile.
    ...(above && { parent: above }),
    title: reach.origin,
    autoHideMenuBar: true,
    webPreferences: { ...confined, session: own },
  })
  // There is no address bar; a page must not be able to say that it is another.
  window.on('page-title-updated', (event) => event.preventDefault())
  const contents = window.webContents
  contents.on('did-navigate', (_event, to) => window.setTitle(URL.parse(to)?.origin ?? reach.origin))
  contents.setWindowOpenHandler(({ url: to }) => {
    if (reach.isPage(to)) void contents.loadURL(to).catch(() => {})
    return { action: 'deny' }
  })

  const watching = new AbortController()
  /** Closes the window without telling the station that a person closed it. */
  const close = () => {
    watching.abort()
    if (!window.isDestroyed()) window.destroy()
  }
  const ended = guard({ log, report }, 'follow-up', signIn.ended)
  window.on('closed', () => {
    if (watching.signal.aborted) return
    watching.abort()
    ended('popup-closed')
  })
  const closeAtEnd = async () => {
    for await (const _ of changes.subscribe(watching.signal)) {
      // Still open, or back with a code that is being exchanged.
      if (signIn.url() === url || signIn.isOpen()) continue
      setTimeout(close, readMs)
      return
    }
  }
  void closeAtEnd()
  contents.loadURL(url).catch((error: unknown) => {
    // ERR_ABORTED: another page began to load before this one had, as a redirect does.
    if ((error as { code?: string }).code === 'ERR_ABORTED' || window.isDestroyed()) return
    log.warn({ error }, 'the sign-in page of a channel did not load')
    close()
    ended('unreachable')
  })
  return { window, close }
}

let sessions = 0

/** Forgotten with the program: a name without `persist:` lives in memory, and every sign-in has its own. */
function createSession(mayLoad: (url: string) => boolean) {
  sessions += 1
  const own = session.fromPartition(`sign-in-${sessions}`)
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }))
  own.on('will-download', (event) => event.preventDefault())
  return own
}
