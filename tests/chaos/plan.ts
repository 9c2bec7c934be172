import { createRandom } from '#sandbox/world/random.ts'
import { printerNames, type PrinterName } from './routes.ts'
import type { FaultRequest } from '#sandbox/world/faults.ts'

/** What a channel's servers and the way to them can do wrong: each a fault of the sandbox. */
export const channelTrouble = {
  'channel-401': [{ kind: 'api-401' }, { kind: 'api-401', only: 'uber' }],
  'channel-429': [
    { kind: 'api-429', retryAfterSeconds: 1 },
    { kind: 'api-429', only: 'uber', retryAfterSeconds: 1 },
  ],
  'channel-500': [{ kind: 'api-500' }, { kind: 'api-500', only: 'uber' }],
  'channel-silent': [
    { kind: 'api-hang', count: 2 },
    { kind: 'api-hang', only: 'uber', count: 2 },
  ],
  'channel-resets': [{ kind: 'api-reset' }, { kind: 'api-reset', only: 'uber' }],
  'answer-lost': [{ kind: 'api-lost-answer' }, { kind: 'api-lost-answer', only: 'uber' }],
  'webhook-duplicate': [
    { kind: 'webhook-duplicate', delayMs: 0 },
    { kind: 'webhook-duplicate', only: 'uber-eats', delayMs: 300 },
  ],
  'webhook-disorder': [
    { kind: 'webhook-out-of-order', only: 'orders', count: 2 },
    { kind: 'webhook-out-of-order', only: 'uber-eats', count: 1 },
    { kind: 'webhook-out-of-order', only: 'uber-eats', overtakenBy: 'cancel', count: 1 },
  ],
  'webhook-late': [
    { kind: 'webhook-delay', delayMs: 700 },
    { kind: 'webhook-delay', only: 'uber-eats', delayMs: 700 },
  ],
  'webhook-lost': [
    { kind: 'webhook-silence', count: 2 },
    { kind: 'webhook-silence', only: 'uber-eats', count: 2 },
  ],
} as const satisfies Record<string, readonly FaultRequest[]>
export type ChannelTrouble = keyof typeof channelTrouble

/** What can be wrong with a printer, whichever it is. */
export const printerTroubles = [
  'printer-refuses',
  'printer-hangs',
  'printer-resets',
  'printer-paper-out',
  'printer-cover-open',
  'printer-proves-nothing',
  'printer-talks-nonsense',
  'printer-unplugged',
  'printer-restarts',
  'printer-away',
] as const
export type PrinterTrouble = (typeof printerTroubles)[number]

/** What can be wrong with the computer's own queue before a printer: it is stopped, takes nothing, or its service is gone. */
export const queueTroubles = ['queue-stopped', 'queue-closed', 'print-service-gone'] as const
export type QueueTrouble = (typeof queueTroubles)[number]

/** What happens to the machine the station runs on. */
export const machineTroubles = [
  'disk-full',
  'store-locked',
  'clock-ahead',
  'clock-behind',
  'network-cut',
] as const
export type MachineTrouble = (typeof machineTroubles)[number]

/**
 * The station ends without a word: at any moment, just before a transaction is on disk or just after it and before anybody
 * is answered, before the next call to a channel leaves or when its answer is here and not noted, or when a printer has
 * bytes of a ticket that nobody has called printed yet.
 */
export const killKinds = [
  'kill',
  'kill-before-commit',
  'kill-after-commit',
  'kill-before-call',
  'kill-after-call',
  'kill-while-printing',
] as const
export type KillKind = (typeof killKinds)[number]

type Trouble = ChannelTrouble | PrinterTrouble | QueueTrouble | MachineTrouble
export const troubles: readonly Trouble[] = [
  ...(Object.keys(channelTrouble) as ChannelTrouble[]),
  ...printerTroubles,
  ...queueTroubles,
  ...machineTroubles,
]

/** One thing that happens. `step` is its place in the plan, `atMs` from the opening, `forMs` how long trouble lasts. */
export type Happening = { step: number; atMs: number } & (
  | { type: 'order'; channel: 'doordash' | 'uber-eats'; preset: (typeof presets)[number] }
  | { type: 'customer-cancels' }
  | { type: 'customer-changes' }
  | {
      type: 'kill'
      kind: KillKind
      /** At which commit, call or ticket from then on; of no matter where it dies at once. */
      nth: number
    }
  | {
      type: 'trouble'
      kind: Trouble
      forMs: number
      printer: PrinterName
    }
)

export type Plan = {
  seed: number
  durationMs: number
  /** When the station's and the channels' clocks stand at the opening (epoch ms); null is now. */
  opensAt: number | null
  night: 'spring' | 'autumn' | null
  happenings: Happening[]
}

const presets = [
  'everyday',
  'utensils-yes',
  'utensils-no',
  'utensils-absent',
  'notes',
  'allergy',
  'three-deep',
  'group',
  'promotion',
  'accents',
] as const

/** Seconds before the clocks of the demo's place (America/Toronto) are changed. */
const nights = {
  spring: Date.UTC(2027, 2, 14, 7) - 3_000,
  autumn: Date.UTC(2027, 10, 7, 6) - 3_000,
} as const

/** Long enough that another printer stands in for it. */
const awayMs = 15_000

/** What a day holds unless it is said otherwise. */
export const ordersPerMinute = 200
/** How many a minute a day of so many orders has that is not told how long to take. */
const busiestPerMinute = 300

/**
 * The day of a seed. The same seed and measures give the same plan; how many kinds of trouble there are follows from
 * `troubles`, which kinds from the seed, so that following seeds take turns. Pure.
 */
export function planOf(
  seed: number,
  day: { durationMs: number; orders: number; kills: number; troubles: number },
): Plan {
  const random = createRandom(seed, 'chaos')
  const { durationMs } = day
  const night = ([null, 'autumn', null, 'spring'] as const)[((seed % 4) + 4) % 4] ?? null
  const happenings: Omit<Happening, 'step'>[] = []
  const put = (one: Omit<Extract<Happening, { type: 'order' }>, 'step'> | Omit<Happening, 'step'>) =>
    void happenings.push(one)

  for (let n = 0; n < day.orders; n += 1)
    put({
      atMs: Math.round(random.next() * durationMs),
      type: 'order',
      channel: random.chance(0.4) ? 'uber-eats' : 'doordash',
      preset: random.pick(presets),
    } as Omit<Happening, 'step'>)
  for (let n = 0; n < Math.ceil(day.orders / 25); n += 1)
    put({ atMs: random.int(durationMs / 4, durationMs), type: 'customer-cancels' })
  for (let n = 0; n < Math.ceil(day.orders / 20); n += 1)
    put({ atMs: random.int(durationMs / 4, durationMs), type: 'customer-changes' })
  for (let n = 0; n < day.kills; n += 1) {
    // One in each part of the day, so that the station is up in between.
    const part = durationMs / day.kills
    put({
      atMs: Math.round(part * (n + 0.3 + 0.5 * random.next())),
      type: 'kill',
      kind: turn(killKinds, seed * day.kills + n),
      nth: random.int(1, 12),
    } as Omit<Happening, 'step'>)
  }
  for (let n = 0; n < day.troubles; n += 1) {
    const kind = turn(troubles, seed * day.troubles + n)
    const forMs = random.int(400, Math.min(4_000, durationMs / 4))
    const printer = random.pick(printerNames)
    put({
      atMs: random.int(0, durationMs - forMs),
      type: 'trouble',
      kind,
      ...(kind === 'printer-away' ? { forMs: awayMs, printer: 'kitchen' } : { forMs, printer }),
    } as Omit<Happening, 'step'>)
  }
  const inOrder = happenings.toSorted((one, other) => one.atMs - other.atMs)
  return {
    seed,
    durationMs,
    opensAt: night && nights[night],
    night,
    happenings: inOrder.map((one, index) => ({ ...one, step: index + 1 }) as Happening),
  }
}

/** Whose turn it is, of any whole number. */
function turn<T>(kinds: readonly T[], n: number): T {
  const kind = kinds[((n % kinds.length) + kinds.length) % kinds.length]
  if (kind === undefined) throw new Error('there is no kind')
  return kind
}

/** The plan of a day of so many minutes, or orders, or both, as the command runs it. */
export function wholeDay(seed: number, wish: { minutes?: number; orders?: number }): Plan {
  const minutes = wish.minutes ?? (wish.orders === undefined ? 1 : wish.orders / busiestPerMinute)
  const durationMs = Math.round(minutes * 60_000)
  return planOf(seed, {
    durationMs,
    orders: wish.orders ?? Math.round(minutes * ordersPerMinute),
    kills: Math.max(2, Math.round(minutes * 5)),
    troubles: Math.max(12, Math.round(minutes * 30)),
  })
}

/** One line for people: `#12 3.4 s kill-before-commit`. */
export function lineOf(one: Happening): string {
  const when = `#${one.step} ${(one.atMs / 1000).toFixed(1)} s`
  switch (one.type) {
    case 'order':
      return `${when} order ${one.channel} ${one.preset}`
    case 'kill':
      return `${when} ${one.kind}${one.kind === 'kill' ? '' : ` (the ${one.nth}. from here)`}`
    case 'trouble':
      return `${when} ${one.kind} for ${one.forMs} ms${one.kind.startsWith('printer') ? ` (${one.printer})` : ''}`
    case 'customer-cancels':
    case 'customer-changes':
      return `${when} ${one.type}`
  }
}
