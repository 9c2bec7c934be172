import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { openReadConnection } from './read-connection.ts'
import { storeProblemOf } from './problem.ts'

/** How many events support sees. */
const shownEvents = 200

/**
 * What support learns of a store, as codes, counts and times: no column that holds a person's words, a secret or an order's
 * content is read. Each part is read by itself, so that a damaged store still tells the rest.
 */
export function supportFactsOf(file: string): Record<string, unknown> {
  const sizes = Object.fromEntries(
    ['', '-wal'].map((end) => [
      `bytes${end}`,
      statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? null,
    ]),
  )
  let db: Database.Database | undefined
  try {
    db = openReadConnection(file)
    const open = db
    const parts = Object.entries(queries).map(([name, sql]) => [
      name,
      orProblem(() => open.prepare(sql).all()),
    ])
    const check = orProblem(() => open.pragma('quick_check(1)', { simple: true }) === 'ok')
    const schema = orProblem(() => open.pragma('user_version', { simple: true }))
    return { sizes, schema, check, ...Object.fromEntries(parts) }
  } catch (error) {
    return { sizes, problem: storeProblemOf(error) ?? 'unreadable' }
  } finally {
    db?.close()
  }
}

function orProblem(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return { problem: storeProblemOf(error) ?? 'unreadable' }
  }
}

/** Locations, printers and screens are told apart by a number: their names are a person's. */
const numbered = (table: string) => `(SELECT count(*) FROM ${table} AS other WHERE other.rowid <= own.rowid)`

const queries: Record<string, string> = {
  events: `
    SELECT * FROM (
      SELECT * FROM (SELECT at, 'order' AS about, type, json_extract(actor, '$.kind') AS kind,
        (SELECT seq FROM orders WHERE orders.id = order_id) AS seq, NULL AS channel, NULL AS status
        FROM order_history ORDER BY id DESC LIMIT ${shownEvents})
      UNION ALL SELECT * FROM (SELECT at, 'integration', type, json_extract(actor, '$.kind'), NULL, channel, NULL
        FROM integration_log ORDER BY id DESC LIMIT ${shownEvents})
      UNION ALL SELECT * FROM (SELECT at, 'setting', setting, json_extract(actor, '$.kind'), NULL, NULL, NULL
        FROM setting_changes ORDER BY id DESC LIMIT ${shownEvents})
      UNION ALL SELECT * FROM (SELECT received_at, 'inbox', outcome, code, NULL, channel, status
        FROM inbox ORDER BY id DESC LIMIT ${shownEvents})
    ) ORDER BY at DESC LIMIT ${shownEvents}`,
  orders: 'SELECT status, channel, count(*) AS count FROM orders GROUP BY 1, 2',
  locations: `SELECT ${numbered('locations')} AS location, time_zone, currency, country, language, auto_accept,
    default_prep_minutes, day_ends_at, set_aside_at FROM locations AS own`,
  integrations: `SELECT (SELECT count(*) FROM locations AS other
      WHERE other.rowid <= (SELECT rowid FROM locations WHERE id = location_id)) AS location,
    channel, state, since, alert, qa_started_at FROM integrations`,
  printers: `SELECT ${numbered('printers')} AS printer, kind, language, paper, code_page, tickets,
    (SELECT count(*) FROM print_jobs WHERE printer_id = own.id AND state IN ('queued', 'checking', 'sending', 'held')) AS waiting
    FROM printers AS own`,
  printJobs: 'SELECT state, problem, kind, count(*) AS count FROM print_jobs GROUP BY 1, 2, 3',
  outbox: `SELECT kind, state, count(*) AS count, max(attempts) AS attempts, min(created_at) AS oldestAt FROM outbox GROUP BY 1, 2`,
  orderFetches: 'SELECT channel, state, count(*) AS count FROM order_fetches GROUP BY 1, 2',
  menuExports: 'SELECT channel, state, count(*) AS count FROM menu_exports GROUP BY 1, 2',
  people: `SELECT role, count(*) AS count, sum(password IS NOT NULL) AS withSignIn, sum(pin IS NOT NULL) AS withCode,
    sum(left_at IS NOT NULL) AS gone FROM people GROUP BY 1`,
  screens: `SELECT ${numbered('screens')} AS screen, rights, paired_at AS pairedAt, last_seen_at AS seenAt FROM screens AS own`,
  settings: `SELECT key AS setting, CASE WHEN key IN ('folder-mode', 'device-clock', 'screens-on', 'intake-port', 'store-probed-at')
    THEN json(value) END AS is_set, length(value) AS length FROM settings ORDER BY key`,
  language: `SELECT json_extract(value, '$.language') AS language, json_extract(value, '$.volume') AS volume
    FROM settings WHERE key = 'device'`,
}
