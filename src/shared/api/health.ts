import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { channels } from '../channel.ts'
import { printProblems } from '../printing/printing.ts'
import { storeProblems } from '../station/store-problem.ts'
import { backupProblems } from './backups.ts'
import { stationParts, unreadableSecrets } from './device.ts'
import { doorProblems } from './screens.ts'
import { makeSupportFile } from './support-file.ts'

/** What device health looks at, in the order in which an order passes it. */
export const healthParts = [
  'network',
  'channel',
  'intake',
  'outbox',
  'printer',
  'sound',
  'screens',
  'refused',
  'disk',
  'backup',
  'clock',
  'program',
] as const
export type HealthPart = (typeof healthParts)[number]

/** `unknown`: nothing has proven it yet, or the station does not run; that is no trouble by itself. */
export const checkStates = ['problem', 'warning', 'unknown', 'ok'] as const
export type CheckState = (typeof checkStates)[number]

const at = z.number()
const count = z.number()
/** One location at one channel. */
const storefront = { channel: z.enum(channels), location: z.string() }
/** A device behind a gateway, and the server it goes to (name and port): what whoever runs the gateway asks for. */
const gatewayEnds = { deviceId: z.string(), server: z.string() }
const printer = { printerId: z.string(), name: z.string() }
const screen = { screenId: z.string(), name: z.string() }
const is = <Code extends string, Shape extends z.core.$ZodLooseShape>(code: Code, shape: Shape) =>
  z.object({ code: z.literal(code), ...shape })

/**
 * What was found, as a code with its figures; the screen says it in words. Times are epoch ms, spans ms, sizes bytes.
 */
export const finding = z.discriminatedUnion('code', [
  is('network-answers', { at }),
  is('network-silent', { at }),
  is('network-untried', {}),

  is('channel-heard', { ...storefront, at }),
  /** It sent nothing for a while, and answers when it is called. */
  is('channel-quiet', { ...storefront, at }),
  /** It sent nothing for a while, and nothing else is known. */
  is('channel-silent', { ...storefront, at }),
  is('channel-never', storefront),
  is('channel-no-answer', { ...storefront, at }),
  is('channel-trouble', { ...storefront, at }),
  is('channel-key-refused', { ...storefront, at, atGateway: z.boolean() }),
  is('channel-no-key', { ...storefront, atGateway: z.boolean() }),
  /** `until` null: nobody knows. */
  is('channel-paused', { ...storefront, until: at.nullable(), by: z.enum(['here', 'channel']) }),
  /** It was connected and is no more. */
  is('channel-cut-off', storefront),
  /** The station does not run: nobody listens to the channel. */
  is('channel-unheard', storefront),
  is('channel-none', {}),

  is('intake-listens', { lastOrderAt: at.nullable(), answerMs: z.number().nullable(), lastHour: count }),
  is('intake-slow', { answerMs: z.number() }),
  is('intake-port-taken', { port: z.number() }),
  is('intake-closed', {}),
  is('intake-store', { problem: z.enum(storeProblems) }),
  is('intake-wrong-secrets', { count }),
  /** Behind a gateway: orders come out of its stream. */
  is('intake-gateway', {
    ...gatewayEnds,
    lastOrderAt: at.nullable(),
    lastHour: count,
    answeredAt: at.nullable(),
  }),
  is('intake-gateway-connecting', gatewayEnds),
  is('intake-gateway-away', { ...gatewayEnds, at }),
  is('intake-gateway-refused', gatewayEnds),
  is('intake-gateway-locked', {}),
  /** Its servers are reached, and no gateway answers behind them. */
  is('intake-gateway-silent', { ...gatewayEnds, at }),
  is('intake-gateway-behind', { ...gatewayEnds, count, oldestAt: at }),
  /** No location's orders are given to this device. */
  is('intake-gateway-idle', gatewayEnds),

  is('outbox-empty', { lastSentAt: at.nullable() }),
  is('outbox-waiting', { count, oldestAt: at, error: z.string().nullable() }),
  is('outbox-gave-up', { count, error: z.string().nullable() }),

  is('printer-printed', { ...printer, at, waiting: count }),
  is('printer-answers', { ...printer, waiting: count }),
  is('printer-untried', { ...printer, waiting: count }),
  is('printer-paper-low', { ...printer, waiting: count }),
  is('printer-trouble', {
    ...printer,
    problem: z.enum(printProblems),
    waiting: count,
    oldestAt: at.nullable(),
  }),
  is('printer-none', {}),

  /** `at`: when somebody last said on a screen that the sound was heard. */
  is('sound-heard', { count, at: at.nullable() }),
  is('sound-silent', { count, heard: count }),
  is('sound-no-screen', {}),

  is('screens-none', {}),
  is('screens-here', { count }),
  is('screen-silent', { ...screen, at }),
  is('screen-never', screen),
  /** Its page is of another version of the program. */
  is('screen-outdated', screen),
  is('screens-door', { problem: z.enum(doorProblems) }),

  is('refused-none', {}),
  is('refused-some', { count, at }),

  is('disk-room', { freeBytes: z.number(), days: z.number().nullable() }),
  is('disk-filling', { freeBytes: z.number().nullable(), days: z.number() }),
  is('disk-low', { freeBytes: z.number() }),
  is('disk-unknown', {}),

  /** `orders` null: nobody looked into it. */
  is('backup-good', { at, orders: count.nullable() }),
  is('backup-running', { share: z.number() }),
  is('backup-old', { at }),
  is('backup-failed', { why: z.enum(backupProblems), lastAt: at.nullable() }),
  is('backup-none', {}),

  /** `isElsewhere`: this device shows another time of day than every location. */
  is('clock-right', { aheadMs: z.number(), isElsewhere: z.boolean() }),
  is('clock-wrong', { aheadMs: z.number() }),
  is('clock-set', { at, byMs: z.number() }),
  is('clock-uncompared', { isElsewhere: z.boolean() }),

  is('program-runs', { version: z.string(), startedAt: at }),
  is('program-stopped', {}),
  is('program-trouble', { part: z.enum(stationParts) }),
  is('program-secret', { secret: z.enum(unreadableSecrets) }),
])
export type Finding = z.infer<typeof finding>

/** One thing that was looked at. `id` stays the same from look to look; `since` is when it became what it is, as far as known. */
export const check = z.object({
  id: z.string(),
  part: z.enum(healthParts),
  state: z.enum(checkStates),
  since: at.nullable(),
  finding,
})
export type Check = z.infer<typeof check>

/** One part of a shift check; `tookMs` once it has its result. */
const shiftStep = z.object({
  part: z.enum(healthParts),
  /** `asking`: only a person knows. */
  state: z.enum([...checkStates, 'waiting', 'running', 'asking']),
  tookMs: z.number().nullable(),
})
export type ShiftStep = z.infer<typeof shiftStep>

/** A check at the start of a shift: everything an order passes, tried once. Times are epoch ms. */
export const shiftCheck = z.object({
  id: z.string(),
  startedAt: at,
  /** Null while it runs. */
  endedAt: at.nullable(),
  /** Who began it, where somebody is known. */
  by: z.string().nullable(),
  /** Where its result is printed. */
  printerId: z.string().nullable(),
  /** Whether every printer prints a test ticket for it; one kept before that could be asked for printed none. */
  withTestTickets: z.boolean().default(false),
  outcome: z.enum(['running', 'done', 'stopped']),
  steps: z.array(shiftStep),
})
export type ShiftCheck = z.infer<typeof shiftCheck>

/**
 * A ticket at a printer: one that waits, since `at`, or that came out, or was handed to the computer's queue, at `at` (epoch
 * ms). `number` is its order's, as the board shows it; null for a ticket of no order.
 */
export const slip = z.object({
  printerId: z.string(),
  number: z.string().nullable(),
  state: z.enum(['waiting', 'printed', 'sent']),
  at,
})
export type Slip = z.infer<typeof slip>

/** How the station is, as of `at` (epoch ms): problems first. */
export const healthState = z.object({
  at,
  checks: z.array(check),
  /** The tickets of each printer that waited longest, or that came out last where none waits. */
  slips: z.array(slip),
  /** The shift check under way, or the last one. */
  shift: shiftCheck.nullable(),
})
export type HealthState = z.infer<typeof healthState>

export const health = {
  /** With every change, and every few seconds. */
  watch: oc.output(eventIterator(healthState)),
  /**
   * Looks again now: calls at the channels, asks each printer how it is, and tries what waits for a channel without the
   * rest of its wait. Answers when that was done: ten seconds at most, where a printer is silent.
   */
  lookAgain: oc.output(healthState),
  /** Begins a backup, or joins the one under way; anybody may, and how it goes is told by the device's state. */
  backUp: oc.output(z.void()),
  /** Begins a shift check, or joins the one under way. `withTestTickets`: every printer that is well prints one. */
  startShiftCheck: oc
    .errors({ UNKNOWN_PRINTER: {} })
    .input(
      z.object({ printerId: z.string().max(64).nullable(), withTestTickets: z.boolean().default(false) }),
    )
    .output(shiftCheck),
  /** Whether the bell was heard, which only a person knows. */
  answerShiftCheck: oc
    .errors({ NOT_RUNNING: {} })
    .input(z.object({ id: z.string().max(64), isHeard: z.boolean() }))
    .output(z.void()),
  stopShiftCheck: oc
    .errors({ NOT_RUNNING: {} })
    .input(z.object({ id: z.string().max(64) }))
    .output(z.void()),
  supportFile: makeSupportFile,
  /** Those that are over, newest first. */
  shiftChecks: oc.output(z.array(shiftCheck)),
}
