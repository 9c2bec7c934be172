import { app, type Session, session, type WebContents } from 'electron'
import type { Log } from '../base/log.ts'
import { isPage } from './page-protocol.ts'
import { isPaper } from './paper-protocol.ts'

/** What the screen may ask for by itself; everything else, camera to USB, is refused. */
const permissions = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write'])

export type LockDown = {
  /** Windows of this session, made from now on, stay within these pages instead of the screen's. */
  keepWithin: (own: Session, isWithin: (url: string) => boolean) => void
}

/**
 * Keeps every window on the screen's own pages: no other address, no new window, no webview, no device, no network.
 * The screen reaches the world through the station only. `openInstead` may answer a wish for a new window with a window
 * of ours; the page gets none either way.
 */
export function lockDown(options: { openInstead: (url: string) => boolean; log: Log }): LockDown {
  const { openInstead, log } = options
  const bounds = new WeakMap<Session, (url: string) => boolean>()
  app.on('web-contents-created', (_event, contents) =>
    holdStill(contents, bounds.get(contents.session) ?? isPage, openInstead, log),
  )
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permissions.has(permission) && isPage(contents.getURL())),
  )
  defaultSession.setPermissionCheckHandler(
    (contents, permission) => permissions.has(permission) && contents !== null && isPage(contents.getURL()),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }))
  return { keepWithin: (own, isWithin) => void bounds.set(own, isWithin) }
}

function holdStill(
  contents: WebContents,
  isWithin: (url: string) => boolean,
  openInstead: (url: string) => boolean,
  log: Log,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (!isPage(contents.getURL()) || !openInstead(url))
      log.warn({ origin: originOf(url) }, 'a new window was refused')
    return { action: 'deny' }
  })
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (isWithin(event.url)) return
    event.preventDefault()
    log.warn({ origin: originOf(event.url) }, 'leaving the page was refused')
  }
  contents.on('will-frame-navigate', stay)
  // Electron reports a server's redirect by an event of its own.
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isLocal(url: string): boolean {
  return (
    isPage(url) || isPaper(url) || ['data:', 'blob:', 'devtools:'].some((scheme) => url.startsWith(scheme))
  )
}

/** Enough to find the link by; the rest of an address may hold secrets. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'unreadable'
}
