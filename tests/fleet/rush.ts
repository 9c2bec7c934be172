import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom, type Random } from '#sandbox/world/random.ts'
import { createChildren } from '../../scripts/lib/children.mjs'
import { sendUntilAnswered, type Webhook, webhooksOf } from './channels.ts'
import { buildDevices, type DeviceIdentity, type DevicesProcess, devicesProcess } from './devices-process.ts'
import { type Fault, faults, happen } from './faults.ts'
import { foundAt } from './found.ts'
import { type Ledger, ledgerOf, type Sent } from './ledger.ts'
import { type Site, startSite } from './site.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'

export type RushOptions = {
  seed: number
  orders: number
  stations: number
  /** Stations in one process die together. */
  perProcess: number
  /** Orders a second. */
  rate: number
  /** How long what is broken stays broken, and how soon what no device acknowledged comes again, in ms. */
  lastsMs: number
  ackWithinMs: number
  /** How long it may take after the last fault until everything is where it belongs, in ms. */
  settleMs: number
  /** Each once where nothing is said. */
  faults?: readonly Fault[]
  dir: string
  say: (line: string) => void
}

export type RushResult = {
  ledger: Ledger
  sent: Sent[]
  /** How many were answered with each status; `none` for no answer at all. */
  statuses: Record<string, number>
  seconds: number
  /** Deliveries left in the stream that nobody took; -1 where the servers did not say. */
  open: number
  /** Calls that a channel was told twice although no gateway was killed between making and noting them. */
  toldTwice: string[]
}

/** Sends orders of both channels through a fleet that breaks meanwhile, and looks where each of them is at the end. */
export async function runRush(options: RushOptions): Promise<RushResult> {
  const children = createChildren()
  const random = createRandom(options.seed, 'fleet')
  const locationIds = Array.from(
    { length: options.stations },
    (_, n) => `loc-${String(n + 1).padStart(2, '0')}`,
  )
  const startedAt = performance.now()
  const closers: (() => Promise<void>)[] = []
  try {
    const script = await buildDevices()
    const chosen = options.faults ?? faults
    const disk = chosen.includes('disk-full') ? smallDisk(join(options.dir, 'small-disk'), options.say) : null
    const site = await startSite({ ...options, children, locationIds, ...(disk && { disk: disk.dir }) })
    closers.push(site.close)
    if (disk) closers.push(async () => disk.close())
    const identities = await Promise.all(locationIds.map((id) => site.identity(`tablet-${id}`)))
    const processes = await startDevices(identities, { script, locationIds, site, children, options })
    closers.push(...processes.map(({ close }) => close))
    for (const [index, locationId] of locationIds.entries())
      await site.give(locationId, identities[index]?.deviceId ?? '')
    options.say(
      `${options.stations} stations in ${processes.length} processes, ${site.gateways.length} gateways`,
    )

    const { uberOrders } = site.channels
    const webhooks = webhooksOf(random, { count: options.orders, locationIds, uberOrders })
    const sending = sendAll(webhooks, site, options.rate)
    const more: Sent[] = []
    const onSent = (put: Sent[]) => void more.push(...put)
    await breakThings({ site, processes, locationIds, random, options, disk, onSent })
    const sent = [...(await sending), ...more]
    options.say('All is sent and mended')
    const settled = await settle({ site, identities, sent, withinMs: options.settleMs })
    return { ...settled, sent, statuses: countBy(sent), seconds: (performance.now() - startedAt) / 1_000 }
  } finally {
    await children.end()
    for (const close of closers) await close()
  }
}

async function startDevices(
  identities: readonly DeviceIdentity[],
  about: {
    script: string
    locationIds: string[]
    site: Site
    children: ReturnType<typeof createChildren>
    options: RushOptions
  },
): Promise<DevicesProcess[]> {
  const { site, options } = about
  const natsPorts = site.cluster.map(({ port }) => port)
  const groups = Array.from({ length: Math.ceil(identities.length / options.perProcess) }, (_, n) =>
    identities.slice(n * options.perProcess, (n + 1) * options.perProcess),
  )
  const processes = await Promise.all(
    groups.map((devices) => devicesProcess({ ...about, devices, natsPorts })),
  )
  for (const one of processes) await one.start()
  return processes
}

async function sendAll(webhooks: readonly Webhook[], site: Site, rate: number): Promise<Sent[]> {
  const gateways = site.gateways.map(({ url }) => url)
  const startedAt = performance.now()
  return Promise.all(
    webhooks.map(async (webhook, nth) => {
      await pause(Math.max(0, startedAt + (nth * 1_000) / rate - performance.now()))
      return sendUntilAnswered(webhook, gateways, nth)
    }),
  )
}

/** The faults one after the other, in an order that is the seed's, with a breath between them. */
async function breakThings(about: {
  site: Site
  processes: readonly DevicesProcess[]
  locationIds: readonly string[]
  random: Random
  options: RushOptions
  disk: SmallDisk | null
  onSent: (sent: Sent[]) => void
}): Promise<void> {
  const { random, options } = about
  const left = [...(options.faults ?? faults)]
  while (left.length > 0) {
    await pause(options.lastsMs / 2)
    const [fault] = left.splice(random.int(0, left.length - 1), 1)
    if (fault === undefined) return
    const startedAt = performance.now()
    await happen(fault, { ...about, lastsMs: options.lastsMs })
    options.say(
      `${new Date().toISOString().slice(11, 23)} ${fault}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`,
    )
  }
}

/** Waits until everything is where it belongs, or for `withinMs`; then says how it stands. */
async function settle(about: {
  site: Site
  identities: readonly DeviceIdentity[]
  sent: readonly Sent[]
  withinMs: number
}): Promise<Pick<RushResult, 'ledger' | 'open' | 'toldTwice'>> {
  const { site, identities, sent, withinMs } = about
  const until = performance.now() + withinMs
  for (;;) {
    // Servers that were restarted a moment ago may not know yet.
    const open = await site.open().catch(() => null)
    const ledger = ledgerOf(sent, identities.flatMap(foundAt), site.served)
    if ((open === 0 && ledger.lost.length === 0) || performance.now() > until) {
      return { ledger, open: open ?? -1, toldTwice: toldTwiceIn(site) }
    }
    await pause(500)
  }
}

/** How long after a call was made its gateway may have been killed before it had noted what it brought, in ms. */
const notedWithinMs = 2_000

/** As where a station that calls by itself is killed in that moment: nobody knows, so it is told again. */
function toldTwiceIn({ channels, gateways }: Site): string[] {
  const kills = gateways.flatMap(({ killedAt }) => killedAt)
  return [...channels.answered].flatMap(([path, times]) => {
    const isTwice = times
      .slice(0, -1)
      .some((at) => !kills.some((kill) => kill >= at && kill <= at + notedWithinMs))
    return isTwice
      ? [`${path} at ${times.map((at) => new Date(at).toISOString().slice(11, 23)).join(', ')}`]
      : []
  })
}

function countBy(sent: readonly Sent[]): Record<string, number> {
  const groups = Map.groupBy(sent, ({ status }) => String(status ?? 'none'))
  return Object.fromEntries([...groups].map(([status, all]) => [status, all.length]))
}
