import { assistant } from './assistant.ts'
import { backups } from './backups.ts'
import { device } from './device.ts'
import { gateway } from './gateway.ts'
import { health } from './health.ts'
import { hearing } from './hearing.ts'
import { integrations } from './integrations.ts'
import { menus } from './menus.ts'
import { move } from './move.ts'
import { orders } from './orders.ts'
import { pause } from './pause.ts'
import { people } from './people.ts'
import { printing } from './printing.ts'
import { privacy } from './privacy.ts'
import { refusedOrders } from './refused-orders.ts'
import { reportFiles } from './report-files.ts'
import { reports } from './reports.ts'
import { screens } from './screens.ts'
import { session } from './session.ts'
import { soldOut } from './sold-out.ts'
import { updates } from './updates.ts'
import { webhooks } from './webhooks.ts'

/** All the screen may ask of the core. Both transports and both sides take their types from here. */
export const contract = {
  orders,
  refusedOrders,
  printing,
  device,
  hearing,
  health,
  session,
  people,
  integrations,
  menus,
  soldOut,
  pause,
  assistant,
  webhooks,
  gateway,
  reports,
  privacy,
  backups,
  move,
  reportFiles,
  screens,
  updates,
}
export type Contract = typeof contract
