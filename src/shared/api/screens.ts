import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { kitchenStations } from '../order/kitchen-stations.ts'
import { longestScreenName } from '../screens/pairing.ts'
import { screenRights } from '../screens/rights.ts'

const rights = z.enum(screenRights)
/** A station this version does not know can be kept, and not be chosen. */
const chosenStation = z.enum(kitchenStations).nullable()
const name = z.string().trim().min(1).max(longestScreenName)
const id = z.string().min(1).max(64)

/** What another screen is told of itself. */
export const ownScreen = z.object({
  name: z.string(),
  rights,
  /** The kitchen station it belongs to, with the rights `station`; null: all of the kitchen. */
  stationId: z.string().nullable(),
})
export type OwnScreen = z.infer<typeof ownScreen>

/** Another tablet that was paired, as a manager sees it. Times are epoch ms. */
export const pairedScreen = ownScreen.extend({
  id: z.string(),
  pairedAt: z.number(),
  pairedBy: z.string(),
  /** Null: it has never come. While `isHere` it is there now. */
  lastSeenAt: z.number().nullable(),
  isHere: z.boolean(),
  /** Its page is of another version of the program, and shows nothing until it is loaded again. */
  isOutdated: z.boolean().default(false),
  /** Whether its alerts are heard, as it says itself (`hearing.watch`); null: it does not say. */
  rings: z.boolean().nullable(),
})
export type PairedScreen = z.infer<typeof pairedScreen>

/** Why no other screen can reach this station although a manager wants it. It is tried again by itself. */
export const doorProblems = ['port-taken', 'no-network', 'secret-unreadable', 'failed'] as const
export type DoorProblem = (typeof doorProblems)[number]

/** The door for other screens. */
export const screenDoor = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed') }),
  z.object({ state: z.literal('opening') }),
  z.object({ state: z.literal('trouble'), problem: z.enum(doorProblems) }),
  z.object({
    state: z.literal('open'),
    /** Where other screens open it: one address for each network this machine is on. */
    urls: z.array(z.string()),
    /** SHA-256 of the certificate and of the authority above it, as browsers show them: `AB:CD:...`. */
    fingerprint: z.string(),
    authorityFingerprint: z.string(),
    validUntil: z.number(),
  }),
])
export type ScreenDoor = z.infer<typeof screenDoor>

/** A code that waits for its screen. */
export const pairingCode = ownScreen.extend({ code: z.string(), until: z.number() })
export type PairingCode = z.infer<typeof pairingCode>

export const screensState = z.object({
  isOn: z.boolean(),
  door: screenDoor,
  code: pairingCode.nullable(),
  /** Too many wrong codes: nobody pairs before this moment. */
  lockedUntil: z.number().nullable(),
  screens: z.array(pairedScreen),
})
export type ScreensState = z.infer<typeof screensState>

/** Every call but the first needs a manager (UNAUTHORIZED otherwise). */
export const screens = {
  /** What the asking screen is: null on the station's own. Again with every change of it. */
  watchOwn: oc.output(eventIterator(ownScreen.nullable())),

  watch: oc.output(eventIterator(screensState)),
  /** Opens or closes the door; closing cuts every other screen, which stay paired. */
  turn: oc.input(z.object({ on: z.boolean() })).output(z.void()),
  /** A new code for one screen; the one before ends. */
  makeCode: oc
    .errors({
      LOCKED: { data: z.object({ until: z.number() }) },
      /** As many as a station keeps: one has to go first. */
      FULL: {},
      NAME_TAKEN: {},
    })
    .input(z.object({ name, rights, stationId: chosenStation }))
    .output(z.void()),
  dropCode: oc.output(z.void()),
  change: oc
    .errors({ UNKNOWN_SCREEN: {}, NAME_TAKEN: {} })
    .input(z.object({ id, name, rights, stationId: chosenStation }))
    .output(z.void()),
  /** The screen is cut at once and its token is worth nothing. */
  revoke: oc.errors({ UNKNOWN_SCREEN: {} }).input(z.object({ id })).output(z.void()),
}
