import type { Database } from 'better-sqlite3'
import type { Actor } from '#shared/order/order.ts'
import { actor } from '#shared/order/order-schema.ts'
import { type OldQueueAnswer, oldQueueAnswers } from '#shared/printing/printing.ts'
import { readJson, readNullableWord } from './json-column.ts'

type Row = {
  id: number
  printer_id: string
  asked_at: number
  answer: string | null
  answered_at: number | null
  answered_by: string | null
}

/** A question about tickets that waited for a printer, and what was answered. Times are epoch ms. */
export type OldQueueRow = {
  id: number
  printerId: string
  askedAt: number
  answered: { answer: OldQueueAnswer; at: number; by: Actor } | null
}

function toQueue(row: Row): OldQueueRow {
  const answer = readNullableWord(oldQueueAnswers, row.answer, 'print-none')
  return {
    id: row.id,
    printerId: row.printer_id,
    askedAt: row.asked_at,
    answered: answer && {
      answer,
      at: row.answered_at ?? row.asked_at,
      by: readJson(actor, row.answered_by ?? 'null', { kind: 'staff' }),
    },
  }
}

/** Printers that came back after long, and what was to be done with the tickets that had waited for them (B16). */
export function oldQueuesTable(db: Database) {
  const find = db.prepare<[number], Row>('SELECT * FROM old_queues WHERE id = ?')
  const open = db.prepare<[], Row>('SELECT * FROM old_queues WHERE answer IS NULL ORDER BY asked_at, id')
  const ask = db.prepare(
    `INSERT INTO old_queues (printer_id, asked_at) VALUES (@printerId, @at)
     ON CONFLICT (printer_id) WHERE answer IS NULL DO UPDATE SET asked_at = @at`,
  )
  const answer = db.prepare(
    'UPDATE old_queues SET answer = @answer, answered_at = @at, answered_by = @by WHERE id = @id AND answer IS NULL',
  )
  return {
    find: (id: number): OldQueueRow | undefined => {
      const row = find.get(id)
      return row && toQueue(row)
    },
    /** Not yet answered, oldest first; one for each printer at most. */
    open: (): OldQueueRow[] => open.all().map(toQueue),
    /** Asks about a printer's held tickets; a question that is open already is asked anew. */
    ask: (printerId: string, at: number) => void ask.run({ printerId, at }),
    answer: (id: number, given: OldQueueAnswer, by: Actor, at: number) =>
      void answer.run({ id, answer: given, at, by: JSON.stringify(by) }),
  }
}
