import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { channels } from '#shared/channel.ts'
import { orderStatuses } from '#shared/order/order-schema.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { createLocations } from '../../base/locations.ts'
import { orderDocument, orderRow } from '../../orders/order-row.ts'
import { backUpStore } from '../../store/backup.ts'
import { isDataDirLocked } from '../../store/lock.ts'
import { openStore, type Store } from '../../store/open.ts'
import { storeProblemOf, StoreUnusable } from '../../store/problem.ts'
import { missingButKept } from '../../store/restore.ts'
import { lostStore } from '../../store/was-used.ts'
import { health } from './health.ts'
import { intakeSecret } from './intake.ts'
import { CliFailure, flag, type Flags, readArguments } from './arguments.ts'
import { moveStation } from './move.ts'
import { pairWithGateway } from './gateway.ts'
import { listPeople, resetPassword, resetPin } from './people.ts'
import { rebuildReports, reportSummary } from './reports.ts'
import { restoreFrom } from './restore.ts'
import { searchOrders } from './search.ts'
import { addPrinter, testPrinter } from './printers.ts'
import { type Program, supportFileTo } from './support.ts'
import { renderTicket } from './tickets.ts'

export { CliFailure }

/** The data folder a call names, for telling what is wrong with it; null when it names none. */
export function dataDirOf(argv: readonly string[]): string | null {
  try {
    const { data } = readArguments(argv).flags
    return data ? resolve(data) : null
  } catch {
    return null
  }
}

const usage =
  'Commands: orders list|show ID|search TEXT [--limit N], tickets render ID, printers list|add|test ID, people list|reset-password --email E|reset-pin --name N, inbox rejected, intake secret show|rotate|end-old, health [--whole], backup --out F, support --out F, ' +
  'restore --from F, move export --out F|import --from F|undo [--passphrase-file F], reports summary --from DATE --to DATE [--location ID] [--channel C] [--by X], reports rebuild. All take --data FOLDER. gateway pair CODE --server URL --out FILE takes none.'

const limit = z.coerce.number({ error: 'takes a number from 1 to 100000' }).int().min(1).max(100_000)

/** Where it is not built there are no words of its own to keep in a file for support. */
const noProgram: Program = { program: '', version: '' }

/** Runs one command and answers with its document. Throws CliFailure, StoreUnusable or NewerStore. */
export async function runCli(argv: readonly string[], program = noProgram): Promise<unknown> {
  const { words, flags } = readArguments(argv)
  if (words[0] === 'help' || flags.help) return { usage }
  if (words[0] === 'gateway') return pairWithGateway(words, flags, program.version)
  const dataDir = resolve(flag(flags, 'data', z.string({ error: 'name the data folder' }).min(1)))
  const command = words.slice(0, 2).join(' ')
  if (words[0] === 'restore') {
    const from = resolve(flag(flags, 'from', z.string({ error: 'name the backup file' })))
    return restoreFrom(dataDir, from)
  }
  if (words[0] === 'move') return moveStation(dataDir, words[1], flags)
  if (words[0] === 'support') return supportFileTo(dataDir, flags, program)
  if (!existsSync(join(dataDir, 'orders.db'))) {
    throw (
      missingButKept(dataDir) ??
      lostStore(dataDir) ??
      new CliFailure(
        `There is no order data in ${dataDir}. Start the station there once, or name another folder with --data.`,
      )
    )
  }
  const store = openPatiently(dataDir)
  try {
    return await run(store, dataDir, command, words, flags)
  } finally {
    store.close()
  }
}

/** Nobody waits behind a command: it can be patient with a station that is writing. */
function openPatiently(dataDir: string): Store {
  try {
    return openStore(dataDir, { patienceMs: 5_000 })
  } catch (error) {
    const isBusy = error instanceof StoreUnusable && storeProblemOf(error.cause) === 'busy'
    if (!isBusy || !isDataDirLocked(dataDir)) throw error
    throw new CliFailure(
      `The running station keeps ${dataDir} to itself, as it does when it was started on a full disk, or another program does. Free up space and start the station again, or close the other program.`,
    )
  }
}

async function run(
  store: Store,
  dataDir: string,
  command: string,
  words: readonly string[],
  flags: Flags,
): Promise<unknown> {
  switch (command) {
    case 'orders list': {
      const status = flag(
        flags,
        'status',
        z.enum(orderStatuses, { error: `one of ${orderStatuses.join(', ')}` }).optional(),
      )
      return listOrders(store, status, flag(flags, 'limit', limit.default(100_000)))
    }
    case 'orders search':
      return searchOrders(store, words.slice(2).join(' '), flag(flags, 'limit', limit.default(100_000)))
    case 'orders show': {
      const order = findOrder(store, words[2])
      return orderDocument(order, store.history.of(order.id))
    }
    case 'tickets render': {
      const order = findOrder(store, words[2])
      const location = createLocations(store).get(order.locationId)
      if (!location) throw new CliFailure(`The location ${order.locationId} of this order is gone.`)
      return renderTicket(store, order, location, {
        kind: flag(flags, 'kind', z.enum(ticketKinds, { error: 'kitchen or customer' })),
        format: flag(flags, 'format', z.enum(['text', 'escpos', 'png'], { error: 'text, escpos or png' })),
        paper:
          flag(flags, 'paper', z.enum(['80', '58'], { error: '80 or 58' }).default('80')) === '58' ? 58 : 80,
        out: resolve(flag(flags, 'out', z.string({ error: 'name the file to write' }))),
      })
    }
    case 'printers list':
      return store.printers.all().map((printer) => ({
        ...printer,
        waiting: store.printJobs.waiting(printer.id),
        lastPrintedAt: store.printJobs.lastPrintedAt(printer.id),
      }))
    case 'printers add':
      return addPrinter(store, flags)
    case 'printers test':
      return testPrinter(store, words[2] ?? flags.id ?? '')
    case 'people list':
      return listPeople(store)
    case 'people reset-password':
      return resetPassword(store, flags)
    case 'people reset-pin':
      return resetPin(store, flags)
    case 'inbox rejected':
      return store.inbox
        .refused(flag(flags, 'limit', limit.default(1_000)))
        .map((entry) => ({ ...entry, receivedAt: new Date(entry.receivedAt).toISOString() }))
    case 'intake secret':
      return intakeSecret(store, dataDir, words[2])
    case 'health':
      return health(store, dataDir, flags.whole)
    case 'backup': {
      const out = resolve(flag(flags, 'out', z.string({ error: 'name the file to write' })))
      return { backup: out, ...(await backUpStore(store, dataDir, out)) }
    }
    case 'reports summary':
      return reportSummary(store, flags)
    case 'reports rebuild':
      return rebuildReports(store)
    default:
      throw new CliFailure(`Unknown command "${words.join(' ')}". ${usage}`)
  }
}

/** Newest first. Read in pages, so that a large store does not have to fit twice in memory. */
function listOrders(store: Store, status: (typeof orderStatuses)[number] | undefined, most: number) {
  const rows: ReturnType<typeof orderRow>[] = []
  let before: number | undefined
  while (rows.length < most) {
    const page = store.orders.page({ status, before, limit: Math.min(1_000, most - rows.length) })
    rows.push(...page.orders.map(orderRow))
    if (page.next === null) break
    before = page.next
  }
  return rows
}

function findOrder(store: Store, id: string | undefined) {
  if (!id) throw new CliFailure('Name the order: its id as "orders list" shows it.')
  const atChannel = () => channels.map((channel) => store.orders.findByPlatformId(channel, id))
  const order = store.orders.find(id) ?? atChannel().find((each) => each !== undefined)
  if (!order) throw new CliFailure(`There is no order ${id.slice(0, 80)}. See "orders list" for the ids.`)
  return order
}
