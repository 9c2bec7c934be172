import type { WebContents } from 'electron'
import { strict } from './strict.ts'

type Decide<T> = (decision: T) => void
/** Electron's name of a permission, and Chromium's. */
export const knownPermissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'screen-wake-lock': 'screen-wake-lock',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
} as const

/** What the app decided; applied to Chromium by the window module. */
export const rules = {
  permissionCheck: null as
    | ((contents: WebContents | null, permission: string, origin: string) => boolean)
    | null,
  beforeRequest: null as
    | ((details: { url: string; resourceType: string }, decide: Decide<{ cancel?: boolean }>) => void)
    | null,
}

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    // Headless Chromium asks nobody: what the check handler says is what the page gets.
    setPermissionRequestHandler(_handler: unknown) {},
    setPermissionCheckHandler(handler: typeof rules.permissionCheck) {
      rules.permissionCheck = handler
    },
    // No device exists here to be granted.
    setDevicePermissionHandler(_handler: unknown) {},
    webRequest: strict('webRequest', {
      onBeforeRequest(handler: typeof rules.beforeRequest) {
        rules.beforeRequest = handler
      },
    }),
  }),
})

/** Asks the app's request filter; without one everything passes. */
export function isAllowed(url: string, resourceType: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (rules.beforeRequest === null) resolve(true)
    else rules.beforeRequest({ url, resourceType }, ({ cancel }) => resolve(cancel !== true))
  })
}
