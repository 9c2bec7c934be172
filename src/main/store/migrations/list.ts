import { ordersMigration } from './0001-orders.ts'
import { integrationsMigration } from './0002-integrations.ts'
import { menusMigration } from './0003-menus.ts'
import { assistantMigration } from './0004-assistant.ts'
import { approvalsMigration } from './0005-approvals.ts'
import { refusedOrdersMigration } from './0006-refused-orders.ts'
import { doubtMigration } from './0007-doubt.ts'
import { whatWasReadMigration } from './0008-what-was-read.ts'
import { figuresMigration } from './0009-figures.ts'
import { feedbackMigration } from './0010-feedback.ts'
import { retentionMigration } from './0011-retention.ts'
import { dayTicketsMigration } from './0012-day-tickets.ts'
import { searchMigration } from './0013-search.ts'
import { throttlesMigration } from './0014-throttles.ts'
import { screensMigration } from './0015-screens.ts'
import { peopleMigration } from './0016-people.ts'
import { secondChannelMigration } from './0017-second-channel.ts'
import { locationSettingsMigration } from './0018-location-settings.ts'
import { unreadSinceMigration } from './0019-unread-since.ts'
import { setAsideMigration } from './0020-set-aside.ts'
import { soldOnlyMigration } from './0021-sold-only.ts'
import { kindsOfPrintersMigration } from './0022-kinds-of-printers.ts'
import { routesMigration } from './0023-routes.ts'
import { oldQueuesMigration } from './0025-old-queues.ts'
import { laterReadsMigration } from './0026-later-reads.ts'
import { deliveriesOfAnOrderMigration } from './0027-deliveries-of-an-order.ts'
import type { Migration } from './migration.ts'

/** Every migration, oldest first. One file each, listed by hand so that none is found by accident. */
export const migrations: readonly Migration[] = [
  ordersMigration,
  integrationsMigration,
  menusMigration,
  assistantMigration,
  approvalsMigration,
  refusedOrdersMigration,
  doubtMigration,
  whatWasReadMigration,
  figuresMigration,
  feedbackMigration,
  retentionMigration,
  dayTicketsMigration,
  searchMigration,
  throttlesMigration,
  screensMigration,
  peopleMigration,
  secondChannelMigration,
  locationSettingsMigration,
  unreadSinceMigration,
  setAsideMigration,
  soldOnlyMigration,
  kindsOfPrintersMigration,
  routesMigration,
  oldQueuesMigration,
  laterReadsMigration,
  deliveriesOfAnOrderMigration,
]
