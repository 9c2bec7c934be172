import type { Core } from '../core/core.ts'
import { assistantApi } from './assistant.ts'
import { backupsApi } from './backups.ts'
import { moveApi } from './move.ts'
import { api, asScreen, namedActor } from './context.ts'
import { deviceApi } from './device.ts'
import { gatewayApi } from './gateway.ts'
import { healthApi } from './health.ts'
import { hearingApi } from './hearing.ts'
import { integrationsApi } from './integrations.ts'
import { menusApi } from './menus.ts'
import { ordersApi } from './orders.ts'
import { pauseApi } from './pause.ts'
import { peopleApi } from './people.ts'
import { printingApi } from './printing.ts'
import { privacyApi } from './privacy.ts'
import { refusedOrdersApi } from './refused-orders.ts'
import { reportFilesApi } from './report-files.ts'
import { reportsApi } from './reports.ts'
import { screensApi } from './screens.ts'
import { sessionApi } from './session.ts'
import { soldOutApi } from './sold-out.ts'
import { updatesApi } from './updates.ts'
import { webhooksApi } from './webhooks.ts'

/** The whole contract, implemented. */
export function createRouter(core: Core) {
  const asked = api.use(asScreen(core)).use(namedActor(core.accounts))
  return asked.router({
    orders: ordersApi(core),
    refusedOrders: refusedOrdersApi(core),
    printing: printingApi(core),
    device: deviceApi(core),
    hearing: hearingApi(core),
    health: healthApi(core),
    session: sessionApi(core),
    people: peopleApi(core),
    integrations: integrationsApi(core),
    menus: menusApi(core),
    soldOut: soldOutApi(core),
    pause: pauseApi(core),
    assistant: assistantApi(core),
    webhooks: webhooksApi(core),
    gateway: gatewayApi(core),
    reports: reportsApi(core),
    privacy: privacyApi(core),
    backups: backupsApi(core),
    move: moveApi(core),
    reportFiles: reportFilesApi(core),
    screens: screensApi(core),
    updates: updatesApi(core),
  })
}
