import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { createNetworkTransport } from '#main/printing/network/network.ts'
import { type Capabilities, untried } from '#main/printing/transports/transport.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { normal, type Ticket } from '#shared/ticket/ticket.ts'
import { startEmulator } from '../tests/printing/emulator.ts'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { benchTwoBoards } from './board.ts'
import { seedDemoFolder, startStation } from './station.ts'

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN

const ticket: Ticket = {
  kind: 'kitchen',
  blocks: [
    ...Array.from({ length: 40 }, (_, index) => ({
      type: 'row' as const,
      left: `${index + 1} Grilled Cheese`,
      right: '',
      size: normal,
      bold: false,
    })),
    { type: 'cut' },
  ],
}

/** Ms from handing a ticket of 40 lines over to its proof, on one kept connection over loopback: asked, sent, echoed. */
export async function benchConfirmed(): Promise<{ p50: number; p95: number }> {
  const emulator = await startEmulator()
  const transport = createNetworkTransport()
  const printer: Printer = {
    id: 'kitchen',
    name: 'Kitchen',
    kind: 'network',
    language: 'esc-pos',
    queue: null,
    host: emulator.host,
    port: emulator.port,
    paper: 80,
    codePage: 'windows1252',
    tickets: ['kitchen'],
    locationId: null,
    route: usualRoute,
  }
  const bytes = await encodeTicket(ticket, printer)
  let capabilities: Capabilities = untried
  const times: number[] = []
  for (let index = 0; index < 120; index += 1) {
    const start = performance.now()
    const { outcome, closed } = await transport.send({
      printer,
      job: { id: `job-${index}`, orderId: null, kind: 'kitchen' },
      ticket,
      bytes,
      pages: null,
      capabilities,
      evenIfSilent: false,
      clearFirst: false,
      signal: new AbortController().signal,
      onSending: () => {},
      onTrouble: () => {},
      onLearnt: (learnt) => (capabilities = learnt),
    })
    await closed
    if (outcome.type !== 'printed') throw new Error(`a ticket ended ${outcome.type}`)
    if (index >= 20) times.push(performance.now() - start)
  }
  await transport.release(printer.id)
  await emulator.close()
  return { p50: at(times, 0.5), p95: at(times, 0.95) }
}

/** A ticket of a slow printer takes so long (ms), and a closed connection of its one socket frees its place as late. */
const paperMs = 1_300
const lingerMs = 1_500
const rush = 40

/**
 * 40 orders in a minute at one slow printer with one socket: seconds from when the paper could have been through to the last
 * ticket, and how many connections it took.
 */
export async function benchRush(): Promise<{ seconds: number; connections: number }> {
  const emulator = await startEmulator({ faults: { msPerTicket: paperMs, oneSocket: { lingerMs } } })
  const station = await startStation(async (dataDir) => {
    await seedDemoFolder(dataDir)
    onlyThisPrinter(dataDir, emulator)
    return ['--demo', '--no-sandbox']
  })
  try {
    let free = 0
    const start = performance.now()
    for (let index = 0; index < rush; index += 1) {
      await sleep(Math.max(0, start + (index * 60_000) / rush - performance.now()))
      const posted = await fetch(`${station.ready.intake}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body: JSON.stringify(orderDelivery({ id: randomUUID() })),
      })
      if (posted.status !== 200) throw new Error(`order ${index} was answered ${posted.status}`)
      free = Math.max(free, performance.now()) + paperMs
    }
    await outInTime(emulator)
    // The last one is cut when the paper before it is out; its own paper takes as long again.
    const seconds = Math.max(0, performance.now() + paperMs - free) / 1_000
    return { seconds, connections: emulator.connections() }
  } finally {
    await station.stop()
    await emulator.close()
  }
}

/** Until every ticket is out. The limit ends with the wait: it would keep this process alive after its table. */
async function outInTime(emulator: Awaited<ReturnType<typeof startEmulator>>): Promise<void> {
  const over = new AbortController()
  const limit = sleep(120_000, null, { signal: over.signal }).then(() =>
    Promise.reject(new Error(`${emulator.sheets.length} tickets came out`)),
  )
  try {
    await Promise.race([emulator.until(() => emulator.sheets.length >= rush), limit])
  } finally {
    over.abort()
    await limit.catch(() => {})
  }
}

/**
 * The board's figures while every ticket goes to a printer that takes connections and never says a word, and while it goes
 * to one that is well; both at once, round by round in turns.
 */
export async function benchDeadPrinter(live: number, rounds: number) {
  const alive = await startEmulator()
  const silent = await startEmulator({ faults: { neverReads: true } })
  const at = (emulator: typeof alive) => async (dataDir: string) => {
    await seedDemoFolder(dataDir)
    onlyThisPrinter(dataDir, emulator)
  }
  try {
    const [well, dead] = await benchTwoBoards(live, rounds, [at(alive), at(silent)])
    return { well, dead }
  } finally {
    await alive.close()
    await silent.close()
  }
}

/** Orders are accepted by themselves, and their kitchen tickets go to this printer alone. */
function onlyThisPrinter(dataDir: string, { host, port }: { host: string; port: number }): void {
  const db = new Database(join(dataDir, 'orders.db'))
  db.exec('DELETE FROM printers; UPDATE locations SET auto_accept = 1')
  db.prepare(
    `INSERT INTO printers (id, name, kind, host, port, paper, code_page, tickets)
     VALUES ('kitchen', 'Kitchen', 'network', ?, ?, 80, 'windows1252', 'kitchen')`,
  ).run(host, port)
  db.close()
}
