import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import {
  codePages,
  papersOf,
  type Printer,
  printerKinds,
  printerLanguages,
} from '#shared/printing/printing.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { createNetworkTransport } from '../../printing/network/network.ts'
import { createOsQueue } from '../../printing/os-queue/this-computer.ts'
import { createQueueTransport } from '../../printing/os-queue/queue-transport.ts'
import type { Store } from '../../store/open.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` })

const host = z
  .string({ error: 'give its address' })
  .regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'is not a host name or address')
const port = z.coerce.number({ error: 'takes a port number' }).int().min(1).max(65_535).default(9100)
const queue = z
  .string({ error: "give the name of the computer's queue" })
  .regex(/^[^\p{Cc}-][^\p{Cc}]{0,219}$/u, 'is not the name of a queue')
const tickets = z
  .string()
  .default('kitchen,customer')
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(ticketKinds, { error: 'kitchen, customer or both, with a comma' })))

/** Adds a printer: on the network by its address, or one of the computer's queues by its name. Throws CliFailure. */
export function addPrinter(store: Store, flags: Flags): Printer {
  const kind = flag(flags, 'kind', oneOf(printerKinds).default('network'))
  const printer: Printer = {
    id: uuidv7(),
    name: flag(flags, 'name', z.string({ error: 'give it a name' }).trim().min(1).max(60)),
    kind,
    language: flag(flags, 'language', oneOf(printerLanguages).default('esc-pos')),
    host: kind === 'network' ? flag(flags, 'host', host) : null,
    port: kind === 'network' ? flag(flags, 'port', port) : null,
    queue: kind === 'spooler' || kind === 'driver' ? flag(flags, 'queue', queue) : null,
    paper: paperOf(kind, flags),
    codePage:
      kind === 'driver' ? 'bitmap' : flag(flags, 'code-page', oneOf(codePages).default('windows1252')),
    tickets: flag(flags, 'tickets', tickets),
    locationId: flag(flags, 'location', z.string().optional()) ?? null,
    route: usualRoute,
  }
  store.printers.save(printer)
  return printer
}

/** By its width in mm: a sheet for a driver, a roll for all others. Throws CliFailure. */
function paperOf(kind: Printer['kind'], flags: Flags): Printer['paper'] {
  const can = papersOf(kind)
  const wanted = flag(flags, 'paper', oneOf(['80', '58', '210', '216']).optional())
  const paper = wanted === undefined ? can[0] : can.find((each) => String(each) === wanted)
  if (paper === undefined)
    throw new CliFailure(`--paper is one of ${can.join(', ')} for a printer of the kind "${kind}".`)
  return paper
}

/** Asks a printer how it is, without printing: the queue belongs to the station. */
export async function testPrinter(store: Store, id: string): Promise<unknown> {
  const printer = store.printers.find(id) ?? store.printers.all().find((other) => other.name === id)
  if (!printer)
    throw new CliFailure(`There is no printer "${id.slice(0, 60)}". See "printers list" for the ids.`)
  const { name, kind } = printer
  if (kind === 'screen') return { id: printer.id, name, ok: true, problem: null }
  // Only the app's own window reaches drivers.
  if (kind === 'driver') return { id: printer.id, name, ok: false, problem: 'needs-app' }
  const transport = kind === 'spooler' ? createQueueTransport(createOsQueue()) : createNetworkTransport()
  const { problem, paperLow } = await transport.check(printer, AbortSignal.timeout(15_000))
  return { id: printer.id, name, ok: problem === null, problem, paperLow }
}
