import { EventEmitter } from 'node:events'
import type { BrowserContext } from '@playwright/test'
import type { Session, WebContents } from 'electron'
import { preventable } from './app.ts'
import { browser } from './chromium.ts'
import { tell } from './journal.ts'
import { strict, unknownApi } from './strict.ts'

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

type PermissionCheck = (contents: WebContents | null, permission: string, origin: string) => boolean
type BeforeRequest = (
  details: { url: string; resourceType: string },
  decide: Decide<{ cancel?: boolean }>,
) => void

const profiles = new WeakMap<Session, Profile>()

/** Cookies, storage and the app's rules for the windows that share them. */
export class Profile {
  /** As the app sees it. */
  readonly exposed: Session
  readonly context: () => Promise<BrowserContext>
  /** What the app decided; applied to Chromium by the window module. */
  permissionCheck: PermissionCheck | null = null
  private beforeRequest: BeforeRequest | null = null
  private readonly events = new EventEmitter()

  constructor(name: string, context: () => Promise<BrowserContext>) {
    this.context = context
    this.exposed = strict(name, {
      // Headless Chromium asks nobody: what the check handler says is what the page gets.
      setPermissionRequestHandler: (_handler: unknown) => {},
      setPermissionCheckHandler: (handler: PermissionCheck | null) => void (this.permissionCheck = handler),
      // No device exists here to be granted.
      setDevicePermissionHandler: (_handler: unknown) => {},
      on: (event: string, listener: (...args: unknown[]) => void) => {
        if (event !== 'will-download') throw unknownApi(`the session event ${event}`)
        this.events.on(event, listener)
      },
      webRequest: strict('webRequest', {
        onBeforeRequest: (handler: BeforeRequest | null) => void (this.beforeRequest = handler),
      }),
    }) as unknown as Session
    profiles.set(this.exposed, this)
  }

  /** Asks the app's request filter; without one everything passes. */
  isAllowed(url: string, resourceType: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.beforeRequest === null) resolve(true)
      else this.beforeRequest({ url, resourceType }, ({ cancel }) => resolve(cancel !== true))
    })
  }

  /** A download the app does not refuse is more than the stand-in can do. */
  refuseDownload(url: string): void {
    const event = preventable({})
    this.events.emit('will-download', event)
    if (!event.defaultPrevented) throw unknownApi('downloads')
    tell('download-denied', url)
  }
}

const partitions = new Map<string, Profile>()

/** What is behind a session the app holds. */
export function profileOf(exposed: Session): Profile {
  const profile = profiles.get(exposed)
  if (!profile) throw unknownApi('a session that is none of ours')
  return profile
}

export const defaultProfile = new Profile('session.defaultSession', () => browser)

/** A context of Chromium's own beside the app's: nothing of it is on disk, nothing of it is shared. */
async function newContext(): Promise<BrowserContext> {
  const chromium = (await browser).browser()
  if (!chromium) throw unknownApi('partitions in this Chromium')
  return chromium.newContext({ viewport: null })
}

export const session = strict('session', {
  defaultSession: defaultProfile.exposed,
  fromPartition(partition: string, ...options: unknown[]) {
    if (partition === '' || partition.startsWith('persist:')) throw unknownApi(`the partition ${partition}`)
    if (options.length > 0) throw unknownApi('options of a partition')
    let profile = partitions.get(partition)
    if (!profile) {
      let context: Promise<BrowserContext> | undefined
      profile = new Profile(`session ${partition}`, () => (context ??= newContext()))
      partitions.set(partition, profile)
    }
    return profile.exposed
  },
})
