import {
  type PrintJob,
  printProblems,
  printStates,
  type TicketKind,
  ticketNotices,
} from '#shared/printing/printing.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { readNullableWord, readWord } from './json-column.ts'
import type { ReadConnection } from './read-connection.ts'

type Row = {
  seq: number
  id: string
  order_id: string | null
  day_location_id: string | null
  day_date: string | null
  printer_id: string
  rerouted_from: string | null
  kind: string
  notice: string
  sequence: number
  state: string
  problem: string | null
  attempts: number
  revision: number | null
  created_at: number
  released_at: number | null
  not_before: number
  changed_at: number
}

function toJob(row: Row): PrintJob {
  return {
    id: row.id,
    orderId: row.order_id,
    day:
      row.day_location_id === null || row.day_date === null
        ? null
        : { locationId: row.day_location_id, date: row.day_date },
    printerId: row.printer_id,
    reroutedFrom: row.rerouted_from,
    kind: readWord(ticketKinds, row.kind, 'kitchen'),
    notice: readWord(ticketNotices, row.notice, 'reprint'),
    sequence: row.sequence,
    // Whether it came out nobody can say: a person looks, and decides.
    state: readWord(printStates, row.state, 'unconfirmed'),
    problem: readNullableWord(printProblems, row.problem, 'station-error'),
    attempts: row.attempts,
    revision: row.revision,
    createdAt: row.created_at,
    releasedAt: row.released_at,
    notBefore: row.not_before,
    changedAt: row.changed_at,
  }
}

const open = `state IN ('queued', 'checking', 'sending')`

/** When a printer last printed is looked for in so many tickets: one that never did must not cost reading them all. */
const recentTickets = 20_000

/** The print queue, first in first out per printer. */
export function printJobsTable(db: ReadConnection) {
  const insert = db.prepare(
    `INSERT INTO print_jobs (id, order_id, day_location_id, day_date, printer_id, rerouted_from, kind, notice, sequence, state, problem, attempts, revision, created_at, released_at, not_before, changed_at)
     VALUES (@id, @orderId, @dayLocationId, @dayDate, @printerId, @reroutedFrom, @kind, @notice, @sequence, @state, @problem, @attempts, @revision, @createdAt, @releasedAt, @notBefore, @changedAt)`,
  )
  const save = db.prepare(
    'UPDATE print_jobs SET state = @state, problem = @problem, attempts = @attempts, revision = @revision, released_at = @releasedAt, not_before = @notBefore, changed_at = @changedAt WHERE id = @id',
  )
  const find = db.prepare<[string], Row>('SELECT * FROM print_jobs WHERE id = ?')
  const openOf = db.prepare<[string], Row>(
    `SELECT * FROM print_jobs WHERE printer_id = ? AND ${open} ORDER BY seq`,
  )
  const heldOf = db.prepare<[string], Row>(
    `SELECT * FROM print_jobs WHERE printer_id = ? AND state = 'held' ORDER BY seq`,
  )
  const lastOf = db.prepare<[string, number], Row>(
    `SELECT * FROM print_jobs
      WHERE seq > (SELECT max(seq) FROM print_jobs) - ${recentTickets} AND printer_id = ?
        AND NOT (${open}) AND state <> 'held'
      ORDER BY seq DESC LIMIT ?`,
  )
  const interrupted = db.prepare<[], Row>(
    `SELECT * FROM print_jobs WHERE state IN ('checking', 'sending') ORDER BY seq`,
  )
  const ofOrder = db.prepare<[string], Row>('SELECT * FROM print_jobs WHERE order_id = ? ORDER BY seq')
  const lastSequence = db
    .prepare<[string, string], number | null>(
      'SELECT max(sequence) FROM print_jobs WHERE order_id = ? AND kind = ?',
    )
    .pluck()
  const lastPrinted = db
    .prepare<[string], number | null>(
      `SELECT changed_at FROM print_jobs
        WHERE seq > (SELECT max(seq) FROM print_jobs) - ${recentTickets} AND printer_id = ? AND state = 'printed'
        ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
  const dropSlips = db.prepare(
    `UPDATE print_jobs SET state = 'cancelled', changed_at = @now
      WHERE order_id = @orderId AND notice = 'cancelled' AND state IN ('queued', 'held')`,
  )
  const dropOpen = db.prepare(
    `UPDATE print_jobs SET state = 'cancelled', changed_at = @now WHERE printer_id = @printerId AND (${open} OR state = 'held')`,
  )
  const waiting = db
    .prepare<[string], number>(
      `SELECT count(*) FROM print_jobs WHERE printer_id = ? AND (${open} OR state = 'held')`,
    )
    .pluck()
  return {
    add: ({ day, ...job }: PrintJob) =>
      void insert.run({ ...job, dayLocationId: day?.locationId ?? null, dayDate: day?.date ?? null }),
    save: (job: PrintJob) => void save.run(job),
    find: (id: string) => {
      const row = find.get(id)
      return row && toJob(row)
    },
    /** Not yet over, in printing order. */
    openOf: (printerId: string) => openOf.all(printerId).map(toJob),
    /** Held back until somebody says whether they are still wanted, in printing order. */
    heldOf: (printerId: string) => heldOf.all(printerId).map(toJob),
    /** The last ones that are over, newest first. */
    lastOf: (printerId: string, count: number) => lastOf.all(printerId, count).map(toJob),
    /** Left in the middle by a process that died. */
    interrupted: () => interrupted.all().map(toJob),
    of: (orderId: string) => ofOrder.all(orderId).map(toJob),
    nextSequence: (orderId: string, kind: TicketKind) => (lastSequence.get(orderId, kind) ?? 0) + 1,
    lastPrintedAt: (printerId: string) => lastPrinted.get(printerId) ?? null,
    /** Takes back cancellation slips that were not started. */
    dropSlips: (orderId: string, now: number) => void dropSlips.run({ orderId, now }),
    dropOpen: (printerId: string, now: number) => void dropOpen.run({ printerId, now }),
    waiting: (printerId: string) => waiting.get(printerId) ?? 0,
  }
}
