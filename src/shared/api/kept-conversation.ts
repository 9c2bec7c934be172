import { z } from 'zod'
import type { Conversation, Dialogue } from '../assistant/conversation.ts'
import { helpIntents, intents, namedChannels } from '../assistant/intents.ts'
import { checkSteps, type Message } from '../assistant/messages.ts'
import type { Place } from '../assistant/places.ts'
import { goLiveChecks } from '../integration/go-live.ts'
import { integrationStates, qaAlerts } from '../integration/integration.ts'
import { languages } from '../location/location.ts'
import { channels } from '../order/order.ts'
import { storeProblems } from '../station/store-problem.ts'
import { callFailures } from '../station/channel-health.ts'
import { printProblems } from '../printing/printing.ts'

/** Messages kept on disk, and characters of one text; what is longer is cut, never refused. */
export const mostKept = 300
export const longestKept = 2_000

const text = z.string().transform((value) => value.slice(0, longestKept))
const id = z.string().max(200)
const at = z.number()
const count = z.number()
const channel = z.enum(channels)
const named = z.enum(namedChannels)
const check = z.enum(goLiveChecks)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).transform((all) => all.slice(0, 1_000))

const place = z.union([
  z.object({
    to: z.enum([
      'orders',
      'later',
      'sold-out',
      'history',
      'tickets',
      'device',
      'home',
      'setup',
      'wizard',
      'activate',
      'account',
      'integrations',
      'explore',
      'contacts',
      'menus',
      'new-menu',
      'menu-issues',
    ]),
  }),
  z.object({ to: z.literal('disconnect'), locationId: id, channel }),
  z.object({
    to: z.literal('guide'),
    article: z.enum([
      'store-id',
      'menus',
      'qa',
      'banners',
      'common-errors',
      'uber-eats',
      'pop-ups',
      'support',
    ]),
  }),
]) satisfies z.ZodType<Place>

const deed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choose-channel'), channel }),
  z.object({ type: z.literal('activate-ticked') }),
  z.object({ type: z.literal('confirm') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('start-activation'), channel }),
  z.object({ type: z.literal('ask-outcome') }),
  z.object({ type: z.literal('sign-in') }),
  z.object({ type: z.literal('ask'), intent: z.enum(intents), channel: named.nullable() }),
  z.object({ type: z.literal('open'), place }),
])

const business = { locationId: id, name: text, brand: text, timeZone: id }
const placeOfBusiness = z.object(business)
const reason = z.object({ code: text.nullable(), details: text.nullable() }).nullable()
const stand = {
  channel,
  state: z.enum(integrationStates),
  since: at,
  alert: z.enum(qaAlerts).nullable(),
  reason,
  needsSignIn: z.boolean(),
}
const pause = z
  .object({ reason: text.nullable(), notes: text.nullable(), since: at, until: at.nullable() })
  .nullable()
const standing = z.object({ ...business, ...stand, lastHeardAt: at.nullable(), pause })
const checked = { storeId: id.nullable(), name: text, brand: text, address: text, timeZone: id, ...stand }
const checkedLocation = z.object({ locationId: id.nullable(), ...checked })
const obstacle = z.enum([
  'already-active',
  'under-way',
  'not-connected',
  'connecting',
  'qa-running',
  ...qaAlerts,
  'blocked',
  'disconnected',
  'sign-in-again',
])
const stepState = z.enum(['waiting', 'under-way', 'done', 'failed'])
const outcomes = list(
  z.object({
    ...business,
    outcome: z.enum(['active', 'under-way', 'failed', 'blocked', 'not-started']),
    code: text.nullable(),
    details: text.nullable(),
  }),
)
const problems = [
  'NOT_READY',
  'CHECKS_MISSING',
  'SIGNED_OUT',
  'SIGN_IN_AGAIN',
  'UNREACHABLE',
  'OFFLINE',
  'NO_ANSWER',
  'FAILED',
] as const
const problem = z.enum(problems)
const cutOffs = list(
  z.object({
    locationId: id,
    locationName: text,
    disconnects: list(text),
    ready: z.boolean(),
    isCurrent: z.boolean(),
  }),
)
const health = z.object({
  channel,
  lastHeardAt: at.nullable(),
  lastReachedAt: at.nullable(),
  lastFailedAt: at.nullable(),
  lastError: text.nullable(),
  // Conversations of before did not know.
  lastFailure: z.enum(callFailures).nullable().catch(null),
  waiting: count,
  gaveUp: count,
})
const printer = z.object({
  id,
  name: text,
  state: z.enum(['ok', 'paper-low', 'problem', 'unknown']),
  problem: z.enum(printProblems).nullable(),
  since: at.nullable(),
  lastPrintedAt: at.nullable(),
  waiting: count,
})
const account = z.object({ id, email: text, businessName: text })

const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen-offline') }),
  z.object({ kind: z.literal('store-problem'), problem: z.enum(storeProblems).catch('unreachable') }),
  z.object({ kind: z.literal('no-printer') }),
  z.object({ kind: z.enum(['printer-problem', 'tickets-waiting', 'printer-fine']), printer }),
  z.object({ kind: z.literal('channel'), health }),
  z.object({ kind: z.literal('sends-waiting'), channel, waiting: count, gaveUp: count }),
  z.object({ kind: z.literal('refused-deliveries'), count }),
  z.object({ kind: z.literal('board-shows-one'), location: placeOfBusiness }),
  z.object({ kind: z.literal('no-locations') }),
  z.object({ kind: z.literal('sign-in-to-see') }),
  z.object({ kind: z.literal('standing'), standing }),
  z.object({ kind: z.literal('qa-running'), location: placeOfBusiness, channel, since: at }),
  z.object({
    kind: z.literal('publish-failed'),
    failure: z.object({ locationId: id, locationName: text, channel, at, cause: text.nullable() }),
  }),
  z.object({ kind: z.literal('store-id'), location: placeOfBusiness, channel, storeId: id }),
  z.object({ kind: z.literal('sold-out'), count }),
  z.object({ kind: z.literal('muted') }),
  z.object({ kind: z.literal('volume'), volume: z.number() }),
  z.object({ kind: z.literal('prep'), location: placeOfBusiness, minutes: count, autoAccept: z.boolean() }),
  z.object({ kind: z.literal('language'), language: z.enum(languages) }),
  z.object({ kind: z.literal('manager'), name: text.nullable() }),
  z.object({ kind: z.literal('contacts'), platforms: list(named) }),
])

const common = { id, at, buttons: list(z.object({ id, does: deed })) }
const bot = { ...common, from: z.literal('bot') }
const person = { ...common, from: z.literal('person') }

const message = z.discriminatedUnion('kind', [
  z.object({ ...person, kind: z.literal('said'), text }),
  z.object({ ...person, kind: z.literal('asked'), intent: z.enum(intents) }),
  z.object({ ...bot, kind: z.literal('welcome') }),
  z.object({
    ...bot,
    kind: z.literal('talk'),
    reply: z.enum(['greeting', 'thanks', 'yes-to-what', 'no', 'nothing-to-cancel', 'help', 'nothing-done']),
  }),
  z.object({ ...bot, kind: z.literal('not-understood'), again: z.boolean() }),
  z.object({ ...bot, kind: z.literal('language-note') }),
  z.object({
    ...bot,
    kind: z.literal('status'),
    channel: channel.nullable(),
    channels: list(health),
    standings: list(standing).nullable(),
    isOnline: z.boolean(),
  }),
  z.object({
    ...bot,
    kind: z.literal('answer'),
    topic: z.enum([...helpIntents, 'connect', 'disconnect']),
    findings: list(finding),
  }),
  z.object({ ...bot, kind: z.literal('channel-not-offered'), channel: named }),
  z.object({ ...bot, kind: z.literal('checking'), channel, steps: z.record(z.enum(checkSteps), stepState) }),
  z.object({ ...bot, kind: z.literal('check-failed'), problem }),
  z.object({
    ...bot,
    kind: z.literal('stores'),
    channel,
    accounts: list(account),
    locations: list(checkedLocation),
  }),
  z.object({
    ...bot,
    kind: z.literal('choose'),
    channel,
    ready: list(z.object({ locationId: id, ...checked })),
    notReady: list(z.object({ locationId: id.nullable(), ...checked, obstacle, next: place.nullable() })),
    ticked: list(id),
  }),
  z.object({ ...bot, kind: z.literal('tick-first') }),
  z.object({ ...bot, kind: z.literal('unknown-location'), said: text }),
  z.object({
    ...bot,
    kind: z.literal('ambiguous-location'),
    said: text,
    candidates: list(placeOfBusiness),
  }),
  z.object({
    ...bot,
    kind: z.literal('location-not-ready'),
    location: placeOfBusiness,
    obstacle,
    since: at,
    reason,
  }),
  z.object({ ...bot, kind: z.literal('looking-up-cut-offs'), locationCount: count }),
  z.object({
    ...bot,
    kind: z.literal('warning'),
    channel,
    cutOffs,
    unproven: list(check),
    shownAgain: z.literal('checks-changed').nullable(),
  }),
  z.object({
    ...bot,
    kind: z.literal('press-the-button'),
    step: z.enum(['stores', 'choosing', 'warning']),
  }),
  z.object({ ...bot, kind: z.enum(['activating', 'result', 'activation-error']), channel, outcomes }),
  z.object({ ...bot, kind: z.literal('not-started'), problem: z.enum([...problems, 'CHANGED']) }),
  z.object({
    ...bot,
    kind: z.literal('outcome-unknown'),
    channel,
    locations: list(placeOfBusiness),
    problem,
  }),
  z.object({ ...bot, kind: z.enum(['still-under-way', 'cannot-cancel']), channel }),
  z.object({ ...bot, kind: z.enum(['cancelled', 'not-sent-offline', 'signed-out']) }),
  z.object({
    ...bot,
    kind: z.literal('sign-in-needed'),
    to: z.enum(['activate', 'see-status', 'learn-outcome']),
  }),
  z.object({ ...bot, kind: z.literal('signed-in'), name: text }),
  z.object({ ...bot, kind: z.literal('interrupted'), what: z.enum(['check', 'choice', 'activation']) }),
]) satisfies z.ZodType<Message>

const mention = z.object({
  said: text,
  locationIds: list(id),
  isAmbiguous: z.boolean(),
  isExcluded: z.boolean(),
})
const wish = z.object({ channel, locations: list(mention), isEverywhere: z.boolean() })

const dialogue = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }),
  z.object({ step: z.literal('sign-in'), messageId: id, wish: z.union([wish, z.literal('status')]) }),
  z.object({ step: z.literal('checking'), messageId: id, wish }),
  z.object({ step: z.literal('stores'), messageId: id, wish, locations: list(checkedLocation) }),
  z.object({ step: z.literal('choosing'), messageId: id, channel }),
  z.object({ step: z.literal('looking-up'), messageId: id, channel, locationIds: list(id) }),
  z.object({
    step: z.literal('warning'),
    messageId: id,
    channel,
    locationIds: list(id),
    cutOffs,
    unproven: list(check),
  }),
  z.object({ step: z.literal('activating'), messageId: id, channel, locations: list(placeOfBusiness) }),
]) satisfies z.ZodType<Dialogue>

/** A conversation as it is kept: the last messages, each text within bounds. */
export const keptConversation: z.ZodType<Conversation, Conversation> = z.object({
  messages: z.array(message).transform((all) => all.slice(-mostKept)),
  nextNumber: z.int().min(1),
  dialogue,
  misunderstood: z.int().min(0),
})

/** Breaks the type check when the chat learns a message that could not be kept. */
type Kept<Whole extends z.input<typeof message>> = Whole
export type KeptMessage = Kept<Mutable<Message>>
type Mutable<Value> = Value extends (infer Item)[] | readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value
