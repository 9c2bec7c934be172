import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { usualRoute } from '#shared/printing/route.ts'
import { tempDir } from '../../../tests/support/core.ts'
import { migrate } from './migrate.ts'
import { kindsOfPrintersMigration } from './migrations/0022-kinds-of-printers.ts'
import { migrations } from './migrations/list.ts'
import { openStore } from './open.ts'

test('a printer of the version before speaks ESC/POS and hangs on no queue', () => {
  const dataDir = tempDir()
  const db = new Database(join(dataDir, 'orders.db'))
  migrate(
    db,
    migrations.filter(({ version }) => version < kindsOfPrintersMigration.version),
  )
  db.exec(
    `INSERT INTO printers (id, name, kind, host, port, paper, code_page, tickets)
     VALUES ('k', 'Kitchen', 'network', '192.168.1.87', 9100, 80, 'cp858', 'kitchen')`,
  )
  db.close()
  const store = openStore(dataDir)
  onTestFinished(() => store.close())
  const kitchen = {
    language: 'esc-pos',
    queue: null,
    kind: 'network',
    host: '192.168.1.87',
    codePage: 'cp858',
  }
  expect(store.printers.find('k')).toMatchObject(kitchen)
})

test('the accents of a printer are set without forgetting what it was found to answer (B8)', () => {
  const store = openStore(tempDir())
  onTestFinished(() => store.close())
  store.printers.save({
    id: 'k',
    name: 'Kitchen',
    kind: 'spooler',
    language: 'star-prnt',
    host: null,
    port: null,
    queue: 'TSP143',
    paper: 58,
    codePage: 'windows1252',
    tickets: ['kitchen'],
    locationId: null,
    route: usualRoute,
  })
  store.printers.saveCapabilities('k', { processId: true })
  store.printers.saveCodePage('k', 'cp437')
  const printer = { codePage: 'cp437', queue: 'TSP143', language: 'star-prnt', kind: 'spooler' }
  expect(store.printers.find('k')).toMatchObject(printer)
  expect(store.printers.capabilities('k')).toEqual({ processId: true })
})
