import { writeFileSync } from 'node:fs'
import { natsProblem } from '../scripts/lib/fleet/nats-cluster.ts'
import { benchBackup, benchLargeStart } from './backup.ts'
import { benchBoard, type Spread } from './board.ts'
import { benchDay } from './day.ts'
import { benchEditor } from './editor.ts'
import { benchExports } from './exports.ts'
import { benchFootprint } from './footprint.ts'
import { benchPackage } from './package.ts'
import { benchGateway } from './gateway.ts'
import { benchBeside, benchHealth, benchHistory } from './history.ts'
import { benchImport } from './import.ts'
import { benchIntake } from './intake.ts'
import { benchMenu } from './menu.ts'
import { benchConfirmed, benchDeadPrinter, benchRush } from './printers.ts'
import { benchReports } from './reports.ts'
import { benchSound } from './sound.ts'
import { benchTickets } from './tickets.ts'
import { benchUber } from './uber.ts'
import { benchWizard } from './wizard.ts'

/** `baseline` is what the value is held against: a rate measured in the same run, or the limit we set ourselves. */
type Line = {
  name: string
  value: number
  /** Of the best and the worst round, where several were measured and `value` is their median. */
  min?: number
  max?: number
  unit: string
  baseline: number
  ratio: number
}

const benches = [
  'intake',
  'tickets',
  'printers',
  'menu',
  'import',
  'board',
  'sound',
  'uber',
  'wizard',
  'editor',
  'reports',
  'history',
  'exports',
  'footprint',
  'package',
  'day',
  'backup',
  'gateway',
]
const only = process.argv[2]
if (only !== undefined && !benches.includes(only)) {
  console.error(`There is no bench ${only}. There are: ${benches.join(', ')}.`)
  process.exit(1)
}
const lines: Line[] = []
/** What could not be measured, or went wrong: told after the table. */
const failures: string[] = []
const add = (name: string, value: number, unit: string, baseline: number) =>
  void lines.push({
    name,
    value: round(value),
    unit,
    baseline: round(baseline),
    ratio: round(value / baseline),
  })
const addRounds = (name: string, { min, median, max }: Spread, baseline: number) =>
  void lines.push({
    name,
    value: round(median),
    min: round(min),
    max: round(max),
    unit: 'ms',
    baseline,
    ratio: round(median / baseline),
  })
const round = (value: number) => Math.round(value * 1000) / 1000

if (!only || only === 'intake') {
  const intake = await benchIntake()
  if (intake.refused > 0) throw new Error(`${intake.refused} deliveries were refused`)
  add(
    'durable intake over HTTP, 32 at once, against raw SQLite one commit per row',
    intake.rate,
    'orders/s',
    intake.raw,
  )
  add('the same, slowest of 5 rounds, as a ratio', intake.ratio.min, 'ratio', 1)
  add('the same, fastest of 5 rounds, as a ratio', intake.ratio.max, 'ratio', 1)
  add('orders in one commit, 32 at once', intake.ordersPerCommit, 'orders', 32)
  add('CPU of the station for one order, against raw SQLite', intake.cpuMicros, 'µs', intake.rawCpuMicros)
  add('intake at 50 orders/s, p99', intake.p99, 'ms', 10)
}
if (!only || only === 'tickets') {
  const tickets = await benchTickets()
  add('order to ticket bytes, text', tickets.text, 'ms', 3)
  add('order to ticket bytes, with drawn lines', tickets.bitmap, 'ms', 15)
}
if (!only || only === 'printers') {
  const confirmed = await benchConfirmed()
  add('confirmed ticket on loopback, p50', confirmed.p50, 'ms', 30)
  add('confirmed ticket on loopback, p95', confirmed.p95, 'ms', 30)
  const { seconds, connections } = await benchRush()
  add(
    '40 orders a minute on one slow printer: from when paper could have moved to the last ticket out',
    seconds,
    's',
    5,
  )
  add('the same, connections to the printer', connections, 'connections', 40)
  const { well, dead } = await benchDeadPrinter(200, 3)
  if (well.missing + dead.missing > 0) throw new Error('Not every card was painted.')
  const against = 'at a dead printer, against one that is well'
  add(
    `webhook to painted card, p95, median of 3 rounds, ${against}`,
    dead.arrival.median,
    'ms',
    well.arrival.median,
  )
  add(`tap to paint, p95, median of 3 rounds, ${against}`, dead.tap.median, 'ms', well.tap.median)
  add(
    `longest the page computes while orders arrive, CPU time, median of 3 rounds, ${against}`,
    dead.arrivalCpu,
    'ms',
    well.arrivalCpu,
  )
  add(`the same within 140 ms of a tap, ${against}`, dead.tapCpu, 'ms', well.tapCpu)
}
if (!only || only === 'menu') {
  const menu = benchMenu()
  add('validation of a menu of 2,000 items', menu.validation, 'ms', 20)
  add('the same against JSON.stringify of the menu', menu.validation, 'ms', menu.json)
  add("the menu in DoorDash's form, against JSON.stringify", menu.wire, 'ms', menu.json)
  add('the menu compared with 200 changes, against JSON.stringify', menu.comparison, 'ms', menu.json)
  add('its fingerprint, against JSON.stringify', menu.fingerprint, 'ms', menu.json)
}
if (!only || only === 'board') {
  const rounds = 5
  const board = await benchBoard(200, rounds)
  if (board.missing > 0) throw new Error(`${board.missing} cards were never painted`)
  const of = `median, best and worst of ${rounds} rounds`
  addRounds(`webhook to painted card, 5 orders/s over 200 live, p95; ${of}`, board.arrival, 100)
  addRounds(`longest frame while they arrive; ${of}`, board.frame, 50)
  addRounds(`tap to paint with as many live orders, p95; ${of}`, board.tap, 50)
  add('longest the page computes at a stretch while they arrive, CPU time', board.arrivalCpu, 'ms', 50)
  add('the same within 140 ms of a tap', board.tapCpu, 'ms', 50)
}
if (!only || only === 'sound') {
  const { sound, card } = await benchSound()
  add('webhook to sound out of the loudspeaker, p50', sound.p50, 'ms', 1_000)
  add('webhook to sound out of the loudspeaker, p95', sound.p95, 'ms', 1_000)
  add('webhook to painted card of the same orders, p50', card.p50, 'ms', 1_000)
  add('webhook to painted card of the same orders, p95', card.p95, 'ms', 1_000)
}
if (!only || only === 'uber') {
  const { card, missing, lost, stored } = await benchUber()
  if (missing > 0) throw new Error(`${missing} cards of Uber Eats were never painted`)
  if (lost > 0) throw new Error(`${lost} of 500 orders of both channels were lost`)
  add('Uber Eats: webhook to painted card, read over loopback, p95', card, 'ms', 150)
  add('the same to stored order, at 50 orders/s of both channels and none lost, p95', stored, 'ms', 150)
}
if (!only || only === 'wizard') {
  const { steps, slowest } = await benchWizard()
  add(`press to progress or next page, slowest of ${steps} wizard and activation steps`, slowest, 'ms', 100)
}
if (!only || only === 'import') {
  const imported = await benchImport()
  add('import of 5,000 rows from .xlsx, in Node', imported.nodeXlsx, 'ms', 2_000)
  add('import of 5,000 rows from .csv, in Node', imported.nodeCsv, 'ms', 2_000)
  add('import of 5,000 rows from .xlsx, in Chromium', imported.chromiumXlsx, 'ms', 2_000)
  add('import of 5,000 rows from .csv, in Chromium', imported.chromiumCsv, 'ms', 2_000)
}
if (!only || only === 'editor') {
  const { form, search } = await benchEditor()
  if (form.keys < 200 || search.keys < 200) throw new Error('Not every key was painted.')
  add("key to letter in an item's form, 2,000 items in its category, p95", form.p95, 'ms', 50)
  add('key to letter in the search over 2,000 items, p95', search.p95, 'ms', 50)
}
if (!only || only === 'reports') {
  const { day, year, fiveYears } = benchReports()
  add('overview of a day, of 1,000,000 orders over 5 years', day, 'ms', 20)
  add('the same of a year', year, 'ms', 100)
  add('the same of five years', fiveYears, 'ms', 300)
}
if (!only || only === 'history') {
  const { search, firstPage, narrowed, bytesPerOrder } = benchHistory()
  add('search of 1,000,000 orders, found or not, the slowest of seven', search, 'ms', 20)
  add('first page of the history', firstPage, 'ms', 5)
  add('the same, narrowed to a state, a place, days, a dish, an amount, the slowest', narrowed, 'ms', 20)
  add('size of the file for each order, history, deliveries and index with it', bytesPerOrder, 'bytes', 3_750)
  add('cli health on it', await benchHealth(), 'ms', 500)
  const { quiet, beside } = await benchBeside()
  add(
    'intake at 50 orders/s on it while a search, a report and an export run, p99 against quiet',
    beside,
    'ms',
    quiet,
  )
}
if (!only || only === 'exports') {
  const { rows, seconds, mostMb } = await benchExports()
  if (rows < 1_000_000) throw new Error(`The file has ${rows} rows.`)
  add('1,000,000 orders as CSV from the read worker, memory of the process at its most', mostMb, 'MB', 150)
  add('the same, rows a second', rows / seconds, 'rows/s', 50_000)
}
if (!only || only === 'footprint') {
  const footprint = await benchFootprint()
  add('headless ready on an empty store', footprint.readyMs, 'ms', 700)
  add('core idle memory', footprint.rssMb, 'MB', 150)
  add('initial renderer JavaScript, gzipped', footprint.initialKb, 'kB', 200)
}
if (!only || only === 'package') {
  const packed = await benchPackage()
  if (packed) {
    // Without Electron's program: what is ours of the installed size, and Node with a Chromium in its place.
    const by = packed.isElectron ? '' : ' (stand-in for Electron)'
    add(
      `installed size${packed.isElectron ? '' : ', without Electron'}`,
      packed.installedMb,
      'MB',
      packed.isElectron ? 400 : 70,
    )
    add('archive in the package', packed.archiveMb, 'MB', 25)
    add(`cold start of the package to the first order on its screen${by}`, packed.shownMs, 'ms', 10_000)
    if (packed.back) {
      add(`killed, the package takes orders again after${by}`, packed.back.awayMs, 'ms', 3_000)
      add(`killed, its window shows the board again after${by}`, packed.back.blindMs, 'ms', 3_000)
    }
    if (packed.rest) {
      const { station, page, chromium, all, rss } = packed.rest
      add(`memory of the package at rest, its own share of what is shared (PSS)${by}`, all, 'MB', 500)
      add('of it the process of the station', station, 'MB', packed.isElectron ? 180 : 250)
      add('of it the page of the window', page, 'MB', 150)
      add('of it Chromium besides', chromium, 'MB', 150)
      add('the same with what is shared counted for each process (RSS)', rss, 'MB', 1_100)
    }
  }
}
if (!only || only === 'day') {
  const day = await benchDay()
  add(
    "memory of the station after a day's 600 orders, against its first hours",
    day.rssAfter,
    'MB',
    day.rssBefore,
  )
  add('the file for each order of that day, taken and cancelled', day.bytesPerOrder, 'bytes', 3_750)
}
if (!only || only === 'backup') {
  const { quiet, beside, seconds } = await benchBackup()
  add(
    'intake at 50 orders/s while a backup of 1,000,000 orders is made, p99 against quiet',
    beside,
    'ms',
    quiet,
  )
  add('that backup, copied and read whole', seconds, 's', 120)
  const start = await benchLargeStart()
  add('headless ready on 1,000,000 orders, against an empty store', start.large, 'ms', start.empty)
}
if (!only || only === 'gateway') {
  const problem = natsProblem()
  if (problem !== null) console.error(problem)
  else {
    const gateway = await benchGateway(process.argv[3])
    for (const { name, value, unit, baseline } of gateway.figures) add(name, value, unit, baseline)
    failures.push(...gateway.failures)
  }
}
console.table(Object.fromEntries(lines.map(({ name, ...rest }) => [name, rest])))
writeFileSync('bench/results.json', `${JSON.stringify(lines, null, 2)}\n`)
for (const failure of failures) console.error(failure)
// What failed half way may have left something running.
if (failures.length > 0) process.exit(1)
