import type { Database } from 'better-sqlite3'
import { activationRecordsTable } from './activation-records.ts'
import { conversationsTable } from './conversations.ts'
import { disconnectRequestsTable } from './disconnect-requests.ts'
import { feedbackReportsTable } from './feedback-reports.ts'
import { feedbackTable } from './feedback.ts'
import { erasuresTable } from './erasures.ts'
import { historyTable } from './history.ts'
import { inboxTable } from './inbox.ts'
import { integrationLogTable } from './integration-log.ts'
import { integrationsTable } from './integrations.ts'
import { linkedAccountsTable } from './linked-accounts.ts'
import { locationsTable } from './locations.ts'
import { menuExportsTable } from './menu-exports.ts'
import { menusOnFileTable } from './menus-on-file.ts'
import { menuVersionsTable } from './menu-versions.ts'
import { menusTable } from './menus.ts'
import { oldQueuesTable } from './old-queues.ts'
import { orderFetchesTable } from './order-fetches.ts'
import { orderSearchTable } from './order-search.ts'
import { orderRevisionsTable } from './order-revisions.ts'
import { ordersTable } from './orders.ts'
import { outboxTable } from './outbox.ts'
import { parkedEventsTable } from './parked-events.ts'
import { peopleTable } from './people.ts'
import { printJobsTable } from './print-jobs.ts'
import { printersTable } from './printers.ts'
import { purgeStatements } from './purge.ts'
import { refusedOrdersTable } from './refused-orders.ts'
import { retentionTable } from './retention.ts'
import { runningTimes } from './running-times.ts'
import { salesTable } from './sales.ts'
import { screensTable } from './screens.ts'
import { settingChangesTable } from './setting-changes.ts'
import { settingsTable } from './settings.ts'
import { signInFailuresTable } from './sign-in-failures.ts'
import { soldOutTable } from './sold-out.ts'
import { throttleEntriesTable } from './throttle-entries.ts'
import { throttlesTable } from './throttles.ts'
import { ticketNumbersTable } from './ticket-numbers.ts'
import { spaceOf } from './space.ts'
import { wizardsTable } from './wizards.ts'

/** Every table of the store. All statements are prepared here, so a schema that lacks something is found at once. */
export function tablesOf(db: Database) {
  return {
    orders: ordersTable(db),
    orderSearch: orderSearchTable(db),
    orderRevisions: orderRevisionsTable(db),
    history: historyTable(db),
    inbox: inboxTable(db),
    orderFetches: orderFetchesTable(db),
    refusedOrders: refusedOrdersTable(db),
    parkedEvents: parkedEventsTable(db),
    outbox: outboxTable(db),
    printers: printersTable(db),
    printJobs: printJobsTable(db),
    oldQueues: oldQueuesTable(db),
    locations: locationsTable(db),
    screens: screensTable(db),
    settings: settingsTable(db),
    settingChanges: settingChangesTable(db),
    sales: salesTable(db),
    ticketNumbers: ticketNumbersTable(db),
    people: peopleTable(db),
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
    throttles: throttlesTable(db),
    throttleEntries: throttleEntriesTable(db),
    feedback: feedbackTable(db),
    feedbackReports: feedbackReportsTable(db),
    conversations: conversationsTable(db),
    runningTimes: runningTimes(db),
    retention: retentionTable(db),
    purge: purgeStatements(db),
    erasures: erasuresTable(db),
    space: spaceOf(db),
  }
}
