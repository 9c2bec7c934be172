import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { type Language, languages, type Location, prepMinutes } from '../location/location.ts'
import type { Actor } from '../order/order.ts'
import type { ChannelHealth } from '../station/channel-health.ts'
import type { StoreProblem } from '../station/store-problem.ts'

/** What is known of this device's own clock. Times are epoch ms. */
export type DeviceClock = {
  /** How far it is ahead of DoorDash's in ms, negative when it is slow; 0 when it is right, null while nobody knows. */
  aheadMs: number | null
  /** The last time it was set while the station ran, and by how much. */
  set: { at: number; byMs: number } | null
  /** The last time the station did nothing although it ran: it was stopped, or the device slept. */
  stoodStill: { from: number; to: number } | null
}
/** What of the station can meet an error nobody expected. It goes on by itself, and says so. */
export const stationParts = [
  'outbox',
  'publishing',
  'reading-menus',
  'sold-out',
  'follow-up',
  'timed-changes',
  'clock',
  'intake',
  'after-commit',
  'sandbox',
  'process',
] as const
export type StationPart = (typeof stationParts)[number]

/** A part that met an error nobody expected, and since when (epoch ms). */
export type PartTrouble = { part: StationPart; since: number }

/** Secrets that are on disk and that this machine cannot read just now: no keychain, no key file. */
export const unreadableSecrets = ['webhooks', 'doordash-key', 'doordash-sign-in'] as const
export type UnreadableSecret = (typeof unreadableSecrets)[number]

/** Deliveries that carried a wrong secret: from DoorDash, when it was changed there, or from somebody else. */
export type WrongSecrets = { count: number; since: number; lastAt: number }

export type DeviceState = {
  version: string
  /** How the window came up: `electron`, `browser`. */
  shell: 'electron' | 'browser'
  demo: boolean
  /** Whether other users of this machine are kept from reading the data folder. */
  isPrivate: boolean
  /** Main's clock; the screen counts on from it, a tablet's own clock may be wrong. */
  now: number
  startedAt: number
  clock: DeviceClock
  intakeUrl: string | null
  /** Another program has the port DoorDash delivers to, since when (epoch ms): no order can come in. */
  intakeTaken: { port: number; since: number } | null
  sandboxUrl: string | null
  channels: ChannelHealth[]
  /** Deliveries refused in the last 24 hours. */
  rejected: number
  locations: Location[]
  settings: Settings
  /** Set while orders cannot be stored. */
  storeProblem: StoreProblem | null
  unreadableSecrets: UnreadableSecret[]
  /** Null while there were none for a day. */
  wrongSecrets: WrongSecrets | null
  /** Parts that met an error nobody expected in the last ten minutes; what the store meets is `storeProblem`. */
  troubles: PartTrouble[]
}

/** What staff set on this device. */
export const settings = z.object({
  language: z.enum(languages),
  /** 0 to 1. Zero is allowed for tests only through the volume slider's own warning. */
  volume: z.number().min(0).max(1),
  /** Which location's orders this board shows; null shows all. */
  boardLocationId: z.string().max(128).nullable(),
})
export type Settings = z.infer<typeof settings>
export const defaultSettings: Settings = {
  language: 'en' satisfies Language,
  volume: 0.8,
  boardLocationId: null,
}

export type RejectedDelivery = {
  id: number
  receivedAt: number
  endpoint: string
  status: number
  code: string
  message: string
  path: string | null
  /** Start of the stored body. */
  excerpt: string
}

export const recordedSettings = [
  'auto-accept',
  'prep-minutes',
  'ticket-language',
  'printer-added',
  'printer-changed',
  'printer-removed',
  'pin',
  'webhook-secret',
  'webhook-secret-ended',
] as const

/** One change of a setting only managers may change. `before` and `after` are stored values, not words. */
export type SettingChange = {
  id: number
  at: number
  actor: Actor
  setting: (typeof recordedSettings)[number]
  /** What the location, printer or manager was called. */
  subject: string
  before: string | null
  after: string | null
}

export const device = {
  /** The whole state on every change, and at least every few seconds. */
  watch: oc.output(eventIterator(type<DeviceState>())),
  saveSettings: oc.input(settings.partial()).output(type<Settings>()),
  rejected: oc.output(type<RejectedDelivery[]>()),
  /** The last changes of settings, newest first. */
  settingChanges: oc.output(type<SettingChange[]>()),
  saveLocation: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(
      z.object({
        id: z.string().max(128),
        autoAccept: z.boolean().optional(),
        defaultPrepMinutes: prepMinutes.optional(),
        language: z.enum(languages).optional(),
      }),
    )
    .output(type<Location>()),
}
