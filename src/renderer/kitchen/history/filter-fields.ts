import type { OrderFilter } from '#shared/reports/order-filter.ts'

/** A filter without some of its fields. */
export function without(filter: OrderFilter, fields: readonly (keyof OrderFilter)[]): OrderFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([field]) => !fields.includes(field as keyof OrderFilter)),
  )
}
