import { z } from 'zod'
import { cutOff } from '../integration/activation.ts'
import { goLiveChecks } from '../integration/go-live.ts'
import { integrationStates, qaAlerts } from '../integration/integration.ts'
import { storePause } from '../integration/view.ts'
import { linkedAccount } from '../integration/wizard.ts'
import { languages } from '../location/location.ts'
import { channels } from '../channel.ts'
import { sellableKinds, soldOutUntil } from '../menu/sold-out.ts'
import { serviceMode } from '../pause/mode.ts'
import { standings } from '../pause/standing.ts'
import { callFailures, channelHealth } from '../station/channel-health.ts'
import { storeProblems } from '../station/store-problem.ts'
import { printerFact, publishFailure } from './facts.ts'
import { figuresQuestion } from './figures-question.ts'
import { intents, namedChannels, topics } from './intents.ts'
import { destination } from './destinations.ts'
import { toldOrder } from './told-order.ts'

const channel = z.enum(channels)
const named = z.enum(namedChannels)
/** Conversations kept by earlier versions do not know why a call came to nothing. */
const health = channelHealth.extend({ lastFailure: z.enum(callFailures).nullable().catch(null) })
const reason = z.object({ code: z.string().nullable(), details: z.string().nullable() }).nullable()
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** What a button of the chat does. */
export const buttonAction = z.discriminatedUnion('type', [
  /** R126: unfolds the locations of one channel. */
  z.object({ type: z.literal('choose-channel'), channel }),
  /** R129: goes on with the ticked ones. */
  z.object({ type: z.literal('activate-ticked') }),
  /** R132. */
  z.object({ type: z.literal('confirm') }),
  z.object({ type: z.literal('cancel') }),
  /** R134, and every way back into the dialogue: checks again, then lists. */
  z.object({ type: z.literal('start-activation'), channel }),
  /** Asks what became of an activation; sends none. */
  z.object({ type: z.literal('ask-outcome') }),
  z.object({ type: z.literal('sign-in') }),
  /** How orders come in from now on, as the question over it says. */
  z.object({ type: z.literal('set-mode'), mode: serviceMode }),
  /** A suggested question. */
  z.object({ type: z.literal('ask'), intent: z.enum(intents), channel: named.nullable() }),
  z.object({ type: z.literal('open'), place: destination }),
])
export type ButtonAction = z.infer<typeof buttonAction>

/** `id` is stable and unique within its message; tests and the keyboard find it by that. */
export const button = z.object({ id: z.string(), does: buttonAction })
export type Button = z.infer<typeof button>

export const fromPerson = z.discriminatedUnion('kind', [
  z.object({ from: z.literal('person'), kind: z.literal('said'), text: z.string() }),
  /** Pressed a suggested question. */
  z.object({ from: z.literal('person'), kind: z.literal('asked'), intent: z.enum(intents) }),
])
export type FromPerson = z.infer<typeof fromPerson>

/** A location as every message names it; times of a message are shown in its zone. */
export const locationName = z.object({
  locationId: z.string(),
  name: z.string(),
  brand: z.string(),
  timeZone: z.string(),
})
export type LocationName = z.infer<typeof locationName>

/** How one location stands with one channel (R121). */
export const integrationSummary = locationName.extend({
  channel,
  state: z.enum(integrationStates),
  since: z.number().nullable(),
  alert: z.enum(qaAlerts).nullable(),
  reason,
  lastHeardAt: z.number().nullable(),
  pause: storePause.nullable(),
  needsSignIn: z.boolean(),
})
export type IntegrationSummary = z.infer<typeof integrationSummary>

/**
 * A store of the supplied account, as the check found it (R125). `locationId` is null where it is not connected yet.
 */
export const checkedLocation = z.object({
  locationId: z.string().nullable(),
  storeId: z.string().nullable(),
  name: z.string(),
  brand: z.string(),
  address: z.string(),
  timeZone: z.string(),
  channel,
  state: z.enum(integrationStates),
  since: z.number().nullable(),
  alert: z.enum(qaAlerts).nullable(),
  reason,
  needsSignIn: z.boolean(),
})
export type CheckedLocation = z.infer<typeof checkedLocation>

/** Why a location cannot be activated now. */
export const obstacles = [
  'already-active',
  'under-way',
  'not-connected',
  'connecting',
  'qa-running',
  ...qaAlerts,
  'blocked',
  'disconnected',
  'sign-in-again',
] as const
export type Obstacle = (typeof obstacles)[number]
const obstacle = z.enum(obstacles)

/** A storefront that is busy or paused already, and until when (epoch ms). */
export const heldPlace = z.object({
  locationId: z.string(),
  locationName: z.string(),
  timeZone: z.string(),
  channel,
  standing: z.enum(standings),
  until: z.number().nullable(),
  plusMinutes: z.number(),
  by: z.string().nullable(),
})
export type HeldPlace = z.infer<typeof heldPlace>

export const checkSteps = ['accounts', 'stores', 'states', 'device'] as const
export type CheckStep = (typeof checkSteps)[number]
export const stepStates = ['waiting', 'under-way', 'done', 'failed'] as const
export type StepState = (typeof stepStates)[number]

export const outcome = locationName.extend({
  /** `not-started`: certain that nothing was changed. */
  outcome: z.enum(['active', 'under-way', 'failed', 'blocked', 'not-started']),
  code: z.string().nullable(),
  details: z.string().nullable(),
})
export type Outcome = z.infer<typeof outcome>

/** Why an activation or a check brought nothing: codes of the contract, and what the screen found. */
export const callProblems = [
  'NOT_READY',
  'CHECKS_MISSING',
  'SIGNED_OUT',
  'SIGN_IN_AGAIN',
  'UNREACHABLE',
  'OFFLINE',
  'NO_ANSWER',
  'FAILED',
] as const
export type CallProblem = (typeof callProblems)[number]
const problem = z.enum(callProblems)

/** What this device found out about the question; an answer shows it before the general words. */
export const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen-offline') }),
  z.object({ kind: z.literal('store-problem'), problem: z.enum(storeProblems).catch('unreachable') }),
  z.object({ kind: z.literal('no-printer') }),
  z.object({ kind: z.literal('printer-problem'), printer: printerFact }),
  z.object({ kind: z.literal('tickets-waiting'), printer: printerFact }),
  z.object({ kind: z.literal('printer-fine'), printer: printerFact }),
  z.object({ kind: z.literal('channel'), health }),
  z.object({ kind: z.literal('sends-waiting'), channel, waiting: z.number(), gaveUp: z.number() }),
  z.object({ kind: z.literal('refused-deliveries'), count: z.number() }),
  z.object({ kind: z.literal('board-shows-one'), location: locationName }),
  z.object({ kind: z.literal('no-locations') }),
  /** Only a manager sees the rest. */
  z.object({ kind: z.literal('sign-in-to-see') }),
  z.object({ kind: z.literal('standing'), standing: integrationSummary }),
  z.object({ kind: z.literal('qa-running'), location: locationName, channel, since: z.number() }),
  z.object({ kind: z.literal('publish-failed'), failure: publishFailure }),
  z.object({ kind: z.literal('store-id'), location: locationName, channel, storeId: z.string() }),
  z.object({ kind: z.literal('sold-out'), count: z.number() }),
  z.object({ kind: z.literal('muted') }),
  z.object({ kind: z.literal('volume'), volume: z.number() }),
  z.object({
    kind: z.literal('prep'),
    location: locationName,
    minutes: z.number(),
    autoAccept: z.boolean(),
  }),
  z.object({ kind: z.literal('language'), language: z.enum(languages) }),
  z.object({ kind: z.literal('manager'), name: z.string().nullable() }),
  /** Of these platforms, in this order; numbers are in support/contacts.ts. */
  z.object({ kind: z.literal('contacts'), platforms: listOf(named) }),
])
export type Finding = z.infer<typeof finding>

/** What the reports say about a question; money in minor units of `currency`. */
export const answeredFigures = z.object({
  orders: z.number(),
  totalCents: z.number(),
  currency: z.string().nullable(),
  lostOrders: z.number(),
  lostCents: z.number(),
  /** Most sold first. */
  dishes: z.array(z.object({ dish: z.string(), items: z.number() })).readonly(),
  /** Missing in conversations that were kept before these were asked. */
  channels: z
    .array(z.object({ channel, orders: z.number(), totalCents: z.number() }))
    .readonly()
    .optional(),
  pauses: z
    .array(
      z.object({
        locationId: z.string(),
        channel,
        pausedMinutes: z.number(),
        busyMinutes: z.number(),
        /** Estimated; null where there is no history to tell it from. */
        orders: z.number().nullable(),
        lostCents: z.number().nullable(),
      }),
    )
    .readonly()
    .optional(),
})
export type AnsweredFigures = z.infer<typeof answeredFigures>

/** Something on the menu, and whether it is off sale. */
export const foundDish = z.object({
  kind: z.enum(sellableKinds),
  id: z.string(),
  name: z.string(),
  /** Category of an item, group of an option. */
  within: z.string(),
  isOff: z.boolean(),
})
export type FoundDish = z.infer<typeof foundDish>

/** A message of the assistant's of that kind, with these facts. */
const says = <Kind extends string, Facts extends z.core.$ZodShape>(kind: Kind, facts: Facts) =>
  z.object({ from: z.literal('bot'), kind: z.literal(kind), ...facts })

export const fromBot = z.discriminatedUnion('kind', [
  says('welcome', {}),
  says('talk', {
    reply: z.enum(['greeting', 'thanks', 'yes-to-what', 'no', 'nothing-to-cancel', 'help', 'nothing-done']),
  }),
  /** `again`: not the first time in a row, so support is offered. */
  says('not-understood', { again: z.boolean() }),
  /** Beside an answer that may not be the one: what else was perhaps meant is on its buttons. */
  says('or-this', {}),
  /** English and French are what is spoken here. */
  says('language-note', {}),
  /** `standings` is null without a manager; `channels` is what every device knows. */
  says('status', {
    channel: channel.nullable(),
    channels: listOf(health),
    standings: listOf(integrationSummary).nullable(),
    isOnline: z.boolean(),
  }),
  says('answer', { topic: z.enum(topics), findings: listOf(finding) }),
  /** That platform cannot be connected here; its contact is all there is. */
  says('channel-not-offered', { channel: named }),
  /** R124. */
  says('checking', { channel, steps: z.record(z.enum(checkSteps), z.enum(stepStates)).readonly() }),
  says('check-failed', { problem }),
  /** R125, under the heading of the channel, with its [Activate] (R126). */
  says('stores', { channel, accounts: listOf(linkedAccount), locations: listOf(checkedLocation) }),
  /** R127, R128: `ticked` are ids of `ready`. */
  says('choose', {
    channel,
    ready: listOf(checkedLocation.extend({ locationId: z.string() })),
    notReady: listOf(checkedLocation.extend({ obstacle, next: destination.nullable() })),
    ticked: listOf(z.string()),
  }),
  says('tick-first', {}),
  /** About a location that was named. */
  says('unknown-location', { said: z.string() }),
  says('ambiguous-location', { said: z.string(), candidates: listOf(locationName) }),
  says('location-not-ready', { location: locationName, obstacle, since: z.number(), reason }),
  says('looking-up-cut-offs', { locationCount: z.number() }),
  /** R130, R131, B12; `unproven` are the checks of this device that Confirm goes on without (B11), recorded. */
  says('warning', {
    channel,
    cutOffs: listOf(cutOff),
    unproven: listOf(z.enum(goLiveChecks)),
    /** Why it is shown again, if it is. */
    shownAgain: z.literal('checks-changed').nullable(),
  }),
  /** Typed "yes" where only the button counts. */
  says('press-the-button', { step: z.enum(['stores', 'choosing', 'warning', 'pausing']) }),
  /** Changes in place as outcomes come in (R133). */
  says('activating', { channel, outcomes: listOf(outcome) }),
  /** R133, with R134's button. */
  says('result', { channel, outcomes: listOf(outcome) }),
  /** R135. */
  says('activation-error', { channel, outcomes: listOf(outcome) }),
  /** Certain that nothing was activated. */
  says('not-started', { problem: z.enum([...callProblems, 'CHANGED']) }),
  /** The line broke: it may or may not have happened. */
  says('outcome-unknown', { channel, locations: listOf(locationName), problem }),
  says('still-under-way', { channel }),
  says('cancelled', {}),
  /** Sent already; going back is for support. */
  says('cannot-cancel', { channel }),
  says('not-sent-offline', {}),
  says('sign-in-needed', { to: z.enum(['activate', 'see-status', 'learn-outcome', 'see-figures']) }),
  /** Changes in place once the reports have answered. */
  says('figures', {
    question: figuresQuestion,
    place: z.string().nullable(),
    channel: channel.nullable(),
    state: z.enum(['asking', 'answered', 'failed']),
    figures: answeredFigures.nullable(),
    problem: problem.nullable(),
  }),
  /** Of one order by its number: changes in place once the station's books have answered. Several: each has that number. */
  says('order', {
    number: z.string(),
    state: z.enum(['asking', 'answered', 'failed']),
    orders: listOf(toldOrder),
    /** What was asked of it; absent where it was all there is to tell. */
    about: z.enum(['cancel', 'courier']).optional(),
    /** There are more of that number than are listed. */
    isMore: z.boolean(),
    problem: problem.nullable(),
  }),
  /**
   * The orders on the board that speak of an allergy as it was asked; of those of that number where one was said. Not certain
   * where this screen cannot see the whole board. What customers wrote is not kept: it is read on the board.
   */
  says('allergies', {
    number: z.string().nullable(),
    isOnBoard: z.boolean(),
    isCertain: z.boolean(),
    orders: listOf(z.object({ orderId: z.string(), displayNumber: z.string(), channel })),
  }),
  /** What is to be taken off sale, or sold again, by the words that name it: changes in place once the menu has answered. */
  says('dishes', {
    wanted: z.enum(['take-off', 'bring-back']),
    words: z.string(),
    isAsked: z.boolean(),
    until: soldOutUntil.nullable(),
    state: z.enum(['asking', 'answered', 'failed']),
    soldOutCount: z.number(),
    may: z.boolean(),
    dishes: listOf(foundDish),
    isMore: z.boolean(),
    problem: problem.nullable(),
  }),
  /** What its buttons would do, and where. `until` only where a time was named. */
  says('pause-question', {
    wanted: z.enum(['normal', 'busy', 'paused']),
    plusMinutes: z.number(),
    until: z.number().nullable(),
    timeZone: z.string(),
    places: listOf(z.object({ locationId: z.string(), locationName: z.string(), channel })),
    /** Those that are busy or paused already; absent of what earlier versions kept. */
    held: listOf(heldPlace).optional(),
  }),
  /** To be opened again, or to end being busy, where orders come in as usual. */
  says('nothing-paused', { places: listOf(z.object({ locationName: z.string(), channel })) }),
  /** Changes in place once the station has noted it, or not; `by` is who was first. */
  says('pause-sent', {
    wanted: z.enum(['normal', 'busy', 'paused']),
    channels: listOf(channel),
    state: z.enum(['sending', 'noted', 'changed', 'failed', 'unknown']),
    by: z.string().nullable(),
  }),
  says('signed-in', { name: z.string() }),
  says('signed-out', {}),
  says('interrupted', { what: z.enum(['check', 'choice', 'activation']) }),
])
export type FromBot = z.infer<typeof fromBot>

/**
 * Everything the chat may show. Messages are data; the renderer has the words. `id` is unique in a conversation for
 * good, `at` is epoch ms. Only buttons a message still carries may be pressed: they are taken away once they no longer
 * hold.
 */
export const message = z
  .object({
    id: z.string(),
    at: z.number(),
    buttons: listOf(button),
    /** The language it answers in; absent of what was kept before it was known: that of the screen. */
    language: z.enum(languages).optional(),
  })
  .and(z.discriminatedUnion('from', [fromPerson, fromBot]))
export type Message = z.infer<typeof message>
