import type { ChannelHealth } from '#shared/station/channel-health.ts'
import { askButton, confirm, cancel, openButton, setMode, signIn } from '#shared/assistant/buttons.ts'
import type { Conversation } from '#shared/assistant/conversation.ts'
import { askedFigures, askedPeriods } from '#shared/assistant/figures-question.ts'
import type { PrinterFact } from '#shared/assistant/facts.ts'
import { helpIntents, intents, namedChannels } from '#shared/assistant/intents.ts'
import type {
  Button,
  CallProblem,
  CheckedLocation,
  Finding,
  FromBot,
  FromPerson,
  Message,
  Obstacle,
  Outcome,
  LocationName,
  IntegrationSummary,
} from '#shared/assistant/messages.ts'
import { standings as pauseStandings } from '#shared/pause/standing.ts'
import { goLiveChecks } from '#shared/integration/go-live.ts'
import { integrationStates, qaAlerts } from '#shared/integration/integration.ts'
import { toldOf } from '#shared/assistant/told-order.ts'
import { orderStatuses } from '#shared/order/order-schema.ts'
import { boardOrder, dinnerTime, minutes } from '../fixtures/orders.ts'

type Content = (FromBot | FromPerson) & { buttons?: readonly Button[] }
type Kind = Message['kind']

const port: LocationName = {
  locationId: 'chez-loutre-port',
  name: 'Port',
  brand: 'Chez Loutre',
  timeZone: 'America/Toronto',
}
const long: LocationName = {
  ...port,
  locationId: 'nord',
  name: 'Centre commercial du Boulevard-Saint-Laurent',
}
const since = dinnerTime - minutes(134)
const reason = { code: 'STORE_NOT_ELIGIBLE', details: 'Menu audit is not finished.' }
const health: ChannelHealth = {
  channel: 'doordash',
  lastHeardAt: dinnerTime - 4_000,
  lastReachedAt: dinnerTime - minutes(2),
  lastFailedAt: null,
  lastError: null,
  lastFailure: null,
  waiting: 0,
  gaveUp: 0,
}
const printer: PrinterFact = {
  id: 'kitchen',
  name: 'Kitchen',
  state: 'problem',
  problem: 'paper-out',
  since,
  lastPrintedAt: since,
  waiting: 3,
}
const standing = (
  state: IntegrationSummary['state'],
  more: Partial<IntegrationSummary> = {},
): IntegrationSummary => ({
  ...port,
  channel: 'doordash',
  state,
  since,
  alert: null,
  reason: null,
  lastHeardAt: null,
  pause: null,
  needsSignIn: false,
  ...more,
})
const standings = [
  ...integrationStates.map((state) => standing(state, state === 'blocked' ? { reason } : {})),
  ...qaAlerts.map((alert) => standing('qa_failed', { ...long, alert, reason })),
  standing('active', {
    lastHeardAt: since,
    pause: { reason: 'Tablet offline', notes: null, since, until: dinnerTime + minutes(20) },
  }),
  standing('active', { needsSignIn: true }),
].map((each, at) => ({ ...each, locationId: `location-${at}` }))
const location = (more: Partial<CheckedLocation> = {}): CheckedLocation => ({
  ...port,
  storeId: '2390655',
  address: '3, quai des Brumes, Montréal',
  channel: 'doordash',
  state: 'not_activated',
  since,
  alert: null,
  reason: null,
  needsSignIn: false,
  ...more,
})
const ready = ['2390655', '2390656', '2390657'].map((storeId) => ({
  ...location({ storeId, ...(storeId === '2390657' ? long : {}) }),
  locationId: `ready-${storeId}`,
}))
const obstacles: Obstacle[] = [
  'already-active',
  'under-way',
  'not-connected',
  'connecting',
  'qa-running',
  ...qaAlerts,
  'blocked',
  'disconnected',
  'sign-in-again',
]
const outcome = (is: Outcome['outcome'], more: Partial<Outcome> = {}): Outcome => ({
  ...port,
  locationId: is,
  outcome: is,
  code: null,
  details: null,
  ...more,
})
const failed = outcome('failed', { ...long, locationId: 'failed', ...reason })
const problems: CallProblem[] = [
  'NOT_READY',
  'CHECKS_MISSING',
  'SIGNED_OUT',
  'SIGN_IN_AGAIN',
  'UNREACHABLE',
  'OFFLINE',
  'NO_ANSWER',
  'FAILED',
]
const findings: Finding[] = [
  { kind: 'screen-offline' },
  { kind: 'store-problem', problem: 'full' },
  { kind: 'no-printer' },
  { kind: 'printer-problem', printer },
  { kind: 'tickets-waiting', printer: { ...printer, state: 'ok', problem: null } },
  { kind: 'printer-fine', printer: { ...printer, state: 'ok', problem: null, waiting: 0, since: null } },
  { kind: 'channel', health: { ...health, lastHeardAt: null, lastFailedAt: dinnerTime } },
  { kind: 'sends-waiting', channel: 'doordash', waiting: 2, gaveUp: 2 },
  { kind: 'refused-deliveries', count: 3 },
  { kind: 'board-shows-one', location: port },
  { kind: 'no-locations' },
  { kind: 'sign-in-to-see' },
  ...standings.slice(0, 2).map((each): Finding => ({ kind: 'standing', standing: each })),
  { kind: 'qa-running', location: long, channel: 'doordash', since },
  {
    kind: 'publish-failed',
    failure: {
      locationId: 'p',
      locationName: 'Port',
      channel: 'doordash',
      at: since,
      cause: 'MENU_BLANK_FAILURE: The menu has no items.',
    },
  },
  { kind: 'store-id', location: port, channel: 'doordash', storeId: '2390655' },
  { kind: 'sold-out', count: 2 },
  { kind: 'muted' },
  { kind: 'volume', volume: 0.8 },
  { kind: 'prep', location: port, minutes: 15, autoAccept: false },
  { kind: 'prep', location: long, minutes: 20, autoAccept: true },
  { kind: 'language', language: 'fr' },
  { kind: 'manager', name: null },
  { kind: 'manager', name: 'Camille' },
  { kind: 'contacts', platforms: namedChannels },
]
const bot = <Said extends Kind>(
  kind: Said,
  ...all: Omit<Extract<Content, { kind: Said }>, 'kind' | 'from'>[]
): Content[] => all.map((content) => ({ from: 'bot', kind, ...content }) as Content)
const cutOff = {
  locationId: 'p',
  locationName: 'Port',
  disconnects: ['PorteVoix POS'],
  ready: true,
  isCurrent: true,
}

const asked = {
  question: { figure: 'sales', period: 'yesterday', from: '2026-11-23', to: '2026-11-23' },
  place: 'Port',
  channel: 'doordash',
  state: 'answered',
  figures: {
    orders: 42,
    totalCents: 123_456,
    currency: 'CAD',
    lostOrders: 2,
    lostCents: 5_600,
    dishes: [
      { dish: 'Poutine', items: 31 },
      { dish: long.name, items: 12 },
    ],
  },
  problem: null,
} as const

const told = toldOf(
  boardOrder({
    id: 'one',
    displayNumber: '6222',
    receivedAt: since,
    status: 'cancelled',
    readyBy: since + minutes(20),
    ending: { by: 'merchant', kind: 'cancelled', reason: 'KITCHEN_BUSY', details: null },
  }),
  (['received', 'accepted', 'readied', 'cancelled-by-merchant'] as const).map((type, at) => ({
    at: since + minutes(at * 700),
    actor: { kind: 'manager', name: long.name },
    type,
    detail: { reason: 'KITCHEN_BUSY', prepMinutes: 20, readyBy: since + minutes(20) },
  })),
)
const order = { number: '6222', state: 'answered', orders: [told], isMore: false, problem: null } as const
const paperStates = ['none', 'waiting', 'printed', 'sent', 'unconfirmed', 'failed'] as const

/** Every kind of message in every shape it has; a new kind does not compile until it is here. */
const dishes = {
  wanted: 'take-off' as const,
  words: 'poutine',
  isAsked: false,
  until: null,
  state: 'answered' as const,
  soldOutCount: 1,
  may: true,
  dishes: ['Poutine classique', 'Poutine au canard confit et aux champignons'].map((name, at) => ({
    kind: 'item' as const,
    id: `dish-${at}`,
    name,
    within: 'Poutines',
    isOff: at === 1,
  })),
  isMore: false,
  problem: 'OFFLINE' as const,
  buttons: [true, false].map((isOff) =>
    openButton({
      to: 'take-off',
      kind: 'item',
      sellableId: `${isOff}`,
      name: 'Poutine classique',
      isOff,
      until: null,
    }),
  ),
}

const contents: Record<Kind, Content[]> = {
  said: ['Bonjour', 'a'.repeat(300), '<b>x</b> 🦦 مرحبا'].map((text) => ({
    from: 'person',
    kind: 'said',
    text,
  })),
  asked: intents.map((intent) => ({ from: 'person', kind: 'asked', intent })),
  welcome: bot('welcome', { buttons: [askButton('printer-problem'), askButton('activate', 'doordash')] }),
  talk: bot(
    'talk',
    ...(
      ['greeting', 'thanks', 'yes-to-what', 'no', 'nothing-to-cancel', 'help', 'nothing-done'] as const
    ).map((reply) => ({ reply })),
  ),
  'not-understood': bot(
    'not-understood',
    { again: false },
    { again: true, buttons: [openButton({ to: 'guide', article: 'support' })] },
  ),
  'or-this': bot('or-this', { buttons: [askButton('print-twice'), askButton('stations')] }),
  'language-note': bot('language-note', {}),
  status: bot(
    'status',
    { channel: null, channels: [health], standings, isOnline: false },
    { channel: 'doordash', channels: [health], standings: null, isOnline: true, buttons: [signIn] },
    { channel: 'uber-eats', channels: [], standings: [], isOnline: true },
  ),
  answer: [
    ...bot('answer', { topic: 'no-orders', findings }),
    ...bot(
      'answer',
      ...[...helpIntents, 'connect' as const, 'disconnect' as const].map((topic) => ({
        topic,
        findings: [],
      })),
    ),
  ],
  'channel-not-offered': bot('channel-not-offered', { channel: 'skip' }),
  checking: bot('checking', {
    channel: 'doordash',
    steps: { accounts: 'done', stores: 'under-way', states: 'waiting', device: 'failed' },
  }),
  'check-failed': bot('check-failed', ...problems.map((problem) => ({ problem }))),
  stores: bot(
    'stores',
    {
      channel: 'doordash',
      accounts: [{ id: 'a', email: 'admin@chez-loutre.example', businessName: 'Chez Loutre inc.' }],
      locations: [location(), location({ ...long, storeId: '2', state: 'qa_in_progress' })],
    },
    { channel: 'uber-eats', accounts: [], locations: [location({ channel: 'uber-eats' })] },
    { channel: 'doordash', accounts: [], locations: [] },
  ),
  choose: bot(
    'choose',
    {
      channel: 'doordash',
      ready,
      notReady: obstacles.map((obstacle, at) => ({
        ...location({ storeId: `not-${at}` }),
        obstacle,
        next: { to: 'integrations' },
      })),
      ticked: [ready[0]?.locationId ?? ''],
    },
    { channel: 'uber-eats', ready: [], notReady: [], ticked: [] },
  ),
  'tick-first': bot('tick-first', {}),
  'unknown-location': bot('unknown-location', { said: 'Toronto' }),
  'ambiguous-location': bot('ambiguous-location', { said: 'Laval', candidates: [port, long] }),
  'location-not-ready': bot(
    'location-not-ready',
    ...obstacles.map((obstacle) => ({ location: long, obstacle, since, reason })),
  ),
  'looking-up-cut-offs': bot('looking-up-cut-offs', { locationCount: 2 }),
  warning: bot('warning', {
    channel: 'doordash',
    cutOffs: [
      cutOff,
      { ...cutOff, locationId: 'n', locationName: long.name, disconnects: [], isCurrent: false },
    ],
    unproven: goLiveChecks,
    shownAgain: 'checks-changed',
    buttons: [confirm, cancel, openButton({ to: 'activate' })],
  }),
  'press-the-button': bot(
    'press-the-button',
    ...(['stores', 'choosing', 'warning', 'pausing'] as const).map((step) => ({ step })),
  ),
  activating: bot('activating', { channel: 'doordash', outcomes: [outcome('under-way'), outcome('active')] }),
  result: bot(
    'result',
    { channel: 'doordash', outcomes: [outcome('active')] },
    {
      channel: 'doordash',
      outcomes: [outcome('active'), failed, outcome('blocked'), outcome('not-started')],
    },
    { channel: 'doordash', outcomes: [failed] },
    { channel: 'doordash', outcomes: [outcome('not-started')] },
  ),
  'activation-error': bot('activation-error', {
    channel: 'doordash',
    outcomes: [failed, outcome('blocked')],
    buttons: [openButton({ to: 'guide', article: 'support' })],
  }),
  'not-started': bot('not-started', ...problems.map((problem) => ({ problem })), { problem: 'CHANGED' }),
  'outcome-unknown': bot('outcome-unknown', {
    channel: 'doordash',
    locations: [port, long],
    problem: 'OFFLINE',
  }),
  'still-under-way': bot('still-under-way', { channel: 'doordash' }),
  cancelled: bot('cancelled', {}),
  'cannot-cancel': bot('cannot-cancel', { channel: 'doordash' }),
  'not-sent-offline': bot('not-sent-offline', {}),
  'sign-in-needed': bot(
    'sign-in-needed',
    ...(['activate', 'see-status', 'learn-outcome', 'see-figures'] as const).map((to) => ({ to })),
  ),
  figures: bot(
    'figures',
    ...askedFigures.map((figure) => ({ ...asked, question: { ...asked.question, figure } })),
    ...askedPeriods.map((period) => ({ ...asked, question: { ...asked.question, period } })),
    { ...asked, state: 'asking', figures: null },
    { ...asked, state: 'failed', figures: null, problem: 'OFFLINE' },
    { ...asked, figures: { ...asked.figures, orders: 0 } },
  ),
  order: bot(
    'order',
    ...orderStatuses.map((status) => ({ ...order, orders: [{ ...told, status }] })),
    ...paperStates.map((state) => ({
      ...order,
      orders: [{ ...told, paper: { ...told.paper, state } }],
    })),
    {
      ...order,
      isMore: true,
      orders: [told, { ...told, id: 'other', channel: 'uber-eats', receivedAt: since - minutes(9_000) }],
      buttons: [
        openButton({ to: 'order', orderId: 'one', displayNumber: '6222', received: null }),
        openButton({
          to: 'order',
          orderId: 'other',
          displayNumber: '6222',
          received: { at: since - minutes(9_000), locationId: port.locationId },
        }),
      ],
    },
    ...(['cancel', 'refuse', null] as const).map((stop) => ({
      ...order,
      about: 'cancel' as const,
      orders: [{ ...told, stop }],
    })),
    ...[{ step: 'arrived_at_store' as const, at: since }, null].map((courier) => ({
      ...order,
      about: 'courier' as const,
      orders: [{ ...told, fulfillment: 'dasher-delivery' as const, courier }],
    })),
    ...(['customer-pickup', 'merchant-delivery'] as const).map((fulfillment) => ({
      ...order,
      about: 'courier' as const,
      orders: [{ ...told, fulfillment }],
    })),
    { ...order, orders: [], buttons: [openButton({ to: 'history' })] },
    { ...order, state: 'asking', orders: [] },
    { ...order, state: 'failed', orders: [], problem: 'OFFLINE' },
  ),
  allergies: bot(
    'allergies',
    ...[
      { number: null, isOnBoard: true, isCertain: true, isOne: true },
      { number: null, isOnBoard: true, isCertain: true, isOne: false },
      { number: '6222', isOnBoard: true, isCertain: true, isOne: true },
      { number: '6222', isOnBoard: true, isCertain: true, isOne: false },
      { number: '6222', isOnBoard: false, isCertain: false, isOne: false },
    ].map(({ isOne, ...asked }) => ({
      ...asked,
      orders: isOne ? [{ orderId: 'one', displayNumber: '6222', channel: 'doordash' as const }] : [],
    })),
  ),
  dishes: bot(
    'dishes',
    ...(['answered', 'asking', 'failed'] as const).map((state) => ({ ...dishes, state })),
    { ...dishes, isMore: true, may: false },
    { ...dishes, dishes: [] },
    { ...dishes, isAsked: true, dishes: [] },
  ),
  'pause-question': bot(
    'pause-question',
    ...(['normal', 'busy', 'paused'] as const).flatMap((wanted) =>
      [null, dinnerTime + minutes(30)].map((until) => ({
        wanted,
        plusMinutes: 10,
        until,
        timeZone: 'America/Toronto',
        places: [
          { locationId: 'p', locationName: 'Port', channel: 'doordash' as const },
          { locationId: 'l', locationName: long.name, channel: 'uber-eats' as const },
        ],
        held:
          wanted === 'normal'
            ? []
            : pauseStandings.map((is, at) => ({
                locationId: at % 2 === 0 ? 'p' : 'l',
                locationName: at % 2 === 0 ? 'Port' : long.name,
                timeZone: 'America/Toronto',
                channel: at % 2 === 0 ? ('doordash' as const) : ('uber-eats' as const),
                standing: is,
                until,
                plusMinutes: 10,
                by: at % 2 === 0 ? 'Noor' : null,
              })),
        buttons: [
          setMode({ type: 'normal' }),
          setMode({ type: 'paused', end: { type: 'by-hand' } }),
          setMode({ type: 'paused', end: { type: 'minutes', minutes: 15 } }),
          setMode({ type: 'busy', plusMinutes: 10, end: { type: 'by-hand' } }),
          setMode({ type: 'busy', plusMinutes: 10, end: { type: 'minutes', minutes: 30 } }),
        ],
      })),
    ),
  ),
  'nothing-paused': bot('nothing-paused', {
    places: [
      { locationName: 'Port', channel: 'doordash' },
      { locationName: long.name, channel: 'uber-eats' },
    ],
    buttons: [openButton({ to: 'orders' })],
  }),
  'pause-sent': bot(
    'pause-sent',
    ...(['normal', 'busy', 'paused'] as const).map((wanted) => ({
      wanted,
      channels: ['doordash', 'uber-eats'] as const,
      state: 'noted' as const,
      by: null,
    })),
    ...(['sending', 'changed', 'failed', 'unknown'] as const).map((state) => ({
      wanted: 'paused' as const,
      channels: ['doordash'] as const,
      state,
      by: 'Noor',
    })),
  ),
  'signed-in': bot('signed-in', { name: 'Camille' }),
  'signed-out': bot('signed-out', {}),
  interrupted: bot('interrupted', ...(['check', 'choice', 'activation'] as const).map((what) => ({ what }))),
}

/** All of them as one conversation. */
export function everyMessage(): Conversation {
  const messages = Object.values(contents)
    .flat()
    .map((content, at): Message => ({
      buttons: [],
      ...content,
      id: `m${at + 1}`,
      at: dinnerTime - minutes(300 - at),
    }))
  return { messages, nextNumber: messages.length + 1, dialogue: { step: 'idle' }, misunderstood: 0 }
}
export const kinds = Object.keys(contents)
