import { type FirstRunStep, firstRunSteps } from '#shared/station/first-run.ts'
import type { PrinterTicket, PrinterTickets } from '#shared/api/printing.ts'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import { everySettingChange } from './setting-changes.ts'
import type { DeviceState } from '#shared/api/device.ts'
import type { Language, Location } from '#shared/location/location.ts'
import type { SoldOut } from '#shared/menu/sold-out.ts'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { boardOrder, dinnerTime, line, minutes } from '../../fixtures/orders.ts'
import type { Scene } from './fake-station.ts'
import {
  busy,
  cancelled,
  cautions,
  evening,
  fourteenItems,
  bothChannels,
  grilledCheese,
  late,
  later,
  notes,
  refusedOrders,
  sixty,
  utensils,
} from './kitchen.ts'
import { drawnSmall, drawnStart, oddRush, presetStart, rushOf } from './rush.ts'
import { randomStart } from './random-orders.ts'
import { backupsScenes } from './fake-backups.ts'
import { linkOf, pairedScene } from './fake-gateway.ts'
import { healthScenes, shiftScenes, wellBut } from './fake-health.ts'
import { managerScene, managerScenes } from './managers.ts'
import { sellablesOf } from './fake-sold-out.ts'
import { eveningMenu } from './menu-documents.ts'

const centre: Location = {
  id: 'chez-loutre-centre',
  brand: 'Chez Loutre',
  name: 'Centre',
  address: '12, rue Saint-Paul Ouest, Montréal',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
}
const port: Location = {
  ...centre,
  id: 'chez-loutre-port',
  name: 'Port',
  address: '3, quai des Brumes, Montréal',
}

const kitchen: Printer = {
  id: 'kitchen',
  name: 'Kitchen',
  kind: 'network',
  language: 'esc-pos',
  queue: null,
  host: '192.168.1.87',
  port: 9100,
  paper: 80,
  codePage: 'windows1252',
  tickets: ['kitchen'],
  locationId: null,
  route: usualRoute,
}
const counter: Printer = {
  ...kitchen,
  id: 'counter',
  name: 'Counter',
  host: '192.168.1.88',
  tickets: ['customer'],
}

const printed = (printerId: string): PrinterStatus => ({
  printerId,
  state: 'ok',
  problem: null,
  since: dinnerTime - minutes(35),
  lastPrintedAt: dinnerTime - minutes(1),
  checkedAt: dinnerTime - 9_000,
  waiting: 0,
})
const paperOut = (printerId: string): PrinterStatus => ({
  ...printed(printerId),
  state: 'problem',
  problem: 'paper-out',
  waiting: 2,
})

const device: DeviceState = {
  version: '0.1.0',
  shell: 'browser',
  window: null,
  demo: true,
  isPrivate: true,
  now: dinnerTime,
  startedAt: dinnerTime - minutes(420),
  clock: { aheadMs: 0, set: null, stoodStill: null },
  intakeUrl: 'http://127.0.0.1:48200/intake',
  intakeTaken: null,
  screens: { paired: 0, here: 0 },
  sandboxUrl: 'http://127.0.0.1:48201/',
  gateway: null,
  channels: [
    {
      channel: 'doordash',
      lastHeardAt: dinnerTime - 4_000,
      lastReachedAt: dinnerTime - minutes(2),
      lastFailedAt: null,
      lastError: null,
      lastFailure: null,
      waiting: 0,
      gaveUp: 0,
    },
  ],
  rejected: 0,
  locations: [centre],
  removedLocations: [],
  stationPlans: {},
  settings: { language: 'en', volume: 0.8, boardLocationId: null },
  storeProblem: null,
  backups: backupsScenes.usual.state,
  unreadableSecrets: [],
  wrongSecrets: null,
  troubles: [],
  firstRun: null,
}

const usual: Scene = {
  orders: [],
  past: [],
  device,
  printers: [kitchen],
  statuses: [printed('kitchen')],
  rejected: [],
  settingChanges: [],
  roll: true,
  manager: managerScenes.usual(),
  soldOut: { catalog: sellablesOf(eveningMenu, [centre.id, port.id]), soldOut: [] },
}

const eightNames = ['Bar', 'Grill', 'Cold', 'Pastry', 'Pass', 'Counter', 'Terrace and the long hall']

function everyTicket(): PrinterTickets[] {
  const ticket = (
    jobId: string,
    state: PrinterTicket['state'],
    problem: PrinterTicket['problem'] = null,
  ): PrinterTicket => ({
    jobId,
    orderId: 'nadia',
    displayNumber: '4821',
    kind: 'kitchen',
    notice: 'none',
    sequence: 1,
    state,
    problem,
    isOnPaper: true,
    createdAt: dinnerTime - minutes(12),
    changedAt: dinnerTime - minutes(2),
  })
  return [
    {
      printerId: 'kitchen',
      waiting: [
        ticket('held', 'held', 'held'),
        ticket('sending', 'sending', 'paper-out'),
        ticket('queued', 'queued', 'paper-out'),
      ],
      last: [
        ticket('printed', 'printed'),
        ticket('sent', 'sent'),
        ticket('unconfirmed', 'unconfirmed', 'no-proof'),
        ticket('declined', 'failed', 'declined'),
        ticket('unmade', 'failed', 'station-error'),
        ticket('dropped', 'cancelled'),
        { ...ticket('test', 'printed'), orderId: null, displayNumber: null, notice: 'test' },
      ],
    },
  ]
}

/** A pause of half an hour that ended while the station was off. */
function endedPause(): ThrottleEntry {
  return {
    id: 1,
    locationId: centre.id,
    channel: 'doordash',
    kind: 'pause',
    source: 'here',
    plusMinutes: 0,
    askedAt: dinnerTime - minutes(40),
    by: 'Camille',
    until: dinnerTime - minutes(10),
    reason: null,
    beganAt: dinnerTime - minutes(39),
    endedAt: dinnerTime - minutes(10),
    ending: 'time',
    endedBy: null,
    isLate: true,
  }
}

/** One of each: proven, waiting, waiting without an answer, coming back, refused and no longer on the menu. */
function offSale(): SoldOut[] {
  const row = (name: string, sellableId: string, more: Partial<SoldOut>): SoldOut => ({
    kind: 'item',
    sellableId,
    name,
    locationId: centre.id,
    channel: 'doordash',
    state: 'confirmed',
    since: dinnerTime - minutes(14),
    until: dinnerTime + minutes(597),
    by: null,
    error: null,
    ...more,
  })
  return [
    row('Poutine', 'itm-poutine', {}),
    row('Poutine', 'itm-poutine', { locationId: port.id, state: 'pending', error: 'ECONNREFUSED' }),
    row('Tarte au sucre', 'itm-tarte-au-sucre', { state: 'pending', since: dinnerTime - 2_000, until: null }),
    row('Salade verte', 'opt-salade-verte', { kind: 'option', state: 'returning' }),
    row('Tartare de saumon', 'itm-tartare-de-saumon', { state: 'failed', error: 'Unknown item' }),
    row('Soupe du midi', 'itm-soupe-du-midi', { state: 'gone', until: null }),
  ]
}

function channel(change: Partial<DeviceState['channels'][number]>): DeviceState['channels'] {
  return device.channels.map((each) => ({ ...each, ...change }))
}

const dishes = ['Grilled Cheese', 'Poutine', 'Crêpe jambon', 'Tourtière']

function past(count: number) {
  return Array.from({ length: count }, (_, at) =>
    boardOrder({
      id: `past-${at}`,
      displayNumber: String(4200 + at),
      customerName: ['Nadia F.', 'Junko H.', 'Anaïs É.', 'Rafael D.'][at % 4] ?? '',
      receivedAt: dinnerTime - minutes(40 + at * 31),
      status:
        (['completed', 'completed', 'picked_up', 'cancelled', 'failed'] as const)[at % 5] ?? 'completed',
      ending:
        at % 5 === 3
          ? { by: 'platform', kind: 'cancelled' }
          : at % 5 === 4
            ? { by: 'system', kind: 'not-answered-in-time' }
            : null,
      endingSeenAt: dinnerTime,
      acknowledgedAt: dinnerTime,
      // Nobody answered every fifth in time: nothing of it was printed.
      onPaper: at % 5 === 4 ? [] : ['kitchen'],
      lines: [line(dishes[at % dishes.length] ?? 'Poutine', (at % 3) + 1)],
    }),
  )
}

/** What the gallery can show, by name. */
const firstRun = (at: FirstRunStep | null): Scene => ({
  ...usual,
  roll: false,
  printers: [],
  statuses: [],
  device: {
    ...device,
    shell: 'electron',
    window: { kiosk: false, autoStart: 'off' },
    locations: [],
    channels: [],
    firstRun: {
      at,
      steps: [...firstRunSteps],
      skipped: ['printer'],
      missing: ['account', 'location', 'printer', 'sound', 'kiosk', 'doordash'],
    },
  },
})

/** Behind a gateway that is well, but for what is said; `trouble` is what device health makes of it. */
function behind(
  change: Parameters<typeof linkOf>[0],
  trouble: Parameters<typeof wellBut>[0] = 'intake-gateway',
): Scene {
  const link = linkOf(change)
  return {
    ...usual,
    orders: evening(),
    device: { ...device, gateway: link, intakeUrl: null, sandboxUrl: null },
    health: wellBut(trouble),
    manager: { ...usual.manager, gateway: pairedScene },
  }
}

export const scenes = {
  evening: () => ({
    ...usual,
    orders: evening(),
    printers: [kitchen],
    statuses: [paperOut('kitchen')],
    past: past(70),
  }),
  empty: () => ({
    ...usual,
    roll: false,
    device: { ...device, channels: channel({ lastHeardAt: dinnerTime - 12_000 }) },
  }),
  'nothing-proven': () => ({
    ...usual,
    roll: false,
    statuses: [],
    device: { ...device, channels: channel({ lastHeardAt: null, lastReachedAt: null }) },
  }),
  // A new device, at each step of its first run and after it.
  'first-run-language': () => firstRun('language'),
  'first-run-account': () => firstRun('account'),
  'first-run-location': () => firstRun('location'),
  'first-run-printer': () => firstRun('printer'),
  'first-run-sound': () => firstRun('sound'),
  'first-run-kiosk': () => firstRun('kiosk'),
  'first-run-doordash': () => firstRun('doordash'),
  'first-run-over': () => firstRun(null),
  'empty-both': () => ({
    ...usual,
    roll: false,
    device: {
      ...device,
      channels: [
        ...device.channels,
        ...channel({ channel: 'uber-eats', lastHeardAt: null, lastReachedAt: null }),
      ],
    },
  }),
  one: () => ({ ...usual, orders: [grilledCheese()] }),
  'both-channels': () => ({ ...usual, orders: bothChannels() }),
  // As many live orders as the name says.
  'rush-6': () => ({ ...usual, orders: drawnStart(6, 0, 0, drawnSmall) }),
  'presets-8': () => ({ ...usual, orders: presetStart(8) }),
  'presets-18': () => ({ ...usual, orders: presetStart(18) }),
  'presets-24': () => ({ ...usual, orders: presetStart(24) }),
  'rush-8': () => ({ ...usual, orders: drawnStart(8, 0, 0) }),
  'rush-4-4': () => ({ ...usual, orders: drawnStart(4, 4, 0) }),
  'rush-14': () => ({ ...usual, orders: rushOf(6, 6, 2) }),
  'rush-16-new': () => ({ ...usual, orders: rushOf(16, 0, 0) }),
  'rush-16-places': () => ({
    ...usual,
    orders: rushOf(16, 0, 0).map((order, at) => (at % 2 === 0 ? order : { ...order, locationId: port.id })),
    device: { ...device, locations: [centre, port] },
  }),
  'rush-18': () => ({ ...usual, orders: drawnStart(9, 6, 3, drawnSmall) }),
  'rush-20': () => ({ ...usual, orders: rushOf(9, 8, 3) }),
  'rush-2-22': () => ({ ...usual, orders: rushOf(2, 22, 2) }),
  'rush-22-4': () => ({ ...usual, orders: rushOf(22, 4, 2) }),
  'rush-26': () => ({ ...usual, orders: rushOf(6, 18, 2) }),
  'rush-odd': () => ({ ...usual, orders: oddRush() }),
  'rush-45': () => ({ ...usual, orders: rushOf(20, 18, 7) }),
  'rush-74': () => ({ ...usual, orders: rushOf(32, 30, 12) }),
  'rush-200': () => ({ ...usual, orders: rushOf(90, 80, 30) }),
  busy: () => ({
    ...usual,
    orders: busy(),
    printers: [kitchen, counter],
    statuses: [paperOut('kitchen'), printed('counter')],
    device: { ...device, rejected: 2, channels: channel({ gaveUp: 1, waiting: 3 }) },
    settingChanges: everySettingChange,
    rejected: [
      {
        id: 1,
        receivedAt: dinnerTime - minutes(12),
        channel: 'doordash',
        platformOrderId: null,
        endpoint: 'orders',
        status: 422,
        code: 'UNUSABLE_ORDER',
        message: 'quantity must be a whole number',
        path: 'order.categories.0.items.1.quantity',
        excerpt:
          '{"event":{"type":"OrderCreate"},"order":{"id":"4f1c2b7e","categories":[{"items":[{"quantity":1.5}]}]}}',
      },
    ],
  }),
  sixty: () => ({ ...usual, orders: sixty() }),
  late: () => ({ ...usual, orders: late() }),
  'fourteen-items': () => ({ ...usual, orders: fourteenItems() }),
  cancelled: () => ({ ...usual, orders: cancelled() }),
  utensils: () => ({ ...usual, orders: utensils() }),
  notes: () => ({ ...usual, orders: notes() }),
  later: () => ({ ...usual, orders: later(), past: later() }),
  locations: () => ({
    ...usual,
    orders: evening().map((order, at) => (at % 2 === 0 ? order : { ...order, locationId: port.id })),
    device: { ...device, locations: [centre, port] },
  }),
  'printer-problem': () => ({
    ...usual,
    orders: evening(),
    printers: [kitchen, counter, { ...counter, id: 'bar', name: 'Bar' }],
    statuses: [{ ...paperOut('kitchen'), problem: 'unreachable' as const }, printed('counter')],
  }),
  // Every state a ticket can be in, at a printer that is out of paper.
  printers: () => ({
    ...usual,
    orders: evening(),
    printers: [kitchen, counter],
    statuses: [{ ...paperOut('kitchen'), waiting: 3 }, printed('counter')],
    tickets: everyTicket(),
  }),
  'eight-printers': () => ({
    ...usual,
    orders: evening(),
    printers: [kitchen, ...eightNames.map((name) => ({ ...counter, id: name, name }))],
    statuses: [paperOut('kitchen'), ...eightNames.map((name) => printed(name))],
    tickets: everyTicket(),
  }),
  'tickets-unreadable': () => ({
    ...usual,
    orders: evening(),
    printers: [kitchen, counter],
    statuses: [{ ...paperOut('kitchen'), waiting: 3 }, printed('counter')],
    tickets: 'unreadable' as const,
  }),
  'no-printer': () => ({ ...usual, orders: evening(), printers: [], statuses: [] }),
  'printer-back': () => ({
    ...usual,
    orders: evening(),
    oldQueues: [
      {
        id: 1,
        printerId: 'kitchen',
        askedAt: dinnerTime,
        tickets: 12,
        ofOpenOrders: 9,
        oldestAt: dinnerTime - minutes(35),
      },
    ],
  }),
  quiet: () => ({
    ...usual,
    orders: evening(),
    device: {
      ...device,
      channels: channel({ lastHeardAt: dinnerTime - minutes(9), lastReachedAt: dinnerTime }),
    },
  }),
  broken: () => ({
    ...usual,
    orders: evening(),
    device: {
      ...device,
      channels: channel({
        lastHeardAt: dinnerTime - minutes(9),
        lastReachedAt: dinnerTime - minutes(8),
        lastFailedAt: dinnerTime - minutes(2),
        lastError: 'HTTP 503',
        lastFailure: 'no-answer',
        waiting: 2,
      }),
    },
  }),
  cautions: () => ({ ...usual, orders: cautions() }),
  'wrong-clock': () => ({
    ...usual,
    orders: evening(),
    device: {
      ...device,
      clock: {
        aheadMs: minutes(4),
        set: { at: dinnerTime - minutes(50), byMs: -minutes(60) },
        stoodStill: { from: dinnerTime - minutes(31), to: dinnerTime - minutes(29.5) },
      },
      channels: channel({
        lastHeardAt: dinnerTime - minutes(9),
        lastReachedAt: dinnerTime - minutes(8),
        lastFailedAt: dinnerTime - minutes(2),
        lastError: '401 bad signature',
        lastFailure: 'key-refused',
        waiting: 1,
      }),
    },
  }),
  'sold-out': () => ({
    ...usual,
    orders: evening().map((order, at) =>
      at === 0 ? { ...order, lines: [line('Poutine', 1, { itemId: 'itm-poutine' }), ...order.lines] } : order,
    ),
    device: { ...device, locations: [centre, port] },
    soldOut: { ...usual.soldOut, soldOut: offSale() },
  }),
  'paused-by-channel': () => ({
    ...usual,
    orders: evening(),
    device: { ...device, locations: [centre, port] },
    pause: {
      first: {
        theirs: {
          reason: 'store_pos_connectivity_issues',
          notes: null,
          since: dinnerTime - minutes(6),
          until: dinnerTime + minutes(27),
        },
      },
    },
  }),
  'pause-ended': () => ({
    ...usual,
    orders: evening(),
    pause: { ended: [endedPause()], entries: [endedPause()] },
  }),
  refused: () => ({
    ...usual,
    orders: evening(),
    device: { ...device, rejected: 3 },
    refused: refusedOrders(),
    rejected: refusedOrders().map(({ id, code, path }) => ({
      id,
      receivedAt: dinnerTime - minutes(2),
      channel: 'doordash' as const,
      platformOrderId: null,
      endpoint: 'orders',
      status: 422,
      code,
      message: 'event: Invalid input: expected object, received undefined',
      path,
      excerpt: '{"id":"976e4b17","consumer":{"id":700100405}}',
    })),
  }),
  'refused-alone': () => ({ ...usual, refused: refusedOrders().slice(0, 1) }),
  'no-menu': () => ({ ...usual, soldOut: { catalog: [], soldOut: [] } }),
  'secrets-unreadable': () => ({
    ...usual,
    orders: evening(),
    device: {
      ...device,
      unreadableSecrets: ['webhooks', 'doordash-key', 'doordash-sign-in'],
      wrongSecrets: { count: 3, since: dinnerTime - minutes(25), lastAt: dinnerTime - minutes(2) },
    },
  }),
  'station-trouble': () => ({
    ...usual,
    orders: evening(),
    device: {
      ...device,
      troubles: [
        { part: 'outbox', since: device.now - 4 * 60_000 },
        { part: 'process', since: device.now - 60_000 },
      ],
    },
  }),
  'no-backup': () => ({
    ...usual,
    orders: evening(),
    device: { ...device, backups: backupsScenes.failed.state },
  }),
  'went-back': () => ({
    ...usual,
    orders: evening(),
    device: { ...device, backups: backupsScenes['went-back'].state },
  }),
  'gateway-up': () => behind({}),
  'gateway-connecting': () => behind({ line: 'connecting', server: null, answeredAt: null, locations: null }),
  'gateway-down': () => behind({ line: 'down', server: null }, 'intake-gateway-away'),
  'gateway-refused': () => behind({ line: 'refused', server: null }, 'intake-gateway-refused'),
  'gateway-silent': () => behind({ silentSince: dinnerTime - minutes(4) }, 'intake-gateway-silent'),
  'gateway-idle': () => {
    const scene = behind({ locations: [] }, 'intake-gateway-idle')
    const channels = channel({
      lastHeardAt: null,
      lastFailedAt: dinnerTime - minutes(1),
      lastFailure: 'key-refused',
    })
    return { ...scene, orders: [], device: { ...scene.device, channels } }
  },
  'gateway-unknown-location': () => behind({ locations: ['chez-loutre-centre', 'chez-loutre-gare'] }),
  'port-taken': () => ({
    ...usual,
    orders: evening(),
    device: { ...device, intakeTaken: { port: 48200, since: dinnerTime - minutes(3) } },
  }),
  'health-troubles': () => ({ ...usual, health: healthScenes.troubles, shift: shiftScenes.running }),
  'shift-done': () => ({ ...usual, shift: shiftScenes.done }),
  'shift-wrong': () => ({ ...usual, health: healthScenes.troubles, shift: shiftScenes.wrong }),
  'shift-stopped': () => ({ ...usual, shift: shiftScenes.stopped }),
  'health-everything': () => ({ ...usual, health: healthScenes.everything }),
  'health-loading': () => ({ ...usual, health: 'not-yet' }),
  'health-unproven': () => ({ ...usual, health: healthScenes.unproven }),
  damaged: () => ({ ...usual, orders: evening(), device: { ...device, storeProblem: 'damaged' } }),
  'disk-full': () => ({ ...usual, orders: evening(), device: { ...device, storeProblem: 'full' } }),
} satisfies Record<string, () => Scene>
/** Or orders drawn from a seed: `random-SEED-NEW-PREPARING-READY`. */
export type SceneName = keyof typeof scenes | `random-${number}-${number}-${number}-${number}`

function randomScene(name: string): (() => Scene) | undefined {
  const [seed = 0, fresh = 0, cooking = 0, ready = 0] =
    /^random-(\d+)-(\d+)-(\d+)-(\d+)$/.exec(name)?.slice(1).map(Number) ?? []
  if (seed === 0) return undefined
  return () => ({ ...usual, orders: randomStart(seed, fresh, cooking, ready) })
}

/** A scene in a language. */
export function sceneNamed(name: string, language: Language, manager: string): Scene {
  const make = Object.entries(scenes).find(([each]) => each === name)?.[1] ?? randomScene(name)
  if (!make) throw new Error(`No scene is called ${name}. There are: ${Object.keys(scenes).join(', ')}.`)
  const scene: Scene = make()
  const managed = managerScene(manager)
  const device = {
    ...scene.device,
    settings: { ...scene.device.settings, language },
    backups: managed.backups?.state ?? scene.device.backups,
  }
  return { ...scene, device, manager: managed }
}
