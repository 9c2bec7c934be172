import type { OrderFilter } from './order-filter.ts'
import type { Overview } from './overview.ts'

/** The orders that ended for a reason; an empty one is the orders that ended without. */
export function lossFilter(
  scope: OrderFilter,
  { kind, reason }: Pick<Overview['reasons'][number], 'kind' | 'reason'>,
): OrderFilter {
  const status = kind === 'missed' || kind === 'failed' ? 'failed' : 'cancelled'
  return { ...scope, isLost: true, statuses: [status], reason }
}
