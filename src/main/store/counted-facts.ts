import type { Slip } from '#shared/api/health.ts'
import type { CountedFacts } from '#shared/health/facts.ts'
import type { ReadConnection } from './read-connection.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Nobody takes more orders in an hour, and counting them all must cost nothing. */
const mostInAnHour = 2_000
/** When something was last sent is looked for in so many commands. */
const recentCommands = 2_000
/** So many tickets of a printer fit on its card. */
const slipsShown = 3
/** When a printer last printed is looked for in so many tickets. */
const recentTickets = 20_000

/** Counts for device health as of a moment (epoch ms). Every query goes by an index or looks at the newest rows alone. */
export function countedFactsOf(db: ReadConnection) {
  const lastOrder = db.prepare<[], number>('SELECT received_at FROM orders ORDER BY seq DESC LIMIT 1').pluck()
  const lastHour = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT received_at FROM orders ORDER BY seq DESC LIMIT ${mostInAnHour}) WHERE received_at > ?`,
    )
    .pluck()
  const outbox = db.prepare<[string], { n: number; oldestAt: number | null }>(
    'SELECT count(*) AS n, min(created_at) AS oldestAt FROM outbox WHERE state = ?',
  )
  const lastError = db
    .prepare<[], string | null>(
      `SELECT last_error FROM outbox WHERE state IN ('waiting', 'gave-up') AND last_error IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .pluck()
  const lastSent = db
    .prepare<[], number>(
      `SELECT changed_at FROM outbox WHERE id > (SELECT max(id) FROM outbox) - ${recentCommands} AND state = 'done'
        ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
  const refused = db.prepare<[number], { count: number; newestAt: number | null }>(
    `SELECT count(*) AS count, max(received_at) AS newestAt FROM inbox WHERE outcome = 'refused' AND received_at >= ?`,
  )
  const printers = db.prepare<[], CountedFacts['printers'][number]>(
    `SELECT id, name,
       (SELECT count(*) FROM print_jobs WHERE printer_id = printers.id AND state IN ('queued', 'checking', 'sending')) AS waiting,
       (SELECT min(created_at) FROM print_jobs WHERE printer_id = printers.id AND state IN ('queued', 'checking', 'sending')) AS oldestAt,
       (SELECT changed_at FROM print_jobs
         WHERE seq > (SELECT max(seq) FROM print_jobs) - ${recentTickets} AND printer_id = printers.id AND state = 'printed'
         ORDER BY seq DESC LIMIT 1) AS lastPrintedAt
       FROM printers ORDER BY rowid`,
  )
  const slipsOf = preparedSlips(db)
  return ({ now }: { now: number }): CountedFacts => {
    const all = printers.all()
    const waiting = outbox.get('waiting')
    return {
      lastOrderAt: lastOrder.get() ?? null,
      lastHour: lastHour.get(now - hourMs) ?? 0,
      outbox: {
        waiting: waiting?.n ?? 0,
        gaveUp: outbox.get('gave-up')?.n ?? 0,
        oldestAt: waiting?.oldestAt ?? null,
        lastError: lastError.get() ?? null,
        lastSentAt: lastSent.get() ?? null,
      },
      refused: refused.get(now - dayMs) ?? { count: 0, newestAt: null },
      printers: all,
      slips: all.flatMap(slipsOf),
    }
  }
}

/** The tickets of a printer that wait, the oldest first; where none does, those that came out last, in that order. */
function preparedSlips(db: ReadConnection) {
  const select = `SELECT printer_id AS printerId, orders.display_number AS number`
  const from = 'FROM print_jobs LEFT JOIN orders ON orders.id = print_jobs.order_id'
  const waiting = db.prepare<[string], Slip>(
    `${select}, 'waiting' AS state, print_jobs.created_at AS at ${from}
      WHERE printer_id = ? AND print_jobs.state IN ('queued', 'checking', 'sending')
      ORDER BY print_jobs.seq LIMIT ${slipsShown}`,
  )
  const out = db.prepare<[string], Slip>(
    `${select}, print_jobs.state AS state, print_jobs.changed_at AS at ${from}
      WHERE print_jobs.seq > (SELECT max(seq) FROM print_jobs) - ${recentTickets} AND printer_id = ?
        AND print_jobs.state IN ('printed', 'sent')
      ORDER BY print_jobs.seq DESC LIMIT ${slipsShown}`,
  )
  return ({ id }: { id: string }): Slip[] => {
    const held = waiting.all(id)
    return held.length > 0 ? held : out.all(id)
  }
}
