import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { channels } from '../channel.ts'
import {
  autoAcceptBelow,
  autoAcceptHours,
  countries,
  dayEndsAt,
  locationNames,
  timeZone,
  languages,
  location,
  prepMinutes,
} from '../location/location.ts'
import { backupsState } from './backups.ts'
import { actor } from '../order/order-schema.ts'
import { stationPlan } from '../order/station-plan.ts'
import { channelHealth } from '../station/channel-health.ts'
import { gatewayLink } from '../station/gateway-link.ts'
import { firstRunMoves, firstRunProgress, firstRunSteps } from '../station/first-run.ts'
import { ownWindow } from '../station/own-window.ts'
import { storeProblems } from '../station/store-problem.ts'

/** What is known of this device's own clock. Times are epoch ms. */
export const deviceClock = z.object({
  /** How far it is ahead of DoorDash's in ms, negative when it is slow; 0 when it is right, null while nobody knows. */
  aheadMs: z.number().nullable(),
  /** The last time it was set while the station ran, and by how much. */
  set: z.object({ at: z.number(), byMs: z.number() }).nullable(),
  /** The last time the station did nothing: it was killed or closed, its process was stopped, or the device slept. */
  stoodStill: z.object({ from: z.number(), to: z.number() }).nullable(),
})
export type DeviceClock = z.infer<typeof deviceClock>
/** What of the station can meet an error nobody expected. It goes on by itself, and says so. */
export const stationParts = [
  'outbox',
  'publishing',
  'reading-menus',
  'sold-out',
  'pause',
  'follow-up',
  'feedback',
  'timed-changes',
  'printing',
  'clock',
  'intake',
  'after-commit',
  'retention',
  'backups',
  'health',
  'sandbox',
  'process',
] as const
export type StationPart = (typeof stationParts)[number]

/** A part that met an error nobody expected, and since when (epoch ms). */
export const partTrouble = z.object({ part: z.enum(stationParts), since: z.number() })
export type PartTrouble = z.infer<typeof partTrouble>

/** Secrets that are on disk and that this machine cannot read just now: no keychain, no key file. */
export const unreadableSecrets = [
  'webhooks',
  'doordash-key',
  'doordash-sign-in',
  'uber-eats-key',
  'gateway',
] as const
export type UnreadableSecret = (typeof unreadableSecrets)[number]

/** Deliveries that carried a wrong secret: from DoorDash, when it was changed there, or from somebody else. */
export const wrongSecrets = z.object({ count: z.number(), since: z.number(), lastAt: z.number() })
export type WrongSecrets = z.infer<typeof wrongSecrets>

/** What staff set on this device. */
export const settings = z.object({
  /** Of the station's own screen; null follows what its browser asks for. Other screens speak their own. */
  language: z.enum(languages).nullable(),
  /** 0 to 1. Zero is allowed for tests only through the volume slider's own warning. */
  volume: z.number().min(0).max(1),
  /** Which location's orders this board shows; null shows all. */
  boardLocationId: z.string().max(128).nullable(),
})
export type Settings = z.infer<typeof settings>
export const defaultSettings: Settings = {
  language: null,
  volume: 0.8,
  boardLocationId: null,
}

export const deviceState = z.object({
  version: z.string(),
  /** How the window came up: `electron`, `browser`. */
  shell: z.enum(['electron', 'browser']),
  /** How the installed program opens here; null where its window is a browser's. */
  window: ownWindow.nullable(),
  demo: z.boolean(),
  /** Whether other users of this machine are kept from reading the data folder. */
  isPrivate: z.boolean(),
  /** Main's clock; the screen counts on from it, a tablet's own clock may be wrong. */
  now: z.number(),
  startedAt: z.number(),
  clock: deviceClock,
  intakeUrl: z.string().nullable(),
  /** Another program has the port DoorDash delivers to, since when (epoch ms): no order can come in. */
  intakeTaken: z.object({ port: z.number(), since: z.number() }).nullable(),
  sandboxUrl: z.string().nullable(),
  /** How it stands with the gateway that takes its deliveries and holds its keys; null where it has none. */
  gateway: gatewayLink.nullable(),
  channels: z.array(channelHealth),
  /** Deliveries refused in the last 24 hours. */
  rejected: z.number(),
  /** Those in use. */
  locations: z.array(location),
  /** Those set aside: named where their orders are, and brought back in the settings. */
  removedLocations: z.array(location),
  /** Other screens: paired, and of them here now. */
  screens: z.object({ paired: z.number(), here: z.number() }),
  /** Which station makes which categories, by location. */
  stationPlans: z.record(z.string(), stationPlan),
  settings,
  /** Set while orders cannot be stored. */
  storeProblem: z.enum(storeProblems).nullable(),
  backups: backupsState,
  unreadableSecrets: z.array(z.enum(unreadableSecrets)),
  /** Null while there were none for a day. */
  wrongSecrets: wrongSecrets.nullable(),
  /** Parts that met an error nobody expected in the last ten minutes; what the store meets is `storeProblem`. */
  troubles: z.array(partTrouble),
  /** How far the first run of this device is, and what is still missing; null where there is none. */
  firstRun: firstRunProgress
    .extend({ steps: z.array(z.enum(firstRunSteps)), missing: z.array(z.enum(firstRunSteps)) })
    .nullable(),
})
export type DeviceState = z.infer<typeof deviceState>

export const rejectedDelivery = z.object({
  id: z.number(),
  receivedAt: z.number(),
  channel: z.enum(channels),
  /** The channel's id of the order it was about, as far as it could be read. */
  platformOrderId: z.string().nullable(),
  endpoint: z.string(),
  status: z.number(),
  code: z.string(),
  message: z.string(),
  path: z.string().nullable(),
  /** Start of the stored body. */
  excerpt: z.string(),
})
export type RejectedDelivery = z.infer<typeof rejectedDelivery>

export const recordedSettings = [
  'auto-accept',
  'prep-minutes',
  'day-ends-at',
  'ticket-language',
  'auto-accept-hours',
  'auto-accept-below',
  'location-added',
  'location-removed',
  'location-back',
  'location-brand',
  'location-name',
  'location-address',
  'location-time-zone',
  'volume',
  'screen-language',
  'board-location',
  'kiosk',
  'auto-start',
  'printer-added',
  'printer-changed',
  'printer-removed',
  'tickets-changed',
  'pin',
  'webhook-secret',
  'webhook-secret-ended',
  'gateway-paired',
  'gateway-left',
  'keep-bodies',
  'keep-contacts',
  'keep-names',
  'keep-orders',
  'orders-may-go',
  'person-added',
  'person-renamed',
  'person-role',
  'person-email',
  'person-left',
  'person-back',
  'password',
  'password-reset',
  'permission',
  'screens-on',
  'screen-paired',
  'screen-changed',
  'screen-revoked',
  'pairing-locked',
] as const

/** One change of a setting only managers may change. `before` and `after` are stored values, not words. */
export const settingChange = z.object({
  id: z.number(),
  at: z.number(),
  actor,
  setting: z.enum(recordedSettings),
  /** What the location, printer or manager was called. */
  subject: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type SettingChange = z.infer<typeof settingChange>

/** What this program is made of, for whoever asks which one it is. Null: not part of it, or not known. */
export const about = z.object({
  version: z.string(),
  /** The state of the sources it was built from; a `+` at the end: with changes. */
  commit: z.string().nullable(),
  shell: z.enum(['electron', 'browser']),
  electron: z.string().nullable(),
  chromium: z.string().nullable(),
  node: z.string(),
  sqlite: z.string(),
  /** Of the store (`user_version`): an older program refuses a newer one. */
  dataFormat: z.number(),
  /** As `linux-x64`. */
  system: z.string(),
})
export type About = z.infer<typeof about>

export const device = {
  /**
   * The station's version of this contract (`protocolVersion`): what a screen asks for before anything else, and says its
   * own with.
   */
  protocol: oc.input(z.object({ screen: z.number() }).optional()).output(z.number()),
  /** The whole state on every change, and at least every few seconds. */
  watch: oc.output(eventIterator(deviceState)),
  /** Changes what is given; CHANGED where somebody else changed one of them since it was `seen`. */
  saveSettings: oc
    .errors({ UNKNOWN_LOCATION: {}, CHANGED: { data: changedMeanwhile } })
    .input(settings.partial().extend({ seen: settings.partial().optional() }))
    .output(settings),
  /**
   * How the installed program opens. NO_WINDOW where its window is a browser's, REFUSED where the system does not take it: then
   * nothing is changed.
   */
  saveWindow: oc
    .errors({ NO_WINDOW: {}, REFUSED: {} })
    .input(z.object({ kiosk: z.boolean().optional(), autoStart: z.boolean().optional() }))
    .output(ownWindow),
  /** Which station of a location makes which categories of the menu: the kitchen's own, no manager needed. */
  saveStations: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(z.object({ locationId: z.string().max(128), plan: stationPlan }))
    .output(stationPlan),
  /** Somebody has seen that the station went back to a backup. */
  restoreSeen: oc.output(z.object({})),
  /** Version, commit and the parts of the program (P5). */
  about: oc.output(about),
  /** A step of the first run was done or gone past, or the one before it is wanted again. */
  moveFirstRun: oc
    .input(z.object({ step: z.enum(firstRunSteps), move: z.enum(firstRunMoves) }))
    .output(z.object({})),
  /** What is still missing after the first run is not told any more. */
  closeFirstRun: oc.output(z.object({})),
  rejected: oc.output(z.array(rejectedDelivery)),
  /** The last changes of settings, newest first. */
  settingChanges: oc.output(z.array(settingChange)),
  /** Changes what is given of a location; CHANGED where somebody else changed it since `revision`. */
  saveLocation: oc
    .errors({
      UNKNOWN_LOCATION: {},
      CHANGED: { data: changedMeanwhile },
    })
    .input(
      locationNames.partial().extend({
        id: z.string().max(128),
        revision: z.number(),
        timeZone: timeZone.optional(),
        autoAccept: z.boolean().optional(),
        autoAcceptHours: autoAcceptHours.nullable().optional(),
        autoAcceptBelow: autoAcceptBelow.nullable().optional(),
        defaultPrepMinutes: prepMinutes.optional(),
        /** From the next order on; orders that came in keep their day. */
        dayEndsAt: dayEndsAt.optional(),
        language: z.enum(languages).optional(),
      }),
    )
    .output(location),
  /**
   * Sets a location aside: from then on it is neither shown nor chosen, and nothing of it is deleted. Not the last one, and
   * none that takes orders, or has orders under way.
   */
  removeLocation: oc
    .errors({
      UNKNOWN_LOCATION: {},
      CHANGED: { data: changedMeanwhile },
      LAST_LOCATION: {},
      /** `channels` are active there or being connected; `orders` are under way. */
      LOCATION_IN_USE: { data: z.object({ channels: z.array(z.enum(channels)), orders: z.number() }) },
    })
    .input(z.object({ id: z.string().max(128), revision: z.number() }))
    .output(location),
  /** A location that was removed is as it was before. */
  bringBackLocation: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(z.object({ id: z.string().max(128) }))
    .output(location),
  /** A location by hand; a store of a channel at the same brand and address becomes this one when it is connected. */
  addLocation: oc
    .errors({
      LOCATION_EXISTS: {},
      /** One of this name was removed, and can be brought back. */
      LOCATION_REMOVED: {},
    })
    .input(locationNames.extend({ timeZone, country: z.enum(countries) }))
    .output(location),
}
