import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { activationRecordsTable } from './activation-records.ts'
import { conversationsTable } from './conversations.ts'
import { dailyTotalsTable } from './daily-totals.ts'
import { disconnectRequestsTable } from './disconnect-requests.ts'
import { historyTable } from './history.ts'
import { inboxTable } from './inbox.ts'
import { integrationLogTable } from './integration-log.ts'
import { integrationsTable } from './integrations.ts'
import { linkedAccountsTable } from './linked-accounts.ts'
import { locationsTable } from './locations.ts'
import { managersTable } from './managers.ts'
import { menuExportsTable } from './menu-exports.ts'
import { menusOnFileTable } from './menus-on-file.ts'
import { menuVersionsTable } from './menu-versions.ts'
import { menusTable } from './menus.ts'
import { migrate } from './migrate.ts'
import { ordersTable } from './orders.ts'
import { outboxTable } from './outbox.ts'
import { parkedEventsTable } from './parked-events.ts'
import { printJobsTable } from './print-jobs.ts'
import { printersTable } from './printers.ts'
import { settingChangesTable } from './setting-changes.ts'
import { settingsTable } from './settings.ts'
import { signInFailuresTable } from './sign-in-failures.ts'
import { soldOutTable } from './sold-out.ts'
import { wizardsTable } from './wizards.ts'

/** A data folder that cannot be used, said in a sentence that tells what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
}

/** A transaction must be synchronous: a promise inside would commit before it is done, so it does not compile. */
type NotAPromise<T> = T extends Promise<unknown> ? never : T

/**
 * Opens the store of a data folder, creating and migrating it as needed.
 * WAL with synchronous=FULL: what a transaction has committed survives kill -9 and power loss.
 * Throws StoreUnusable (folder not writable, file is not a database) or NewerStore.
 */
export function openStore(dataDir: string) {
  const file = join(dataDir, 'orders.db')
  const db = opening(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const opened = new Database(file)
    opened.pragma('busy_timeout = 5000')
    opened.pragma('journal_mode = WAL')
    opened.pragma('synchronous = FULL')
    // In a rush every checkpoint holds an answer up: 16 MB of log between two, and indexes kept in 16 MB of memory.
    opened.pragma('wal_autocheckpoint = 4000')
    opened.pragma('cache_size = -16000')
    opened.pragma('foreign_keys = ON')
    return opened
  })
  migrate(db)

  return {
    file,
    orders: ordersTable(db),
    history: historyTable(db),
    inbox: inboxTable(db),
    parkedEvents: parkedEventsTable(db),
    outbox: outboxTable(db),
    printers: printersTable(db),
    printJobs: printJobsTable(db),
    locations: locationsTable(db),
    settings: settingsTable(db),
    settingChanges: settingChangesTable(db),
    dailyTotals: dailyTotalsTable(db),
    managers: managersTable(db),
    signInFailures: signInFailuresTable(db),
    integrations: integrationsTable(db),
    integrationLog: integrationLogTable(db),
    linkedAccounts: linkedAccountsTable(db),
    wizards: wizardsTable(db),
    activationRecords: activationRecordsTable(db),
    disconnectRequests: disconnectRequestsTable(db),
    menus: menusTable(db),
    menuVersions: menuVersionsTable(db),
    menuExports: menuExportsTable(db),
    menusOnFile: menusOnFileTable(db),
    soldOut: soldOutTable(db),
    conversations: conversationsTable(db),
    /** Runs `work` in one write transaction; nested calls become savepoints. */
    transaction: <T>(work: () => NotAPromise<T>): T => db.transaction(work).immediate(),
    /** A consistent copy of the whole store, taken while it is in use. */
    backup: (to: string) => db.backup(to),
    /** SQLite's own check; `ok` when the file is sound. */
    check: () => db.pragma('quick_check', { simple: true }) as string,
    close: () => {
      db.close()
    },
  }
}
export type Store = ReturnType<typeof openStore>

function opening<T>(dataDir: string, open: () => T): T {
  try {
    return open()
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      throw new StoreUnusable(
        `The order data in ${dataDir} is damaged and cannot be opened. Restore a backup, or start with another data folder.`,
        { cause },
      )
    }
    if (
      ['EACCES', 'EROFS', 'EPERM', 'ENOENT', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].some(
        (known) => code.startsWith(known),
      )
    ) {
      throw new StoreUnusable(
        `The data folder ${dataDir} cannot be written. Choose another folder with --data, or give this user the right to write there.`,
        { cause },
      )
    }
    throw cause
  }
}
