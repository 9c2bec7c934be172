import type { Core } from '../core/core.ts'
import { orderLinesApi } from './order-lines.ts'
import { orderReadsApi } from './order-reads.ts'
import { orderStepsApi } from './order-steps.ts'

/** The order calls of the contract over the core. */
export function ordersApi(core: Core) {
  return { ...orderReadsApi(core), ...orderStepsApi(core), ...orderLinesApi(core) }
}
