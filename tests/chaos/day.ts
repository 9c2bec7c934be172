import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { FaultRequest } from '#sandbox/world/faults.ts'
import { createSandbox, type Sandbox } from '#sandbox/server/sandbox.ts'
import type { Difference, Facts } from './books.ts'
import { createCustomers, type Customers } from './customers.ts'
import { keptIn, placedOrders, reportAround, shownOn } from './facts.ts'
import { beginFolder, keepFolder, removeFolder } from './folders.ts'
import { differencesIn } from './ledger.ts'
import {
  type KillKind,
  channelTrouble,
  type ChannelTrouble,
  type Happening,
  lineOf,
  type Plan,
  printerTroubles,
  type PrinterTrouble,
  queueTroubles,
  type QueueTrouble,
} from './plan.ts'
import { startPrinters } from './printers.ts'
import { queueName } from './os-queue.ts'
import { notFor, onlyFor, printerNames, routeOf, ticketsOf } from './routes.ts'
import type { Growth } from './growth.ts'
import { type Client, createScreen, type Screen } from './screen.ts'
import { type ShellName, shells } from './shells.ts'
import { type ChaosStation, createStation } from './station.ts'
import { createStaff, type Staff, within } from './staff.ts'

export type DayResult = {
  differences: Difference[]
  facts: Facts
  /** How often the station was killed in which way. */
  kills: ReadonlyMap<KillKind, number>
  /** How its memory went on, where a life was long enough to tell; and how much longer its file is, for each order. */
  growth: Growth | null
  bytesPerOrder: number
  /** Orders both screens pressed something else for. */
  fights: number
  /** Questions about tickets that had waited for long which staff answered. */
  oldQueues: number
  /** What was still under way when time was up: commands to channels, tickets, orders to be read. */
  underWay: { commands: number; tickets: number; reads: number }
  /** Why each order that is still to be read is not yet. */
  waitingReads: string[]
  seconds: number
  /** The data folder, kept where something does not agree. */
  dataDir: string
}

type Options = {
  /** How long what is under way may take once all trouble is over, in ms. */
  settleMs: number
  shell: ShellName
  /** One line for each thing that happens. */
  say: (line: string) => void
}

/** Runs a day of a restaurant by its plan, against the built station, and compares what all sides know at its end. */
export async function runDay(plan: Plan, { settleMs, shell, say }: Options): Promise<DayResult> {
  const startedAt = performance.now()
  const dir = beginFolder()
  const dataDir = join(dir, 'station')
  const clockMs = plan.opensAt === null ? 0 : plan.opensAt - Date.now()
  const incidents: string[] = []
  const printers = await startPrinters(join(dir, 'cups'))
  const sandbox = await createSandbox({
    seed: plan.seed,
    demo: true,
    intakeSecret: 'demo-secret',
    clock: {
      now: () => Date.now() + clockMs,
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
  })
  const screens = [createScreen(), createScreen()] as const
  const station = createStation({
    dataDir,
    shell: shells[shell],
    clockMs,
    env: printers.queue ? { CUPS_SERVER: printers.queue.server } : {},
    printerPorts: printerNames.map((name) => printers[name].port),
    args: [
      ...accessTo(sandbox, dir),
      '--demo',
      ...shells[shell].args,
      '--intake-port',
      String(await freePort()),
    ],
    onReady: async ({ ui, intake }) => {
      sandbox.control.setIntake({ url: intake })
      for (const screen of screens) await screen.connect(ui).catch(() => {})
    },
    say,
    onEnd: (what) => void incidents.push(`the station ${what}`),
  })
  // Also where this process is told to end in the middle; a killed one leaves the folder to the next day.
  const endHere = () => {
    station.abandon()
    removeFolder(dir)
  }
  process.once('exit', endHere)
  const staff = createStaff(plan.seed, screens, say)
  const customers = createCustomers(sandbox, say)
  let isAllRight = false
  try {
    await station.start()
    const emptyBytes = bytesOf(dataDir)
    await addPrinters(await seated(station, screens[0]), printers)
    const working = staff.work()
    await happen(plan, { sandbox, station, printers, customers, say })
    const underWay = await settle({ station, sandbox, staff }, dataDir, settleMs)
    staff.stop()
    await working
    const client = await seated(station, screens[0])
    // Nothing more comes in, or the books of two moments would be compared. What is on its way in is still read.
    sandbox.control.setIntake({ url: null })
    await atRest(dataDir)
    await sandbox.network.down()
    const { report, shown } = await unchanged(dataDir, async () => ({
      report: await reportAround(client, Date.now() + clockMs),
      shown: await shownOn(client),
    }))
    for (const screen of screens) screen.close()
    const code = await station.close()
    if (code !== 0) incidents.push(`the station did not end in good order (${code})`)
    const whole = integrityOf(dataDir)
    if (whole !== 'ok') incidents.push(`the store is damaged: ${whole}`)
    for (const id of staff.oldQueues().answeredTwice)
      incidents.push(`two screens were told that their answer about the old tickets (${id}) counts`)
    const facts: Facts = {
      placed: placedOrders(sandbox, customers.notes),
      ...keptIn(dataDir),
      papers: printers.papers(),
      queue: printers.queue ? { printer: 'pastry', handedOver: printers.queue.handedOver() } : null,
      notFor,
      onlyFor,
      done: staff.done,
      shown,
      report,
      incidents,
    }
    const differences = differencesIn(facts)
    isAllRight = differences.length === 0
    return {
      differences,
      facts,
      kills: station.kills(),
      growth: station.growth(),
      bytesPerOrder: Math.round((bytesOf(dataDir) - emptyBytes) / Math.max(1, facts.kept.length)),
      fights: staff.fights(),
      oldQueues: staff.oldQueues().answers,
      underWay,
      waitingReads: waitingReads(dataDir, Date.now() + clockMs),
      seconds: (performance.now() - startedAt) / 1000,
      dataDir,
    }
  } finally {
    staff.stop()
    for (const screen of screens) screen.close()
    station.abandon()
    await printers.close()
    await sandbox.close()
    process.off('exit', endHere)
    if (isAllRight) removeFolder(dir)
    else keepFolder(dir)
  }
}

/** How long a station that is up may take to seat a manager at a screen, in ms: on a busy machine one may not get through in time. */
const longestSeatingMs = 90_000
/** How long signing in may take each time, in ms. */
const patienceMs = 15_000

/** A manager at a screen. Rejects with what was waited for where the station takes none. */
async function seated(station: ChaosStation, screen: Screen): Promise<Client> {
  const until = performance.now() + longestSeatingMs
  let reason: unknown = null
  let waitedFor = ''
  while (performance.now() < until) {
    const { ui } = await station.ready()
    try {
      waitedFor = 'a screen to be let in'
      await screen.connect(ui)
      waitedFor = 'the manager to be signed in'
      const isSignedIn = await within(screen.signIn(), patienceMs)
      const client = screen.client()
      if (isSignedIn === true && client) return client
      reason = 'no answer'
    } catch (error) {
      reason = error
    }
    await sleep(500)
  }
  throw new Error(`waited ${longestSeatingMs / 1000} s for ${waitedFor}: ${String(reason)}`, {
    cause: reason,
  })
}

/** Nothing that came in is worked on any more once no order has changed for so long, in ms; waited for so long at most. */
const restMs = 3_000
const longestRestMs = 90_000

/**
 * What became of orders and their paper so far, as one text. Attempts to reach a channel that cannot be reached are no part of
 * it: they go on for ever.
 */
function becameOf(db: Database.Database): string {
  return JSON.stringify([
    db.prepare('SELECT count(*) FROM orders').raw().get(),
    db.prepare('SELECT max(id) FROM order_history').raw().get(),
    db.prepare('SELECT state, count(*) FROM print_jobs GROUP BY state').raw().all(),
  ])
}

/** Waits until all that came in has been worked on: on a busy machine webhooks wait in line for many seconds. */
async function atRest(dataDir: string): Promise<void> {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true, timeout: 2_000 })
  try {
    const until = performance.now() + longestRestMs
    let last = ''
    let since = performance.now()
    while (performance.now() < until && performance.now() - since < restMs) {
      const now = becameOf(db) + JSON.stringify(db.prepare('SELECT count(*) FROM inbox').raw().get())
      if (now !== last) since = performance.now()
      last = now
      await sleep(250)
    }
  } finally {
    db.close()
  }
}

/** A store whose orders changed so often while they were read is not at rest. */
const mostReadings = 50

/** What `read` answers while nothing became of any order. Rejects where they never come to rest. */
async function unchanged<T>(dataDir: string, read: () => Promise<T>): Promise<T> {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true, timeout: 2_000 })
  try {
    for (let n = 0; n < mostReadings; n += 1) {
      const before = becameOf(db)
      const answer = await read()
      if (becameOf(db) === before) return answer
    }
    throw new Error('the store does not come to rest')
  } finally {
    db.close()
  }
}

type Stage = {
  sandbox: Sandbox
  station: ChaosStation
  printers: Awaited<ReturnType<typeof startPrinters>>
  customers: Customers
  say: (line: string) => void
}

/** The day goes on for so long without its station, in ms; then it waits for it, or a slow machine had a day of nothing. */
const longestWithoutMs = 3_000

/** Does all of the plan at its time; of a station that is long in coming back it waits for the next start. */
async function happen(plan: Plan, stage: Stage): Promise<void> {
  let opened = performance.now()
  const troubles: Promise<void>[] = []
  for (const one of plan.happenings) {
    await sleep(Math.max(0, opened + one.atMs - performance.now()))
    if (stage.station.awayMs() > longestWithoutMs) {
      const since = performance.now()
      await stage.station.ready()
      opened += performance.now() - since
    }
    if (one.type !== 'order') stage.say(lineOf(one))
    if (one.type === 'order') stage.customers.order(one)
    else if (one.type === 'kill') stage.station.kill(one.kind, one.nth)
    else if (one.type === 'customer-cancels') stage.customers.cancel()
    else if (one.type === 'customer-changes') stage.customers.change()
    else troubles.push(trouble(one, stage))
  }
  await Promise.all(troubles)
}

async function trouble(one: Extract<Happening, { type: 'trouble' }>, stage: Stage): Promise<void> {
  const { kind, forMs } = one
  const { sandbox, station, printers } = stage
  if ((printerTroubles as readonly string[]).includes(kind))
    return printers.trouble(one.printer, kind as PrinterTrouble, forMs)
  if ((queueTroubles as readonly string[]).includes(kind))
    return printers.queue?.trouble(kind as QueueTrouble, forMs)
  if (kind in channelTrouble) {
    const requests: readonly FaultRequest[] = channelTrouble[kind as ChannelTrouble]
    const faults = requests.map((request) => sandbox.control.stageFault(request))
    await sleep(forMs)
    for (const { id } of faults) sandbox.control.removeFault(id)
    return
  }
  if (kind === 'disk-full') return station.fillDisk(forMs)
  if (kind === 'store-locked') return station.lockStore(forMs)
  if (kind === 'network-cut') {
    await sandbox.network.down()
    await sleep(forMs)
    return sandbox.network.up()
  }
  const byMs = (kind === 'clock-ahead' ? 1 : -1) * 40 * 60_000
  station.stepClock(byMs)
  await sleep(forMs)
  station.stepClock(-byMs)
}

/** A queue of tickets that still gets shorter is waited for, so long at most, in ms: a busy machine prints slowly. */
const longestSettleMs = 600_000

/**
 * Waits until nothing is under way any more, or until nothing has been printed for `ms`; answers what is still under way. What else
 * is under way does not prolong it: channels are asked again and again, for ever.
 */
async function settle(
  { station, sandbox, staff }: Pick<Stage, 'station' | 'sandbox'> & { staff: Pick<Staff, 'isBusy'> },
  dataDir: string,
  ms: number,
) {
  const last = performance.now() + longestSettleMs
  let until = performance.now() + ms
  let fewest = Infinity
  sandbox.control.clearFaults()
  station.spare()
  for (;;) {
    await station.ready()
    const under = underWay(dataDir)
    if (under.tickets > 0 && under.tickets < fewest) {
      fewest = under.tickets
      until = Math.min(last, performance.now() + ms)
    }
    const isOver = performance.now() > until
    const isQuiet = under.commands + under.tickets + under.reads + sandbox.uber.untaken().length === 0
    if (isOver || (isQuiet && !staff.isBusy())) return under
    await sleep(250)
  }
}

/** One line for each order that is still to be read; `now` in epoch ms of the station. */
function waitingReads(dataDir: string, now: number): string[] {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true, timeout: 2_000 })
  try {
    type Row = { id: string; attempts: number; notBefore: number; error: string | null }
    const rows = db
      .prepare<[], Row>(
        `SELECT platform_order_id AS id, attempts, not_before AS notBefore, last_error AS error
           FROM order_fetches WHERE state = 'waiting'`,
      )
      .all()
    return rows.map(
      ({ id, attempts, notBefore, error }) =>
        `order ${id} is read again in ${Math.round((notBefore - now) / 1000)} s, after ${attempts} attempts (${error ?? 'no error'})`,
    )
  } finally {
    db.close()
  }
}

function underWay(dataDir: string) {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true, timeout: 2_000 })
  try {
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
    return {
      commands: count(`SELECT count(*) FROM outbox WHERE state = 'waiting'`),
      tickets: count(
        `SELECT count(*) FROM print_jobs WHERE state IN ('queued', 'checking', 'sending') AND order_id IS NOT NULL`,
      ),
      reads: count(`SELECT count(*) FROM order_fetches WHERE state = 'waiting'`),
    }
  } finally {
    db.close()
  }
}

/** The store with what is not merged into it yet. */
function bytesOf(dataDir: string): number {
  return ['orders.db', 'orders.db-wal'].reduce(
    (sum, name) => sum + (statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}

function integrityOf(dataDir: string): string {
  const db = new Database(join(dataDir, 'orders.db'))
  try {
    return String(db.pragma('integrity_check', { simple: true }))
  } finally {
    db.close()
  }
}

/** Writes what a station needs to reach this sandbox; answers the arguments that name it. */
function accessTo(sandbox: Sandbox, dir: string): string[] {
  const doordash = join(dir, 'doordash.json')
  const uber = join(dir, 'uber.json')
  writeFileSync(doordash, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))
  writeFileSync(uber, JSON.stringify(sandbox.uberAccess))
  return ['--doordash', doordash, '--uber', uber]
}

async function addPrinters(client: Client, printers: Stage['printers']): Promise<void> {
  let spareId: string | null = null
  for (const name of printerNames.toReversed()) {
    const { host, port } = printers[name]
    const place =
      name === 'pastry' && printers.queue
        ? ({ kind: 'spooler', queue: queueName, host: null, port: null } as const)
        : ({ kind: 'network', host, port } as const)
    const { id } = await client.printing.save({
      ...({ ...place, id: null, name, paper: 80, locationId: null } as const),
      codePage: 'windows1252',
      tickets: ticketsOf[name],
      route: routeOf(name, spareId),
      seen: null,
    })
    if (name === 'spare') spareId = id
  }
  await within(client.printing.remove({ id: 'screen', dropJobs: true }))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
