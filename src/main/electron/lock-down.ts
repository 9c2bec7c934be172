import { app, session, type WebContents } from 'electron'
import type { Log } from '../log.ts'
import { isPage } from './page-protocol.ts'

/** What the screen may ask for by itself; everything else, camera to USB, is refused. */
const permissions = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write'])

/**
 * Keeps every window on the screen's own pages: no other address, no new window, no webview, no device, no network.
 * The screen reaches the world through the station only.
 */
export function lockDown(log: Log): void {
  app.on('web-contents-created', (_event, contents) => holdStill(contents, log))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permissions.has(permission) && isPage(contents.getURL())),
  )
  defaultSession.setPermissionCheckHandler(
    (contents, permission) => permissions.has(permission) && contents !== null && isPage(contents.getURL()),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }))
}

function holdStill(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.warn({ origin: originOf(url) }, 'a new window was refused')
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (isPage(event.url)) return
    event.preventDefault()
    log.warn({ origin: originOf(event.url) }, 'leaving the screen was refused')
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isLocal(url: string): boolean {
  return isPage(url) || ['data:', 'blob:', 'devtools:'].some((scheme) => url.startsWith(scheme))
}

/** Enough to find the link by; the rest of an address may hold secrets. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'unreadable'
}
