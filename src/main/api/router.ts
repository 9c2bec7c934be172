import type { Core } from '../core.ts'
import type { Printing } from '../printing-service.ts'
import { api } from './context.ts'
import { deviceApi } from './device.ts'
import { ordersApi } from './orders.ts'
import { printingApi } from './printing.ts'

/** The whole contract, implemented. */
export function createRouter(core: Core, printing: Printing) {
  return api.router({
    orders: ordersApi(core),
    printing: printingApi(core, printing),
    device: deviceApi(core),
  })
}
