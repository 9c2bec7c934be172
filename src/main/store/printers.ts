import type { Database } from 'better-sqlite3'
import { codePages, papers, type Printer, printerKinds, printerLanguages } from '#shared/printing/printing.ts'
import { printerRoute, usualRoute } from '#shared/printing/route.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { readNullableJson, readUnknownJson, readWord, readWords } from './json-column.ts'

type Row = {
  id: string
  name: string
  kind: string
  language: string
  host: string | null
  port: number | null
  queue: string | null
  paper: number
  code_page: string
  tickets: string
  location_id: string | null
  route: string | null
  capabilities: string | null
}

function toPrinter(row: Row): Printer {
  return {
    id: row.id,
    name: row.name,
    kind: readWord(printerKinds, row.kind, row.host === null ? 'screen' : 'network'),
    language: readWord(printerLanguages, row.language, 'esc-pos'),
    host: row.host,
    port: row.port,
    queue: row.queue,
    // What every printer can do: narrow paper, and lines that are drawn.
    paper: readWord(papers, row.paper, 58),
    codePage: readWord(codePages, row.code_page, 'bitmap'),
    tickets: readWords(ticketKinds, row.tickets),
    locationId: row.location_id,
    // A route that cannot be read: everything is rather printed here than nowhere.
    route: readNullableJson(printerRoute, row.route) ?? usualRoute,
  }
}

/** Printers, and what each was found to understand (JSON, shaped by main/printing). */
export function printersTable(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM printers ORDER BY rowid')
  const find = db.prepare<[string], Row>('SELECT * FROM printers WHERE id = ?')
  const upsert = db.prepare(
    `INSERT INTO printers (id, name, kind, language, host, port, queue, paper, code_page, tickets, location_id, route)
     VALUES (@id, @name, @kind, @language, @host, @port, @queue, @paper, @codePage, @tickets, @locationId, @route)
     ON CONFLICT (id) DO UPDATE SET name = @name, kind = @kind, language = @language, host = @host, port = @port,
       queue = @queue, paper = @paper, code_page = @codePage, tickets = @tickets, location_id = @locationId,
       route = @route, capabilities = NULL`,
  )
  const saveCodePage = db.prepare('UPDATE printers SET code_page = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM printers WHERE id = ?')
  const capabilities = db
    .prepare<[string], string | null>('SELECT capabilities FROM printers WHERE id = ?')
    .pluck()
  const saveCapabilities = db.prepare('UPDATE printers SET capabilities = ? WHERE id = ?')
  return {
    all: () => all.all().map(toPrinter),
    find: (id: string) => {
      const row = find.get(id)
      return row && toPrinter(row)
    },
    save: (printer: Printer) =>
      void upsert.run({
        ...printer,
        tickets: printer.tickets.join(' '),
        route: JSON.stringify(printer.route),
      }),
    /** What it was found to answer does not depend on its letters. */
    saveCodePage: (id: string, codePage: Printer['codePage']) => void saveCodePage.run(codePage, id),
    remove: (id: string) => remove.run(id).changes > 0,
    /** What it was found to answer, for main/printing to parse. */
    capabilities: (id: string): unknown => readUnknownJson(capabilities.get(id)),
    saveCapabilities: (id: string, found: unknown) => void saveCapabilities.run(JSON.stringify(found), id),
  }
}
